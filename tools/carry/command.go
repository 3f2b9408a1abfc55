// Package carry is the subcommand that writes a script for each file of the built site that the program fetches. A
// sandboxed frame may fetch nothing from a plain server, but may run its scripts: site/files.js uses them.
package carry

import (
	"fmt"

	"github.com/spf13/cobra"
)

// Command returns `inkling carry`.
func Command() *cobra.Command {
	return &cobra.Command{
		Use:   "carry DIR",
		Short: "Write scripts from which sandboxed frames can load the files of the site",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			totals, err := Run(args[0])
			if err == nil {
				_, err = fmt.Fprintln(cmd.OutOrStdout(), totals)
			}
			return err
		},
	}
}
