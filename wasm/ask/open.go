package ask

import (
	"slices"

	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

// Open keeps the questions that a worker has not answered yet.
type Open struct {
	last      int // the last ID
	questions []proto.Request
}

// Ask returns the request to send for a command. If it is a question, it gets an ID and is open
// from now on.
func (o *Open) Ask(c proto.Command) proto.Request {
	r := proto.Request{Command: c}
	if proto.IsQuestion(c) {
		o.last++
		r.ID = o.last
		o.questions = append(o.questions, r)
	}
	return r
}

// Answer returns a report with the question that it answers, if there is one.
func (o *Open) Answer(r proto.Report) proto.Report {
	for i, q := range o.questions {
		if q.ID != r.ID {
			continue
		}
		if r.Question = q.Command; !r.IsProgress() {
			o.questions = slices.Delete(o.questions, i, i+1)
		}
		break
	}
	return r
}

// End closes all questions and returns an Unanswered for each, with the reason.
func (o *Open) End(why phrase.Phrase) (answers []proto.Report) {
	for _, q := range o.questions {
		answers = append(answers, proto.Report{ID: q.ID, Question: q.Command, Body: &proto.Unanswered{Why: why, Lost: true}})
	}
	o.questions = nil
	return answers
}
