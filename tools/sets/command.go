// Package sets is the subcommand that lists the data sets which a site holds, so
// that the page can offer them: site/data/sets.json, by the manifests that stand
// in the folders beside it.
//
// What the list looks like is package nn/dataset's to say.
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
		Short: "List the data sets of the site for the page",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return Run(dir, cmd.OutOrStdout())
		},
	}
	cmd.Flags().StringVar(&dir, "dir", filepath.Join("site", "data"), "folder that holds a folder for each data set")
	return cmd
}
