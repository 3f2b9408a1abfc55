package ask

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/proto"
)

// TestOpen asks, has some questions answered, and ends the worker.
func TestOpen(t *testing.T) {
	var o Open
	if order := o.Ask(proto.Command{Do: proto.Train}); order.ID != 0 || o.End("gone") != nil {
		t.Errorf("an order is taken for a question: %+v", order)
	}
	look := o.Ask(proto.Command{Do: proto.Browse, Look: &proto.Look{Count: 3}})
	learn := o.Ask(proto.Command{Do: proto.Learn})
	read := o.Ask(proto.Command{Do: proto.ReadFile})
	answers := func(r proto.Report, want *proto.Command) {
		t.Helper()
		if d := cmp.Diff(want, o.Answer(r).Question); d != "" {
			t.Errorf("%s %d answers (-want +got):\n%s", r.Kind, r.ID, d)
		}
	}
	answers(proto.Report{Kind: proto.Loaded}, nil)
	answers(proto.Report{Kind: proto.Learning, ID: learn.ID}, &learn)
	answers(proto.Report{Kind: proto.Read, ID: read.ID}, &read)
	answers(proto.Report{Kind: proto.Read, ID: read.ID}, nil) // it is closed
	want := []proto.Report{
		{Kind: proto.Unanswered, ID: look.ID, Question: &look, Lost: true, Text: "gone"},
		{Kind: proto.Unanswered, ID: learn.ID, Question: &learn, Lost: true, Text: "gone"},
	}
	if d := cmp.Diff(want, o.End("gone")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if o.End("gone") != nil {
		t.Error("a question is answered twice")
	}
}
