// Package proto is what the page and its worker say to each other.
//
// The page sends Commands: orders, and questions with an ID, each of which has one
// answer with the same ID; reports of progress may come before it. The worker's
// first report is Ready; the script that starts it (site/worker.js) reports that it
// has Ended, in the same form.
//
// Each kind of message is a struct of its own, which is sent as a pointer: by that a
// question is recognised when its answer arrives. A message is sent as a text of two
// lines of JSON, its envelope and itself; large parts, a network's parameters or
// pixels, are sent beside the text.
//
// Nothing here knows what a worker or a page is: the same messages drive a
// session in a native test.
package proto

import (
	"time"

	"inkling/wasm/learn/phrase"
)

// A Command is what the page asks for: one of Commands.
type Command interface{ command() }

// What a command embeds: Question if the worker answers it, by one report or an Unanswered, else Order.
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
	ID      int // of a question: package ask gives each another
	Command Command
}

// A Report is what the worker tells.
type Report struct {
	ID       int     // of the question that this answers, or 0
	Question Command // that question as it was asked, or nil; package ask adds it
	Body     News
}

// News is what a report tells: one of Reports.
type News any

// IsProgress reports whether another answer to the same question follows.
func (r Report) IsProgress() bool {
	p, ok := r.Body.(interface{ progress() bool })
	return ok && p.progress()
}

// What the worker tells of itself, and of what goes wrong. A Text is a sentence for the visitor.
type (
	Ready      struct{ Build string } // the worker has started
	Ended      struct{ Text string }  // the worker has ended; what it was asked for was Unanswered before
	Refused    struct{ Text string }  // the command makes no sense now; nothing changed
	Failed     struct{ Text string }  // something went wrong: data that did not come
	Unanswered struct {               // the answer to a question that cannot be answered
		Text string
		Why  phrase.Phrase // to a lesson: the text, to be said in any language
		Lost bool          `json:"-"` // the worker has ended; package ask adds it
	}
)

// Reason returns why a question is Unanswered, and what to do if that is no fault of the
// question.
func (u *Unanswered) Reason() string {
	if u.Lost {
		return u.Text + " Try again."
	}
	return u.Text
}

// ReportEvery is the least time between two reports of how far something has come.
const ReportEvery = 100 * time.Millisecond

// Build names the sources that a program was made of; the Makefile sets it. Page
// and worker of different builds do not talk to each other.
var Build string

// Sentence begins text with a capital letter.
func Sentence(text string) string {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return string(text[0]-'a'+'A') + text[1:]
}
