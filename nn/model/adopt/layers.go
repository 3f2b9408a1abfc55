package adopt

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/phrase"
)

// A layer is a weight matrix, as in the file, and the biases.
type layer struct {
	rows, cols int
	weights    []float32
	biases     []float32
}

// A scaled layer is one whose weights may be changed.
type scaled struct{ model.Layer }

// as returns the layer with a row for each unit. turned says that it has one for each input.
func (l layer) as(turned bool) scaled {
	if !turned {
		return scaled{model.Layer{Units: l.rows, Inputs: l.cols, Weights: slices.Clone(l.weights), Biases: slices.Clone(l.biases)}}
	}
	out := make([]float32, 0, len(l.weights))
	for c := range l.cols {
		for r := range l.rows {
			out = append(out, l.weights[r*l.cols+c])
		}
	}
	return scaled{model.Layer{Units: l.cols, Inputs: l.rows, Weights: out, Biases: slices.Clone(l.biases)}}
}

// scaleInputs changes the first layer, so that inputs from 0 to 1 have the effect of those of another range.
func (l *scaled) scaleInputs(in Input) {
	var mean, factor float64 // the range is (x - mean) * factor
	switch in {
	case Standard:
		mean, factor = 0.1307, 1/0.3081
	case Centred:
		mean, factor = 0.5, 2
	case Bytes:
		mean, factor = 0, 255
	default:
		return
	}
	for unit := range l.Units {
		sum := 0.
		row := l.Weights[unit*l.Inputs : (unit+1)*l.Inputs]
		for i, w := range row {
			v := float64(float64(w) * factor)
			sum += float64(v * mean)
			row[i] = float32(v)
		}
		l.Biases[unit] -= float32(sum)
	}
}

// The words in names of weights and of biases.
var (
	weightWords = []string{"weight", "weights", "w", "kernel", "kernels", "coef", "coefs", "theta"}
	biasWords   = []string{"bias", "biases", "b", "intercept", "intercepts"}
)

// A part is a tensor that was recognised.
type part struct {
	tensor
	isBias bool
	stem   string // the name without the words for weights or biases
	key    []string
}

// arrange finds the layers among the tensors.
func (f *File) arrange(list []tensor) error {
	var weights, biases []part
	for _, t := range list {
		p := partOf(t)
		switch {
		case p.isBias:
			biases = append(biases, p)
		case len(t.shape) == 2:
			weights = append(weights, p)
		default:
			return phrase.Errorf("%s has the shape %v, expected weights with two axes and biases with one: only plain multilayer networks are read", foreign.Name(t.name), t.shape)
		}
	}
	if n := len(weights); n < 1 || n > maxLayers {
		return phrase.Errorf("%d matrices of weights in %s, expected 1 to %d", n, some(list), maxLayers)
	}
	if len(biases) > len(weights) {
		return phrase.Errorf("%d biases for %d matrices of weights in %s, expected at most one for each: only plain multilayer networks are read", len(biases), len(weights), some(list))
	}
	slices.SortStableFunc(weights, byName)
	slices.SortStableFunc(biases, byName)
	order, turned := chain(weights, dataset.MNISTPixels)
	if order == nil {
		return phrase.Errorf("the weights have the shapes %s, expected layers from %d pixels to %d classes that follow each other", shapes(weights), dataset.MNISTPixels, dataset.MNISTClasses)
	}
	sorted := make([]part, len(order))
	for i, w := range order {
		sorted[i] = weights[w]
	}
	f.turned = turned
	f.square = !slices.ContainsFunc(sorted, func(p part) bool { return p.shape[0] != p.shape[1] })
	return f.pairUp(sorted, biases)
}

// partOf recognises weights and biases by their names, or by their shapes.
func partOf(t tensor) part {
	p := part{tensor: t}
	var rest []string
	bias, weight := false, false
	for _, token := range tokens(t.name) {
		switch lower := strings.ToLower(token); {
		case slices.Contains(biasWords, lower):
			bias = true
		case slices.Contains(weightWords, lower):
			weight = true
		default:
			rest = append(rest, lower)
		}
	}
	flat := len(t.shape) == 1 || len(t.shape) == 2 && (t.shape[0] == 1 || t.shape[1] == 1)
	p.isBias = flat && (bias || !weight || len(t.shape) == 1)
	p.key, p.stem = rest, strings.Join(rest, " ")
	return p
}

// tokens divides a name into runs of letters and of digits.
func tokens(name string) (list []string) {
	start, kind := 0, 0
	for i := 0; i <= len(name); i++ {
		next := 0
		if i < len(name) {
			switch c := name[i] | 0x20; {
			case c >= 'a' && c <= 'z':
				next = 1
			case name[i] >= '0' && name[i] <= '9':
				next = 2
			}
		}
		if next != kind {
			if kind != 0 {
				list = append(list, name[start:i])
			}
			start, kind = i, next
		}
	}
	return list
}

// byName orders parts by their names, numbers by value.
func byName(a, b part) int {
	return slices.CompareFunc(a.key, b.key, func(x, y string) int {
		n, err := strconv.Atoi(x)
		m, err2 := strconv.Atoi(y)
		if err == nil && err2 == nil {
			return cmp.Compare(n, m)
		}
		return cmp.Compare(x, y)
	})
}

// chain returns an order in which the matrices lead from the inputs to MNIST's classes, the given one if that is possible,
// and whether each has a row for each input. nil if there is none.
func chain(weights []part, inputs int) (order []int, turned bool) {
	for _, turned := range []bool{false, true} {
		used := make([]bool, len(weights))
		if order := follow(weights, used, inputs, turned, nil); order != nil {
			return order, turned
		}
	}
	return nil, false
}

func follow(weights []part, used []bool, inputs int, turned bool, order []int) []int {
	if len(order) == len(weights) {
		if inputs == dataset.MNISTClasses {
			return order
		}
		return nil
	}
	for i, w := range weights {
		units, from := w.shape[0], w.shape[1]
		if turned {
			units, from = from, units
		}
		if used[i] || from != inputs {
			continue
		}
		used[i] = true
		if found := follow(weights, used, units, turned, append(order, i)); found != nil {
			return found
		}
		used[i] = false
	}
	return nil
}

// pairUp finds the biases of each layer: those with the same name, or those at the same place.
func (f *File) pairUp(weights, biases []part) error {
	for l, w := range weights {
		units := w.shape[0]
		if f.turned {
			units = w.shape[1]
		}
		at := slices.IndexFunc(biases, func(b part) bool { return b.stem == w.stem })
		if at < 0 && len(biases) == len(weights)-l {
			at = 0
		}
		made := layer{rows: w.shape[0], cols: w.shape[1], weights: w.data}
		if at < 0 {
			f.notef("The layer of %s has no biases: they are 0.", foreign.Name(w.name))
			made.biases = make([]float32, units)
		} else {
			b := biases[at]
			if made.biases = b.data; len(b.data) != units {
				return phrase.Errorf("%s has the shape %v, expected %d numbers, one for each unit of %s", foreign.Name(b.name), b.shape, units, foreign.Name(w.name))
			}
			biases = slices.Delete(biases, at, at+1)
		}
		f.layers = append(f.layers, made)
	}
	if len(biases) > 0 {
		return phrase.Errorf("%s belongs to no matrix of weights: only plain multilayer networks are read", foreign.Name(biases[0].name))
	}
	return nil
}

// some lists names of tensors, but not too many.
func some(list []tensor) string {
	const most = 8
	var names []string
	for _, t := range list[:min(len(list), most)] {
		names = append(names, foreign.Name(t.name))
	}
	if len(list) > most {
		names = append(names, "...")
	}
	return "[" + strings.Join(names, " ") + "]"
}

func shapes(parts []part) string {
	var list []string
	for _, p := range parts {
		list = append(list, foreign.Name(p.name)+" "+fmt.Sprintf("[%dx%d]", p.shape[0], p.shape[1]))
	}
	return strings.Join(list, ", ")
}
