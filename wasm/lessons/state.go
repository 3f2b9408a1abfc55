// Package lessons is the page of the lessons: where its address leads, what the
// author of a link or frame wants, and the messages with the page around a frame.
// The lessons themselves are package learn.
package lessons

import (
	"slices"
	"strings"

	"inkling/nn/model"
	"inkling/wasm/frame"
	"inkling/wasm/learn"
	"inkling/wasm/learn/lessons/backprop"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/text"
	"inkling/wasm/link"
)

// Navigation is the one part of the page that an address can hide.
const Navigation = "navigation"

// State is all that the page knows.
type State struct {
	Learn    *learn.State
	Note     string   // of the author of the link: text, never markup
	Problems []string // what of the address could not be taken as it was
	Hide     bool     // the navigation

	Framed  bool
	place   string // what the hash says before its question mark, or the view of the frame
	opened  bool
	resizer frame.Resizer
}

// NewState returns the state of a page just opened.
func NewState() *State { return &State{Learn: learn.NewState()} }

// A Msg is something that has happened: here, or in the lessons.
type Msg interface{}

// What can happen, beside what happens in the lessons.
type (
	// Arrived says what the address's hash is now, and whether the visitor has moved
	// there in this document.
	Arrived struct {
		Hash  string
		Moved bool
	}
	// Opened says what a frame's address says after its question mark.
	Opened struct{ Query string }
	// ModelArrived brings backprop.BigNetwork, or why there is none.
	ModelArrived struct {
		Model *model.Model
		Err   error
	}
	// DismissProblems says that the visitor has read what was wrong with the address.
	DismissProblems struct{}
	// Asked is what the page around has said, as JSON.
	Asked struct{ Text string }
	// Measured says how large what the frame shows is, in CSS pixels.
	Measured struct{ Width, Height int }
)

// An Effect is something for the runtime to do. What the lessons want that the page
// does not answer is passed on.
type Effect = any

// What the runtime can do.
type (
	// Title gives the document a title.
	Title struct{ Text string }
	// Arrive brings the page into sight, and the keyboard's focus to its heading.
	Arrive struct{}
)

// Here reports whether a hash leads to the lessons.
func Here(hash string) bool {
	place, _, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "?")
	return place == "learn" || strings.HasPrefix(place, "learn/")
}

// Update takes a message into account and returns what shall be done about it.
func (s *State) Update(m Msg) (effects []Effect) {
	switch m := m.(type) {
	case Arrived:
		return s.arrived(m.Hash, m.Moved)
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

// ofLearn has the lessons take a message.
func (s *State) ofLearn(m page.Msg) (effects []Effect) {
	before := s.title()
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
	if after := s.title(); after != before && s.opened {
		effects = append(effects, Title{after}) // in another language
	}
	return effects
}

func (s *State) title() string { return s.Learn.Title(s.Learn.Page) + " · Inkling" }

// arrived goes where the address leads, if that is a lesson.
func (s *State) arrived(hash string, moved bool) []Effect {
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
	effects := []Effect{Title{s.title()}}
	if moved || s.Learn.Page != "" {
		effects = append(effects, Arrive{})
	}
	return effects
}

// open opens the page of a place, which is learn or learn/NAME.
func (s *State) open(place string) {
	s.place, s.opened = place, true
	s.Learn.Update(learn.Open{Page: strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(place, "learn"), "/"), "/")})
}

// take takes in what the address says after its question mark.
func (s *State) take(query string) link.Link {
	l, problems := link.Read(query)
	s.Note, s.Problems = l.Note, problems
	s.Hide = slices.Contains(l.Hide, Navigation)
	if l.Lang != "" {
		s.Learn.Update(learn.Wish{Tags: []string{l.Lang}, Insist: true})
	}
	return l
}

// openedFrame takes in what the frame's address says.
func (s *State) openedFrame(query string) []Effect {
	s.Framed = true
	l := s.take(query)
	s.open(l.View)
	s.resizer = frame.Resizer{Host: l.Host}
	return append(s.resizer.Greet(), s.ready())
}

func (s *State) ready() frame.Event { return frame.Event{Event: frame.Ready, View: s.place} }

// nothingHere is what commands are answered that need the lab.
const nothingHere = "this frame shows the lessons, which have no pad and no training of their own; the views pad, train and lab do that"

// asked does what the page around asks for, and answers.
func (s *State) asked(message string) []Effect {
	if !s.Framed {
		return nil
	}
	c, answer, effects := s.resizer.Hear(message)
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

// Language is that of the page.
func (s *State) Language() text.Language { return s.Learn.Language }
