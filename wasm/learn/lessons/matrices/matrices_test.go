package matrices

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/small"
)

// TestLargeBias does what the page on matrices asks to try: with a bias of −10 or 10
// the output hardly depends on the inputs.
func TestLargeBias(t *testing.T) {
	for _, bias := range []float32{-10, 10} {
		s := showtest.Open(New())
		s.Update(small.SetNumber{Place: lesson.Place{Layer: 1, Unit: 0, From: lesson.Bias}, Value: bias})
		least, most := float32(1), float32(0)
		for _, x := range []float32{-1000, -1, 0, 1, 1000} {
			for _, y := range []float32{-1000, -1, 0, 1, 1000} {
				a := s.State.Feedforward([]float32{x, y})[0]
				least, most = min(least, a), max(most, a)
			}
		}
		if most-least > 0.001 {
			t.Errorf("bias %v: the output goes from %v to %v", bias, least, most)
		}
	}
}

// TestTyping types into a field: text that is not a number stays there and changes nothing.
func TestTyping(t *testing.T) {
	s := showtest.Open(New())
	at := lesson.Place{Layer: 0, Unit: 0, From: 0}
	typed := func(text string) {
		m := show.Typed{Field: "small-0-0-0", Text: text}
		if x, err := strconv.ParseFloat(text, 32); err == nil {
			m.Then = small.SetNumber{Place: at, Value: float32(x)}
		}
		s.Update(m)
	}
	typed("1.50")
	typed("1.5x")
	if got := *at.Of(s.State.Parameters); got != 1.5 {
		t.Errorf("the weight is %v, want 1.5", got)
	}
	if html := s.HTML(); !strings.Contains(html, "Write a number from −1000 to 1000.") {
		t.Error("the page does not say what the field would take")
	}
	typed("2")
	s.Update(show.Settled{Field: "small-0-0-0"})
	if html := s.HTML(); strings.Contains(html, "Write a number") || len(s.Typed) != 0 {
		t.Error("what was wrong is still said")
	}
}

func TestShapes(t *testing.T) {
	s := showtest.Open(New())
	for _, text := range []string{"", "2", "2, 7, 1", "0, 1", "2, 3, a", "1 1 1 1 1", "2, -3, 1,", "99999999999999999999, 1"} {
		if s.Update(small.SetShape{Text: text}); !slices.Equal(s.State.Sizes, []int{2, 3, 1}) {
			t.Errorf("%q made a network %v", text, s.State.Sizes)
			s = showtest.Open(New())
		}
	}
	s.Update(small.ChooseUnit{Layer: 1})
	s.Update(small.SetShape{Text: "4, 2"})
	if s.State.Chosen != (small.UnitAt{}) || len(s.State.X) != 4 || len(s.State.Y) != 2 {
		t.Errorf("%+v", s.State)
	}
	s.Update(small.Reset{})
	if !slices.Equal(s.State.Sizes, []int{2, 3, 1}) || !cmp.Equal(s.State.Parameters, New().Parameters) {
		t.Error("the network of the beginning does not come back")
	}
}

// TestMissingUnit chooses units that the small network does not have, or no longer.
func TestMissingUnit(t *testing.T) {
	s := showtest.Open(New())
	s.Update(small.SetShape{Text: "[2, 1, 1]"})
	before := s.State.Chosen
	for _, m := range []small.ChooseUnit{{Unit: 2}, {Layer: 2}, {Layer: -1}, {Unit: -1}} {
		s.Update(m)
		if got := s.State.Chosen; got != before {
			t.Errorf("%+v chooses %+v", m, got)
		}
	}
	s.Update(small.ChooseUnit{Layer: 1})
	if got := s.State.Chosen; got != (small.UnitAt{Layer: 1}) {
		t.Errorf("%+v is chosen", got)
	}
}
