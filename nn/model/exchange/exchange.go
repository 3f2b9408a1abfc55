// Package exchange is the one table of all forms in which a model can be written
// or read: what the command line and the page offer.
//
// The forms themselves are packages model, npz, onnx, network2 and script.
package exchange

import (
	"bytes"
	"fmt"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/model/form"
	"inkling/nn/model/network2"
	"inkling/nn/model/npz"
	"inkling/nn/model/onnx"
	"inkling/nn/model/script"
)

// A Form is one way to keep a model in a file, and how to write it.
type Form struct {
	form.Form
	// Encode returns the file of that name, which is without extension. The error
	// says why this model cannot be written so.
	Encode func(m *model.Model, name string) ([]byte, error)
}

// Forms are form.All.
var Forms = []Form{
	{form.Safetensors, plain((*model.Model).Encode)},
	{form.NumPy, plain(npz.Encode)},
	{form.ONNX, plain(onnx.Encode)},
	{form.Network2, func(m *model.Model, _ string) ([]byte, error) { return network2.Encode(m) }},
	{form.Python, named(script.Python)},
	{form.Go, named(script.Go)},
}

// plain is for forms that hold any model, whatever the file is called.
func plain(encode func(*model.Model) []byte) func(*model.Model, string) ([]byte, error) {
	return func(m *model.Model, _ string) ([]byte, error) { return encode(m), nil }
}

// named is for forms that speak of their own name.
func named(encode func(*model.Model, string) []byte) func(*model.Model, string) ([]byte, error) {
	return func(m *model.Model, name string) ([]byte, error) { return encode(m, name), nil }
}

// Find returns the form of files with that extension.
func Find(extension string) (Form, error) {
	for _, f := range Forms {
		if strings.EqualFold(f.Extension, extension) {
			return f, nil
		}
	}
	return Form{}, fmt.Errorf("exchange: no form has the extension %s: use one of %s", foreign.Quote(extension), Extensions())
}

// Extensions lists those of all forms.
func Extensions() string {
	var list []string
	for _, f := range Forms {
		list = append(list, f.Extension)
	}
	return strings.Join(list, ", ")
}

// Decode reads a model in any of the forms that can be read: safetensors as
// Inkling writes it, numpy's archives, the book's JSON. It tells them apart by
// their content. The error says what is wrong with the file.
func Decode(b []byte) (*model.Model, error) {
	switch {
	case len(b) > 8 && b[7] == 0 && b[8] == '{': // its length stands before, and may begin as anything does
		return model.Decode(b)
	case bytes.HasPrefix(b, []byte("PK")):
		return npz.Decode(b)
	case bytes.HasPrefix(bytes.TrimLeft(b, " \t\r\n"), []byte("{")):
		return network2.Decode(b)
	}
	return nil, fmt.Errorf("exchange: %d bytes that begin with %.12q, expected a .safetensors file of Inkling, an .npz of numpy or the .json of the book's network2.py: export the network in one of these", len(b), b)
}
