package hints

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/ui"
)

// at returns the part whose hint is shown, or "".
func at(s *State) string {
	if !s.Shown() {
		return ""
	}
	return hints[s.number-1].part
}

func TestNext(t *testing.T) {
	var s State
	s.Update(Begin{})
	for _, part := range []string{Pad, Run, Stage, Break} {
		if at(&s) != part {
			t.Fatalf("the hint is at %q, expected %q", at(&s), part)
		}
		want := []Effect{ui.FocusID{ID: nextID}}
		if part == Break {
			want = []Effect{Keep{}}
		}
		if d := cmp.Diff(want, s.Update(Next{})); d != "" {
			t.Errorf("after %s: %s", part, d)
		}
	}
	if s.Shown() {
		t.Errorf("the hint at %q stays", at(&s))
	}
	if e := s.Update(Next{}); e != nil {
		t.Errorf("Next without a hint has effects: %v", e)
	}
}

// TestUsed checks that a hint goes away when the visitor has used its part, also earlier.
func TestUsed(t *testing.T) {
	var s State
	if e := s.Follow(Env{Used: []string{Pad}}); e != nil || s.Shown() {
		t.Error("a hint is shown before they begin")
	}
	s.Update(Begin{})
	for _, c := range []struct {
		used []string
		want string
	}{{nil, Pad}, {[]string{Stage}, Pad}, {[]string{Pad}, Run}, {nil, Run}, {[]string{Run}, Break}} {
		if e := s.Follow(Env{Used: c.used}); e != nil || at(&s) != c.want {
			t.Errorf("after using %v the hint is at %q, expected %q; effects %v", c.used, at(&s), c.want, e)
		}
	}
	if d := cmp.Diff([]Effect{Keep{}}, s.Follow(Env{Used: []string{Break}})); d != "" || s.Shown() {
		t.Errorf("after all are used: %s", d)
	}
}

func TestDismiss(t *testing.T) {
	var s State
	s.Update(Begin{})
	if d := cmp.Diff([]Effect{Keep{}}, s.Update(Dismiss{})); d != "" || s.Shown() {
		t.Error(d)
	}
	s.Update(Begin{})
	if e := s.Update(Withdraw{}); e != nil || s.Shown() {
		t.Errorf("hints that are withdrawn are kept as dismissed: %v", e)
	}
}
