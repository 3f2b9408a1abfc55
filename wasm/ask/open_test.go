package ask

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

// TestOpen asks, has some questions answered, and ends the worker.
func TestOpen(t *testing.T) {
	var o Open
	gone := phrase.Phrase{Text: "gone"}
	if order := o.Ask(&proto.Train{}); order.ID != 0 || o.End(gone) != nil {
		t.Errorf("an order is taken for a question: %+v", order)
	}
	look := o.Ask(&proto.Browse{Look: proto.Look{Count: 3}})
	learn := o.Ask(&proto.FineTune{})
	write := o.Ask(&proto.WriteFile{})
	answers := func(r proto.Report, want proto.Command) {
		t.Helper()
		if got := o.Answer(r).Question; got != want {
			t.Errorf("%T %d answers %+v, expected %+v", r.Body, r.ID, got, want)
		}
	}
	answers(proto.Report{Body: &proto.Loaded{}}, nil)
	answers(proto.Report{ID: learn.ID, Body: &proto.FineTuning{}}, learn.Command)
	answers(proto.Report{ID: write.ID, Body: &proto.Written{}}, write.Command)
	answers(proto.Report{ID: write.ID, Body: &proto.Written{}}, nil) // it is closed
	want := []proto.Report{
		{ID: look.ID, Question: look.Command, Body: &proto.Unanswered{Lost: true, Why: gone}},
		{ID: learn.ID, Question: learn.Command, Body: &proto.Unanswered{Lost: true, Why: gone}},
	}
	if d := cmp.Diff(want, o.End(gone)); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if o.End(gone) != nil {
		t.Error("a question is answered twice")
	}
}
