// Package lessons is the page of the lessons: its addresses, the options of links and frames, and
// the messages to and from a page around a frame. Package learn has the lessons.
package lessons

import (
	"slices"
	"strings"

	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/wasm/frame"
	"inkling/wasm/learn"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/page"
	"inkling/wasm/link"
)

// Navigation is the name of the navigation, the only part of the page that an address can hide.
const Navigation = "navigation"

// State is the state of the page.
type State struct {
	Learn    *learn.State
	Note     string          // from the author of the link: text, never markup
	Problems []phrase.Phrase // parts of the address that were not understood
	Hide     bool            // hide the navigation

	Framed  bool
	place   string // the hash up to its question mark, or the view of the frame
	titled  string // the title that the document was given, or ""
	resizer frame.Resizer
}

// NewState returns the initial state.
func NewState() *State { return &State{Learn: learn.NewState()} }

// A Msg is something that has happened: here, or in the lessons.
type Msg interface{}

// Messages other than those of the lessons.
type (
	// AddressChanged reports the hash of the address, and whether the visitor moved there within this
	// document.
	AddressChanged struct {
		Hash  string
		Moved bool
	}
	// Opened reports the query of a frame's address.
	Opened struct{ Query string }
	// ModelArrived brings backprop.BigNetwork, or the reason why it did not load.
	ModelArrived struct {
		Model *model.Model
		Err   error
	}
	// DismissProblems closes the notice on problems in the address.
	DismissProblems struct{}
	// Asked is a message from the surrounding page, as JSON.
	Asked struct{ Text string }
	// Measured reports the size of the frame's content in CSS pixels.
	Measured struct{ Width, Height int }
)

// An Effect is something for the runtime to do. Effects of the lessons that the page does not
// handle are passed on.
type Effect = any

// Effects for the runtime.
type (
	// Title sets the title of the document.
	Title struct{ Text string }
	// ShowHeading scrolls to the page and moves the keyboard focus to its heading.
	ShowHeading struct{}
)

// Here reports whether a hash leads to the lessons.
func Here(hash string) bool {
	place, _, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	return place == "learn" || strings.HasPrefix(place, "learn/")
}

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg) (effects []Effect) {
	switch m := m.(type) {
	case AddressChanged:
		return s.goTo(m.Hash, m.Moved)
	case Opened:
		return s.openedFrame(m.Query)
	case ModelArrived:
		if m.Err != nil {
			return s.ofLearn(backprop.NetworkArrived{Err: m.Err})
		}
		return s.ofLearn(backprop.NetworkArrived{Network: m.Model.Network})
	case DismissProblems:
		s.Problems = nil
	case Asked:
		return s.asked(m.Text)
	case Measured:
		return s.resizer.Resize(m.Width, m.Height)
	default:
		return s.ofLearn(m)
	}
	return effects
}

// ofLearn passes a message to the lessons.
func (s *State) ofLearn(m page.Msg) (effects []Effect) {
	for _, e := range s.Learn.Update(m) {
		switch e := e.(type) {
		case page.Completed:
			if s.Framed {
				effects = append(effects, frame.Event{Event: frame.ExerciseDone, Exercise: &frame.Exercise{Page: e.Page, Name: e.Name, Right: e.Right, Tries: e.Tries}})
			}
		default:
			effects = append(effects, e)
		}
	}
	if s.titled != "" && s.titled != s.title() { // the language has changed
		effects = append(effects, s.retitle())
	}
	return effects
}

// retitle gives the document the title of the page.
func (s *State) retitle() Title {
	s.titled = s.title()
	return Title{s.titled}
}

func (s *State) title() string { return s.Learn.Title(s.Learn.Page) + " · Inkling" }

// goTo opens the page of the address, if it is a lesson.
func (s *State) goTo(hash string, moved bool) []Effect {
	if !Here(hash) {
		s.place = ""
		return nil
	}
	place, query, asks := strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	moved = moved && place != s.place
	s.open(place)
	if asks {
		s.take(query)
	}
	effects := []Effect{s.retitle()}
	if moved || s.Learn.Page != "" {
		effects = append(effects, ShowHeading{})
	}
	return effects
}

// open opens the page of a place: learn or learn/NAME.
func (s *State) open(place string) {
	s.place = place
	s.Learn.Update(learn.Open{Page: strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(place, "learn"), "/"), "/")})
}

// take applies the query of an address.
func (s *State) take(query string) link.Link {
	l, problems := link.Read(query)
	s.Note, s.Problems = l.Note, problems
	s.Hide = slices.Contains(l.Hide, Navigation)
	return l
}

// openedFrame applies the query of the frame's address.
func (s *State) openedFrame(query string) []Effect {
	s.Framed = true
	l := s.take(query)
	s.open(l.View)
	s.resizer = frame.Resizer{Host: l.Host}
	return append(s.resizer.Greet(), s.ready())
}

func (s *State) ready() frame.Event { return frame.Event{Event: frame.Ready, View: s.place} }

// nothingHere is the answer to commands that need the lab.
const nothingHere = "this frame shows lessons, which have no pad and no training; use the view pad, train or lab" // for programs

// asked handles and answers a message from the surrounding page.
func (s *State) asked(message string) []Effect {
	if !s.Framed {
		return nil
	}
	c, answer, effects := s.resizer.Receive(message)
	switch {
	case answer == nil:
		return effects
	case answer.Error != "":
	case c.Do == frame.Hello:
		return []Effect{frame.Remeasure{}, *answer, s.ready()}
	default:
		answer.Error = nothingHere
	}
	return []Effect{*answer}
}
