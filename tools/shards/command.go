// Package shards is the subcommand that turns MNIST's IDX files into the shards
// that the browser loads, and the manifest that lists them.
//
// The format of both is package nn/dataset's. Here stands only the way from one to
// the other, as one list of stages: see stages.go.
package shards

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"inkling/nn/dataset"
)

// Options are the flags of the subcommand.
type Options struct {
	From string // the folder of the four IDX files
	To   string // the folder for shards and manifest
	Seed uint64 // of the order of the training images
}

// Command returns `inkling shards`.
func Command() *cobra.Command {
	var o Options
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
	flags.StringVar(&o.To, "to", filepath.Join("site", "data", dataset.DefaultFolder), "folder for the shards")
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of the order of the training images")
	return cmd
}
