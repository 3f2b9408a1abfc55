// Package sources has the flags of the subcommands that read a data set. Package nn/dataset/open reads it.
package sources

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"inkling/nn/dataset/open"
	"inkling/nn/foreign"
	"inkling/tools/input"
)

// Flags are the flags of a subcommand that reads a source.
type Flags struct {
	From        string // file or folder
	Labels      string // names of the classes, or a file of them
	Size        string // ROWSxCOLS
	Invert      bool
	Fit         int // side of a square
	Transpose   bool
	Full        float64 // the value of full ink
	LabelColumn string  // of a text table
	Separator   string  // of a text table

	transposed func() bool // whether --transpose was given; nil for no
}

// Register adds the flags to a subcommand.
func (f *Flags) Register(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.From, "from", filepath.Join(".cache", "mnist"),
		"the images: a folder of IDX files, mnist.npz, mnist.pkl.gz, CSV, a folder of numpy files, or a folder with a folder of PNG files for each class")
	flags.StringVar(&f.Labels, "labels", "", "names of the classes in the order of the labels, separated by commas, or a file with one name per line")
	flags.StringVar(&f.Size, "size", "", "ROWSxCOLS of an image, needed if the source has only the number of pixels and images are not square")
	flags.IntVar(&f.Fit, "fit", 0, "reduce PNG and JPEG files to fit into a square with this side; 0 takes them as they are")
	flags.BoolVar(&f.Invert, "invert", false, "invert the images, for dark ink on light paper")
	flags.BoolVar(&f.Transpose, "transpose", false, "swap rows and columns; without this flag, only those of files named emnist are swapped")
	flags.Float64Var(&f.Full, "full", 0, "value of full ink, such as 1, 255 or 65535; without it, found from the values")
	flags.StringVar(&f.LabelColumn, "label-column", "", "column of the labels in CSV: first, last, its number from 1, or its name")
	flags.StringVar(&f.Separator, "separator", "", `separator of the columns in CSV: a character, or tab; without it, found from the first line`)
	f.transposed = func() bool { return flags.Changed("transpose") }
}

// Open reads the source that the flags name. The seed selects test and validation images if it has none.
func (f *Flags) Open(seed uint64) (*open.Source, error) {
	o, err := f.options()
	if err != nil {
		return nil, err
	}
	o.Seed = seed
	return Open(f.From, o)
}

// options returns the flags as options.
func (f *Flags) options() (o open.Options, err error) {
	o.Invert, o.Fit, o.Table.Label, o.Table.Full = f.Invert, f.Fit, f.LabelColumn, f.Full
	switch {
	case f.Transpose:
		o.Transpose = open.Yes
	case f.transposed != nil && f.transposed():
		o.Transpose = open.No
	}
	if f.Fit < 0 || f.Fit > maxSide {
		return o, fmt.Errorf("--fit: %d, expected 0 (as they are) to %d", f.Fit, maxSide)
	}
	if f.Full < 0 || f.Full > 1e9 {
		return o, fmt.Errorf("--full: %v, expected a number above 0, such as 1 or 255", f.Full)
	}
	if f.Labels != "" {
		if o.Labels, err = ParseLabels(f.Labels); err != nil {
			return o, err
		}
	}
	if f.Size != "" {
		if o.Rows, o.Cols, err = parseSize(f.Size); err != nil {
			return o, err
		}
	}
	o.Table.Separator, err = parseSeparator(f.Separator)
	return o, err
}

// Open reads the file or folder at the path. Messages name its files as the path does.
func Open(path string, o open.Options) (*open.Source, error) {
	folder, name := path, "."
	if info, err := os.Stat(path); err != nil || !info.IsDir() {
		folder, name = filepath.Dir(path), filepath.Base(path)
	}
	o.Show = func(name string) string {
		if name == "." {
			return folder
		}
		return filepath.Join(folder, filepath.FromSlash(name))
	}
	return open.Open(input.Dir(folder), name, o)
}

// maxSide is the largest number of rows or columns.
const maxSide = 64

// parseSize parses rows and columns.
func parseSize(text string) (rows, cols int, err error) {
	var rest string
	if n, _ := fmt.Sscanf(text+" ", "%dx%d%s", &rows, &cols, &rest); n != 2 {
		return 0, 0, fmt.Errorf("--size: %s, expected ROWSxCOLS such as 28x28", foreign.Quote(text))
	}
	if rows < 1 || rows > maxSide || cols < 1 || cols > maxSide {
		return 0, 0, fmt.Errorf("--size: images of %d x %d pixels, expected 1 x 1 to %d x %d: scale them down", rows, cols, maxSide, maxSide)
	}
	return rows, cols, nil
}

// parseSeparator parses the separator of columns; 0 is found from the first line.
func parseSeparator(text string) (byte, error) {
	switch {
	case text == "":
		return 0, nil
	case text == "tab" || text == `\t`:
		return '\t', nil
	case len(text) == 1 && strings.IndexByte("\"\r\n0123456789", text[0]) < 0:
		return text[0], nil
	}
	return 0, fmt.Errorf("--separator: %s, expected one character such as ; or tab", foreign.Quote(text))
}

// ParseLabels returns class names given by the user: separated by commas, or a file with one name per line.
func ParseLabels(text string) ([]string, error) {
	if strings.Contains(text, ",") {
		return open.ParseLabels(text)
	}
	info, err := os.Stat(text)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("--labels: %s is not a file and has no commas, expected names (cat,dog) or a file with one name per line", foreign.Quote(text))
	}
	if err != nil {
		return nil, fmt.Errorf("--labels: %w", err)
	}
	if info.IsDir() || info.Size() > open.MaxNamesBytes {
		return nil, fmt.Errorf("--labels: %s is not a list of names, expected a file with one name per line", text)
	}
	names, err := input.Read(text)
	if err != nil {
		return nil, fmt.Errorf("--labels: %w", err)
	}
	return open.ParseLabels(string(names))
}
