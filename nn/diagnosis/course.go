package diagnosis

import (
	"math"

	"inkling/nn"
)

// most is how many signs are reported at a time: no one can act on more.
const most = 3

// A Course collects the measures of a run and finds its signs. Like training itself
// it depends on nothing but the run.
type Course struct {
	hyper     nn.HyperParameters
	looks     []look
	deadFirst []int // units of each layer that were dead at the first look
	lowest    look  // the look with the lowest cost on the other images
	result    look  // of the last epoch, without the training images
	best      look  // of the epoch with the most correct answers
	held      []held
	diverged  *nn.Diverged
}

// look is what a Course keeps of a Measure.
type look struct {
	epochs          float64
	training, other nn.Score
	split           string // of the other images
}

// held is the state of a possible sign.
type held struct {
	kind  Kind
	layer int
	shown bool
	turn  int // successive looks that contradict the current display
	sign  Sign
}

// NewCourse returns the course of a run that is about to begin.
func NewCourse(h nn.HyperParameters) *Course { return &Course{hyper: h} }

// A level is how clear a sign is.
type level uint8

const (
	absent level = iota
	fading       // not enough to appear, but enough to stay
	present
)

// between returns the level of a value that is bad when small.
func between(x, first, second float64) level {
	switch {
	case x <= first:
		return present
	case x <= second:
		return fading
	default:
		return absent
	}
}

// Epoch records the result of an epoch.
func (c *Course) Epoch(e nn.EpochResult) {
	c.result = look{epochs: float64(e.Epoch + 1), other: e.Test(), split: "test"}
	if e.Validation.Total > 0 {
		c.result.other, c.result.split = e.Validation, "validation"
	}
	if c.best.split != c.result.split || c.result.other.Correct > c.best.other.Correct {
		c.best = c.result
	}
}

// Diverge records that the run diverged.
func (c *Course) Diverge(d *nn.Diverged) { c.diverged = d }

// Measured records a look at the network.
func (c *Course) Measured(m Measure) {
	now := look{m.Epochs, m.Training, m.Other, "test"}
	if c.result.epochs == m.Epochs { // then all of these images were counted
		now.other, now.split = c.result.other, c.result.split
	}
	if c.lowest.split != now.split || now.other.Cost <= c.lowest.other.Cost {
		c.lowest = now
	}
	if len(c.looks) == 0 {
		for _, l := range m.Layers {
			c.deadFirst = append(c.deadFirst, len(l.Dead))
		}
	}
	last := len(m.Layers) - 1
	for l := range m.Layers {
		c.note(Dying, l, m, c.dying)
		if l < last {
			c.note(Dead, l, m, c.dead)
			c.note(Saturated, l, m, c.saturated)
		}
	}
	c.note(Vanishing, 0, m, c.vanishing)
	c.note(Slow, 0, m, c.slow)
	c.note(Unanswered, 0, m, c.unanswered)
	c.note(Overfitting, 0, m, func(m Measure, s *Sign) level { return c.overfitting(now, s) })
	c.note(Finished, 0, m, c.finished)
	c.looks = append(c.looks, now)
}

// turns is how many successive looks it takes for a sign to appear or disappear.
const turns = 2

// note looks for one sign, and shows or hides it once that has been clear for long
// enough.
func (c *Course) note(k Kind, layer int, m Measure, find func(Measure, *Sign) level) {
	h := c.hold(k, layer)
	s := Sign{Kind: k, Layer: layer, Epoch: m.Epochs, Training: m.Training}
	found := find(m, &s)
	if against := found == absent && h.shown || found == present && !h.shown; against {
		h.turn++
	} else {
		h.turn = 0
	}
	if h.turn == turns {
		h.shown, h.turn = !h.shown, 0
	}
	if h.shown && found != absent {
		h.sign = s
	}
}

// hold returns the state of a possible sign.
func (c *Course) hold(k Kind, layer int) *held {
	for i := range c.held {
		if h := &c.held[i]; h.kind == k && h.layer == layer {
			return h
		}
	}
	c.held = append(c.held, held{kind: k, layer: layer})
	return &c.held[len(c.held)-1]
}

// order lists the signs in the order of reporting, each with the signs that it
// causes; those are not reported along with it.
var order = []struct {
	kind    Kind
	reasons []Kind
}{
	{Dying, []Kind{Vanishing, Slow, Unanswered, Overfitting, Finished, Dead, Saturated}},
	{Vanishing, []Kind{Slow, Unanswered, Finished, Saturated}},
	{Slow, []Kind{Unanswered, Finished}},
	{Unanswered, nil},
	{Overfitting, nil},
	{Finished, nil},
	{Dead, nil},
	{Saturated, nil},
}

// Signs returns the signs to report now, the most important first.
func (c *Course) Signs() (signs []Sign) {
	if c.diverged != nil {
		return []Sign{{Kind: Diverged, Went: c.diverged}}
	}
	explained := map[Kind]bool{}
	for _, o := range order {
		for _, h := range c.held {
			if h.kind != o.kind || !h.shown || explained[h.kind] || len(signs) == most {
				continue
			}
			signs = append(signs, h.sign)
			for _, k := range o.reasons {
				explained[k] = true
			}
		}
	}
	return signs
}

// eta returns the effective learning rate after this many epochs. With momentum mu,
// repeated steps add up to 1/(1-mu) of their length.
func (c *Course) eta(epochs float64) float64 {
	return c.hyper.Eta * math.Pow(1-c.hyper.Decay, math.Floor(epochs)) / (1 - c.hyper.Momentum)
}
