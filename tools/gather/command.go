// Package gather is the subcommand that makes one table of result files, from one machine or several.
package gather

import (
	"github.com/spf13/cobra"
)

// Command returns `inkling gather`.
func Command() *cobra.Command {
	var csv string
	cmd := &cobra.Command{
		Use:   "gather FOLDER|FILE ...",
		Short: "Make one table of the results of runs, from several folders or machines",
		Long: "Make one table of the results that inkling sweep and inkling train --result have written. Files with the same settings\n" +
			"must have the same results, and are one row. All results of a data set must be of the same version of it.",
		Example: "  inkling gather results host1/results host2/results --csv results.csv",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(cmd *cobra.Command, args []string) error { return Run(args, csv, cmd.OutOrStdout()) },
	}
	cmd.Flags().StringVar(&csv, "csv", "", "CSV file to write the table to, with all settings")
	return cmd
}
