package model

import (
	"maps"
	"math"
	"slices"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// quantisation describes the int8 weights in the metadata.
const quantisation = "symmetric int8, one scale for each unit: weight = scale * int8"

// largest is the largest absolute value of an int8 weight. -128 is not used, so
// that the range is symmetric.
const largest = 127

// The limits of a scale: it is positive, even if all weights of its unit are 0,
// and 127 times it is finite.
var leastScale, mostScale = float32(math.SmallestNonzeroFloat32), math.Nextafter32(math.MaxFloat32/largest, 0)

// EncodeInt8 returns the model as a safetensors file of about a quarter of the
// size. Its weights are int8, with one float32 scale for each unit:
//
//	weight = scale * int8, where scale = (the unit's largest |weight|) / 127
//
// This is symmetric quantisation per channel (Krishnamoorthi, Quantizing deep
// convolutional networks for efficient inference, 2018, section 2). Biases stay
// float32. Decode returns the network with the rounded weights as float32. The
// file's SHA-256 is their Hash; to save such a network again, use Encode.
//
// The weights must be finite. The rounded network may classify other images
// correctly, so the caller should measure m.Correct with it.
func (m Model) EncodeInt8() []byte {
	tensors := tensorsOf(m.Network)
	var floats, int8s []tensor
	for l := range m.Network.Weights {
		q, scale := quantised(tensors[2*l], l)
		tensors[2*l].data = products(q, scale)
		floats, int8s = append(floats, scale, tensors[2*l+1]), append(int8s, q)
	}
	metadata := m.metadata(tensors)
	metadata[keyQuantisation] = quantisation
	return encodeTensors(metadata, append(floats, int8s...)) // float32 first, so that its numbers are aligned to four bytes
}

// scaleName returns the name of the scales of layer l: see WeightName.
func scaleName(l int) string { return WeightName(l) + ".scale" }

// quantised returns the weights of layer l as int8, and their scales.
func quantised(w tensor, l int) (q, scale tensor) {
	q, scale = w, tensor{name: scaleName(l), shape: w.shape[:1]}
	q.data, q.int8s = nil, make([]int8, 0, len(w.data))
	for row := range slices.Chunk(w.data, w.shape[1]) {
		var most float32
		for _, x := range row {
			most = max(most, x, -x)
		}
		s := max(leastScale, min(most/largest, mostScale))
		scale.data = append(scale.data, s)
		for _, x := range row {
			n := math.RoundToEven(float64(x) / float64(s))
			q.int8s = append(q.int8s, int8(max(-largest, min(n, largest))))
		}
	}
	return q, scale
}

// products returns the float32 weights for int8 weights and scales.
func products(q, scale tensor) []float32 {
	weights := make([]float32, len(q.int8s))
	inputs := q.shape[1]
	for i, n := range q.int8s {
		weights[i] = float32(float32(n) * scale.data[i/inputs])
	}
	return weights
}

// dequantised returns the tensors of a file as float32: int8 weights are
// multiplied by their scales.
func dequantised(metadata map[string]string, tensors []tensor) ([]tensor, error) {
	q, ok := metadata[keyQuantisation]
	switch {
	case ok && q != quantisation:
		return nil, phrase.Errorf("%s %s, expected %q: another program or version wrote the file", keyQuantisation, foreign.Quote(q), quantisation)
	case ok:
		return dequantisedLayers(tensors)
	}
	for _, t := range tensors {
		if t.int8s != nil {
			return nil, phrase.Errorf("tensor %s: type I8, expected F32, as the metadata has no %q", foreign.Quote(t.name), keyQuantisation)
		}
	}
	return tensors, nil
}

// dequantisedLayers converts three tensors for each layer to two.
func dequantisedLayers(tensors []tensor) ([]tensor, error) {
	var int8s, layers []tensor
	floats := map[string]tensor{}
	for _, t := range tensors {
		if t.int8s != nil {
			int8s = append(int8s, t)
		} else {
			floats[t.name] = t
		}
	}
	for l, w := range int8s {
		scale, bias := floats[scaleName(l)], floats[BiasName(l)]
		if err := checkInt8(l, w, scale, bias); err != nil {
			return nil, err
		}
		delete(floats, scale.name)
		delete(floats, bias.name)
		layers = append(layers, tensor{name: w.name, shape: w.shape, data: products(w, scale)}, bias)
	}
	if len(floats) > 0 {
		name := slices.Min(slices.Collect(maps.Keys(floats)))
		return nil, phrase.Errorf("tensor %s of type F32 is neither a bias nor a scale of the %d layers with int8 weights", foreign.Quote(name), len(int8s))
	}
	return layers, nil
}

// checkInt8 checks that w can be the int8 weights of layer l with this scale, and
// that the bias is there.
func checkInt8(l int, w, scale, bias tensor) error {
	if w.name != WeightName(l) || len(w.shape) != 2 {
		return phrase.Errorf("tensor %s of type I8 and shape %v, expected %q with units and inputs", foreign.Quote(w.name), w.shape, WeightName(l))
	}
	if scale.name == "" {
		return phrase.Errorf("tensor %q is missing: %q has type I8 and needs one scale for each unit", scaleName(l), w.name)
	}
	if bias.name == "" {
		return phrase.Errorf("tensor %q is missing", BiasName(l))
	}
	if !slices.Equal(scale.shape, w.shape[:1]) {
		return phrase.Errorf("tensor %q of shape %v, expected %v: one scale for each unit of %q", scale.name, scale.shape, w.shape[:1], w.name)
	}
	for unit, s := range scale.data {
		if !isFinite(s) || s <= 0 {
			return phrase.Errorf("tensor %q: the scale of unit %d is %v, expected a finite number above 0", scale.name, unit, s)
		}
	}
	if i := slices.Index(w.int8s, -largest-1); i >= 0 {
		return phrase.Errorf("tensor %q: the weight of unit %d for input %d is %d, expected -%d to %d", w.name, i/w.shape[1], i%w.shape[1], w.int8s[i], largest, largest)
	}
	return nil
}
