// Package exchange has the two subcommands that convert models to and from the formats of other programs.
//
// The formats are those of nn/model/exchange. The tests make numpy and onnxruntime answer all of MNIST's test images;
// install.sh installs what they need.
package exchange

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"inkling/nn/dataset"
	"inkling/nn/model/exchange"
)

// Options are the flags of both subcommands.
type Options struct {
	From string // the file to read, in any readable format
	To   string // the file to write; its extension gives the format
	Int8 bool   // write a .safetensors with int8 weights: model.EncodeInt8
	Line string // of package receipt: a run to write as a notebook, in place of From

	// For files of other programs, which may not say these things. Empty ones are found out.
	Activation, Cost, Inputs, Weights string

	Data string // folder of a data set, to try out on what is unknown
}

// ExportCommand returns `inkling export`.
func ExportCommand() *cobra.Command {
	var o Options
	cmd := command(&o, &cobra.Command{
		Use:   "export",
		Short: "Convert a model for numpy, ONNX, Python, Go or the book's program",
		Long: `Convert a model for numpy, ONNX, Python, Go or the book's program.

With the extension .ipynb, the file is a notebook that trains the network once
more, in Python with numpy, and compares the results. --line writes such a
notebook for a run of the page, or the same as a .py program.`,
	}, "model", "model to read")
	cmd.Flags().StringVar(&o.Line, "line", "", "write a notebook (.ipynb) or a program (.py) that trains the run in a line from \"Repeat exactly\" in the page")
	cmd.MarkFlagsMutuallyExclusive("model", "line")
	cmd.MarkFlagsOneRequired("model", "line")
	cmd.Flags().BoolVar(&o.Int8, "int8", false, "write a .safetensors file with int8 weights: a quarter of the size, and no test result")
	return cmd
}

// ImportCommand returns `inkling import`.
func ImportCommand() *cobra.Command {
	var o Options
	cmd := command(&o, &cobra.Command{
		Use:   "import",
		Short: "Convert a model from PyTorch, MLX, numpy, ONNX or the book's program",
		Long: `Convert a model from PyTorch, MLX, numpy, ONNX or the book's program.

The file may be .safetensors, .npz, .pkl, .json or .onnx with the weights and
biases of a plain network with 784 inputs and 10 outputs. If it does not name the
activation, what is possible is tried on test images, and the output says what
reads best; a flag says otherwise.`,
	}, "from", "file to read: .safetensors, .npz, .pkl, .json or .onnx")
	cmd.MarkFlagRequired("from")
	flags := cmd.Flags()
	flags.StringVar(&o.Activation, "activation", "", "activation of the hidden units: sigmoid, tanh or relu")
	flags.StringVar(&o.Cost, "cost", "", "cost, which determines the activation of the outputs: quadratic, cross-entropy or log-likelihood")
	flags.StringVar(&o.Inputs, "inputs", "", "range of the inputs in training: 0..1, standard (mean 0, deviation 1), -1..1 or 0..255")
	flags.StringVar(&o.Weights, "weights", "", "rows of the weights, if all are square: units or inputs")
	flags.StringVar(&o.Data, "data", filepath.Join("site", "data", dataset.DefaultFolder), "data set whose test images are tried")
	return cmd
}

// command adds the arguments and flags that both have in common.
func command(o *Options, cmd *cobra.Command, from, fromHelp string) *cobra.Command {
	cmd.Args = cobra.NoArgs
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return Run(*o, cmd.Name(), cmd.OutOrStdout()) }
	cmd.Flags().StringVar(&o.From, from, "", fromHelp)
	cmd.Flags().StringVar(&o.To, "to", "", "file to write, with one of the extensions "+exchange.Extensions())
	cmd.MarkFlagRequired("to")
	return cmd
}
