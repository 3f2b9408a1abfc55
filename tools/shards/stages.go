package shards

import (
	"fmt"
	"io"

	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/dataset/pack"
)

// A conversion is the data that the stages share.
type conversion struct {
	Options
	out      io.Writer
	before   []string // shards listed by the manifest in the output folder
	source   *open.Source
	files    []pack.File
	manifest *dataset.Manifest
}

// stages run in this order.
var stages = []struct {
	name string
	run  func(*conversion) error
}{
	{"look", look},    // at the output folder
	{"read", read},    // images from disk, as training, validation and test images
	{"pack", packAll}, // to shards, and shards to a manifest
	{"write", write},  // to disk, the manifest last
}

// Run converts, and prints the result.
func Run(o Options, out io.Writer) error {
	c := &conversion{Options: o, out: out}
	for _, stage := range stages {
		if err := stage.run(c); err != nil {
			return fmt.Errorf("shards: %s: %w", stage.name, err)
		}
	}
	m := c.manifest
	fmt.Fprintf(out, "%s: %d shards, %.2f MB (%d train, %d validation, %d test), data %s\n", o.To, len(m.Shards),
		float64(m.Bytes()+len(m.Encode()))/1e6, m.Images(dataset.Train), m.Images(dataset.Validation), m.Images(dataset.Test), m.Hash())
	return nil
}
