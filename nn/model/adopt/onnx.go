package adopt

import (
	"encoding/binary"
	"math"
	"slices"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// onnx reads the initial values and the nodes of a graph: products, sums and activations, one after the other. The numbers
// of fields are those of https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
func (f *File) onnx(b []byte) ([]tensor, error) {
	const graphField, nodeField, valueField = 7, 1, 5
	var list []tensor
	var graph onnxGraph
	ok := fields(b, func(field int, _ uint64, content []byte) bool {
		return field != graphField || fields(content, func(field int, _ uint64, content []byte) bool {
			switch field {
			case nodeField:
				return graph.node(content)
			case valueField:
				t, ok := f.onnxTensor(content)
				list = append(list, t)
				return ok && len(list) <= maxTensors && f.spend(len(t.data)) == nil
			}
			return true
		})
	})
	if !ok || len(list) == 0 {
		return nil, phrase.Errorf("this is not a whole ONNX file, or its numbers are not float32 or float64: save it again")
	}
	return graph.layers(f, list)
}

// An onnxGraph is the nodes of a graph.
type onnxGraph struct{ nodes []onnxNode }

type onnxNode struct {
	operator string
	inputs   []string
	transB   bool
}

// node reads a node.
func (g *onnxGraph) node(b []byte) bool {
	var n onnxNode
	ok := fields(b, func(field int, _ uint64, content []byte) bool {
		switch field {
		case 1:
			n.inputs = append(n.inputs, string(content))
		case 4:
			n.operator = string(content)
		case 5:
			name, value := "", uint64(0)
			ok := fields(content, func(field int, v uint64, content []byte) bool {
				switch field {
				case 1:
					name = string(content)
				case 3:
					value = v
				}
				return true
			})
			n.transB = n.transB || name == "transB" && value == 1
			return ok
		}
		return true
	})
	g.nodes = append(g.nodes, n)
	return ok && len(g.nodes) <= maxTensors
}

// onnxActivations are ONNX's names of the activations.
var onnxActivations = map[string]nn.Activation{"Sigmoid": nn.Sigmoid, "Tanh": nn.Tanh, "Relu": nn.ReLU}

// layers returns the tensors of the products and sums, named in their order, and notes the activations.
func (g *onnxGraph) layers(f *File, list []tensor) (layers []tensor, err error) {
	find := func(names []string) *tensor {
		for _, name := range names {
			if i := slices.IndexFunc(list, func(t tensor) bool { return t.name == name }); i >= 0 {
				return &list[i]
			}
		}
		return nil
	}
	hidden := map[nn.Activation]bool{}
	var output *nn.Activation
	for _, n := range g.nodes {
		if output != nil && (n.operator == "Gemm" || n.operator == "MatMul") {
			hidden[*output], output = true, nil
		}
		switch n.operator {
		case "Gemm", "MatMul":
			w := find(n.inputs[min(1, len(n.inputs)):])
			if w == nil || len(w.shape) != 2 {
				return nil, phrase.Errorf("a product without a matrix of weights: only plain multilayer networks are read")
			}
			layer := turnedTensor(*w, n.operator == "MatMul" || !n.transB)
			layer.name = join("weights", number(len(layers)))
			layers = append(layers, layer)
			if len(n.inputs) > 2 {
				if b := find(n.inputs[2:]); b != nil {
					layers = append(layers, tensor{join("biases", number(len(layers)-1)), []int{len(b.data)}, b.data})
				}
			}
		case "Add":
			if b := find(n.inputs); b != nil && len(layers) > 0 {
				layers = append(layers, tensor{join("biases", number(len(layers)-1)), []int{len(b.data)}, b.data})
			}
		case "Sigmoid", "Tanh", "Relu":
			a := onnxActivations[n.operator]
			output = &a
		case "Softmax", "LogSoftmax":
			a := nn.Softmax
			output = &a
		case "Flatten", "Reshape", "Identity", "Cast", "Constant", "Squeeze", "Dropout":
		default:
			return nil, phrase.Errorf("the operator %s, expected Gemm, MatMul, Add and activations: only plain multilayer networks are read", foreign.Quote(n.operator))
		}
	}
	return layers, g.say(f, hidden, output)
}

// say notes the activations.
func (g *onnxGraph) say(f *File, hidden map[nn.Activation]bool, output *nn.Activation) error {
	if len(hidden) > 1 || hidden[nn.Softmax] {
		return phrase.Errorf("layers with different activations, expected the same for all hidden units: only plain multilayer networks are read")
	}
	for a := range hidden {
		f.said.Hidden = &a
	}
	cost := nn.LogLikelihood // without an activation, the outputs are those before softmax
	if output != nil && *output == nn.Sigmoid {
		cost = nn.Quadratic
	}
	f.said.Cost = &cost
	return nil
}

// number returns a number with leading zeros, so that names have the order of the numbers.
func number(n int) string {
	return string([]byte{byte('0' + n/100%10), byte('0' + n/10%10), byte('0' + n%10)})
}

// turnedTensor returns a matrix with rows and columns swapped, if turned.
func turnedTensor(t tensor, turned bool) tensor {
	if !turned {
		return t
	}
	rows, cols := t.shape[0], t.shape[1]
	out := tensor{t.name, []int{cols, rows}, make([]float32, 0, len(t.data))}
	for c := range cols {
		for r := range rows {
			out.data = append(out.data, t.data[r*cols+c])
		}
	}
	return out
}

// onnxTensor reads a TensorProto of float32 or float64. Others are returned without numbers.
func (f *File) onnxTensor(b []byte) (t tensor, ok bool) {
	const float32Type, float64Type = 1, 11
	var kind uint64
	var raw []byte
	ok = fields(b, func(field int, v uint64, content []byte) bool {
		switch field {
		case 1:
			if content == nil {
				t.shape = append(t.shape, int(min(v, maxNumbers+1)))
				return len(t.shape) <= maxNested
			}
			for len(content) > 0 { // packed
				side, n := binary.Uvarint(content)
				if n <= 0 || len(t.shape) > maxNested {
					return false
				}
				t.shape, content = append(t.shape, int(min(side, maxNumbers+1))), content[n:]
			}
		case 2:
			kind = v
		case 4, 9, 10:
			raw = append(raw, content...)
		case 8:
			t.name = string(content)
		}
		return true
	})
	count, small := product(t.shape)
	if !ok || !small {
		return t, false
	}
	switch {
	case kind == float32Type && len(raw) == 4*count:
		t.data = numbers(raw, "F32")
	case kind == float64Type && len(raw) == 8*count:
		t.data = numbers(raw, "F64")
	case kind == float32Type || kind == float64Type:
		return t, false
	default:
		t.shape = []int{0}
	}
	return t, true
}

// fields calls use with each field of a message: its number, and an integer or the content. It reports false if the message
// is damaged or use does.
func fields(b []byte, use func(field int, value uint64, content []byte) bool) bool {
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		if n <= 0 || tag>>3 == 0 || tag>>3 > math.MaxInt32 {
			return false
		}
		b = b[n:]
		var value uint64
		var content []byte
		switch tag & 7 {
		case 0:
			if value, n = binary.Uvarint(b); n <= 0 {
				return false
			}
			b = b[n:]
		case 1, 5:
			size := map[uint64]int{1: 8, 5: 4}[tag&7]
			if len(b) < size {
				return false
			}
			content, b = b[:size], b[size:]
		case 2:
			size, n := binary.Uvarint(b)
			if n <= 0 || size > uint64(len(b)-n) {
				return false
			}
			content, b = b[n:n+int(size):n+int(size)], b[n+int(size):]
		default:
			return false
		}
		if !use(int(tag>>3), value, content) {
			return false
		}
	}
	return true
}
