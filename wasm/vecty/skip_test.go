//go:build !js

package vecty_test

import (
	"fmt"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// number renders only when its prop differs from the one shown.
type number struct {
	vecty.Core
	N       int `vecty:"prop"`
	renders int
}

func (n *number) Render() vecty.ComponentOrHTML {
	n.renders++
	return elem.Span(vecty.Text(fmt.Sprint(n.N)))
}

func (n *number) SkipRender(prev vecty.Component) bool {
	return n.N == prev.(*number).N
}

func TestSkipRender(t *testing.T) {
	first := &number{N: 1}
	s := newStage(t, first)
	for i, step := range []struct{ n, renders int }{{1, 1}, {2, 2}, {2, 2}, {1, 3}} {
		s.show(&number{N: step.n})
		if first.renders != step.renders {
			t.Errorf("step %d: %d renders, want %d", i, first.renders, step.renders)
		}
		s.expectHTML(fmt.Sprintf(`<span>%d</span>`, step.n))
	}
	s.rerender(first)
	if first.renders != 3 {
		t.Error("SkipRender did not count for Rerender")
	}
}

// TestSkipRenderForgets: a component remembers what it showed last, but not
// what it showed before that.
func TestSkipRenderForgets(t *testing.T) {
	c := &number{N: 1}
	s := newStage(t, c)
	for n := range 3 {
		s.show(&number{N: n})
	}
	if last := vecty.Shown(c); last == nil || vecty.Shown(last) != nil {
		t.Error("a copy holds on to the copy before it")
	}
}

// set keeps its state in a map, which a shallow copy would share.
type set struct {
	vecty.Core
	members map[int]bool
	renders int
}

func (s *set) Render() vecty.ComponentOrHTML {
	s.renders++
	return elem.Span(vecty.Text(fmt.Sprint(len(s.members))))
}

func (s *set) Copy() vecty.Component {
	members := map[int]bool{}
	for m := range s.members {
		members[m] = true
	}
	return &set{members: members}
}

func (s *set) SkipRender(prev vecty.Component) bool {
	return len(s.members) == len(prev.(*set).members)
}

func TestCopier(t *testing.T) {
	c := &set{members: map[int]bool{}}
	s := newStage(t, c)
	s.rerender(c)
	c.members[1] = true
	s.rerender(c)
	if c.renders != 2 {
		t.Errorf("%d renders, want 2", c.renders)
	}
	s.expectHTML(`<span>1</span>`)
}
