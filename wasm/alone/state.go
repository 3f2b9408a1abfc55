// Package alone is the page with only the pad, which every visitor gets first. It draws, prepares
// and reads, and is small, so it starts quickly; a frame of the part "pad" may need nothing else.
// Anything else that an address, a visitor or the surrounding page asks for is left to the lab,
// which replaces this page and keeps the drawing (see Handover).
package alone

import (
	"fmt"
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/wasm/frame"
	"inkling/wasm/link"
	"inkling/wasm/pad"
	"inkling/wasm/reader"
	"inkling/wasm/ui"
)

// State is the state of the page.
type State struct {
	Pad      pad.State
	Reader   string                     // the active network: a preset's key
	Networks map[string]*reader.Network // networks loaded, by key
	Missing  map[string]string          // why others did not load

	Hide, Lock []string // names of pad.Pieces

	framed   bool
	resizer  frame.Resizer
	notifier frame.Notifier
	wants    bool     // the lab has been requested
	left     []string // messages of the surrounding page that the lab has to handle
}

// An Effect is something for the runtime to do.
type Effect = any

// Effects for the runtime.
type (
	// FetchModel fetches a pre-trained network; ModelArrived follows.
	FetchModel struct{ Key string }
	// WantLab replaces this page with the lab.
	WantLab struct{}
)

// New returns the state of a page with this query, from its address or from its hash, and the first
// effects. A page that is not framed is always replaced by the lab soon.
func New(query string, framed bool) (*State, []Effect) {
	s := &State{
		Pad: pad.NewState(), Reader: reader.First, Networks: map[string]*reader.Network{}, Missing: map[string]string{},
		framed: framed,
	}
	l, problems := link.Read(query)
	unknown := func(name string) bool { return ui.FindPiece(pad.Pieces, name).Name == "" }
	if len(problems) > 0 || l.Note != "" || l.Trains() || l.Begin || slices.ContainsFunc(append(slices.Clone(l.Hide), l.Lock...), unknown) {
		s.wants = framed
	}
	s.Hide, s.Lock, s.resizer = slices.DeleteFunc(l.Hide, unknown), slices.DeleteFunc(l.Lock, unknown), frame.Resizer{Host: l.Host}
	s.take(l)
	effects := []Effect{FetchModel{s.Reader}}
	if framed {
		effects = append(effects, s.resizer.Greet()...)
	}
	if s.wants {
		effects = append(effects, WantLab{})
	}
	return s, effects
}

// Hides reports whether a piece of the pad is hidden.
func (s *State) Hides(piece string) bool { return slices.Contains(s.Hide, piece) }

// Locks reports whether a piece of the pad is locked.
func (s *State) Locks(piece string) bool { return slices.Contains(s.Lock, piece) }

// take sets the drawing and the network of a link.
func (s *State) take(l link.Link) {
	if l.Reader != "" {
		s.Reader = l.Reader
	}
	if l.Strokes != nil {
		s.Pad.Replace(pad.Paper{Strokes: l.Strokes})
	}
	s.Pad.Read(s.env())
}

// env returns the environment of the pad.
func (s *State) env() pad.Env {
	e := pad.Env{Missing: s.Missing[s.Reader], Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Classes: pad.Digits, Hand: !s.framed}
	if m := s.Networks[s.Reader]; m != nil {
		e.Network = m.Network
	}
	return e
}

// A Msg is something that has happened.
type Msg interface{}

// Messages other than those of the pad.
type (
	// ModelArrived brings a pre-trained network, or the reason why it did not load.
	ModelArrived struct {
		Key   string
		Model *model.Model
		Err   error
	}
	// ChooseReader makes another network active.
	ChooseReader struct{ Key string }
	// Files says that the visitor opened the part that saves and opens networks, or dropped a file
	// there. The lab handles it.
	Files struct{}
	// Spoken reports that the page's language has changed.
	Spoken struct{}
	// Asked is a message from the surrounding page, as JSON.
	Asked struct{ Text string }
	// Measured reports the size of the frame's content in CSS pixels.
	Measured struct{ Width, Height int }
)

// Update handles a message and returns the effects to carry out.
func (s *State) Update(m Msg) []Effect {
	effects := s.update(m)
	_, moving := m.(pad.PenMove)
	return append(effects, s.frameEvents(moving)...)
}

func (s *State) update(m Msg) (effects []Effect) {
	switch m := m.(type) {
	case pad.Msg:
		s.Pad.Update(m, s.env())
	case ModelArrived:
		if m.Err != nil {
			s.Missing[m.Key] = reader.Missing(m.Err)
		} else {
			s.Networks[m.Key] = &reader.Network{Model: m.Model, Origin: reader.FromSite}
		}
		s.Pad.Read(s.env())
	case ChooseReader:
		if !s.Locks("reader") {
			return s.turnTo(m.Key)
		}
	case Spoken: // the page is rendered again
	case Files:
		return s.wantLab()
	case Asked:
		return s.asked(m.Text)
	case Measured:
		return s.resizer.Resize(m.Width, m.Height)
	default:
		panic(fmt.Sprintf("alone: unknown message %T", m))
	}
	return effects
}

func (s *State) turnTo(key string) (effects []Effect) {
	s.Reader = key
	if s.Networks[key] == nil {
		delete(s.Missing, key)
		effects = []Effect{FetchModel{key}}
	}
	s.Pad.Read(s.env())
	return effects
}

func (s *State) wantLab() []Effect {
	if s.wants {
		return nil
	}
	s.wants = true
	return []Effect{WantLab{}}
}

// asked handles and answers a message from the surrounding page, or leaves it to the lab.
func (s *State) asked(text string) []Effect {
	c, answer, effects := s.resizer.Receive(text)
	switch {
	case answer == nil:
		return effects
	case answer.Error != "":
	case s.wants: // keep the order of the messages
		s.left = append(s.left, text)
		return nil
	default:
		done := false
		if effects, done = s.obey(c); !done {
			s.left = append(s.left, text)
			return s.wantLab()
		}
	}
	return append(effects, *answer)
}

// obey carries out a command of the surrounding page, or reports that the lab has to.
func (s *State) obey(c frame.Command) (effects []Effect, done bool) {
	switch c.Do {
	case frame.Clear:
		s.Pad.Update(pad.Clear{}, s.env())
	case frame.Hello:
		s.notifier = frame.Notifier{}
		return []Effect{frame.Remeasure{}}, true
	case frame.Set:
		l, notes := link.ReadMap(c.Settings)
		if len(notes) > 0 || l.Trains() {
			return nil, false
		}
		if l.Strokes == nil && l.Reader == "" {
			return nil, false
		}
		before := s.Reader
		s.take(l)
		if s.Reader != before {
			effects = s.turnTo(s.Reader)
		}
	default:
		return nil, false
	}
	return effects, true
}

// Events for the surrounding page, if something has changed.
func (s *State) frameEvents(moving bool) (list []Effect) {
	if !s.framed || s.Networks[s.Reader] == nil && s.Missing[s.Reader] == "" && !s.notifier.Ready {
		return nil
	}
	r := frame.Reading{Class: -1}
	if class, ok := s.Pad.Answer(); ok {
		r = frame.Reading{Class: class, Name: pad.Digits[class], Outputs: s.Pad.Output, Moving: moving}
	}
	for _, e := range append(s.notifier.Begin("pad"), s.notifier.Notify(r)...) {
		list = append(list, e)
	}
	return list
}
