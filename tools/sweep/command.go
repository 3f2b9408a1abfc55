// Package sweep is the subcommand that trains a run for each combination of values of some settings, several at a time. The
// results are the same, to the bit, as those of `inkling train`.
package sweep

import (
	"runtime"

	"github.com/spf13/cobra"

	"inkling/tools/runs"
)

// Options are the flags of the subcommand.
type Options struct {
	runs.Choice
	Over  []string // such as eta=0.1,1,3
	Seeds string   // such as 1-5
	To    string   // the folder of the results
	CSV   string   // the file for a table of the results, or ""
	Jobs  int      // runs at a time
	Yes   bool     // train more than most runs
	Print bool     // print commands instead
}

const help = `Train a run for each combination of values, as many at a time as there are cores, and print a table of the results.

--over takes the values of a setting, as the page does. Semicolons separate them; so do commas and spaces where their
meaning is clear. Quote lists for the shell. All other settings are those of inkling train.

--to is the folder of the results, one small file for each run. Runs that are there are not trained again, so the same
command continues after Ctrl-C, or adds values. To keep the model of a run, train it again with the line in the table.

For more than one machine, --print prints the commands that are left, one a line. Each writes the file that the sweep would
write. inkling gather makes a table of the files.`

const examples = `  inkling sweep --over eta=0.1,1,3 --over "hidden=30; 100; 30,30" --seeds 1-5 --to results --csv results.csv

  inkling sweep --over eta=0.1,1,3 --seeds 1-5 --to results --print > runs.txt
  parallel < runs.txt                                                              # GNU parallel
  sbatch --array=1-15 --wrap 'sed -n "${SLURM_ARRAY_TASK_ID}p" runs.txt | sh'      # Slurm
  sh -c 'sed -n "$((JOB_COMPLETION_INDEX + 1))p" runs.txt | sh'                    # an indexed Kubernetes job
  inkling gather results --csv results.csv`

// Command returns `inkling sweep`.
func Command() *cobra.Command { return newCommand(new(Options)) }

// newCommand returns the command that sets these options.
func newCommand(o *Options) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "sweep",
		Short:   "Train a run for each of several values of some settings",
		Long:    help,
		Example: examples,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return Run(cmd.Context(), o, cmd.OutOrStdout(), cmd.ErrOrStderr())
		},
	}
	flags := cmd.Flags()
	o.AddFlags(flags)
	flags.StringArrayVar(&o.Over, "over", nil, "setting and its values, such as eta=0.1,1,3 or \"hidden=30; 30,30\"; repeat the flag for all combinations")
	flags.StringVar(&o.Seeds, "seeds", "", "seeds of each combination, such as 1-5 or 1,2,7-9")
	flags.StringVar(&o.To, "to", "", "folder of the results, created if there is none")
	flags.StringVar(&o.CSV, "csv", "", "CSV file to write the table to, with all settings")
	flags.IntVar(&o.Jobs, "jobs", runtime.NumCPU(), "runs at a time; each uses one core")
	flags.BoolVar(&o.Yes, "yes", false, "allow more than 1000 runs")
	flags.BoolVar(&o.Print, "print", false, "only print the commands of the runs that are left, for other machines")
	return cmd
}
