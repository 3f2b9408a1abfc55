// Package proto defines the messages between the page and its worker.
//
// The page sends Commands: orders, and questions with an ID. Each question has one answer with the
// same ID, and reports of progress may precede it. The worker's first report is Ready; the script
// that starts it (site/worker.js) reports Ended, in the same form.
//
// Each kind of message is its own struct, sent as a pointer, so that a question can be recognised
// when its answer arrives. A message is sent as two lines of JSON, its envelope and its content;
// large fields such as a network's parameters or pixels are sent as binary data with the text.
//
// The package depends on neither page nor worker: native tests drive a session with the same
// messages.
package proto

import (
	"time"

	"inkling/nn/phrase"
)

// A Command is a message to the worker: one of Commands.
type Command interface{ command() }

// Commands embed Question if the worker answers them, with one report or an Unanswered, and Order
// otherwise.
type (
	Order    struct{}
	Question struct{}
)

func (*Order) command()     {}
func (*Question) command()  {}
func (*Question) question() {}

// IsQuestion reports whether the worker answers the command.
func IsQuestion(c Command) bool {
	_, ok := c.(interface{ question() })
	return ok
}

// A Request is a command on its way to the worker.
type Request struct {
	ID      int // of a question; package ask assigns it
	Command Command
}

// A Report is a message from the worker.
type Report struct {
	ID       int     // of the question that it answers, or 0
	Question Command // the question, or nil; package ask sets it
	Body     News
}

// News is the content of a report: one of Reports.
type News any

// IsProgress reports whether another answer to the same question follows.
func (r Report) IsProgress() bool {
	p, ok := r.Body.(interface{ progress() bool })
	return ok && p.progress()
}

// Reports about the worker itself and about errors. Why is a sentence for the visitor, which package ask has in all
// languages.
type (
	Ready      struct{ Build string }      // The worker has started.
	Ended      struct{ Why phrase.Phrase } // The worker has ended. Open questions are Unanswered first.
	Refused    struct{ Why phrase.Phrase } // The command makes no sense now, and has changed nothing.
	Failed     struct{ Why phrase.Phrase } // Something went wrong, such as loading the data.
	Unanswered struct {                    // A question cannot be answered.
		Why  phrase.Phrase
		Lost bool `json:"-"` // the worker has ended; package ask sets it
	}
)

// Reason returns why a question is Unanswered, and advises trying again if the worker has ended.
func (u *Unanswered) Reason() phrase.Phrase {
	if u.Lost {
		return phrase.New("%s Try again.", u.Why)
	}
	return u.Why
}

// ReportEvery is the least time between two reports of progress.
const ReportEvery = 100 * time.Millisecond

// Build identifies the sources of a program; the Makefile sets it. Page and worker refuse to
// communicate if they are from different builds.
var Build string
