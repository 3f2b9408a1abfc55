// Package shards has the subcommand that converts a set of labelled images to
// shards and their manifest for the browser, and the subcommand that inspects
// the result.
//
// Package nn/dataset defines the format, and package sources reads the images.
// This package converts between them in stages: see stages.go.
package shards

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"inkling/nn/dataset"
	"inkling/tools/sources"
)

// Options are the flags of the subcommand.
type Options struct {
	sources.Flags        // where the images are, and how to read them.
	To            string // the folder for shards and manifest.
	Seed          uint64 // for the order of the training images

	Levels                int    // of grey: dataset.AllLevels or dataset.FewLevels
	Name, Licence, Source string // of the data set
}

// mnist describes MNIST, which is the default.
var mnist = Options{
	Name: "MNIST", Licence: "CC BY-SA 3.0",
	Source: "Y. LeCun, C. Cortes, C. J. C. Burges: the MNIST database of handwritten digits",
}

// Command returns `inkling shards`.
func Command() *cobra.Command {
	var o Options
	cmd := &cobra.Command{
		Use:   "shards",
		Short: "Convert labelled images to shards and their manifest",
		Long: `Convert labelled images to shards and their manifest.

The images may be a folder of IDX files (MNIST's and EMNIST's own form), numpy
archives such as Keras's mnist.npz, a pickle such as Nielsen's mnist.pkl.gz, CSV
or another text table, or a folder with a folder of PNG or JPEG files for each
class. They have up to 64 x 64 pixels, in 2 to 62 classes. The names of the files
tell training, validation and test images apart. The output says what was guessed;
a flag says otherwise.`,
		Example: `  inkling shards --from letters/ --name Letters --to site/data/letters
  inkling shards inspect site/data/letters`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if !cmd.Flags().Changed("from") {
				o.Name, o.Licence, o.Source = mnist.Name, mnist.Licence, mnist.Source
			}
			if o.Name == "" {
				o.Name = nameOf(o.From)
			}
			return Run(o, cmd.OutOrStdout())
		},
	}
	o.Register(cmd)
	flags := cmd.Flags()
	flags.StringVar(&o.To, "to", filepath.Join("site", "data", dataset.DefaultFolder), "folder to write the shards to")
	flags.Uint64Var(&o.Seed, "seed", 1, "seed for shuffling the training images")
	flags.IntVar(&o.Levels, "levels", dataset.AllLevels, "grey levels: 256 keeps the images unchanged, 16 halves their size")
	flags.StringVar(&o.Name, "name", "", "name of the data set; without it, that of the file or folder")
	flags.StringVar(&o.Licence, "licence", "", "licence of the data set")
	flags.StringVar(&o.Source, "source", "", "author or origin of the data set")
	cmd.AddCommand(inspectCommand())
	return cmd
}

// nameOf returns a name for the data set read from the path.
func nameOf(path string) string {
	name, _, _ := strings.Cut(filepath.Base(filepath.Clean(path)), ".")
	return name
}
