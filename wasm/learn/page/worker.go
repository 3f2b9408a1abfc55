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
func (w *Worker) Ask(c proto.Command) []Effect {
	w.Calm()
	return []Effect{Ask{c}}
}

// Calm forgets the trouble of before.
func (w *Worker) Calm() { w.Trouble, w.Lost = phrase.Phrase{}, false }

// Fail keeps what went wrong on a page.
func (w *Worker) Fail(page, text string) {
	w.Trouble, w.Where, w.Lost = phrase.Phrase{Text: text}, page, false
}

// FailQuestion keeps why a question of a page has no answer.
func (w *Worker) FailQuestion(page string, u *proto.Unanswered) {
	w.Fail(page, u.Text)
	if u.Why.Format != "" {
		w.Trouble = u.Why
	}
}

// Hear takes from a report how images come, and what went wrong while a page is open.
func (w *Worker) Hear(open string, report proto.Report) {
	switch r := report.Body.(type) {
	case *proto.Loaded:
		w.Loading = &r.Loading
		if l := w.Loading; l.Stuck() || l.Total > 0 && l.Bytes >= l.Total && l.Training == l.Of {
			w.Loading = nil
		}
	case *proto.Failed:
		w.Fail(open, r.Text)
	case *proto.Refused:
		w.Fail(open, r.Text)
	case *proto.Ended:
		*w = Worker{Trouble: phrase.Phrase{Text: r.Text}, Where: open, Lost: r.Text != ""}
	case *proto.Surveyed: // by a network that is trained: it says nothing of images
	default:
		if report.Question != nil {
			w.Loading = nil
		}
	}
}
