package chart

import (
	"math"
	"sort"

	"inkling/nn"
	"inkling/nn/results"
	"inkling/wasm/words"
)

// A Run is what charts need of a run.
type Run struct {
	Key    string // identifies the run
	Name   string
	Place  int // index that gives Colour and Tag
	Hidden bool
	Epochs []nn.EpochResult
	Trace  []results.Point
	Most   int // total number of epochs
}

// A Quantity is what a chart shows.
type Quantity uint8

// The quantities.
const (
	Cost     Quantity = iota
	Accuracy          // in percent; on a log scale the percentage of wrong answers
)

var quantityNames = []string{"cost", "accuracy"}

// String returns the name used in files.
func (q Quantity) String() string { return quantityNames[q] }

// A Kind is the kind of samples that a quantity was measured on.
type Kind uint8

// The kinds.
const (
	Test       Kind = iota
	Validation      // at the end of an epoch, as Test
	Training        // also, if measured on training samples
	Learning        // training samples during training, before each update
	kinds
)

// Kinds are all kinds, the most important first.
var Kinds = []Kind{Test, Validation, Training, Learning}

var kindNames = []string{"test", "validation", "training", "while learning"} // for programs

// String returns the name used in files.
func (k Kind) String() string { return kindNames[k] }

// Label returns the name to show.
func (k Kind) Label() words.M { return kindLabels[k] }

// Dash returns the dash pattern of lines of the kind: lengths of strokes and gaps in pixels, nil
// for solid lines.
func (k Kind) Dash() []float64 {
	return [][]float64{nil, {8, 4}, {2, 3}, nil}[k]
}

// Width returns the line width of the kind, in pixels.
func (k Kind) Width() float64 {
	if k == Learning {
		return 1
	}
	return 2
}

// score returns the score of an epoch on samples of the kind.
func (k Kind) score(e nn.EpochResult) nn.Score {
	return []nn.Score{e.Test(), e.Validation, e.Training, {}}[k]
}

// measures returns the number of possible measurements of the kind; measure returns number i, if it
// exists.
func (r *Run) measures(k Kind) int {
	if k == Learning {
		return len(r.Trace)
	}
	return len(r.Epochs)
}

func (r *Run) measure(k Kind, i int) (p results.Point, ok bool) {
	if k == Learning {
		return r.Trace[i], true
	}
	e := r.Epochs[i]
	s := k.score(e)
	return results.Point{At: float64(e.Epoch + 1), Cost: s.Cost, Accuracy: s.Accuracy(), Samples: s.Total}, s.Total > 0
}

// Has reports whether there is a measurement of the kind.
func (r *Run) Has(k Kind) bool {
	_, ok := r.At(k, math.Inf(1))
	return ok
}

// At returns the measurement of the kind nearest to x epochs trained, if any.
func (r *Run) At(k Kind, x float64) (nearest results.Point, ok bool) {
	n := r.measures(k)
	next := sort.Search(n, func(i int) bool { p, _ := r.measure(k, i); return p.At >= x })
	for i := next - 1; i >= 0 && !ok; i-- {
		nearest, ok = r.measure(k, i)
	}
	for i := next; i < n; i++ {
		if p, found := r.measure(k, i); found {
			if !ok || p.At-x < x-nearest.At {
				nearest, ok = p, true
			}
			break
		}
	}
	return nearest, ok
}

// A Colour is the colour of a run, on a light and on a dark background.
type Colour struct{ Light, Dark string }

// colours can be distinguished with colour blindness, and have enough contrast on their backgrounds.
var colours = []Colour{
	{"#0068b5", "#6cb6ff"}, {"#c84e00", "#ff9457"}, {"#00805e", "#3ccf9f"}, {"#9b4f96", "#e79be0"},
	{"#8a6d00", "#e0b93a"}, {"#b0143c", "#ff7d98"}, {"#007d8a", "#45c8d6"}, {"#4a4f5c", "#c3c8d4"},
}

// Colour returns the run's colour. The ninth run has the colour of the first, which is why each run
// has a Tag.
func (r *Run) Colour() Colour { return colours[r.Place%len(colours)] }

// Tag returns a short label of the run, written at the end of its lines: A to Z, then AA.
func (r *Run) Tag() string { return tag(r.Place) }

func tag(place int) string {
	letter := string(rune('A' + place%26))
	if place < 26 {
		return letter
	}
	return tag(place/26-1) + letter
}
