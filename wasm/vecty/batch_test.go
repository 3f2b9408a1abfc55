//go:build !js

package vecty_test

import (
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// family is a parent with a child that count their renders.
type family struct {
	parent, child   *view
	parents, childs int
}

func newFamily() *family {
	f := &family{parent: &view{}, child: &view{}}
	f.child.render = func() vecty.ComponentOrHTML { f.childs++; return elem.Span() }
	f.parent.render = func() vecty.ComponentOrHTML { f.parents++; return elem.Div(f.child) }
	return f
}

func (f *family) expect(t *testing.T, parents, childs int) {
	t.Helper()
	if f.parents != parents || f.childs != childs {
		t.Errorf("parent and child rendered %d and %d times, want %d and %d", f.parents, f.childs, parents, childs)
	}
	f.parents, f.childs = 0, 0
}

func TestRerenderOnceAFrame(t *testing.T) {
	f := newFamily()
	s := newStage(t, f.parent)
	f.expect(t, 1, 1)
	s.rerender(f.child, f.child, f.child)
	f.expect(t, 0, 1)
	s.rerender(f.child, f.parent)
	f.expect(t, 1, 1)
	s.rerender(f.parent, f.child)
	f.expect(t, 1, 1)
}

func TestRerenderDuringRender(t *testing.T) {
	f := newFamily()
	s := newStage(t, f.parent)
	f.child.render = func() vecty.ComponentOrHTML {
		if f.childs++; f.childs < 3 {
			vecty.Rerender(f.child)
		}
		return elem.Span()
	}
	s.rerender(f.child)
	if f.childs != 2 {
		t.Errorf("%d renders after the first frame, want 1 more than one", f.childs)
	}
	if s.Frame() != 1 || f.childs != 3 || s.Frame() != 0 {
		t.Errorf("%d renders after the second frame, want 2 more than one", f.childs)
	}
}

// TestRerenderOfQueued: who waits already, if only in the frame that is being
// rendered, does not ask for another frame.
func TestRerenderOfQueued(t *testing.T) {
	f := newFamily()
	f.parent.render = func() vecty.ComponentOrHTML { return elem.Div() }
	s := newStage(t, f.parent, f.child)
	f.parent.render = func() vecty.ComponentOrHTML { vecty.Rerender(f.child); return elem.Div() }
	f.expect(t, 0, 1)
	s.rerender(f.parent, f.child)
	f.expect(t, 0, 1)
	if s.Frame() != 0 {
		t.Error("another frame was asked for")
	}
}

func TestRerenderInMount(t *testing.T) {
	var log []string
	b := &box{Name: "b", log: &log}
	b.onMount = func() { b.Children = elem.Break(); vecty.Rerender(b) }
	s := newStage(t, b)
	s.expectHTML(`<div></div>`)
	s.Frame()
	s.expectHTML(`<div><br></br></div>`)
}

func TestRerenderOfUnmounted(t *testing.T) {
	f := newFamily()
	s := newStage(t, f.parent)
	vecty.Rerender(f.child)
	f.parent.render = func() vecty.ComponentOrHTML { return elem.Div() }
	vecty.Rerender(f.parent)
	f.expect(t, 1, 1)
	s.Frame()
	f.expect(t, 0, 0)
	vecty.Rerender(f.child)
	s.show()
	s.Take()
	vecty.Rerender(f.parent)
	s.expect(``)
}

func TestRerenderOfUnrendered(t *testing.T) {
	vecty.Record()
	expectPanic(t, "never rendered", func() { vecty.Rerender(&view{}) })
}

// TestRerenderBeforeComingBack: a wish from before does not render twice what
// is new again.
func TestRerenderBeforeComingBack(t *testing.T) {
	f := newFamily()
	s := newStage(t, f.child, nil)
	f.expect(t, 0, 1)
	vecty.Rerender(f.child)
	s.show(nil, f.child)
	f.expect(t, 0, 1)
}
