package page

import (
	"inkling/wasm/learn/phrase"
	"inkling/wasm/proto"
)

// A Worker is what the lessons know of their worker, which is theirs alone.
type Worker struct {
	Loading *proto.Loading // while images come, or nil
	Trouble phrase.Phrase  // what went wrong last
	Where   string         // on the page of that name
	Lost    bool           // what went wrong is that the worker ended
}

// Ask returns the effect that asks for something. Trouble of before is over.
func (w *Worker) Ask(do proto.Do, settings map[string]string, study proto.Study) []Effect {
	w.Calm()
	return []Effect{Ask{proto.Command{Do: do, Settings: settings, Study: &study}}}
}

// Calm forgets the trouble of before.
func (w *Worker) Calm() { w.Trouble, w.Lost = phrase.Phrase{}, false }

// Fail keeps what a report tells that went wrong on a page.
func (w *Worker) Fail(page string, r proto.Report) {
	w.Trouble, w.Where, w.Lost = phrase.Phrase{Text: r.Text}, page, false
	if r.Why.Format != "" {
		w.Trouble = r.Why
	}
}

// Hear takes from a report how images come, and what went wrong while a page is open.
func (w *Worker) Hear(open string, r proto.Report) {
	switch r.Kind {
	case proto.Loaded:
		w.Loading = r.Loading
		if l := r.Loading; l.Stuck() || l.Total > 0 && l.Bytes >= l.Total && l.Training == l.Of {
			w.Loading = nil
		}
	case proto.Failed, proto.Refused:
		w.Fail(open, r)
	case proto.Ended:
		*w = Worker{Trouble: phrase.Phrase{Text: r.Text}, Where: open, Lost: r.Text != ""}
	case proto.Surveyed: // by a network that is trained: it says nothing of images
	default:
		if r.Question != nil {
			w.Loading = nil
		}
	}
}
