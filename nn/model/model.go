package model

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/nn/sha256"
	"inkling/nn/strictjson"
)

// A Model is a trained network with the record of its training.
type Model struct {
	Network  *nn.Network
	Settings recipe.Settings // of the run
	Classes  []string        // names of the classes; nil if they are the digits 0 to 9
	Epochs   int             // epochs trained
	Data     string          // hash of the data set: dataset.Manifest.Hash
	Correct  int             // test images answered correctly at the end
	Total    int             // test images
}

// The keys of the metadata in addition to those of recipe.Fields.
const (
	keyFormat        = "format"
	keySum           = "sha256"
	keyPreprocessing = "preprocessing"
	keyOutput        = "output"
	keyTrained       = "epochs_trained"
	keyHash          = "data_hash"
	keyCorrect       = "test_correct"
	keyTotal         = "test_total"
	keyQuantisation  = "quantisation" // only in files with int8 weights
	keyClasses       = "classes"      // a JSON array; only in files whose classes are not the digits

	format = "inkling 1"
)

var otherKeys = []string{keyFormat, keySum, keyPreprocessing, keyOutput, keyTrained, keyHash, keyCorrect, keyTotal, keyQuantisation, keyClasses}

// Encode returns the model as a safetensors file.
func (m Model) Encode() []byte {
	tensors := tensorsOf(m.Network)
	return encodeTensors(m.metadata(tensors), tensors)
}

// metadata returns the metadata of a file with these tensors.
func (m Model) metadata(tensors []tensor) map[string]string {
	metadata := written(m.Settings)
	maps.Copy(metadata, map[string]string{
		keyFormat:        format,
		keySum:           sum(tensors),
		keyPreprocessing: dataset.Preprocessing,
		keyOutput:        m.Network.Output.String(),
		keyTrained:       strconv.Itoa(m.Epochs),
		keyHash:          m.Data,
		keyCorrect:       strconv.Itoa(m.Correct),
		keyTotal:         strconv.Itoa(m.Total),
	})
	if m.Classes != nil {
		metadata[keyClasses] = string(mustJSON(m.Classes))
	}
	return metadata
}

// written returns the settings that are not neutral, so that programs from before
// they existed can read the file, and files without them do not change.
func written(s recipe.Settings) map[string]string {
	text := s.Metadata()
	for _, f := range recipe.Fields {
		if f.Neutral != "" && text[f.Key] == f.Neutral {
			delete(text, f.Key)
		}
	}
	return text
}

// Hash returns the SHA-256 of the network's numbers, as Encode writes them. Runs
// with equal results have the same hash.
func Hash(n *nn.Network) string { return sum(tensorsOf(n)) }

// tensorsOf lists weights and biases. Weight matrices are transposed: in the file
// each unit has a row.
func tensorsOf(n *nn.Network) []tensor {
	var list []tensor
	for l, w := range n.Weights {
		list = append(list,
			tensor{name: WeightName(l), shape: []int{w.Cols, w.Rows}, data: transposed(w)},
			tensor{name: BiasName(l), shape: []int{w.Cols}, data: n.Biases[l]})
	}
	return list
}

// WeightName returns PyTorch's name of the weights of layer l; 0 is the layer
// after the inputs.
func WeightName(l int) string { return fmt.Sprintf("layers.%d.weight", l) }

// BiasName returns PyTorch's name of layer l's biases.
func BiasName(l int) string { return fmt.Sprintf("layers.%d.bias", l) }

func transposed(w blas32.General) []float32 {
	t := make([]float32, 0, w.Rows*w.Cols)
	for j := range w.Cols {
		for i := range w.Rows {
			t = append(t, w.Data[i*w.Stride+j])
		}
	}
	return t
}

func sum(tensors []tensor) string {
	var parts [][]byte
	for _, t := range tensors {
		parts = append(parts, t.bytes())
	}
	return sha256.Sum(parts...)
}

// Decode reads a model. Its error says what is wrong with the file.
func Decode(b []byte) (*Model, error) {
	metadata, tensors, err := decodeTensors(b)
	if err != nil {
		return nil, err
	}
	return assemble(metadata, tensors)
}

func assemble(metadata map[string]string, tensors []tensor) (*Model, error) {
	m := new(Model)
	if f := metadata[keyFormat]; f != format {
		return nil, phrase.Errorf("%s %s, expected %q: another program or version wrote the file", keyFormat, foreign.Quote(f), format)
	}
	tensors, err := dequantised(metadata, tensors)
	if err != nil {
		return nil, err
	}
	if got, want := sum(tensors), metadata[keySum]; got != want {
		return nil, phrase.Errorf("SHA-256 of the numbers is %s, expected %s: the file was altered", got, foreign.Quote(want))
	}
	if err := m.readMetadata(metadata); err != nil {
		return nil, phrase.Errorf("metadata: %w", err)
	}
	shape := m.shape()
	sizes := m.Settings.Sizes(shape)
	if len(tensors) != 2*(len(sizes)-1) {
		return nil, phrase.Errorf("%d tensors, expected %d for layers of %v units", len(tensors), 2*(len(sizes)-1), sizes)
	}
	m.Network = m.Settings.Empty(shape)
	for l, w := range m.Network.Weights {
		if err := fill(w, m.Network.Biases[l], l, tensors[2*l:]); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// shape returns the shape of the images that the network reads.
func (m *Model) shape() dataset.Shape {
	shape := dataset.MNIST
	if m.Classes != nil {
		shape.Classes = len(m.Classes)
	}
	return shape
}

// readClasses reads the names of the classes.
func (m *Model) readClasses(text string) error {
	if err := strictjson.Decode(text, &m.Classes); err != nil {
		return phrase.Errorf("%s: %w", keyClasses, err)
	}
	if err := m.shape().Check(); err != nil {
		return err
	}
	for i, name := range m.Classes {
		if name == "" || len(name) > mostName || slices.Contains(m.Classes[:i], name) {
			return phrase.Errorf("%s: %s, expected different names of 1 to %d bytes", keyClasses, foreign.Quote(name), mostName)
		}
	}
	return nil
}

// mostName is the largest number of bytes in the name of a class.
const mostName = 100

// readMetadata reads everything but the numbers. Every key must be there except
// those with a neutral value, and no others.
func (m *Model) readMetadata(metadata map[string]string) error {
	for _, f := range recipe.Fields {
		if _, ok := metadata[f.Key]; !ok && f.Neutral == "" {
			return phrase.Errorf("%q is missing", f.Key)
		}
	}
	if err := recipe.Unknown(metadata, otherKeys...); err != nil {
		return err
	}
	settings, errs := recipe.Parse(metadata)
	if len(errs) > 0 {
		return errs[0]
	}
	m.Settings, m.Data = settings, metadata[keyHash]
	if text, ok := metadata[keyClasses]; ok {
		if err := m.readClasses(text); err != nil {
			return err
		}
	}
	if f, want := metadata[keyOutput], settings.Output().String(); f != want {
		return phrase.Errorf("%s outputs, expected %s for the %v cost", foreign.Quote(f), want, settings.Cost)
	}
	for key, to := range map[string]*int{keyTrained: &m.Epochs, keyCorrect: &m.Correct, keyTotal: &m.Total} {
		n, err := strconv.Atoi(metadata[key])
		if err != nil || n < 0 {
			return phrase.Errorf("%s is %s, expected a whole number", key, foreign.Quote(metadata[key]))
		}
		*to = n
	}
	return nil
}

// fill copies a layer's two tensors to its weights and biases.
func fill(w blas32.General, biases []float32, l int, tensors []tensor) error {
	if err := tensors[0].check(WeightName(l), []int{w.Cols, w.Rows}); err != nil {
		return err
	}
	if err := tensors[1].check(BiasName(l), []int{w.Cols}); err != nil {
		return err
	}
	Layer{w.Cols, w.Rows, tensors[0].data, tensors[1].data}.copyTo(w, biases)
	return nil
}

func (t tensor) check(name string, shape []int) error {
	if t.name != name || fmt.Sprint(t.shape) != fmt.Sprint(shape) {
		return phrase.Errorf("tensor %s of shape %v, expected %q of %v", foreign.Quote(t.name), t.shape, name, shape)
	}
	for i, v := range t.data {
		if !isFinite(v) {
			return phrase.Errorf("tensor %s: number %d is %v, expected a finite number", foreign.Quote(t.name), i, v)
		}
	}
	return nil
}
