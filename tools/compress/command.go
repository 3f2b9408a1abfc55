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
		Short: "Write .br and .gz beside the files of a folder",
		Long: "Write .br and .gz beside the compressible files of a folder, where they save at least 5%.\n" +
			"What is up to date is left alone, and forms that an earlier run wrote of a file that is gone are removed.",
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
	cmd.Flags().BoolVar(&quick, "quick", false, "write larger forms in a fiftieth of the time, for tests")
	return cmd
}
