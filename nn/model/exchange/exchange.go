// Package exchange is the table of all model file formats that the command line
// and the page offer for writing or reading.
//
// The formats themselves are in packages model, npz, onnx, network2 and script.
package exchange

import (
	"bytes"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/model/form"
	"inkling/nn/model/network2"
	"inkling/nn/model/npz"
	"inkling/nn/model/onnx"
	"inkling/nn/model/script"
	"inkling/nn/phrase"
)

// A Form is a file format for models, with its encoder.
type Form struct {
	form.Form
	// Encode returns the file. name is its name without extension. The error says
	// why the format cannot hold this model.
	Encode func(m *model.Model, name string) ([]byte, error)
}

// Forms are form.All with their encoders.
var Forms = []Form{
	{form.Safetensors, plain((*model.Model).Encode)},
	{form.NumPy, plain(npz.Encode)},
	{form.ONNX, plain(onnx.Encode)},
	{form.Network2, func(m *model.Model, _ string) ([]byte, error) { return network2.Encode(m) }},
	{form.Python, named(script.Python)},
	{form.Go, named(script.Go)},
}

// plain is for formats that do not depend on the file's name.
func plain(encode func(*model.Model) []byte) func(*model.Model, string) ([]byte, error) {
	return func(m *model.Model, _ string) ([]byte, error) { return encode(m), nil }
}

// named is for formats that mention their own file name.
func named(encode func(*model.Model, string) []byte) func(*model.Model, string) ([]byte, error) {
	return func(m *model.Model, name string) ([]byte, error) { return encode(m, name), nil }
}

// Find returns the format with this file extension.
func Find(extension string) (Form, error) {
	for _, f := range Forms {
		if strings.EqualFold(f.Extension, extension) {
			return f, nil
		}
	}
	return Form{}, phrase.Errorf("unknown file extension %s, expected one of %s", foreign.Quote(extension), Extensions())
}

// Extensions lists the extensions of all formats.
func Extensions() string {
	var list []string
	for _, f := range Forms {
		list = append(list, f.Extension)
	}
	return strings.Join(list, ", ")
}

// Decode reads a model in any readable format: Inkling's safetensors, numpy's
// archives or the book's JSON. It recognises the format by the content. The
// error says what is wrong with the file.
func Decode(b []byte) (*model.Model, error) {
	switch {
	case len(b) > 8 && b[7] == 0 && b[8] == '{': // first, because the length before the header may begin like another format
		return model.Decode(b)
	case bytes.HasPrefix(b, []byte("PK")):
		return npz.Decode(b)
	case bytes.HasPrefix(bytes.TrimLeft(b, " \t\r\n"), []byte("{")):
		return network2.Decode(b)
	}
	if len(b) == 0 {
		return nil, phrase.Errorf("it is empty, expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py")
	}
	return nil, phrase.Errorf("%d bytes that begin with %.12q, expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py", len(b), b)
}
