// Package exchange has the two subcommands that convert models to and from the formats of other programs.
//
// The formats are those of nn/model/exchange. The tests make numpy and onnxruntime answer all of MNIST's test images;
// install.sh installs what they need.
package exchange

import (
	"github.com/spf13/cobra"

	"inkling/nn/model/exchange"
)

// Options are the flags of both subcommands.
type Options struct {
	From string // the file to read, in any readable format
	To   string // the file to write; its extension gives the format
	Int8 bool   // write a .safetensors with int8 weights: model.EncodeInt8
}

// ExportCommand returns `inkling export`.
func ExportCommand() *cobra.Command {
	var o Options
	cmd := command(&o, &cobra.Command{
		Use:   "export",
		Short: "Convert a model for numpy, ONNX, Python, Go or the book's program",
	}, "model", "model to read")
	cmd.Flags().BoolVar(&o.Int8, "int8", false, "write a .safetensors file with int8 weights: a quarter of the size, and no test result")
	return cmd
}

// ImportCommand returns `inkling import`.
func ImportCommand() *cobra.Command {
	return command(new(Options), &cobra.Command{
		Use:   "import",
		Short: "Convert a model from numpy or the book's program",
	}, "from", "file to read: .npz, or .json of the book's network2.py")
}

// command adds the arguments and flags that both have in common.
func command(o *Options, cmd *cobra.Command, from, fromHelp string) *cobra.Command {
	cmd.Args = cobra.NoArgs
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return Run(*o, cmd.Name(), cmd.OutOrStdout()) }
	cmd.Flags().StringVar(&o.From, from, "", fromHelp)
	cmd.Flags().StringVar(&o.To, "to", "", "file to write, with one of the extensions "+exchange.Extensions())
	cmd.MarkFlagRequired(from)
	cmd.MarkFlagRequired("to")
	return cmd
}
