// Package sets is the subcommand that lists a site's data sets, so that the page
// can offer them. It writes site/data/sets.json from the manifests in the
// folders next to it.
//
// Package nn/dataset defines the format.
package sets

import (
	"path/filepath"

	"github.com/spf13/cobra"
)

// Command returns `inkling sets`.
func Command() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "sets",
		Short: "Write the list of data sets that the page loads",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return Run(dir, cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&dir, "dir", filepath.Join("site", "data"), "folder with a folder for each data set")
	return cmd
}
