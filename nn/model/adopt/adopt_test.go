package adopt

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/model"
	"inkling/nn/model/onnx"
)

// network returns layers of a network with random weights that F16 and BF16 hold exactly.
func network(sizes ...int) (layers []model.Layer) {
	rng := f32.NewRand(1, 0)
	random := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(int(rng.Float64()*65)-32) / 64
		}
		return v
	}
	for l := range len(sizes) - 1 {
		layers = append(layers, model.Layer{Units: sizes[l+1], Inputs: sizes[l], Weights: random(sizes[l] * sizes[l+1]), Biases: random(sizes[l+1])})
	}
	return layers
}

// A named array of a file.
type entry struct {
	name  string
	shape []int
	data  []float32
}

// entries names the arrays of a network; turned swaps the axes of the weights.
func entries(layers []model.Layer, turned bool, names func(l int) (weights, biases string)) (list []entry) {
	for l, layer := range layers {
		w, b := names(l)
		weights := entry{w, []int{layer.Units, layer.Inputs}, layer.Weights}
		if turned {
			weights = entry{w, []int{layer.Inputs, layer.Units}, turnedTensor(tensor{shape: weights.shape, data: weights.data}, true).data}
		}
		list = append(list, weights, entry{b, []int{layer.Units}, layer.Biases})
	}
	return list
}

func prefixed(format string) func(int) (string, string) {
	return func(l int) (string, string) {
		return fmt.Sprintf(format, l) + ".weight", fmt.Sprintf(format, l) + ".bias"
	}
}

// encoded returns numbers as a type of safetensors or numpy.
func encoded(v []float32, dtype string) (b []byte) {
	for _, x := range v {
		switch dtype {
		case "F32", "<f4":
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
		case "F64", "<f8":
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(float64(x)))
		case "BF16":
			b = binary.LittleEndian.AppendUint16(b, uint16(math.Float32bits(x)>>16))
		case "F16":
			b = binary.LittleEndian.AppendUint16(b, halfBits(x))
		}
	}
	return b
}

// halfBits returns a number that F16 holds exactly.
func halfBits(x float32) uint16 {
	bits := math.Float32bits(x)
	if x == 0 {
		return 0
	}
	return uint16(bits>>16&0x8000) | uint16((bits>>23&0xff)-112)<<10 | uint16(bits>>13&0x3ff)
}

func safetensors(list []entry, dtype string, metadata map[string]string) []byte {
	header, body := map[string]any{}, []byte(nil)
	if metadata != nil {
		header["__metadata__"] = metadata
	}
	for _, e := range list {
		b := encoded(e.data, dtype)
		header[e.name] = map[string]any{"dtype": dtype, "shape": e.shape, "data_offsets": []int{len(body), len(body) + len(b)}}
		body = append(body, b...)
	}
	text, err := json.Marshal(header)
	if err != nil {
		panic(err)
	}
	return slices.Concat(binary.LittleEndian.AppendUint64(nil, uint64(len(text))), text, body)
}

// npz is an archive of arrays.
func npz(list []entry, dtype string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range list {
		w, err := z.Create(e.name + ".npy")
		if err != nil {
			panic(err)
		}
		shape := strings.Trim(strings.ReplaceAll(fmt.Sprint(e.shape), " ", ", "), "[]")
		header := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': (%s,), }\n", dtype, shape)
		w.Write(binary.LittleEndian.AppendUint16([]byte("\x93NUMPY\x01\x00"), uint16(len(header))))
		w.Write([]byte(header))
		w.Write(encoded(e.data, dtype))
	}
	z.Close()
	return b.Bytes()
}

// torch is an archive as torch.save writes it.
func torch() []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.Create("archive/data.pkl")
	z.Close()
	return b.Bytes()
}

// matrix returns rows of numbers for JSON.
func matrix(v []float32, cols int) (rows [][]float32) {
	for row := range slices.Chunk(v, cols) {
		rows = append(rows, row)
	}
	return rows
}

func asJSON(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// pickled is a pickle of protocol 2: the opcodes of an array.
func pickled(e entry) string {
	shape := "("
	for _, n := range e.shape {
		shape += "J" + string(binary.LittleEndian.AppendUint32(nil, uint32(n)))
	}
	data := encoded(e.data, "<f4")
	return "cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\x00\x85U\x01b\x87R(K\x01" + shape + "tcnumpy\ndtype\nU\x02f4K\x00K\x01\x87R(K\x03U\x01<NNNJ\xff\xff\xff\xffJ\xff\xff\xff\xffK\x00tb\x89" +
		"T" + string(binary.LittleEndian.AppendUint32(nil, uint32(len(data)))) + string(data) + "tb"
}

// matMul returns an ONNX file in which each layer is a product and a sum, as other programs write it.
func matMul(layers []model.Layer, activation string) []byte {
	field := func(n int, b []byte) []byte {
		return append(binary.AppendUvarint([]byte{byte(n<<3 | 2)}, uint64(len(b))), b...)
	}
	text := func(n int, s string) []byte { return field(n, []byte(s)) }
	node := func(operator, output string, inputs ...string) []byte {
		var b []byte
		for _, in := range inputs {
			b = append(b, text(1, in)...)
		}
		return field(1, slices.Concat(b, text(2, output), text(4, operator)))
	}
	value := func(name string, v []float32, shape ...int) []byte {
		var b []byte
		for _, n := range shape {
			b = binary.AppendUvarint(append(b, 1<<3), uint64(n))
		}
		return field(5, slices.Concat(b, []byte{2 << 3, 1}, text(8, name), field(9, encoded(v, "F32"))))
	}
	graph, in := node("Flatten", "flat", "input"), "flat"
	for l, e := range entries(layers, true, func(l int) (string, string) { return fmt.Sprint("onnx::MatMul_", 17+l), fmt.Sprint("b", l) }) {
		out := fmt.Sprint("out", l)
		if graph = append(graph, value(e.name, e.data, e.shape...)...); l%2 == 0 {
			graph = append(graph, node("MatMul", out, in, e.name)...)
		} else {
			graph = append(graph, node("Add", out, e.name, in)...)
			if l < 2*len(layers)-1 {
				graph = append(graph, node(activation, out+"a", out)...)
				out += "a"
			}
		}
		in = out
	}
	return slices.Concat([]byte{8, 8}, field(7, graph))
}

// TestRead reads the same network in forms that people have.
func TestRead(t *testing.T) {
	layers := network(784, 16, 16, 10)
	numbered := func(l int) (string, string) { return fmt.Sprint("W", l+1), fmt.Sprint("b", l+1) }
	keras := func(l int) (string, string) { return fmt.Sprintf("arr_%d", 2*l), fmt.Sprintf("arr_%d", 2*l+1) }
	own, err := model.Assemble(layers, nn.Tanh, nn.Quadratic)
	if err != nil {
		t.Fatal(err)
	}
	var weights [][][]float32
	var flat [][]float32
	var columns [][][]float32
	named := map[string]any{}
	for l, layer := range layers {
		weights, flat, columns = append(weights, matrix(layer.Weights, layer.Inputs)), append(flat, layer.Biases), append(columns, matrix(layer.Biases, 1))
		named[fmt.Sprint("W", l+1)], named[fmt.Sprint("b", l+1)] = weights[l], flat[l]
	}
	dict, lists := "\x80\x02}(", [2]string{}
	for i, e := range entries(layers, true, numbered) {
		dict += "U" + string([]byte{byte(len(e.name))}) + e.name + pickled(e)
		lists[i%2] += pickled(e)
	}
	for name, file := range map[string][]byte{
		"PyTorch":     safetensors(entries(layers, false, prefixed("layers.%d")), "F32", map[string]string{"format": "pt"}),
		"no metadata": safetensors(entries(layers, false, prefixed("fc%d")), "F32", nil),
		"F16":         safetensors(entries(layers, false, prefixed("%d")), "F16", nil),
		"BF16":        safetensors(entries(layers, false, prefixed("net.%d.linear")), "BF16", nil),
		"F64":         safetensors(entries(layers, false, prefixed("model.layers.%d")), "F64", nil),
		"many layers": safetensors(entries(layers, false, func(l int) (string, string) { return fmt.Sprint(5*l, ".weight"), fmt.Sprint(5*l, ".bias") }), "F32", nil),
		"JAX": safetensors(entries(layers, true, func(l int) (string, string) {
			return fmt.Sprintf("Dense_%d.kernel", l), fmt.Sprintf("Dense_%d.bias", l)
		}), "F32", nil),
		"other books":           npz(entries(layers, true, numbered), "<f4"),
		"Keras's get_weights":   npz(entries(layers, true, keras), "<f4"),
		"double":                npz(entries(layers, false, numbered), "<f8"),
		"a dict":                []byte(dict + "u."),
		"weights and biases":    []byte("\x80\x02](" + lists[0] + "e](" + lists[1] + "e\x86."),
		"the book's":            asJSON(map[string]any{"sizes": []int{784, 16, 16, 10}, "weights": weights, "biases": columns, "cost": "QuadraticCost"}),
		"flat biases":           asJSON(map[string]any{"weights": weights, "biases": flat, "epochs": 3}),
		"a byte order mark":     append([]byte("\ufeff"), asJSON(map[string]any{"weights": weights, "biases": columns})...),
		"matrices in an object": asJSON(named),
		"parameters":            asJSON(map[string]any{"parameters": named}),
		"ONNX":                  onnx.Encode(own),
		"ONNX of others":        matMul(layers, "Tanh"),
	} {
		f, err := Read(file)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		hidden := nn.Tanh
		m, err := f.Model(Choices{Hidden: &hidden})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(layers, model.Layers(m.Network)); diff != "" {
			t.Errorf("%s: the numbers are not the same", name)
		}
		if strings.HasPrefix(name, "ONNX") != (len(f.Unknown(Choices{})) == 0 && *f.said.Hidden == nn.Tanh) {
			t.Errorf("%s: unknown is %v", name, f.Unknown(Choices{}))
		}
	}
}

// TestNoBiases reads layers without biases.
func TestNoBiases(t *testing.T) {
	layers := network(784, 16, 10)
	list := entries(layers, false, prefixed("fc%d"))
	f, err := Read(safetensors([]entry{list[0], list[2]}, "F32", nil))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Notes) != 2 || f.Notes[0].String() != "The layer of fc0.weight has no biases: they are 0." {
		t.Errorf("notes %v", f.Notes)
	}
	for _, l := range f.layers {
		if slices.ContainsFunc(l.biases, func(v float32) bool { return v != 0 }) {
			t.Error("a bias is not 0")
		}
	}
}

// TestPropose finds the activation, the range of inputs and the outputs of networks on images that they read.
func TestPropose(t *testing.T) {
	layers := network(784, 16, 16, 10)
	f, err := Read(safetensors(entries(layers, false, prefixed("fc%d")), "F32", nil))
	if err != nil {
		t.Fatal(err)
	}
	rng := f32.NewRand(2, 0)
	pixels := make([]byte, TrialImages*784)
	for i := range pixels {
		if rng.Float64() < 0.2 {
			pixels[i] = byte(rng.Float64() * 256)
		}
	}
	for _, hidden := range []nn.Activation{nn.Sigmoid, nn.Tanh, nn.ReLU} {
		for _, in := range []Input{Unit, Standard, Bytes} {
			cost := nn.LogLikelihood
			m, err := f.Model(Choices{Hidden: &hidden, Cost: &cost, Inputs: in})
			if err != nil {
				t.Fatal(err)
			}
			labels, x := make([]byte, TrialImages), make([]float32, 784)
			for i := range labels {
				dataset.Inputs(pixels[i*784:(i+1)*784], x)
				labels[i] = byte(nn.Answer(m.Network.Feedforward(x)))
			}
			images := dataset.NewSet(dataset.MNIST, pixels, labels)
			trials, err := f.Propose(Choices{Inputs: in}, images)
			if err != nil {
				t.Fatal(err)
			}
			if best := trials[0]; *best.Hidden != hidden || best.Correct != TrialImages {
				t.Errorf("%v, %v: the best is %v with %d right", hidden, in, *best.Hidden, best.Correct)
			}
		}
	}
}

// TestInputs compares the answers for inputs of other ranges with those of a network that was changed for them.
func TestInputs(t *testing.T) {
	layers := network(784, 10)
	f, err := Read(safetensors(entries(layers, false, prefixed("fc%d")), "F64", nil))
	if err != nil {
		t.Fatal(err)
	}
	rng := f32.NewRand(3, 0)
	x := make([]float32, 784)
	for i := range x {
		x[i] = float32(rng.Float64())
	}
	for in, change := range map[Input]func(float64) float64{
		Unit:     func(v float64) float64 { return v },
		Standard: func(v float64) float64 { return (v - 0.1307) / 0.3081 },
		Centred:  func(v float64) float64 { return 2*v - 1 },
		Bytes:    func(v float64) float64 { return 255 * v },
	} {
		m, err := f.Model(Choices{Inputs: in})
		if err != nil {
			t.Fatal(err)
		}
		output := m.Network.Feedforward(x)
		for unit := range 10 {
			z := float64(layers[0].Biases[unit])
			for i, v := range x {
				z += float64(layers[0].Weights[unit*784+i]) * change(float64(v))
			}
			if want := 1 / (1 + math.Exp(-z)); math.Abs(want-float64(output[unit])) > 1e-3 {
				t.Errorf("%v: output %d is %v, expected %v", in, unit, output[unit], want)
			}
		}
	}
}

// TestErrors reads files that are damaged, or no plain networks for MNIST.
func TestErrors(t *testing.T) {
	layers := network(784, 16, 10)
	list := entries(layers, false, prefixed("fc%d"))
	with := func(more ...entry) []byte { return safetensors(append(slices.Clone(list), more...), "F32", nil) }
	whole := with()
	for _, c := range []struct {
		name, want string
		file       []byte
	}{
		{"a page", `begins with "<!doctype ht", expected a network as .safetensors, .npz, .pkl, .json or .onnx`, []byte("<!doctype html>")},
		{"nothing", `begins with "", expected a network as .safetensors, .npz, .pkl, .json or .onnx`, nil},
		{"HDF5", `a file of Keras or HDF5, which is not read: save the weights with numpy.savez("model.npz", *model.get_weights())`, []byte("\x89HDF\r\n")},
		{"torch.save", `a file of torch.save, which is not read: save it with safetensors.torch.save_file(model.state_dict(), "model.safetensors")`, torch()},
		{"convolution", "conv1.weight has the shape [32 1 3 3], expected weights with two axes and biases with one: only plain multilayer networks are read", with(entry{"conv1.weight", []int{32, 1, 3, 3}, make([]float32, 288)})},
		{"another output", "the weights have the shapes fc0.weight [784x16]", safetensors([]entry{{"fc0.weight", []int{784, 16}, make([]float32, 784*16)}}, "F32", nil)},
		{"batch norm", "3 biases for 2 matrices of weights in", with(entry{"bn.bias", []int{16}, make([]float32, 16)})},
		{"no weights", "0 matrices of weights in [a], expected 1 to", safetensors([]entry{{"a", []int{3}, make([]float32, 3)}}, "F32", nil)},
		{"a short bias", "fc0.bias has the shape [15], expected 16 numbers, one for each unit of fc0.weight", safetensors([]entry{list[0], {"fc0.bias", []int{15}, make([]float32, 15)}, list[2], list[3]}, "F32", nil)},
		{"cut", "the file is damaged or incomplete", whole[:len(whole)-1]},
		{"cut in the header", "this is not a whole safetensors file", whole[:20]},
		{"integers", `type "I64", expected F16, BF16, F32 or F64: convert it to float32`, bytes.ReplaceAll(whole, []byte(`"F32"`), []byte(`"I64"`))},
		{"infinite", "is +Inf, expected a finite number", safetensors([]entry{list[0], list[1], list[2], {"fc1.bias", []int{10}, []float32{float32(math.Inf(1)), 0, 0, 0, 0, 0, 0, 0, 0, 0}}}, "F32", nil)},
		{"JSON of something else", "0 matrices of weights in [], expected 1 to", []byte(`{"name": "x"}`)},
		{"ragged JSON", "lists of different lengths: save a matrix with as many numbers in each row", []byte(`{"weights": [[[1, 2], [3]]]}`)},
		{"deep JSON", "more than 4 nested lists", []byte(`{"weights": [[[[[1]]]]]}`)},
		{"cut ONNX", "this is not a whole ONNX file", []byte("\x08\x08\x3a\x7f")},
		{"a call", `"os.system", expected only plain values and numpy arrays`, []byte("\x80\x02cos\nsystem\nU\x02ls\x85R.")},
		{"a text", "0 matrices of weights in [], expected 1 to", []byte("\x80\x02]U\x01aa.")},
	} {
		f, err := Read(c.file)
		if err == nil {
			_, err = f.Model(Choices{})
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, expected %q in it", c.name, err, c.want)
		}
	}
}

// FuzzRead checks that a file is read whole or refused.
func FuzzRead(f *testing.F) {
	layers := network(784, 1, 10)
	list := entries(layers, false, prefixed("%d"))
	f.Add(safetensors(list, "F16", nil))
	f.Add(npz(list, "<f4"))
	f.Add(matMul(layers, "Relu"))
	f.Add([]byte(`{"weights": [[[1, 2], [3, 4]]], "biases": [[1, 2]], "cost": "QuadraticCost"}`))
	f.Add([]byte("\x80\x02}U\x02W1" + pickled(entry{"", []int{2, 1}, []float32{1, 2}}) + "s."))
	f.Fuzz(func(t *testing.T, file []byte) {
		read, err := Read(file)
		if err != nil {
			if len(err.Error()) > 1500 {
				t.Errorf("an error of %d bytes", len(err.Error()))
			}
			return
		}
		if m, err := read.Model(Choices{}); err == nil && (m.Network.Sizes[0] != 784 || m.Network.Sizes[len(m.Network.Sizes)-1] != 10) {
			t.Errorf("sizes %v", m.Network.Sizes)
		}
	})
}
