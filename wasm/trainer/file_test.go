package trainer

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/model"
	"inkling/nn/model/exchange"
	"inkling/wasm/proto"
)

// written is the command that makes a file of a model.
func written(m *model.Model, extension string) proto.Command {
	description, parameters := proto.Describe(m)
	return proto.Command{Do: proto.WriteFile, File: &proto.File{Name: "mine", Extension: extension, Model: description}, Parameters: parameters}
}

// TestFiles writes a network in every form, as package exchange writes it, and
// reads back those that can be read.
func TestFiles(t *testing.T) {
	p, m := open(t, newServer(tenth())), pretrained(t, "sixteen")
	readable := map[string]bool{".safetensors": true, ".npz": true, ".json": true}
	for _, form := range exchange.Forms {
		p.send(written(m, form.Extension))
		r := p.until(proto.Written)
		want, err := form.Encode(m, "mine")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(r.Content, want) || r.File.Extension != form.Extension || r.File.Name != "mine" {
			t.Errorf("%s: %d bytes for %s%s, expected the %d of package exchange", form.Extension, len(r.Content), r.File.Name, r.File.Extension, len(want))
		}
		if !readable[form.Extension] {
			continue
		}
		p.send(proto.Command{Do: proto.ReadFile, File: &proto.File{Name: "yours"}, Content: r.Content})
		back := p.until(proto.Read)
		got, err := back.File.Model.With(back.Parameters)
		if err != nil {
			t.Fatal(err)
		}
		if !cmp.Equal(m.Network, got.Network) || back.File.Name != "yours" {
			t.Errorf("%s: another network came back, from %s", form.Extension, back.File.Name)
		}
		if form.Extension == ".safetensors" {
			if d := cmp.Diff(m, got); d != "" {
				t.Errorf("its history: %s", d)
			}
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
			"mine.json cannot be made: network2: a network of relu units with softmax outputs"},
		{"no form", written(pretrained(t, "book"), ".exe"),
			`mine.exe cannot be made: exchange: no form has the extension ".exe": use one of .safetensors, .npz, .onnx, .json, .py, .go.`},
		{"no network", proto.Command{Do: proto.ReadFile, File: &proto.File{Name: "cat.npz"}, Content: []byte("meow")},
			`cat.npz cannot be opened: exchange: 4 bytes that begin with "meow", expected a .safetensors file`},
		{"an empty file", proto.Command{Do: proto.ReadFile, File: &proto.File{Name: "none.json"}},
			`none.json cannot be opened: exchange: 0 bytes`},
	} {
		p.send(c.c)
		if got := p.until(proto.Unanswered).Text; !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %q, expected %q", c.name, got, c.want)
		}
	}
}
