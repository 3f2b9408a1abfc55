// Package shards is the subcommand that turns IDX files, MNIST's or others', into the shards
// that the browser loads, and the manifest that lists them.
//
// The format of both is package nn/dataset's. Here stands only the way from one to
// the other, as one list of stages: see stages.go.
package shards

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"inkling/nn/dataset"
)

// Options are the flags of the subcommand.
type Options struct {
	From string // the folder of the four IDX files
	To   string // the folder for shards and manifest
	Seed uint64 // of the order of the training images

	Levels                int      // of grey: dataset.AllLevels or dataset.FewLevels
	Name, Licence, Source string   // of the data set
	Labels                []string // the names of its classes
}

// mnist are the options for MNIST.
var mnist = Options{
	Levels: dataset.AllLevels, Name: "MNIST", Licence: "CC BY-SA 3.0",
	Source: "Y. LeCun, C. Cortes, C. J. C. Burges: the MNIST database of handwritten digits",
	Labels: strings.Split("0123456789", ""),
}

// Command returns `inkling shards`.
func Command() *cobra.Command {
	o := mnist
	cmd := &cobra.Command{
		Use:   "shards",
		Short: "Convert IDX files to shards and their manifest",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return Run(o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.From, "from", filepath.Join(".cache", "mnist"), "folder of the IDX files")
	flags.StringVar(&o.To, "to", filepath.Join("site", "data"), "folder for the shards")
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of the order of the training images")
	flags.IntVar(&o.Levels, "levels", o.Levels, "grey levels: 256 for every image as it is, 16 for half the bytes")
	flags.StringVar(&o.Name, "name", o.Name, "name of the data set")
	flags.StringVar(&o.Licence, "licence", o.Licence, "its licence")
	flags.StringVar(&o.Source, "source", o.Source, "who made it, or where it is from")
	flags.StringSliceVar(&o.Labels, "labels", o.Labels, "names of its classes, beginning with that of label 0")
	return cmd
}
