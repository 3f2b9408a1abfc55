package model

import (
	"bytes"
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/recipe"
)

func example() Model {
	s := recipe.Default()
	s.Hidden = []int{4, 3}
	return Model{Network: s.Network(dataset.MNIST), Settings: s, Epochs: 30, Data: "0123456789abcdef", Correct: 9501, Total: 10000}
}

func TestRoundTrip(t *testing.T) {
	for _, p := range recipe.Presets {
		m := Model{Network: p.Settings.Network(dataset.MNIST), Settings: p.Settings, Epochs: 2}
		got, err := Decode(m.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(&m, got, cmp.Comparer(slices.Equal[[]float32])); d != "" { // number by number, cmp takes seconds
			t.Errorf("%s: %s", p.Key, d)
		}
		if Hash(got.Network) != Hash(m.Network) {
			t.Error("the hash changed on the way")
		}
	}
}

// TestClasses keeps the names of classes other than the digits, and refuses bad ones.
func TestClasses(t *testing.T) {
	m := example()
	shape := dataset.MNIST
	m.Classes = []string{"heart", "Ä \"star\"", "C"}
	shape.Classes = 3
	m.Network = m.Settings.Network(shape)
	got, err := Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(&m, got, cmp.Comparer(slices.Equal[[]float32])); d != "" {
		t.Error(d)
	}
	if about := m.About(); !strings.Contains(about, "reads drawings:") || !strings.Contains(about, "that of the class, of heart, ") {
		t.Error(about)
	}
	for _, c := range []struct {
		classes []string
		want    string
	}{
		{[]string{"a"}, "1 classes of 28 x 28 pixels, expected 2 to 62 classes"},
		{[]string{"a", "b", "a"}, `classes: "a", expected different names of 1 to 100 bytes`},
		{[]string{"a", "b"}, `tensor "layers.2.weight" of shape [3 3]`},
	} {
		m.Classes = c.classes
		if _, err := Decode(m.Encode()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, expected %q", c.classes, err, c.want)
		}
	}
}

// TestLayout pins names, shapes and order as other programs expect them.
func TestLayout(t *testing.T) {
	m := example()
	_, tensors, err := decodeTensors(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range tensors {
		got = append(got, x.name)
	}
	want := []string{"layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias", "layers.2.weight", "layers.2.bias"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	w := tensors[0]
	if d := cmp.Diff([]int{4, 784}, w.shape); d != "" {
		t.Error(d)
	}
	if unit, input := 2, 5; w.data[unit*784+input] != m.Network.Weights[0].Data[input*4+unit] {
		t.Error("a unit's weights are not its row")
	}
}

// replaced returns the example with a part of its header replaced by another of
// any length, the length before it made right.
func replaced(old, with string) []byte {
	b := example().Encode()
	n := binary.LittleEndian.Uint64(b)
	header := strings.Replace(string(b[8:8+n]), old, with, 1)
	out := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	return append(append(out, header...), b[8+n:]...)
}

// withNumber returns the example with its last bias set to v, all sums right.
func withNumber(v float32) []byte {
	m := example()
	m.Network.Biases[2][9] = v
	return m.Encode()
}

func cutBy(n int) []byte {
	b := example().Encode()
	return b[:len(b)-n]
}

func altered(at int) []byte {
	b := example().Encode()
	b[len(b)-at] ^= 1
	return b
}

var malformed = []struct {
	name string
	file []byte
	want string
}{
	{"empty", nil, "0 bytes, expected at least 8"},
	{"web page", []byte("<!doctype html><title>Not found</title>"), "this is not a safetensors file"},
	{"cut in the header", example().Encode()[:100], "the header alone needs"},
	{"cut in the numbers", cutBy(1), `tensor "layers.2.bias": ends at byte 12780 of 12779: the file is incomplete`},
	{"grown", append(example().Encode(), 0), "the file is incomplete or was altered"},
	{"a bit altered", altered(9), "the file was altered"},
	{"not an object", replaced("{", "["), "header: byte 0: a list, expected an object"},
	{"twice", replaced(`"layers.0.bias"`, `"layers.0.weight"`), `"layers.0.weight" appears twice`},
	{"unknown member", replaced(`"dtype"`, `"type"`), `header: layers.0.weight (byte 561): unknown key "type", expected one of dtype, shape, data_offsets`},
	{"other type", replaced("F32", "F16"), `type "F16", expected F32 or I8`},
	{"capitals", replaced(`"dtype"`, `"DTYPE"`), `key "DTYPE", expected "dtype": upper and lower case differ`},
	{"settings twice", replaced(`"seed":`, `"seed":"7","seed":`), `__metadata__ (byte `},
	{"many axes", replaced("[4,784]", "["+strings.Repeat("1,", 400_000)+"1]"), `shape with 400001 axes, expected at most 2`},
	{"long name", replaced("layers.0.weight", strings.Repeat("x", 1<<19)), `tensor "` + strings.Repeat("x", 40) + `"... of shape`},
	{"escapes in a name", replaced("layers.0.weight", `\u001b[2J\u202e`), `tensor "\x1b[2J\u202e" of shape`},
	{"negative shape", replaced("[4,784]", "[-4,784]"), "shape [-4 784] does not fit"},
	{"huge shape", replaced("[4,784]", "[4000000000,4000000000]"), "does not fit"},
	{"hole", replaced("[0,12544]", "[4,12548]"), "expected [0 12544]"},
	{"other name", replaced("layers.0.weight", "layers.0.weights"), `tensor "layers.0.weights"`},
	{"other shape", replaced("[4,784]", "[784,4]"), "of shape [784 4]"},
	{"no metadata", replaced("__metadata__", "__data__"), `__data__ (byte`},
	{"other format", replaced("inkling 1", "inkling 9"), `format "inkling 9", expected "inkling 1"`},
	{"other layers", replaced(`"hidden":"4, 3"`, `"hidden":"4"`), "6 tensors, expected 4"},
	{"bad setting", replaced(`"hidden":"4, 3"`, `"hidden":"4, 0"`), "Hidden layers: a layer has 0 units"},
	{"missing setting", replaced(`"seed"`, `"sead"`), `metadata: "seed" is missing`},
	{"newer setting", replaced(`"seed"`, `"dropout":"0.5","seed"`), `metadata: unknown settings "dropout" (1 in all), written by a newer version`},
	{"wrong outputs", replaced(`"output":"sigmoid"`, `"output":"softmax"`), `"softmax" outputs, expected sigmoid`},
	{"bad count", replaced(`"test_correct":"9501"`, `"test_correct":"many"`), `test_correct is "many"`},
	{"NaN", withNumber(float32(math.NaN())), `tensor "layers.2.bias": number 9 is NaN`},
	{"trailing text", replaced("}}", "}} x"), "header: "},
}

func TestMalformedModels(t *testing.T) {
	for _, c := range malformed {
		m, err := Decode(c.file)
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, c := range append(malformed, malformedInt8...) {
		if len(c.file) < 1<<16 { // larger ones are slow, and lead no further
			f.Add(c.file)
		}
	}
	f.Add(example().Encode())
	f.Add(example().EncodeInt8())
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		again, err := Decode(m.Encode())
		if err != nil {
			t.Fatalf("read once but not twice: %v", err)
		}
		if !bytes.Equal(m.Encode(), again.Encode()) {
			t.Error("a model changed between two readings")
		}
	})
}
