package lab

import (
	"strings"
	"testing"

	"inkling/nn/ink"
	"inkling/wasm/pad"
	"inkling/wasm/settings"
	"inkling/wasm/ui/uitest"

	"github.com/norunners/vecty"
)

// TestNews wants the rest of the page left alone while the pen moves, and only then.
func TestNews(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	for _, c := range []struct {
		msg  Msg
		news int
	}{{pad.PenMove{To: []ink.Point{{X: 0.3}}}, 0}, {pad.Undo{}, 1}, {pad.Mend{}, 1}, {settings.ChoosePreset{Key: "book"}, 1}} {
		before := s.news
		s.Update(c.msg)
		if got := s.news - before; got != c.news {
			t.Errorf("%T: %d news, want %d", c.msg, got, c.news)
		}
	}
}

// TestHiddenPadRefusesNothing offers a file to a page whose pad is not shown.
func TestHiddenPadRefusesNothing(t *testing.T) {
	s := opened()
	s.Update(AddressChanged{"#learn"})
	if s.Update(pad.Offered{Names: []string{"seven.png"}}); strings.Contains(refusalOf(t, s), "seven") {
		t.Error("a pad that is not shown refuses something")
	}
	s.Update(AddressChanged{"#lab"})
	if s.Update(pad.Offered{Names: []string{"seven.png"}}); !strings.Contains(refusalOf(t, s), "seven") {
		t.Error("a pad that is shown says nothing")
	}
}

// refusalOf is what the pad says of what was dropped on it.
func refusalOf(t *testing.T, s *State) string {
	t.Helper()
	return uitest.HTML((&Page{State: s}).padView().Refusal(false).(*vecty.HTML))
}
