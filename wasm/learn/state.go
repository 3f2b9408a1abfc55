package learn

import (
	"slices"

	"inkling/wasm/learn/text"
)

// State is all that the lessons know.
type State struct {
	Page     string // the name of the page that is open; "" is the list of them
	Language text.Language

	insisted []string // tags of Wish

	notes   map[string]string  // what is kept for the next visit
	typed   map[string]string  // fields as they were typed, while somebody does
	answers map[string]*answer // to the questions, by name of page
	Unkept  bool               // the browser keeps nothing
	Spoilt  bool               // what it had kept could not be read

	perceptron perceptron
	matrices   small
	descent    descent
	backprop   backprop
	batches    batches
	thirty     thirty
	exercises  exercises

	worker worker // which computes for the last three

	news int // how often something happened
}

// NewState returns the state before anything was opened.
func NewState() *State {
	return &State{
		Language: text.English,
		notes:    map[string]string{},
		typed:    map[string]string{},
		answers:  map[string]*answer{},

		perceptron: newPerceptron(),
		matrices:   newSmall(),
		descent:    newDescent(),
		backprop:   newBackprop(),
		batches:    newBatches(),
		thirty:     newThirty(),
		exercises:  newExercises(),
	}
}

// A Msg is something that has happened. It changes the state by itself.
type Msg interface {
	apply(s *State) []Effect
}

// An Effect is something for the host to do.
type Effect interface{}

// Update takes a message into account and returns what shall be done about it.
func (s *State) Update(m Msg) []Effect {
	s.news++
	return m.apply(s)
}

// News is another number when the state may be another.
func (s *State) News() int { return s.news }

// What can happen on every page.
type (
	// Open opens a page by its name; "" is the list of pages.
	Open struct{ Page string }
	// Wish chooses the language by what the browser's user reads, tags such as
	// de-AT. A choice made on an earlier visit comes first, unless somebody who shows
	// the lessons to others insists.
	Wish struct {
		Tags   []string
		Insist bool
	}
	// ChooseLanguage chooses the language for this and later visits.
	ChooseLanguage struct{ Language text.Language }
)

func (m Open) apply(s *State) []Effect {
	s.Page = m.Page
	clear(s.typed)
	return nil
}

func (m Wish) apply(s *State) []Effect {
	if m.Insist {
		s.insisted = m.Tags
	}
	s.Language = text.Choose(slices.Concat(s.insisted, []string{s.notes[languageNote]}, m.Tags)...)
	return nil
}

func (m ChooseLanguage) apply(s *State) []Effect {
	s.insisted = nil
	s.Language = text.Choose(string(m.Language))
	return s.note(languageNote, string(s.Language))
}

func (s *State) say(key string, args ...any) string { return s.Language.Say(key, args...) }
