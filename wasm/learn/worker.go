package learn

import (
	"time"

	"inkling/nn/recipe"
	"inkling/wasm/learn/phrase"
	"inkling/wasm/proto"
)

// What the host can do with the worker of the lessons, which is theirs alone.
type (
	// Ask sends it a command; it is started if need be. What it reports comes as Told.
	Ask struct{ proto.Command }
	// StopWorker ends it, whatever it is doing.
	StopWorker struct{}
	// Later brings a message after some time.
	Later struct {
		After time.Duration
		Msg   Msg
	}
	// Completed is for whoever has put the lessons into a page of their own: an
	// answer to an exercise was checked, or a training by the answers has ended.
	Completed struct {
		Page  string // of the lessons
		Name  string // of the exercise, a key of package exercise, or Training
		Right bool   // all its blanks are right
		Tries int    // answers to it that were checked
	}
)

// Training is the Name of Completed when the answers have trained a network.
const Training = "training"

// What the worker can do.
type (
	// Told brings a report of it.
	Told struct{ proto.Report }
	// Lost says that it is no more, and why.
	Lost struct{ Text string }
)

// worker is what the lessons know of their worker.
type worker struct {
	loading *proto.Loading // while images come, or nil
	trouble phrase.Phrase  // what went wrong last
	where   string         // on the page of that name
	lost    bool           // what went wrong is that the worker ended
}

func (m Told) apply(s *State) []Effect {
	r := m.Report
	effects := s.backprop.told(r)
	switch r.Kind {
	case proto.Loaded:
		s.worker.loading = r.Loading
		if l := r.Loading; l.Stuck() || l.Total > 0 && l.Bytes >= l.Total && l.Training == l.Of {
			s.worker.loading = nil
		}
		return effects
	case proto.Failed, proto.Refused:
		s.troubled(s.Page, r)
		s.thirty.failed()
		return nil
	case proto.Diverged, proto.Described, proto.Changed, proto.EpochDone, proto.Trained, proto.Surveyed:
		return s.thirty.told(s, r)
	}
	if r.Study == nil {
		return nil
	}
	s.worker.loading = nil
	switch page := pageOf[r.Study.Do]; page {
	case "batches":
		return s.batches.told(s, r)
	case "thirty":
		return s.thirty.told(s, r)
	default:
		return s.exercises.told(s, r)
	}
}

// pageOf says which page asks for what.
var pageOf = map[proto.Do]string{proto.StepBatches: "batches", proto.Compare: "batches", proto.Survey: "thirty"}

func (m Lost) apply(s *State) []Effect {
	s.worker = worker{trouble: phrase.Phrase{Text: m.Text}, where: s.Page, lost: m.Text != ""}
	s.backprop.lost(m.Text)
	s.batches.lost()
	s.thirty.lost()
	s.exercises.lost()
	return nil
}

// ask is the effect that asks the worker for something, on a page whose trouble of
// before is over.
func (s *State) ask(do proto.Do, settings map[string]string, study proto.Study) []Effect {
	s.worker.trouble, s.worker.lost = phrase.Phrase{}, false
	return []Effect{Ask{proto.Command{Do: do, Settings: settings, Study: &study}}}
}

// troubled keeps what a report tells that went wrong on a page.
func (s *State) troubled(page string, r proto.Report) {
	s.worker.trouble, s.worker.where, s.worker.lost = phrase.Phrase{Text: r.Text}, page, false
	if r.Study != nil && r.Study.Why.Format != "" {
		s.worker.trouble = r.Study.Why
	}
}

// book returns the settings of chapter 1's network with changes, as pairs of key
// and text.
func book(changes ...string) map[string]string {
	settings := recipe.Default().Metadata()
	for i := 0; i < len(changes); i += 2 {
		settings[changes[i]] = changes[i+1]
	}
	return settings
}
