package pad

import (
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

// step returns the field of the preparation for the step.
func step(p *ink.Preparation, s Step) *bool {
	return [steps]*bool{&p.Crop, &p.Scale, &p.Thickness, &p.Centre}[s]
}

// A Slider sets one number of a Change, in whole steps.
type Slider struct {
	Key       string
	Label     words.M
	Low, High int
	per       float64 // steps per unit
	value     words.M // with its unit
	get       func(*augment.Change) float64
	set       func(*augment.Change, float64)
}

// Sliders are the sliders of "Break it".
var Sliders = []*Slider{
	{"x", rightLabel, -10, 10, 1, ofPixels, func(c *augment.Change) float64 { return c.X }, func(c *augment.Change, v float64) { c.X = v }},
	{"y", downLabel, -10, 10, 1, ofPixels, func(c *augment.Change) float64 { return c.Y }, func(c *augment.Change, v float64) { c.Y = v }},
	{"turn", turnLabel, -180, 180, 1, ofDegrees, func(c *augment.Change) float64 { return float64(c.Turn) }, func(c *augment.Change, v float64) { c.Turn = int(v) }},
	{"thick", thickenLabel, -10 * augment.MostThick, 10 * augment.MostThick, 10, ofPixels, func(c *augment.Change) float64 { return c.Thick }, func(c *augment.Change, v float64) { c.Thick = v }},
	{"noise", noiseLabel, 0, 100, 100, ofFullInk, func(c *augment.Change) float64 { return c.Noise }, func(c *augment.Change, v float64) { c.Noise = v }},
}

// position returns the position of the slider.
func (l *Slider) position(c augment.Change) int {
	v := l.get(&c) * l.per
	if v < 0 {
		return int(v - 0.5)
	}
	return int(v + 0.5)
}

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
			without = append(without, leftOut[i].Say())
		}
	}
	now, before, ok := s.answers(s.Prepared.answer)
	switch list := words.List(without); {
	case !ok:
		return ""
	case now == before:
		return withoutSame.Say(list, now)
	default:
		return withoutDifferent.Say(list, now, before)
	}
}

// changeEffect describes the effect of the change on the answer.
func (s *State) changeEffect() string {
	now, before, ok := s.answers(s.Broken.answer)
	switch {
	case !ok:
		return ""
	case now == before:
		return changedSame.Say(now)
	default:
		return changedDifferent.Say(now, before)
	}
}

// answers returns the names of the answer and of another one, if there are both.
func (s *State) answers(other int) (now, before string, ok bool) {
	answer, ok := s.Answer()
	if !ok || other < 0 {
		return "", "", false
	}
	return s.env.Classes[answer], s.env.Classes[other], true
}
