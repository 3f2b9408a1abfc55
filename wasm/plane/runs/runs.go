// Package runs is a feature of the plane: the kept runs, their comparison, and the line that repeats one.
package runs

import (
	"slices"
	"strconv"
	"strings"

	"inkling/nn/phrase"
	"inkling/nn/plane/line"
	"inkling/wasm/plane/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// State is the state of the feature.
type State struct {
	Runs     []*run.Run // the oldest first
	Compared []int      // IDs, in the order in which they were chosen
	Chosen   int        // the ID of the run that the buttons are for, or 0
	Renaming bool       // the chosen run
	Repeat   Repeat
	Notice   ui.Notice
	NotKept  bool // the browser keeps nothing
	Open     bool // whether the visitor has opened the section

	deleted ui.Stack[deleted]
}

// deleted is a deleted run and where it was.
type deleted struct {
	run *run.Run
	at  int
}

// Most is the largest number of runs that are kept. Beyond it, the oldest without a name are deleted.
const Most = 40

// mostKept is the largest size of all runs as text, in bytes.
const mostKept = 1 << 20

// MostName is the largest length of a name.
const MostName = 60

// A Msg is something that has happened.
type Msg interface{ apply(*State) []Effect }

// Messages.
type (
	// Recalled brings the runs of earlier visits, and those that another tab keeps; or why there are none.
	Recalled struct {
		Text string
		Err  error
	}
	// Failed says that the runs could not be kept.
	Failed struct{}
	// Toggle says that the section was opened or closed.
	Toggle struct{ Open bool }
	// Compare adds a run to the comparison or removes it.
	Compare struct {
		ID int
		On bool
	}
	// Choose selects the run that the buttons are for.
	Choose struct{ ID int }
	// OpenRun takes the settings of the chosen run.
	OpenRun struct{}
	// RepeatRun trains the chosen run once more, for as many epochs, and compares the results.
	RepeatRun struct{}
	// BeginRename shows the field for the name of the chosen run.
	BeginRename struct{}
	// Rename renames the chosen run.
	Rename struct{ Name string }
	// Delete deletes the chosen run.
	Delete struct{}
	// Undo brings back the run that was deleted last.
	Undo struct{}
)

// An Effect is something for the page to do: one of those below or of package ui.
type Effect interface{}

// Effects.
type (
	// Keep keeps all runs.
	Keep struct{ Text string }
	// Take takes the settings and points of a line. With Train it trains as long as the line says, and Repeated follows.
	Take struct {
		Line  line.Line
		Train bool
	}
)

// Update applies a message.
func (s *State) Update(m Msg) []Effect { return m.apply(s) }

// Find returns a run, or nil.
func (s *State) Find(id int) *run.Run {
	if i := s.index(id); i >= 0 {
		return s.Runs[i]
	}
	return nil
}

func (s *State) index(id int) int {
	return slices.IndexFunc(s.Runs, func(r *run.Run) bool { return r.ID == id })
}

// Add keeps a run, or its later state if it has been kept with this ID before. It returns its ID.
func (s *State) Add(r run.Run, id int) (int, []Effect) {
	if i := s.index(id); i >= 0 {
		r.ID, r.Name = id, s.Runs[i].Name
		s.Runs[i] = &r
		return id, s.keep()
	}
	text := r.Line.String()
	for _, old := range s.Runs {
		if old.Altered == r.Altered && old.Line.String() == text {
			return old.ID, nil // the same run once more
		}
	}
	r.ID = s.next()
	s.Runs = append(s.Runs, &r)
	for len(s.Runs) > Most {
		i := max(0, slices.IndexFunc(s.Runs, func(r *run.Run) bool { return r.Name == "" }))
		s.remove(i)
	}
	return r.ID, s.keep()
}

// next returns an ID that no run has had.
func (s *State) next() int {
	most := 0
	for _, r := range s.Runs {
		most = max(most, r.ID)
	}
	for _, d := range s.deleted {
		most = max(most, d.run.ID)
	}
	return most + 1
}

// remove removes a run by its index.
func (s *State) remove(i int) {
	id := s.Runs[i].ID
	s.Runs = slices.Delete(slices.Clone(s.Runs), i, i+1)
	s.Compared = slices.DeleteFunc(s.Compared, func(other int) bool { return other == id })
	if s.Chosen == id {
		s.Chosen, s.Renaming = 0, false
	}
}

// header is the first line of the text of all runs.
const header = "inkling-plane-runs 1"

// keep returns the effect that keeps all runs. If they are too large, the oldest are left out.
func (s *State) keep() []Effect {
	lines, size := []string{}, 0
	for _, r := range slices.Backward(s.Runs) {
		text := r.Encode()
		if size += len(text) + 1; size > mostKept {
			break
		}
		lines = append(lines, text)
	}
	lines = append(lines, header)
	slices.Reverse(lines)
	return []Effect{Keep{strings.Join(lines, "\n")}}
}

func (m Recalled) apply(s *State) []Effect {
	if m.Err != nil {
		s.NotKept = true
		return nil
	}
	first, rest, _ := strings.Cut(m.Text, "\n")
	if first != header || len(m.Text) > 2*mostKept {
		return nil
	}
	s.Runs = nil
	for text := range strings.SplitSeq(rest, "\n") {
		// A run that cannot be read is of another version, or was altered: it is left out.
		if r, err := run.Decode(text); err == nil && s.Find(r.ID) == nil && len(r.Name) <= 4*MostName {
			s.Runs = append(s.Runs, r)
		}
	}
	s.Compared = slices.DeleteFunc(s.Compared, func(id int) bool { return s.Find(id) == nil })
	if s.Find(s.Chosen) == nil {
		s.Chosen, s.Renaming = 0, false
	}
	return nil
}

func (Failed) apply(s *State) []Effect {
	s.NotKept = true
	return nil
}

func (m Toggle) apply(s *State) []Effect {
	s.Open = m.Open
	return nil
}

func (m Compare) apply(s *State) []Effect {
	s.Compared = slices.DeleteFunc(slices.Clone(s.Compared), func(id int) bool { return id == m.ID })
	if m.On && s.Find(m.ID) != nil {
		s.Compared = append(s.Compared, m.ID)
	}
	return nil
}

func (m Choose) apply(s *State) []Effect {
	if s.Chosen == m.ID {
		m.ID = 0
	}
	s.Renaming, s.Notice = false, ui.Notice{}
	if s.Chosen = 0; s.Find(m.ID) != nil {
		s.Chosen = m.ID
	}
	return nil
}

func (OpenRun) apply(s *State) []Effect {
	r := s.Find(s.Chosen)
	if r == nil {
		return nil
	}
	return []Effect{Take{Line: r.Line}}
}

func (RepeatRun) apply(s *State) []Effect {
	r := s.Find(s.Chosen)
	if r == nil || !r.Repeatable() {
		return nil
	}
	return s.Repeat.begin(r.Line)
}

func (BeginRename) apply(s *State) []Effect {
	s.Renaming = s.Find(s.Chosen) != nil && !s.Renaming
	if !s.Renaming {
		return nil
	}
	return []Effect{ui.FocusID{ID: renameID}}
}

func (m Rename) apply(s *State) []Effect {
	r := s.Find(s.Chosen)
	if r == nil || !s.Renaming {
		return nil
	}
	s.Renaming = false
	name := []rune(strings.TrimSpace(m.Name))
	renamed := *r
	renamed.Name = string(name[:min(len(name), MostName)])
	if renamed.Name == numbered(r.ID) {
		renamed.Name = ""
	}
	s.Runs[s.index(r.ID)] = &renamed
	return s.keep()
}

func (Delete) apply(s *State) []Effect {
	i := s.index(s.Chosen)
	if i < 0 {
		return nil
	}
	r := s.Runs[i]
	s.deleted.Push(deleted{r, i})
	s.remove(i)
	s.Notice = ui.Notice{Text: deletedNotice.Say(NameOf(r))}
	return s.keep()
}

func (Undo) apply(s *State) []Effect {
	d, ok := s.deleted.Pop()
	if !ok {
		return nil
	}
	s.Notice = ui.Notice{}
	s.Runs = slices.Insert(slices.Clone(s.Runs), min(d.at, len(s.Runs)), d.run)
	s.Chosen = d.run.ID
	return s.keep()
}

// NameOf returns the name of a run.
func NameOf(r *run.Run) string {
	if r.Name != "" {
		return r.Name
	}
	return numbered(r.ID)
}

func numbered(id int) string {
	if id == 0 {
		return presentName.Say()
	}
	return runName.Say(strconv.Itoa(id))
}

// failed is a problem with a line.
func failed(err error) string { return words.Phrase(phrase.Of(err)) }
