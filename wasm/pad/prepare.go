package pad

import (
	"fmt"
	"slices"

	"inkling/nn"
	"inkling/nn/augment"
	"inkling/nn/ink"
	"inkling/wasm/words"
)

// Prepared is the preparation of drawings and its effect.
type Prepared struct {
	Steps  ink.Preparation
	Open   bool // the steps are shown
	answer int  // the network's answer with all steps, or -1
}

// Broken is the change made to the image that the network reads.
type Broken struct {
	Change augment.Change
	answer int // the network's answer without the change, or -1
}

// Messages that change the image between the pad and the network.
type (
	// SetStep switches a step of the preparation on or off.
	SetStep struct {
		Step Step
		On   bool
	}
	// AllSteps switches all steps on.
	AllSteps struct{}
	// ShowSteps shows or hides the images after each step.
	ShowSteps struct{ Open bool }
	// Break changes the image that the network reads.
	Break struct {
		Slider *Slider
		Value  int
	}
	// Mend undoes all changes of the image.
	Mend struct{}
)

// A Step is a step of the preparation.
type Step int

// The steps, in their order.
const (
	Crop Step = iota
	Scale
	Thickness
	Centre
	steps
)

// stepNames are the labels of the steps.
var stepNames = [steps]string{Crop: "Crop", Scale: "Scale", Thickness: "Thickness", Centre: "Centre"}

// leftOut names the steps in a sentence about missing ones.
var leftOut = [steps]string{Crop: "cropping", Scale: "scaling", Thickness: "MNIST's pen", Centre: "centring"}

// step returns the field of the preparation for the step.
func step(p *ink.Preparation, s Step) *bool {
	return [steps]*bool{&p.Crop, &p.Scale, &p.Thickness, &p.Centre}[s]
}

// A Slider sets one number of a Change, in whole steps.
type Slider struct {
	Key, Label string
	Low, High  int
	per        float64 // steps per unit
	unit       string
	get        func(*augment.Change) float64
	set        func(*augment.Change, float64)
}

// Sliders are the sliders of "Break it".
var Sliders = []*Slider{
	{"x", "Shift to the right", -10, 10, 1, "pixels", func(c *augment.Change) float64 { return c.X }, func(c *augment.Change, v float64) { c.X = v }},
	{"y", "Shift down", -10, 10, 1, "pixels", func(c *augment.Change) float64 { return c.Y }, func(c *augment.Change, v float64) { c.Y = v }},
	{"turn", "Turn clockwise", -180, 180, 1, "degrees", func(c *augment.Change) float64 { return float64(c.Turn) }, func(c *augment.Change, v float64) { c.Turn = int(v) }},
	{"thick", "Thicken", -10 * augment.MostThick, 10 * augment.MostThick, 10, "pixels", func(c *augment.Change) float64 { return c.Thick }, func(c *augment.Change, v float64) { c.Thick = v }},
	{"noise", "Noise", 0, 100, 100, "of full ink", func(c *augment.Change) float64 { return c.Noise }, func(c *augment.Change, v float64) { c.Noise = v }},
}

// value returns the position of the slider.
func (l *Slider) value(c augment.Change) int {
	v := l.get(&c) * l.per
	if v < 0 {
		return int(v - 0.5)
	}
	return int(v + 0.5)
}

// text returns the value of the slider with its unit.
func (l *Slider) text(c augment.Change) string { return fmt.Sprintf("%g %s", l.get(&c), l.unit) }

func (m ShowSteps) apply(s *State) { s.Prepared.Open = m.Open }

func (m SetStep) apply(s *State) {
	*step(&s.Prepared.Steps, m.Step) = m.On
	s.read()
}

func (AllSteps) apply(s *State) {
	s.Prepared.Steps = ink.Full
	s.read()
}

func (m Break) apply(s *State) {
	m.Slider.set(&s.Broken.Change, float64(max(m.Slider.Low, min(m.Slider.High, m.Value)))/m.Slider.per)
	s.read()
}

func (Mend) apply(s *State) {
	s.Broken.Change = augment.Change{}
	s.read()
}

// shown returns the pixels that the network sees after this preparation and change. An image of the
// data set needs no preparation.
func (s *State) shown(p ink.Preparation, c augment.Change) []byte {
	var image []byte
	if s.Picture != nil {
		image = slices.Clone(s.Picture.Pixels)
	} else {
		image = p.Image(s.Strokes, ink.UnitPad)
	}
	if c != (augment.Change{}) {
		c.Image(image, image)
	}
	return image
}

// compare finds the network's answers with all steps, and without the change.
func (s *State) compare() {
	s.Prepared.answer, s.Broken.answer = -1, -1
	if s.Blank() {
		return
	}
	if s.Picture == nil && s.Prepared.Steps != ink.Full {
		s.Prepared.answer = nn.Answer(s.feedforward(s.shown(ink.Full, s.Broken.Change)))
	}
	if s.Broken.Change != (augment.Change{}) {
		s.Broken.answer = nn.Answer(s.feedforward(s.shown(s.Prepared.Steps, augment.Change{})))
	}
}

// preparationEffect describes the effect of the omitted steps on the answer.
func (s *State) preparationEffect() string {
	var without []string
	for i := range steps {
		if !*step(&s.Prepared.Steps, i) {
			without = append(without, leftOut[i])
		}
	}
	return s.effect("Without "+words.List(without), "with all steps", s.Prepared.answer)
}

// breakEffect describes the effect of the change on the answer.
func (s *State) breakEffect() string { return s.effect("Changed so", "unchanged", s.Broken.answer) }

// effect compares the answer with the alternative, before.
func (s *State) effect(now, otherwise string, before int) string {
	answer, ok := s.Answer()
	if !ok || before < 0 {
		return ""
	}
	names := s.env.Classes
	if answer == before {
		return fmt.Sprintf("%s the network still reads %s.", now, names[answer])
	}
	return fmt.Sprintf("%s the network reads %s; %s it reads %s.", now, names[answer], otherwise, names[before])
}
