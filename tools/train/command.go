// Package train is the subcommand that trains a network natively, on the shards that the browser
// loads, and prints the book's log lines. The same settings give the same counts, and the same
// weights to the bit, as in the page.
package train

import (
	"github.com/spf13/cobra"

	"inkling/nn/receipt"
	"inkling/nn/recipe"
	"inkling/tools/runs"
)

// Options are the flags of the subcommand.
type Options struct {
	runs.Choice
	Line   string // of package receipt: all settings and the expected results, or ""
	Out    string // the file for the model, or ""
	Int8   bool   // write int8 weights: model.EncodeInt8
	Result string // the file for the result, or ""
}

// Command returns `inkling train`.
func Command() *cobra.Command {
	var o Options
	cmd := &cobra.Command{
		Use:   "train",
		Short: "Train a network and write it as a model",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return Run(cmd.Context(), &o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	o.AddFlags(flags)
	flags.StringVar(&o.Line, "line", "", "repeat the run in a line that was copied from the page, of images or of the plane, and compare the results")
	flags.StringVar(&o.Out, "out", "", "file to write the model to")
	flags.BoolVar(&o.Int8, "int8", false, "write int8 weights to --out, a quarter of the size, and test them")
	flags.StringVar(&o.Result, "result", "", "file to write the result to, for inkling sweep and inkling gather. A run that diverges is a result, too")
	return cmd
}

// settings returns the chosen settings; or those of a line, with its expected results.
func (o *Options) settings() (recipe.Settings, *receipt.Receipt, error) {
	if o.Line != "" {
		return o.byLine()
	}
	s, err := o.Choice.Settings()
	return s, nil, err
}
