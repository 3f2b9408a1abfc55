package model_test

import (
	"fmt"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

// A model is written to a file and read again; the network classifies a drawing.
func Example() {
	settings := recipe.Default()
	trained := model.Model{Network: settings.Network(dataset.MNIST), Settings: settings} // but it was not trained
	file := trained.Encode()

	m, err := model.Decode(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	drawing := []ink.Stroke{{{X: 0, Y: 0}, {X: 5, Y: 9}}}
	inputs := make([]float32, dataset.MNISTPixels)
	dataset.Inputs(ink.Image(drawing), inputs)
	outputs := m.Network.Feedforward(inputs)
	fmt.Println(m.Network.Sizes, len(outputs), "outputs")

	_, err = model.Decode([]byte("<!doctype html>"))
	fmt.Println(err)
	// Output:
	// [784 30 10] 10 outputs
	// begins with "<!doctyp", for a header of 8104636974849335612 bytes, expected at most 1048576: this is not a safetensors file
}

// Assemble makes a model of numbers that come from elsewhere.
func ExampleAssemble() {
	layer := model.Layer{Units: 10, Inputs: 784, Weights: make([]float32, 7840), Biases: make([]float32, 10)}
	m, err := model.Assemble([]model.Layer{layer}, nn.Sigmoid, nn.Quadratic)
	fmt.Println(m.Network.Sizes, m.Network.Output, err)

	layer = model.Layer{Units: 10, Inputs: 64, Weights: make([]float32, 640), Biases: make([]float32, 10)}
	_, err = model.Assemble([]model.Layer{layer}, nn.Sigmoid, nn.Quadratic)
	fmt.Println(err)
	// Output:
	// [784 10] sigmoid <nil>
	// layer 0 has weights for 64 inputs, expected 784: one for each unit of the layer before, or for each pixel
}
