package ask

import (
	"slices"

	"inkling/wasm/proto"
)

// Open are the questions that a worker has not answered yet.
type Open struct {
	last      int // ID
	questions []*proto.Command
}

// Ask returns a command as it is to be sent: a question has an ID, and is open from
// now on.
func (o *Open) Ask(c proto.Command) proto.Command {
	if c.Do.IsQuestion() {
		o.last++
		c.ID = o.last
		o.questions = append(o.questions, &c)
	}
	return c
}

// Answer returns a report with the question that it answers, if it answers one.
func (o *Open) Answer(r proto.Report) proto.Report {
	for i, q := range o.questions {
		if q.ID != r.ID {
			continue
		}
		if r.Question = q; !r.IsProgress() {
			o.questions = slices.Delete(o.questions, i, i+1)
		}
		break
	}
	return r
}

// End closes all questions and returns an answer to each: that there is none, and why.
func (o *Open) End(why string) (answers []proto.Report) {
	for _, q := range o.questions {
		answers = append(answers, proto.Report{Kind: proto.Unanswered, ID: q.ID, Question: q, Lost: true, Text: why})
	}
	o.questions = nil
	return answers
}
