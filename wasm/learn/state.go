package learn

import (
	"slices"

	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
)

// State is all that the lessons know.
type State struct {
	Page     string // the name of the page that is open; "" is the list of them
	Language text.Language

	insisted []string // tags of Wish

	notes   page.Notes
	typed   map[string]string  // fields as they were typed, while somebody does
	answers map[string]*answer // to the questions, by name of page
	Unkept  bool               // the browser keeps nothing
	Spoilt  bool               // what it had kept could not be read

	lessons []show.Lesson // of Pages
	worker  page.Worker

	news int // how often something happened
}

// NewState returns the state before anything was opened.
func NewState() *State {
	s := &State{
		Language: text.English,
		notes:    page.Notes{},
		typed:    map[string]string{},
		answers:  map[string]*answer{},
	}
	for _, p := range Pages {
		s.lessons = append(s.lessons, p.begin())
	}
	return s
}

// A Msg is something that has happened to the frame around the lessons. It changes
// the state by itself.
type Msg interface {
	apply(s *State) []page.Effect
}

// Update takes a message into account, of the frame or a lesson, and returns what
// shall be done about it.
func (s *State) Update(m page.Msg) (effects []page.Effect) {
	s.news++
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
		Told{proto.Report{Body: &proto.Ended{}}}.apply(s)
	}
	return effects
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

func (m Open) apply(s *State) []page.Effect {
	s.Page = m.Page
	clear(s.typed)
	return nil
}

func (m Wish) apply(s *State) []page.Effect {
	if m.Insist {
		s.insisted = m.Tags
	}
	s.Language = text.Choose(slices.Concat(s.insisted, []string{s.notes[languageNote]}, m.Tags)...)
	return nil
}

func (m ChooseLanguage) apply(s *State) []page.Effect {
	s.insisted = nil
	s.Language = text.Choose(string(m.Language))
	return s.notes.Set(languageNote, string(s.Language))
}
