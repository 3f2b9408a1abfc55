package exchange

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/model/exchange"
	"inkling/nn/notebook"
	"inkling/nn/receipt"
)

// writeNotebook writes the run of a line or of a model as a notebook, or as a script if the extension says so.
func writeNotebook(o Options, out io.Writer) error {
	extension := strings.ToLower(filepath.Ext(o.To))
	encode := notebook.Jupyter
	switch {
	case o.Int8:
		return fmt.Errorf("%s: --int8 does not go with a notebook", o.To)
	case extension == notebook.ScriptExtension:
		encode = notebook.Script
	case extension != notebook.Extension:
		return fmt.Errorf("%s: a run is written as %s or %s", o.To, notebook.Extension, notebook.ScriptExtension)
	}
	r, err := runOf(o)
	if err != nil {
		return err
	}
	file, err := encode(r)
	if err != nil {
		return err
	}
	if err := write(o.To, file); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: trains %v units from seed %d and compares %d counts; %d bytes\n", o.To, r.Settings.Sizes(dataset.MNIST), r.Settings.Seed, len(r.Counts), len(file))
	return nil
}

// runOf returns the run of a line, or that of a model.
func runOf(o Options) (r receipt.Receipt, err error) {
	if o.Line != "" {
		if r, err = receipt.Parse(o.Line); err != nil {
			err = fmt.Errorf("line: %w", err)
		}
		return r, err
	}
	b, err := read(o.From)
	if err != nil {
		return r, err
	}
	m, err := exchange.Decode(b)
	if err != nil {
		return r, fmt.Errorf("%s: %w", o.From, err)
	}
	if m.Epochs == 0 {
		return r, fmt.Errorf("%s: it does not say how it was trained", o.From)
	}
	return notebook.OfModel(m), nil
}
