package trainer

import (
	"bytes"
	"strings"
	"testing"

	"inkling/nn/model"
	"inkling/nn/model/exchange"
	"inkling/wasm/proto"
)

// written is the command that makes a file of a model.
func written(m *model.Model, extension string) proto.Command {
	return &proto.WriteFile{Name: "mine", Extension: extension, Model: proto.NewModel(m)}
}

// TestFiles writes a network in every form, as package exchange writes it.
func TestFiles(t *testing.T) {
	p, m := open(t, newServer(tenth())), pretrained(t, "sixteen")
	for _, form := range exchange.Forms {
		p.send(written(m, form.Extension))
		r := until[proto.Written](p)
		want, err := form.Encode(m, "mine")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(r.Content, want) {
			t.Errorf("%s: %d bytes, expected the %d of package exchange", form.Extension, len(r.Content), len(want))
		}
	}
}

func TestFilesThatCannotBe(t *testing.T) {
	p := open(t, newServer(tenth()))
	for _, c := range []struct {
		name string
		c    proto.Command
		want string
	}{
		{"rectified units for the book's program", written(pretrained(t, "good"), ".json"),
			"mine.json cannot be made: network2.py has only sigmoid units"},
		{"no form", written(pretrained(t, "book"), ".exe"),
			`mine.exe cannot be made: unknown file extension ".exe", expected one of .safetensors, .npz, .onnx, .json, .py, .go.`},
	} {
		p.send(c.c)
		if got := until[proto.Unanswered](p).Why.String(); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q, expected %q", c.name, got, c.want)
		}
	}
}
