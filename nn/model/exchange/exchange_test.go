package exchange

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/model/form"
	"inkling/nn/recipe"
)

func example(t *testing.T) *model.Model {
	t.Helper()
	s := recipe.Default()
	s.Hidden = []int{2}
	m, err := model.Assemble(model.Layers(s.Network(dataset.MNIST)), s.Activation, s.Cost)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestEveryFormIsReadOrRejected writes a model in each form; reading
// it gives the same model, or an error about the file.
func TestEveryFormIsReadOrRejected(t *testing.T) {
	want := example(t)
	for extension, problem := range map[string]string{
		".safetensors": "", ".npz": "", ".json": "",
		".onnx": "expected .safetensors of Inkling, .npz of numpy or .json of the book's network2.py",
		".py":   `bytes that begin with "\"\"\"two: a ne"`,
		".go":   `bytes that begin with "// two reads"`,
	} {
		f, err := Find(extension)
		if err != nil {
			t.Fatal(err)
		}
		b, err := f.Encode(want, "two")
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(b)
		switch {
		case problem != "" && (err == nil || !strings.Contains(err.Error(), problem)):
			t.Errorf("%s: error %v, want %q in it", extension, err, problem)
		case problem == "" && err != nil:
			t.Errorf("%s: %v", extension, err)
		case problem == "" && model.Hash(got.Network) != model.Hash(want.Network):
			t.Errorf("%s: other numbers came back", extension)
		}
	}
	if len(Forms) != 6 {
		t.Errorf("%d forms, 6 are tested", len(Forms))
	}
	for i, f := range Forms {
		if f.Form != form.All[i] {
			t.Errorf("form %d is %v, expected %v", i, f.Form, form.All[i])
		}
	}
}

// TestLengthLikeAnotherForm has a header of 19,280 bytes, whose length begins
// with the letters of a zip file.
func TestLengthLikeAnotherForm(t *testing.T) {
	m := example(t)
	const length = 'P' | 'K'<<8
	m.Data = strings.Repeat("x", length-int(binary.LittleEndian.Uint64(m.Encode())))
	b := m.Encode()
	if !bytes.HasPrefix(b, []byte("PK")) {
		t.Fatalf("begins with %q", b[:2])
	}
	if _, err := Decode(b); err != nil {
		t.Error(err)
	}
}

func TestUnknownExtension(t *testing.T) {
	const want = `unknown file extension ".h5", expected one of .safetensors, .npz, .onnx, .json, .py, .go`
	if _, err := Find(".h5"); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if _, err := Find(".NPZ"); err != nil {
		t.Error(err)
	}
}
