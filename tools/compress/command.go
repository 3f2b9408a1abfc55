// Package compress is the subcommand that writes Brotli and gzip forms next to the files of the built site.
//
// Hosts that look for name.br and name.gz (ours does: see package serve) send them directly, at a quality that no
// server would spend on a live request. The command never changes a file of the site.
package compress

import (
	"fmt"

	"github.com/spf13/cobra"
)

// Command returns `inkling compress`.
func Command() *cobra.Command {
	var quick bool
	cmd := &cobra.Command{
		Use:   "compress DIR",
		Short: "Write compressed copies of the files in a folder",
		Long: "Write compressed copies, .br and .gz, of the compressible files in a folder, where they save at least 5%.\n" +
			"Copies that are up to date are kept, and copies of files that no longer exist are removed.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			totals, err := Run(args[0], quick)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), totals)
			return err
		},
	}
	cmd.Flags().BoolVar(&quick, "quick", false, "compress 50 times faster, to larger files, for tests")
	return cmd
}
