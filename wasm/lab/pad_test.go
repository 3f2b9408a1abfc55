package lab

import (
	"strings"
	"testing"

	"inkling/nn/ink"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/settings"
	"inkling/wasm/ui/uitest"

	"github.com/norunners/vecty"
)

// TestWhatIsRendered checks that the rest of the page is not rendered while the pen moves, and the sections that do not show how training goes
// on, or how the data loads, not rendered by that.
func TestWhatIsRendered(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	for _, c := range []struct {
		msg       Msg
		revisions revisions
	}{
		{pad.PenMove{To: []ink.Point{{X: 0.3}}}, revisions{}}, {pad.Undo{}, revisions{other: 1}}, {pad.Mend{}, revisions{other: 1}},
		{settings.ChoosePreset{Key: "book"}, revisions{other: 1}},
		{Reported{Report: proto.Report{Body: &proto.Loaded{}}}, revisions{loaded: 1}},
		{Reported{Report: proto.Report{Body: &proto.Trained{}}}, revisions{trained: 1}},
		{Reported{Report: proto.Report{Body: &proto.Changed{Phase: proto.Training}}}, revisions{other: 1}},
	} {
		s.revisions = revisions{}
		if s.Update(c.msg); s.revisions != c.revisions {
			t.Errorf("%T: %+v, want %+v", c.msg, s.revisions, c.revisions)
		}
	}
}

// TestHiddenPadRefusesNothing offers a file to a page whose pad is not shown.
func TestHiddenPadRefusesNothing(t *testing.T) {
	s := opened()
	s.Update(AddressChanged{"#learn"})
	if s.Update(pad.Offered{Names: []string{"seven.txt"}}); strings.Contains(refusalOf(t, s), "seven") {
		t.Error("a pad that is not shown refuses something")
	}
	s.Update(AddressChanged{"#lab"})
	if s.Update(pad.Offered{Names: []string{"seven.txt"}}); !strings.Contains(refusalOf(t, s), "seven") {
		t.Error("a pad that is shown says nothing")
	}
}

// refusalOf is what the pad says of what was dropped on it.
func refusalOf(t *testing.T, s *State) string {
	t.Helper()
	return uitest.HTML((&Page{State: s}).padView().Refusal(false).(*vecty.HTML))
}
