package exchange

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/model/exchange"
	"inkling/nn/model/form"
	"inkling/nn/notebook"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// maxBytes limits what is read; no model is larger.
const maxBytes = 256 << 20

// Run reads a model, writes it in the format given by the output file's name, and prints a line. Errors begin with
// the command's name.
func Run(o Options, name string, out io.Writer) error {
	if err := run(o, out); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

func run(o Options, out io.Writer) error {
	extension := filepath.Ext(o.To)
	if o.Line != "" || strings.EqualFold(extension, notebook.Extension) {
		return writeNotebook(o, out)
	}
	chosen, err := exchange.Find(extension)
	if err != nil {
		return fmt.Errorf("%s: %w, or %s for a notebook", o.To, err, notebook.Extension)
	}
	if o.Int8 {
		if chosen.Extension != form.Safetensors.Extension {
			return fmt.Errorf("%s: --int8 needs a file with the extension %s", o.To, form.Safetensors.Extension)
		}
		chosen.Name, chosen.Encode = chosen.Name+" with int8 weights", encodeInt8
	}
	b, err := read(o.From)
	if err != nil {
		return err
	}
	m, notes, err := openModel(b, o)
	if err != nil {
		return fmt.Errorf("%s: %w", o.From, err)
	}
	file, err := chosen.Encode(m, strings.TrimSuffix(filepath.Base(o.To), extension))
	if err != nil {
		return fmt.Errorf("%s: %w", o.From, err)
	}
	if err := write(o.To, file); err != nil {
		return err
	}
	for _, note := range notes {
		fmt.Fprintln(out, foreign.Clean(note))
	}
	fmt.Fprintf(out, "%s: %v units, %v outputs, %d weights and biases; %s, %d bytes\n",
		o.To, m.Network.Sizes, m.Network.Output, m.Network.Count(), chosen.Name, len(file))
	return nil
}

func write(path string, file []byte) error {
	return atomicfile.Write(path, func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	})
}

// encodeInt8 writes a model without its test accuracy, since the rounded weights were not tested.
func encodeInt8(m *model.Model, _ string) ([]byte, error) {
	untested := *m
	untested.Correct, untested.Total = 0, 0
	return untested.EncodeInt8(), nil
}

// read returns the content of a file that is not too large for a model.
func read(path string) ([]byte, error) {
	f, err := input.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxBytes+1))
	if err == nil && len(b) > maxBytes {
		err = fmt.Errorf("%s: more than %d bytes, too many for a model", path, maxBytes)
	}
	return b, err
}
