package page

import (
	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

// A Worker is the state of the lessons' own worker.
type Worker struct {
	Loading *proto.Loading // while images load, or nil
	Trouble phrase.Phrase  // the last error
	Where   string         // name of the page it concerns
	Lost    bool           // the error is that the worker ended
}

// Ask returns the effect that sends a command, and clears the last error.
func (w *Worker) Ask(c proto.Command) []Effect {
	w.Calm()
	return []Effect{Ask{c}}
}

// Calm clears the last error.
func (w *Worker) Calm() { w.Trouble, w.Lost = phrase.Phrase{}, false }

// Fail records an error of a page.
func (w *Worker) Fail(page string, why phrase.Phrase) {
	w.Trouble, w.Where, w.Lost = why, page, false
}

// FailQuestion records why a question of a page has no answer.
func (w *Worker) FailQuestion(page string, u *proto.Unanswered) {
	w.Fail(page, u.Why)
}

// Receive handles the progress of loading, and errors that concern the open page.
func (w *Worker) Receive(open string, report proto.Report) {
	switch r := report.Body.(type) {
	case *proto.Loaded:
		w.Loading = &r.Loading
		if l := w.Loading; l.Stuck() || l.Total > 0 && l.Bytes >= l.Total && l.Training == l.Of {
			w.Loading = nil
		}
	case *proto.Failed:
		w.Fail(open, r.Why)
	case *proto.Refused:
		w.Fail(open, r.Why)
	case *proto.Ended:
		*w = Worker{Trouble: r.Why, Where: open, Lost: !r.Why.Empty()}
	case *proto.Surveyed: // a trained network was tested; that is not related to loading
	default:
		if report.Question != nil {
			w.Loading = nil
		}
	}
}
