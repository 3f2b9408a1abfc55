package learn

import (
	"slices"

	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// State is the state of the lessons.
type State struct {
	Page string // name of the open page; "" for the list of pages

	notes   page.Notes
	typed   map[string]string  // text of the fields being typed in, by id
	answers map[string]*answer // to the questions, by name of page
	NotKept bool               // the browser keeps nothing
	Corrupt bool               // what it had kept could not be read

	lessons []show.Lesson // in the order of Pages
	worker  page.Worker

	revision int // counts messages
}

// NewState returns the initial state.
func NewState() *State {
	s := &State{
		notes:   page.Notes{},
		typed:   map[string]string{},
		answers: map[string]*answer{},
	}
	for _, p := range Pages {
		s.lessons = append(s.lessons, p.begin())
	}
	return s
}

// A Msg is something that has happened to the frame of the lessons. It changes the state.
type Msg interface {
	apply(s *State) []page.Effect
}

// Update applies a message of the frame or a lesson, and returns the effects to carry out.
func (s *State) Update(m page.Msg) (effects []page.Effect) {
	s.revision++
	switch m := m.(type) {
	case Msg:
		effects = m.apply(s)
	case show.Msg:
		if then := show.Type(m, s.typed); then != nil {
			effects = s.Update(then)
		}
	default:
		effects = s.ofLesson(m)
	}
	if slices.Contains(effects, page.Effect(page.StopWorker{})) {
		Reported{proto.Report{Body: &proto.Ended{}}}.apply(s)
	}
	return effects
}

// Revision changes whenever the state may have changed.
func (s *State) Revision() int { return s.revision }

// Messages of the frame.
type (
	// Open opens a page by its name; "" is the list of pages.
	Open struct{ Page string }
	// ChooseLanguage selects the page's language for this and later visits.
	ChooseLanguage struct{ Language words.Language }
	// Spoken reports that the page's language has changed.
	Spoken struct{}
)

func (m Open) apply(s *State) []page.Effect {
	s.Page = m.Page
	clear(s.typed)
	return nil
}

func (m ChooseLanguage) apply(s *State) []page.Effect { return []page.Effect{m} }

func (m Spoken) apply(s *State) []page.Effect { return nil }
