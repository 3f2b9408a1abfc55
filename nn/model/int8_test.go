package model

import (
	"bytes"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
)

// TestInt8 writes networks with int8 weights and reads them: each weight is at
// most half a scale from what it was, all else as it was; saved again, as float32,
// it is the same.
func TestInt8(t *testing.T) {
	for _, key := range []string{"book", "single", "good", "deep"} {
		p, _ := recipe.FindPreset(key)
		m := Model{Network: p.Settings.Network(dataset.MNIST), Settings: p.Settings, Epochs: 2, Data: "0123456789abcdef", Correct: 7, Total: 9}
		clear(m.Network.Weights[0].Data[:m.Network.Weights[0].Cols]) // of a pixel that is always paper
		file := m.EncodeInt8()
		got, err := Decode(file)
		if err != nil {
			t.Fatal(err)
		}
		for l, layer := range Layers(m.Network) {
			near(t, layer, Layers(got.Network)[l])
		}
		if plain := m.Encode(); len(file) > len(plain)/4+3000 {
			t.Errorf("%s: %d bytes, with float32 weights %d", key, len(file), len(plain))
		}
		again, err := Decode(got.Encode())
		if err != nil {
			t.Fatal(err)
		}
		if Hash(got.Network) != Hash(again.Network) {
			t.Errorf("%s: saved as float32, its numbers are others", key)
		}
		for _, g := range []*Model{got, again} {
			want := m
			want.Network = g.Network
			if d := cmp.Diff(&want, g, cmp.Comparer(func(a, b *nn.Network) bool { return a == b })); d != "" {
				t.Errorf("%s: its history: %s", key, d)
			}
		}
	}
}

// near checks that the weights were rounded to the nearest int8, and that the
// biases are the same.
func near(t *testing.T, want, got Layer) {
	t.Helper()
	if !slices.Equal(want.Biases, got.Biases) {
		t.Error("other biases")
	}
	for unit := range want.Units {
		row := func(l Layer) []float32 { return l.Weights[unit*l.Inputs:][:l.Inputs] }
		var most float64
		for _, w := range row(want) {
			most = max(most, math.Abs(float64(w)))
		}
		for i, w := range row(want) {
			if d := math.Abs(float64(w) - float64(row(got)[i])); d > most/largest/2*1.0001 {
				t.Fatalf("unit %d, input %d: %v became %v, though the largest is %v", unit, i, w, row(got)[i], most)
			}
		}
	}
}

// TestInt8Layout pins names, types, shapes and order, and where a unit's weights
// are: as other programs expect them, each float32 at a multiple of four.
func TestInt8Layout(t *testing.T) {
	m := example()
	_, tensors, err := decodeTensors(m.EncodeInt8())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range tensors {
		got = append(got, x.dtype()+" "+x.name)
	}
	want := []string{
		"F32 layers.0.weight.scale", "F32 layers.0.bias", "F32 layers.1.weight.scale", "F32 layers.1.bias", "F32 layers.2.weight.scale", "F32 layers.2.bias",
		"I8 layers.0.weight", "I8 layers.1.weight", "I8 layers.2.weight",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	scale, w := tensors[0], tensors[6]
	if d := cmp.Diff([][]int{{4}, {4, 784}}, [][]int{scale.shape, w.shape}); d != "" {
		t.Error(d)
	}
	unit, input := 2, 5
	was, is := m.Network.Weights[0].Data[input*4+unit], float32(w.int8s[unit*784+input])*scale.data[unit]
	if d := math.Abs(float64(was - is)); d > float64(scale.data[unit])*0.51 {
		t.Errorf("weight %v is %v in the file", was, is)
	}
	if slices.Max(w.int8s[unit*784:][:784]) != largest && slices.Min(w.int8s[unit*784:][:784]) != -largest {
		t.Error("a unit's largest weight is not 127 or -127")
	}
}

// TestInt8OfExtremes has weights for which a scale is hard to find.
func TestInt8OfExtremes(t *testing.T) {
	for _, w := range []float32{0, math.SmallestNonzeroFloat32, 190 * math.SmallestNonzeroFloat32, 1e-38, 1e6,
		math.MaxFloat32, math.Nextafter32(math.MaxFloat32, 0), math.MaxFloat32 / 2} {
		m := example()
		for i, x := range []float32{w, -w, 0, w / 2} { // all weights of the first unit
			m.Network.Weights[1].Data[3*i] = x
		}
		got, err := Decode(m.EncodeInt8())
		if err != nil {
			t.Errorf("%v: %v", w, err)
			continue
		}
		if is := got.Network.Weights[1].Data[0]; is < w/2 || float64(is) > 1.00001*float64(w) {
			t.Errorf("%v became %v", w, is)
		}
	}
}

// TestPenWeights pins the numbers that the page opens with, natively and in
// WebAssembly.
func TestPenWeights(t *testing.T) {
	file, err := os.ReadFile("../../site/models/pen.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	if len(file) > 300_000 {
		t.Errorf("the network that the page opens with has %d bytes, expected at most 300000", len(file))
	}
	m, err := Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := Hash(m.Network), "1f32a7ac133157578b502cae6b2f3e98192300a7c8351be552b948664de0b77d"; got != want {
		t.Errorf("weights %s, expected %s", got, want)
	}
}

// int8File returns the example with int8 weights after a change of its tensors or
// metadata, with all offsets right; a removed sum is computed again.
func int8File(change func(tensors map[string]*tensor, metadata map[string]string)) []byte {
	metadata, list, err := decodeTensors(example().EncodeInt8())
	if err != nil {
		panic(err)
	}
	tensors := map[string]*tensor{}
	for i := range list {
		tensors[list[i].name] = &list[i]
	}
	change(tensors, metadata)
	list = slices.DeleteFunc(list, func(t tensor) bool { return t.name == gone })
	if t := tensors["more"]; t != nil {
		list = append(list, *t)
	}
	if metadata[keySum] == "" {
		plain, _ := dequantisedLayers(list)
		metadata[keySum] = sum(plain)
	}
	return encodeTensors(metadata, list)
}

// gone is the name of a tensor to leave out.
const gone = "gone"

// alter returns the example with int8 weights after a change of one tensor.
func alter(name string, change func(t *tensor)) []byte {
	return int8File(func(tensors map[string]*tensor, _ map[string]string) { change(tensors[name]) })
}

var malformedInt8 = []struct {
	name string
	file []byte
	want string
}{
	{"no scale", alter("layers.1.weight.scale", func(t *tensor) { t.name = gone }),
		`tensor "layers.1.weight.scale" is missing: "layers.1.weight" has type I8 and needs one scale for each unit`},
	{"no bias", alter("layers.1.bias", func(t *tensor) { t.name = gone }), `tensor "layers.1.bias" is missing`},
	{"no weights", alter("layers.2.weight", func(t *tensor) { t.name = gone }),
		`tensor "layers.2.bias" of type F32 is neither a bias nor a scale of the 2 layers with int8 weights`},
	{"no first weights", alter("layers.0.weight", func(t *tensor) { t.name = gone }),
		`tensor "layers.1.weight" of type I8 and shape [3 4], expected "layers.0.weight" with units and inputs`},
	{"short scale", alter("layers.1.weight.scale", func(t *tensor) { t.shape, t.data = []int{2}, t.data[:2] }),
		`tensor "layers.1.weight.scale" of shape [2], expected [3]: one scale for each unit of "layers.1.weight"`},
	{"one scale for all", alter("layers.1.weight.scale", func(t *tensor) { t.shape, t.data = nil, t.data[:1] }), `of shape [], expected [3]`},
	{"scale of 2 axes", alter("layers.1.weight.scale", func(t *tensor) { t.shape = []int{3, 1} }), `of shape [3 1], expected [3]`},
	{"scale of 0", alter("layers.1.weight.scale", func(t *tensor) { t.data[2] = 0 }),
		`tensor "layers.1.weight.scale": the scale of unit 2 is 0, expected a finite number above 0`},
	{"negative scale", alter("layers.0.weight.scale", func(t *tensor) { t.data[1] *= -1 }), `the scale of unit 1 is -0.`},
	{"scale NaN", alter("layers.0.weight.scale", func(t *tensor) { t.data[3] = float32(math.NaN()) }), `the scale of unit 3 is NaN`},
	{"infinite scale", alter("layers.0.weight.scale", func(t *tensor) { t.data[3] = float32(math.Inf(1)) }), `the scale of unit 3 is +Inf`},
	{"weight of -128", alter("layers.0.weight", func(t *tensor) { t.int8s[2*784+7] = -128 }),
		`tensor "layers.0.weight": the weight of unit 2 for input 7 is -128, expected -127 to 127`},
	{"other weight", alter("layers.0.weight", func(t *tensor) { t.int8s[0] ^= 1 }), "the file was altered"},
	{"other scale", alter("layers.2.weight.scale", func(t *tensor) { t.data[0] *= 1.5 }), "the file was altered"},
	{"other bias", alter("layers.2.bias", func(t *tensor) { t.data[0]++ }), "the file was altered"},
	{"weights in a row", alter("layers.0.weight", func(t *tensor) { t.shape = []int{4 * 784} }), `of type I8 and shape [3136], expected "layers.0.weight" with units and inputs`},
	{"float32 weights", alter("layers.2.weight", func(t *tensor) { t.data, t.int8s = make([]float32, len(t.int8s)), nil }),
		`tensor "layers.2.bias" of type F32 is neither`},
	{"int8 bias", alter("layers.0.bias", func(t *tensor) { t.data, t.int8s = nil, make([]int8, 4) }), `tensor "layers.0.bias" of type I8 and shape [4], expected "layers.0.weight"`},
	{"int8 scale", alter("layers.0.weight.scale", func(t *tensor) { t.data, t.int8s = nil, make([]int8, 4) }), `tensor "layers.0.weight.scale" of type I8`},
	{"other name", alter("layers.0.bias", func(t *tensor) { t.name = "layers.0.b\u202eias" }), `tensor "layers.0.bias" is missing`},
	{"extra tensor", int8File(func(tensors map[string]*tensor, _ map[string]string) {
		tensors["more"] = &tensor{name: "more", data: []float32{1}}
	}),
		`tensor "more" of type F32 is neither a bias nor a scale of the 3 layers with int8 weights`},
	{"extra int8 tensor", int8File(func(tensors map[string]*tensor, _ map[string]string) {
		tensors["more"] = &tensor{name: "more", int8s: []int8{1}}
	}),
		`tensor "more" of type I8 and shape [], expected "layers.3.weight"`},
	{"huge scale", int8File(func(tensors map[string]*tensor, metadata map[string]string) {
		tensors["layers.1.weight.scale"].data[0] = math.MaxFloat32
		delete(metadata, keySum)
	}), `tensor "layers.1.weight": number `},
	{"not said", int8File(func(_ map[string]*tensor, metadata map[string]string) { delete(metadata, keyQuantisation) }),
		`tensor "layers.0.weight": type I8, expected F32, as the metadata has no "quantisation"`},
	{"said otherwise", int8File(func(_ map[string]*tensor, metadata map[string]string) { metadata[keyQuantisation] = "int4" }),
		`quantisation "int4", expected "symmetric int8, one scale for each unit: weight = scale * int8": another program or version wrote the file`},
	{"said of float32", replaced(`"preprocessing"`, `"quantisation":"`+quantisation+`","preprocessing"`), `tensor "layers.0.bias" of type F32 is neither`},
	{"cut", example().EncodeInt8()[:1500], "does not fit in"},
	{"other layers", int8File(func(_ map[string]*tensor, metadata map[string]string) { metadata["hidden"] = "4" }), "6 tensors, expected 4"},
}

func TestMalformedInt8(t *testing.T) {
	for _, c := range malformedInt8 {
		m, err := Decode(c.file)
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
	if same := int8File(func(map[string]*tensor, map[string]string) {}); !bytes.Equal(same, example().EncodeInt8()) {
		t.Error("a file without a change is another: this test shows nothing")
	}
}
