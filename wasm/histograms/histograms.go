// Package histograms shows the values inside the network in training, by layer: histograms of
// weights, activations and gradients, and their norms over time. While they are in sight, the
// worker measures them more often.
package histograms

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"inkling/nn/diagnosis"
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// State is the state of the section.
type State struct {
	Open    bool
	InSight bool
	watched int // 1 + the slot of the worker that measures more often; 0 for none
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Slot  int // of the worker of the run shown; -1 if it has none
	Slots int // number of workers
}

// A Msg is something that has happened to the histograms.
type Msg interface{ apply(*State) }

// Messages of the section.
type (
	// Show opens or closes the section.
	Show struct{ Open bool }
	// Seen reports whether the section is in sight.
	Seen struct{ InSight bool }
)

// Ask sends the worker of a slot a command.
type Ask struct {
	Slot    int
	Command proto.Command
}

// Update applies a message. The caller must then carry out what Watch returns.
func (s *State) Update(m Msg) { m.apply(s) }

func (m Show) apply(s *State) { s.Open = m.Open }

func (m Seen) apply(s *State) { s.InSight = m.InSight }

// Watch asks the worker of the run shown, and no other, to measure its network more often while the
// histograms are visible.
func (s *State) Watch(env Env) (effects []Ask) {
	wanted := 0
	if s.Open && s.InSight {
		wanted = env.Slot + 1
	}
	if wanted == s.watched {
		return nil
	}
	if s.watched > 0 && s.watched <= env.Slots {
		effects = append(effects, Ask{s.watched - 1, &proto.Unwatch{}})
	}
	s.watched = wanted
	return append(effects, s.WatchAgain(wanted-1)...)
}

// WatchAgain repeats the request to the worker of a slot, if it is watched, as the worker may be a
// new one.
func (s *State) WatchAgain(slot int) []Ask {
	if s.watched == 0 || s.watched != slot+1 {
		return nil
	}
	return []Ask{{slot, &proto.Watch{}}}
}

// The dimensions of histograms and charts of norms, in units of their viewBox.
const (
	barsHeight  = 24.0
	normsWidth  = 100.0
	normsHeight = 60.0
)

// barsPath returns the outline of a histogram's bars, each of width 1, as the d attribute of an SVG
// path. The heights are logarithmic, so that a few outliers are visible next to large counts.
func barsPath(h diagnosis.Histogram) string {
	most := 0
	for _, n := range h.Counts {
		most = max(most, n)
	}
	var d strings.Builder
	fmt.Fprintf(&d, "M0 %g", barsHeight)
	for _, n := range h.Counts {
		y := barsHeight
		if n > 0 {
			y -= barsHeight * math.Log1p(float64(n)) / math.Log1p(float64(most))
		}
		fmt.Fprintf(&d, "V%.3gh1", y)
	}
	fmt.Fprintf(&d, "V%gZ", barsHeight)
	return d.String()
}

// A normKind is one of the norms, and a function that returns it.
type normKind struct {
	name words.M
	of   func(diagnosis.Norms) float64
}

var normKinds = []normKind{
	{weightsLabel, func(n diagnosis.Norms) float64 { return n.Weights }},
	{activationsLabel, func(n diagnosis.Norms) float64 { return n.Activations }},
	{gradientsLabel, func(n diagnosis.Norms) float64 { return n.Gradients }},
}

// decades returns the exponents of the powers of ten that enclose all norms except zeros, which
// have no logarithm.
func decades(norms []proto.NormsAt, of func(diagnosis.Norms) float64) (low, high int) {
	least, most := math.Inf(1), 0.0
	for _, at := range norms {
		for _, n := range at.Layers {
			if x := of(n); x > 0 {
				least, most = min(least, x), max(most, x)
			}
		}
	}
	if most == 0 {
		return -1, 0
	}
	low, high = int(math.Floor(math.Log10(least))), int(math.Ceil(math.Log10(most)))
	return low, max(high, low+1)
}

// normsPath returns the line of a layer's norms over the epochs trained, from 0 to the last, as the
// d attribute of an SVG path.
func normsPath(norms []proto.NormsAt, layer int, of func(diagnosis.Norms) float64, low, high int) string {
	last := norms[len(norms)-1].Epochs
	var d strings.Builder
	to := byte('M')
	for _, at := range norms {
		x := of(at.Layers[layer])
		if x <= 0 {
			to = 'M'
			continue
		}
		height := (math.Log10(x) - float64(low)) / float64(high-low)
		fmt.Fprintf(&d, "%c%.4g %.4g", to, normsWidth*at.Epochs/max(last, 1e-9), normsHeight*(1-height))
		to = 'L'
	}
	return d.String()
}

// layerName names layer l of a network with so many layers after the inputs.
func layerName(l, layers int) string {
	switch {
	case l == layers-1:
		return outputsLabel.Say()
	case layers == 2:
		return hiddenLabel.Say()
	default:
		return hiddenLayer.Say(l + 1)
	}
}

// short formats a number with three significant digits and a true minus sign, in the page's
// language.
func short(x float64) string {
	return words.Decimal(strings.ReplaceAll(strconv.FormatFloat(x, 'g', 3, 64), "-", "−"))
}
