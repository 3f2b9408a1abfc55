package shards

import (
	"fmt"
	"io"

	"inkling/nn/dataset"
	"inkling/tools/sources"
)

// A conversion is what the stages hand on to each other.
type conversion struct {
	Options
	out      io.Writer
	before   []string // shards in the folder to write to, as its manifest names them
	source   *sources.Source
	shape    dataset.Shape
	splits   [3]*dataset.Set   // by dataset.Split
	parts    [3][]*dataset.Set // what each shard holds
	files    []packed
	manifest dataset.Manifest
}

// A packed shard is ready to be written.
type packed struct {
	ref     dataset.ShardRef
	encoded []byte
}

// stages are run in this order.
var stages = []struct {
	name string
	run  func(*conversion) error
}{
	{"look", look},       // at the folder to write to
	{"read", read},       // images from disk, in training, validation and test images
	{"take", take},       // as sets
	{"shuffle", shuffle}, // the training images, every shard with its share of each digit
	{"pack", pack},       // sets become shards, and shards a manifest
	{"write", write},     // to disk, the manifest last
}

// Run converts, and prints what became of it.
func Run(o Options, out io.Writer) error {
	c := &conversion{Options: o, out: out}
	for _, stage := range stages {
		if err := stage.run(c); err != nil {
			return fmt.Errorf("shards: %s: %w", stage.name, err)
		}
	}
	m := &c.manifest
	fmt.Fprintf(out, "%s: %d shards, %.2f MB (%d train, %d validation, %d test), data %s\n", o.To, len(m.Shards),
		float64(m.Bytes()+len(m.Encode()))/1e6, m.Images(dataset.Train), m.Images(dataset.Validation), m.Images(dataset.Test), m.Hash())
	return nil
}
