// Package photo reads digits in a picture: a photo or a scan of digits on paper that the visitor chooses, takes, drops or pastes.
// It shows the steps from the picture to the network's answers. The opener decodes the picture and finds the digits.
package photo

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/opener/message"
	"inkling/wasm/ui"
)

// State is the state of the panel.
type State struct {
	Source  string         // name of the picture, or ""
	Working bool           // it is being read
	Found   *message.Found // what is in it, or nil
	Notice  ui.Notice
	Answers []Answer // to each digit, or nil if no network can read them

	network *nn.Network // that has answered
	of      *message.Found
}

// An Answer is what the network reads in a digit.
type Answer struct {
	Class  int
	Output []float32 // for each class
}

// Env is what the panel needs of the rest of the page.
type Env struct {
	Network    *nn.Network // the active network, which fits the rest, or nil
	Missing    string      // why it did not load, or ""
	Rows, Cols int         // of the images that it reads
	Classes    []string
}

// Messages of the panel.
type (
	// Taken reports that a picture was chosen, dropped or pasted.
	Taken struct {
		Name string
		Err  error // why it cannot be read
	}
	// Reported passes on a report of the opener.
	Reported struct{ message.Report }
	// Lost reports that the opener has ended.
	Lost struct{ Err error }
	// Show puts a digit on the pad.
	Show struct{ Digit int }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// Effects.
type (
	// Read reads the picture that was taken; a report follows.
	Read struct{}
	// Stop forgets the picture.
	Stop struct{}
	// OnPad puts an image on the pad.
	OnPad struct {
		Title  string
		Pixels []byte
	}
)

// A Msg is something that has happened to the panel.
type Msg interface{ apply(*State) []Effect }

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg, env Env) []Effect {
	effects := m.apply(s)
	s.Answer(env)
	return effects
}

func (m Taken) apply(s *State) []Effect {
	if m.Err != nil {
		return s.refuse(m.Name, m.Err)
	}
	*s = State{Source: m.Name, Working: true}
	return []Effect{Read{}, ui.FocusID{ID: headingID}}
}

// refuse says why a picture cannot be read.
func (s *State) refuse(name string, why any) []Effect {
	*s = State{Notice: ui.Bad(notRead.Say(name, why))}
	return []Effect{Stop{}, ui.FocusID{ID: headingID}}
}

func (m Reported) apply(s *State) []Effect {
	switch r := m.Report; {
	case !s.Working:
		return nil
	case r.Failed != nil:
		return s.refuse(s.Source, r.Failed.Say())
	case r.Picture != nil:
		s.Working, s.Found = false, r.Picture
		return []Effect{Stop{}}
	}
	return nil
}

func (m Lost) apply(s *State) []Effect { return s.refuse(s.Source, m.Err) }

func (m Show) apply(s *State) []Effect {
	if s.Found == nil || m.Digit < 0 || m.Digit >= len(s.Found.Boxes) {
		return nil
	}
	return []Effect{OnPad{Title: digitOf.Say(m.Digit+1, s.Source), Pixels: s.Found.Digit(m.Digit)}}
}

// Answer lets the network of env read the digits, unless it has.
func (s *State) Answer(env Env) {
	network := env.Network
	if network != nil && !env.fits() {
		network = nil
	}
	if s.network == network && s.of == s.Found {
		return
	}
	s.network, s.of, s.Answers = network, s.Found, nil
	if network == nil || s.Found == nil {
		return
	}
	reader, inputs := nn.NewReader(network), make([]float32, message.DigitPixels)
	for i := range s.Found.Boxes {
		dataset.Inputs(s.Found.Digit(i), inputs)
		output := append([]float32(nil), reader.Feedforward(inputs)...)
		s.Answers = append(s.Answers, Answer{nn.Answer(output), output})
	}
}

// fits reports whether the network reads images of the size of digits.
func (e *Env) fits() bool { return e.Rows == dataset.MNISTRows && e.Cols == dataset.MNISTCols }
