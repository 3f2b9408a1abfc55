package sources

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"inkling/nn/foreign"
)

// Flags are the flags of a subcommand that reads a source.
type Flags struct {
	From      string // file or folder
	Labels    string // names of the classes, or a file of them
	Size      string // ROWSxCOLS
	Invert    bool
	Transpose bool
}

// Register adds the flags to a subcommand.
func (f *Flags) Register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.From, "from", filepath.Join(".cache", "mnist"),
		"the images: a folder of IDX files, mnist.npz, mnist.pkl.gz, CSV, or a folder with a folder of PNG files for each class")
	flags.StringVar(&f.Labels, "labels", "", "names of the classes, separated by commas, or a file with one name per line")
	flags.StringVar(&f.Size, "size", "", "ROWSxCOLS of an image, needed if the source has only the number of pixels and images are not square")
	flags.BoolVar(&f.Invert, "invert", false, "invert the images, for dark ink on light paper")
	flags.BoolVar(&f.Transpose, "transpose", false, "swap rows and columns, as EMNIST's images need")
}

// Open reads the source that the flags name. The seed selects test and validation images if it has none.
func (f *Flags) Open(seed uint64) (*Source, error) {
	o := Options{Invert: f.Invert, Transpose: f.Transpose, Seed: seed}
	var err error
	if f.Labels != "" {
		if o.Labels, err = ParseLabels(f.Labels); err != nil {
			return nil, err
		}
	}
	if f.Size != "" {
		if o.Rows, o.Cols, err = parseSize(f.Size); err != nil {
			return nil, err
		}
	}
	return Open(f.From, o)
}

// parseSize parses rows and columns.
func parseSize(text string) (rows, cols int, err error) {
	var rest string
	if n, _ := fmt.Sscanf(text+" ", "%dx%d%s", &rows, &cols, &rest); n != 2 {
		return 0, 0, fmt.Errorf("--size: %s, expected ROWSxCOLS such as 28x28", foreign.Quote(text))
	}
	return rows, cols, checkSide("--size", rows, cols)
}
