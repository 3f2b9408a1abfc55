// Package pen is the subcommand that measures how well a model reads pen strokes from a file, in which each digit has
// its label and source.
package pen

import (
	"path/filepath"

	"github.com/spf13/cobra"
)

// Options are the flags of the subcommand.
type Options struct {
	Model string // a file of site/models
	File  string // of strokes, gzipped or not, see package nn/ink/strokes; or a picture, or a folder of pictures
	Naive bool   // scale the drawings to the image without preparing them
	Sheet string // the file for a picture of the mistakes, or ""
}

// Command returns `inkling pen`.
func Command() *cobra.Command {
	var o Options
	cmd := &cobra.Command{
		Use:   "pen STROKES",
		Short: "Measure how well a model reads pen strokes, photos or scans",
		Long: "Measure how well a model reads pen strokes. STROKES is a file with a JSON array, gzipped or not, of\n" +
			`{"label": 0-9, "source": name, "strokes": [[[x, y], ...], ...]}, y downwards; one such object in each` + "\n" +
			"line, points with more numbers or as objects, and Quick Draw's files are read too.\n\n" +
			"STROKES may also be a photo or scan of digits, or a folder of such pictures: PNG or JPEG. If the name of a\n" +
			"picture ends with as many digits as are in it, such as scan_2357.png, they are its labels.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.File = args[0]
			return Run(o, cmd.OutOrStdout())
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.Model, "model", filepath.Join("site", "models", "pen.safetensors"), "model to measure")
	flags.BoolVar(&o.Naive, "naive", false, "scale each drawing to 28 x 28 without preparing it, to compare the results")
	flags.StringVar(&o.Sheet, "sheet", "", "PNG file to write the mistakes to, by digit and prediction")
	return cmd
}
