package onnx

import (
	"encoding/binary"
	"fmt"
	"maps"
	"math"
	"slices"

	"inkling/nn"
	"inkling/nn/model"
)

const (
	irVersion = 8
	opset     = 17
)

// Encode returns the model as an ONNX file. The same model gives the same bytes.
func Encode(m *model.Model) []byte {
	// The fields of ModelProto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
	var b message
	b.integer(1, irVersion)
	b.text(2, "Inkling") // producer_name
	b.text(6, m.About()+" "+model.Preparation)
	b.bytes(7, graph(m))
	var opsets message
	opsets.text(1, "") // ONNX's own operators
	opsets.integer(2, opset)
	b.bytes(8, opsets)
	metadata := m.Settings.Metadata()
	for _, key := range slices.Sorted(maps.Keys(metadata)) {
		var property message
		property.text(1, key)
		property.text(2, metadata[key])
		b.bytes(14, property)
	}
	return b
}

// graph returns the GraphProto: for each layer z = a W' + b, then the activation.
func graph(m *model.Model) message {
	var g message
	n, a := m.Network, "pixels"
	for l := range n.Layers() {
		weight, bias, z := model.WeightName(l), model.BiasName(l), fmt.Sprintf("layers.%d.z", l)
		g.bytes(1, node(z, "Gemm", []string{a, weight, bias}, transB()))
		f := n.Hidden
		a = fmt.Sprintf("layers.%d.a", l)
		if l == n.Layers()-1 {
			f, a = n.Output, outputName(n)
		}
		g.bytes(1, node(a, operators[f], []string{z}, nil))
	}
	g.text(2, "inkling")
	for l, layer := range model.Layers(n) {
		g.bytes(5, tensor(model.WeightName(l), layer.Weights, layer.Units, layer.Inputs))
		g.bytes(5, tensor(model.BiasName(l), layer.Biases, layer.Units))
	}
	g.bytes(11, value("pixels", n.Sizes[0], model.Preparation))
	g.bytes(12, value(a, n.Sizes[n.Layers()], "One number from 0 to 1 for each class, 0 first."))
	return g
}

// operators are ONNX's names of the activations. Softmax is along the last axis.
var operators = map[nn.Activation]string{nn.Sigmoid: "Sigmoid", nn.Tanh: "Tanh", nn.ReLU: "Relu", nn.Softmax: "Softmax"}

// outputName returns the name of the outputs: those of softmax add up to 1.
func outputName(n *nn.Network) string {
	if n.Output == nn.Softmax {
		return "probabilities"
	}
	return "activations"
}

// node returns the NodeProto that computes output, which is also its name.
func node(output, operator string, inputs []string, attribute message) message {
	var b message
	for _, name := range inputs {
		b.text(1, name)
	}
	b.text(2, output)
	b.text(3, output)
	b.text(4, operator)
	if attribute != nil {
		b.bytes(5, attribute)
	}
	return b
}

// transB returns the AttributeProto that makes Gemm transpose its second matrix.
func transB() message {
	const typeInt = 2
	var b message
	b.text(1, "transB")
	b.integer(3, 1)
	b.integer(20, typeInt)
	return b
}

const typeFloat = 1 // float32, in TensorProto.DataType

// tensor returns the TensorProto of parameters.
func tensor(name string, v []float32, shape ...int) message {
	var b message
	for _, side := range shape {
		b.integer(1, side)
	}
	b.integer(2, typeFloat)
	b.text(8, name)
	raw := make([]byte, 0, 4*len(v))
	for _, x := range v {
		raw = binary.LittleEndian.AppendUint32(raw, math.Float32bits(x))
	}
	b.bytes(9, raw)
	return b
}

// value returns the ValueInfoProto of an input or output with a row per sample.
func value(name string, units int, doc string) message {
	var batch, width, shape, tensor, kind, b message
	batch.text(2, "batch")
	width.integer(1, units)
	shape.bytes(1, batch)
	shape.bytes(1, width)
	tensor.integer(1, typeFloat)
	tensor.bytes(2, shape)
	kind.bytes(1, tensor)
	b.text(1, name)
	b.bytes(2, kind)
	b.text(3, doc)
	return b
}
