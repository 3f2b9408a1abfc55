package model

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
)

// TestAssembleUndoesLayers takes every preset apart and puts it together.
func TestAssembleUndoesLayers(t *testing.T) {
	for _, p := range recipe.Presets {
		want := p.Settings.Network(dataset.MNIST)
		m, err := Assemble(Layers(want), p.Settings.Activation, p.Settings.Cost)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(p.Settings.Sizes(dataset.MNIST), m.Network.Sizes); d != "" || Hash(m.Network) != Hash(want) {
			t.Errorf("%s: other numbers, or sizes: %s", p.Key, d)
		}
		if m.Network.Hidden != want.Hidden || m.Network.Output != want.Output {
			t.Errorf("%s: %v units, %v outputs", p.Key, m.Network.Hidden, m.Network.Output)
		}
		if _, err := Decode(m.Encode()); err != nil {
			t.Errorf("%s: the file of an assembled model: %v", p.Key, err)
		}
	}
}

// TestLayersOrder pins which number is which.
func TestLayersOrder(t *testing.T) {
	n := example().Network
	layer := Layers(n)[0]
	if layer.Units != 4 || layer.Inputs != 784 || len(layer.Biases) != 4 {
		t.Fatalf("%d units, %d inputs, %d biases", layer.Units, layer.Inputs, len(layer.Biases))
	}
	if unit, input := 2, 5; layer.Weights[unit*784+input] != n.Weights[0].Data[input*4+unit] {
		t.Error("a unit's weights are not its row")
	}
}

// blank returns the layers of a network of these sizes, all numbers 0.
func blank(sizes ...int) []Layer {
	var list []Layer
	for l, n := range sizes[1:] {
		list = append(list, Layer{n, sizes[l], make([]float32, n*sizes[l]), make([]float32, n)})
	}
	return list
}

func TestAssembleErrors(t *testing.T) {
	nan, inf := blank(784, 3, 10), blank(784, 3, 10)
	nan[1].Weights[7] = float32(math.NaN())
	inf[0].Biases[2] = float32(math.Inf(1))
	for _, c := range []struct {
		name   string
		layers []Layer
		want   string
	}{
		{"none", nil, "0 layers of weights, expected 1 to 7"},
		{"many", blank(784, 1, 1, 1, 1, 1, 1, 1, 10), "8 layers of weights, expected 1 to 7"},
		{"other images", blank(64, 30, 10), "layer 0 has weights for 64 inputs, expected 784"},
		{"broken chain", append(blank(784, 30), blank(31, 10)...), "layer 1 has weights for 31 inputs, expected 30"},
		{"too wide", blank(784, 1025, 10), "layer 0 has 1025 units, expected 1 to 1024"},
		{"no units", blank(784, 0, 10), "layer 0 has 0 units, expected 1 to 1024"},
		{"other classes", blank(784, 30, 26), "the last layer has 26 units, expected 10"},
		{"NaN", nan, "layer 1: the weight of unit 2 for input 1 is NaN"},
		{"Inf", inf, "layer 0: the bias of unit 2 is +Inf"},
	} {
		m, err := Assemble(c.layers, nn.Sigmoid, nn.Quadratic)
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}
