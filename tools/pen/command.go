// Package pen is the subcommand that measures how well a model reads what people drew with pens: a file of strokes, each
// digit with what it was meant to be and where it is from.
//
//	command.go  the flags
//	run.go      reads model and strokes, prints the tables
//	score.go    what the model answers
//	sheet.go    the mistakes as a picture
package pen

import (
	"path/filepath"

	"github.com/spf13/cobra"
)

// Options are the flags of the subcommand.
type Options struct {
	Model string // a file of site/models
	File  string // of strokes; see package nn/ink/strokes; gzipped or not
	Naive bool   // drop the drawings into the image without preparing them
	Sheet string // the file for the picture of the mistakes, or ""
}

// Command returns `inkling pen`.
func Command() *cobra.Command {
	var o Options
	cmd := &cobra.Command{
		Use:   "pen STROKES",
		Short: "Measure how well a model reads pen strokes",
		Long: "Measure how well a model reads pen strokes: a JSON array, gzipped or not, of\n" +
			`{"label": 0-9, "source": name, "strokes": [[[x, y], ...], ...]}, y downwards.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.File = args[0]
			return Run(o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.Model, "model", filepath.Join("site", "models", "pen.safetensors"), "the model that reads")
	flags.BoolVar(&o.Naive, "naive", false, "drop each drawing into 28 x 28 as it is, to see what preparing it is good for")
	flags.StringVar(&o.Sheet, "sheet", "", "file for a picture (PNG) of the mistakes, by digit and answer")
	return cmd
}
