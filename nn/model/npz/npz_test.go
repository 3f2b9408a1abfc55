package npz

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/npy"
	"inkling/nn/recipe"
)

// example returns a small model of 784-3-10 with tanh units and softmax outputs.
func example() *model.Model {
	s := recipe.Default()
	s.Hidden, s.Activation, s.Cost = []int{3}, nn.Tanh, nn.LogLikelihood
	m, err := model.Assemble(model.Layers(s.Network(dataset.MNIST)), s.Activation, s.Cost)
	if err != nil {
		panic("npz: the example of the tests cannot be")
	}
	return m
}

func TestRoundTrip(t *testing.T) {
	for _, p := range recipe.Presets {
		want, err := model.Assemble(model.Layers(p.Settings.Network(dataset.MNIST)), p.Settings.Activation, p.Settings.Cost)
		if err != nil {
			t.Fatal(err)
		}
		got, err := Decode(Encode(want))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want.Settings, got.Settings); d != "" || model.Hash(got.Network) != model.Hash(want.Network) {
			t.Errorf("%s: other numbers, or settings: %s", p.Key, d)
		}
	}
}

// members returns the arrays of the example, by name.
func members(t testing.TB) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(Encode(example())), int64(len(Encode(example()))))
	if err != nil {
		t.Fatal(err)
	}
	m := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if m[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// archive packs arrays into an archive.
func archive(t testing.TB, method uint16, members map[string][]byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(members)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(members[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// changed returns the example's archive with one array replaced, or removed if it is nil.
func changed(t testing.TB, name string, array []byte) []byte {
	m := members(t)
	if m[name] = array; array == nil {
		delete(m, name)
	}
	return archive(t, zip.Store, m)
}

// npyFile returns an array with the header's parts as they are given.
func npyFile(descr, order, shape string, data []byte) []byte {
	b := npy.AppendHeader(nil, "X", []int{0})
	text := strings.NewReplacer("'X'", "'"+descr+"'", "False", order, "(0,)", "("+shape+")").Replace(string(b[10:]))
	b = binary.LittleEndian.AppendUint16(b[:8], uint16(len(text)))
	return append(append(b, text...), data...)
}

// TestForms reads the same numbers in all forms that numpy writes.
func TestForms(t *testing.T) {
	want := example()
	layer := model.Layers(want.Network)[1]
	var big, doubles, column []byte
	for i, x := range layer.Weights {
		big = binary.BigEndian.AppendUint32(big, math.Float32bits(x))
		doubles = binary.LittleEndian.AppendUint64(doubles, math.Float64bits(float64(x)))
		turned := layer.Weights[i%layer.Units*layer.Inputs+i/layer.Units]
		column = binary.LittleEndian.AppendUint32(column, math.Float32bits(turned))
	}
	var biases []byte
	for _, x := range layer.Biases {
		biases = binary.LittleEndian.AppendUint32(biases, math.Float32bits(x))
	}
	version2 := slices.Clone(members(t)["weights_1.npy"])
	version2 = append([]byte(npy.Magic+"\x02\x00"), append([]byte{version2[8], version2[9], 0, 0}, version2[10:]...)...)
	for _, c := range []struct {
		name string
		file []byte
	}{
		{"packed", archive(t, zip.Deflate, members(t))},
		{"big-endian", changed(t, "weights_1.npy", npyFile(">f4", "False", "10, 3", big))},
		{"float64", changed(t, "weights_1.npy", npyFile("<f8", "False", "10, 3", doubles))},
		{"Fortran order", changed(t, "weights_1.npy", npyFile("<f4", "True", "10, 3", column))},
		{"column of biases", changed(t, "biases_1.npy", npyFile("<f4", "False", "10, 1", biases))},
		{"version 2", changed(t, "weights_1.npy", version2)},
		{"without output", changed(t, "output.npy", nil)},
		{"another array", changed(t, "history.npy", []byte("anything"))},
	} {
		got, err := Decode(c.file)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// text returns an array of one text.
func text(s string) []byte {
	data := make([]byte, 0, 4*len(s))
	for _, r := range s {
		data = binary.LittleEndian.AppendUint32(data, uint32(r))
	}
	return append(npy.AppendHeader(nil, fmt.Sprintf("<U%d", len(s)), nil), data...)
}

func malformed(t testing.TB) []struct {
	name string
	file []byte
	want string
} {
	whole := Encode(example())
	ten := make([]byte, 40)
	nan := slices.Repeat([]byte{0, 0, 0xc0, 0x7f}, 10)
	twice := archive(t, zip.Store, map[string][]byte{"weights_0.npy": ten, "weights_0": ten})
	altered := slices.Clone(whole)
	altered[bytes.Index(whole, []byte("biases_1.npy"))+12+128] ^= 1 // behind name and header
	return []struct {
		name string
		file []byte
		want string
	}{
		{"empty", nil, "0 bytes that begin with \"\""},
		{"web page", []byte("<!doctype html><title>Not found</title>"), `begin with "<!doctyp", expected a whole numpy archive`},
		{"cut", whole[:len(whole)-100], "expected a whole numpy archive: download or save it again"},
		{"a data set", archive(t, zip.Store, map[string][]byte{"x_train.npy": ten}), `contains ["x_train.npy"], expected weights_0.npy`},
		{"twice", twice, "appears twice"},
		{"altered", altered, "biases_1.npy: cannot read the data: the checksum is wrong"},
		{"no activation", changed(t, "activation.npy", nil), `activation.npy is missing: save it with numpy.savez(..., activation="sigmoid")`},
		{"no cost", changed(t, "cost.npy", nil), `cost.npy is missing`},
		{"other activation", changed(t, "activation.npy", text("gelu")), `activation.npy: "gelu", expected sigmoid, tanh or relu`},
		{"softmax units", changed(t, "activation.npy", text("softmax")), `"softmax", expected sigmoid, tanh or relu`},
		{"other cost", changed(t, "cost.npy", text("hinge")), `cost.npy: "hinge", expected quadratic`},
		{"other output", changed(t, "output.npy", text("sigmoid")), `output.npy: "sigmoid", expected softmax for the log-likelihood cost`},
		{"number for text", changed(t, "cost.npy", npyFile("<f4", "False", "", ten[:4])), "type f4 of shape [], expected one string"},
		{"many texts", changed(t, "cost.npy", npyFile("<U1", "False", "10", ten)), "type U1 of shape [10], expected one string"},
		{"long text", changed(t, "cost.npy", npyFile("<U999999", "False", "", ten)), "type U999999 of shape [], expected one string"},
		{"no biases", changed(t, "biases_1.npy", nil), "biases_1.npy is missing: save it with numpy.savez(biases_1=...)"},
		{"no weights", changed(t, "weights_1.npy", nil), "weights_1.npy is missing"},
		{"gap", changed(t, "weights_3.npy", ten), `"weights_3" is there, but weights_2 is missing`},
		{"not an array", changed(t, "biases_1.npy", []byte("a text file")), `biases_1.npy: begins with "a text", expected "\x93NUMPY"`},
		{"no header", changed(t, "biases_1.npy", []byte(npy.Magic)), "biases_1.npy: the header is incomplete"},
		{"no length", changed(t, "biases_1.npy", []byte(npy.Magic+"\x01\x00")), "biases_1.npy: the header is incomplete"},
		{"cut header", changed(t, "biases_1.npy", []byte(npy.Magic+"\x01\x00\x76\x00{'descr'")), "biases_1.npy: the header is incomplete"},
		{"long header", changed(t, "biases_1.npy", []byte(npy.Magic+"\x02\x00\xff\xff\xff\xff")), "header of 4294967295 bytes, expected at most 4096"},
		{"future version", changed(t, "biases_1.npy", []byte(npy.Magic+"\x09\x00")), "version 9 of numpy's form"},
		{"other header", changed(t, "biases_1.npy", npyFile("<f4", "Maybe", "10,", ten)), "header \"{'descr': '<f4', 'fortran_order': Maybe"},
		{"integers", changed(t, "biases_1.npy", npyFile("<i8", "False", "10,", ten)), `type "<i8", expected <f4`},
		{"halves", changed(t, "biases_1.npy", npyFile("<f2", "False", "10,", ten)), "type f2, expected f4 (float32) or f8 (float64)"},
		{"no number", changed(t, "biases_1.npy", npyFile("<f4", "False", "99999999999999999999,", ten)), `shape "(99999999999999999999,)", expected one such as`},
		{"many axes", changed(t, "biases_1.npy", npyFile("<f4", "False", "1, 1, 1, 1, 10", ten)), "shape with 5 axes, expected at most 4"},
		{"huge", changed(t, "biases_1.npy", npyFile("<f4", "False", "4000000000, 4000000000", ten)), "for more than 8388608 numbers"},
		{"cut data", changed(t, "biases_1.npy", npyFile("<f4", "False", "10,", ten[:39])), "39 bytes of data, expected 40: the file is incomplete"},
		{"grown data", changed(t, "biases_1.npy", npyFile("<f4", "False", "10,", append(ten, 0))), "more data than the expected 40 bytes"},
		{"few biases", changed(t, "biases_1.npy", npyFile("<f4", "False", "9,", ten[:36])), "biases_1.npy: shape [9], expected (10,) or (10, 1)"},
		{"flat weights", changed(t, "weights_1.npy", npyFile("<f4", "False", "10,", ten)), "weights_1.npy: shape [10], expected two axes"},
		{"no units", changed(t, "weights_1.npy", npyFile("<f4", "False", "0, 3", nil)), "weights_1.npy: shape [0 3], expected two axes"},
		{"NaN", changed(t, "biases_1.npy", npyFile("<f4", "False", "10,", nan)), "layer 1: the bias of unit 0 is NaN"},
	}
}

func TestMalformedArchives(t *testing.T) {
	for _, c := range malformed(t) {
		m, err := Decode(c.file)
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

// TestBombs reads small archives that would exhaust the memory: zeros are compressed a
// thousand to one.
func TestBombs(t *testing.T) {
	m := members(t)
	m["weights_0.npy"] = npyFile("<f4", "False", "1025, 4096", make([]byte, 4*1025*4096))
	m["biases_0.npy"] = npyFile("<f4", "False", "1025,", make([]byte, 4*1025))
	m["weights_1.npy"] = m["weights_0.npy"]
	file := archive(t, zip.Deflate, m)
	if _, err := Decode(file); err == nil || !strings.Contains(err.Error(), "weights_1.npy: shape [1025 4096], for more than 8388608 numbers") {
		t.Errorf("%d bytes: error %v", len(file), err)
	}
	m["weights_0.npy"] = npyFile("<f4", "False", "10, 3", make([]byte, 16<<20))
	file = archive(t, zip.Deflate, m)
	if _, err := Decode(file); err == nil || !strings.Contains(err.Error(), "more data than the expected 120 bytes") {
		t.Errorf("%d bytes: error %v", len(file), err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, c := range malformed(f) {
		f.Add(c.file)
	}
	f.Add(Encode(example()))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		again, err := Decode(Encode(m))
		if err != nil {
			t.Fatalf("read once but not twice: %v", err)
		}
		if model.Hash(m.Network) != model.Hash(again.Network) || !bytes.Equal(Encode(m), Encode(again)) {
			t.Error("a model changed between two readings")
		}
	})
}

// FuzzArray looks at the form of one array, which a change to an archive almost
// never leaves valid.
func FuzzArray(f *testing.F) {
	f.Add(npyFile("<f4", "False", "10, 3", make([]byte, 120)))
	f.Add(npyFile(">f8", "True", "10,", make([]byte, 80)))
	f.Add(text("sigmoid"))
	f.Fuzz(func(t *testing.T, b []byte) {
		in := bufio.NewReader(bytes.NewReader(b))
		a, err := readHeader(in)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		const most = 1000
		count, ok := a.count(most)
		if count > most {
			t.Fatalf("shape %v makes %d numbers", a.shape, count)
		}
		switch {
		case a.kind == 'U' && a.size <= maxText:
			a.readText(in)
		case ok && (a.size == 4 || a.size == 8):
			if v, err := a.readFloats(in, count); err == nil && len(v) != count {
				t.Errorf("%d numbers of shape %v", len(v), a.shape)
			}
		}
	})
}
