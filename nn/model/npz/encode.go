package npz

import (
	"encoding/binary"
	"fmt"
	"math"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/npy"
)

// The names of the arrays.
const (
	keyActivation    = "activation"
	keyOutput        = "output"
	keyCost          = "cost"
	keyPreprocessing = "preprocessing"

	suffix = ".npy" // of a member of the archive
)

func weightsName(l int) string { return fmt.Sprintf("weights_%d", l) }
func biasesName(l int) string  { return fmt.Sprintf("biases_%d", l) }

// Encode returns the model as an archive. The same model gives the same bytes.
func Encode(m *model.Model) []byte {
	var w writer
	for l, layer := range model.Layers(m.Network) {
		w.floats(weightsName(l), layer.Weights, layer.Units, layer.Inputs)
		w.floats(biasesName(l), layer.Biases, layer.Units)
	}
	w.text(keyActivation, m.Network.Hidden.String())
	w.text(keyOutput, m.Network.Output.String())
	w.text(keyCost, m.Settings.Cost.String())
	w.text(keyPreprocessing, dataset.Preprocessing)
	return encodeArchive(w.members)
}

// A writer collects the arrays of an archive.
type writer struct{ members []member }

func (w *writer) floats(name string, v []float32, shape ...int) {
	data := make([]byte, 0, 4*len(v))
	for _, x := range v {
		data = binary.LittleEndian.AppendUint32(data, math.Float32bits(x))
	}
	w.array(name, "<f4", shape, data)
}

// text adds an array without axes: numpy's form of a string, four bytes a
// character.
func (w *writer) text(name, s string) {
	var data []byte
	for _, r := range s {
		data = binary.LittleEndian.AppendUint32(data, uint32(r))
	}
	w.array(name, fmt.Sprintf("<U%d", len(data)/4), nil, data)
}

func (w *writer) array(name, descr string, shape []int, data []byte) {
	w.members = append(w.members, member{name: name + suffix, data: append(npy.AppendHeader(nil, descr, shape), data...)})
}
