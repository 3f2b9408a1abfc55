//go:build !js

package vecty_test

import (
	"strings"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/internal/dom"
)

// A stage is a page on which tests show one thing after the other: always as
// the content of a component whose element is the body, node #1.
type stage struct {
	*dom.Recorder
	t    *testing.T
	root *view
}

// A view is a component made of a function.
type view struct {
	vecty.Core
	render func() vecty.ComponentOrHTML
}

func (v *view) Render() vecty.ComponentOrHTML { return v.render() }

// newStage returns a page that shows these children.
func newStage(t *testing.T, children ...vecty.MarkupOrChild) *stage {
	t.Helper()
	s := &stage{Recorder: vecty.Record(), t: t, root: &view{}}
	s.root.render = func() vecty.ComponentOrHTML { return vecty.Tag("body", children...) }
	if err := vecty.RenderInto("body", s.root); err != nil {
		t.Fatal(err)
	}
	return s
}

// show renders these children in place of those before.
func (s *stage) show(children ...vecty.MarkupOrChild) {
	s.t.Helper()
	s.root.render = func() vecty.ComponentOrHTML { return vecty.Tag("body", children...) }
	s.rerender(s.root)
}

// rerender renders components in the next frame, which comes at once.
func (s *stage) rerender(components ...vecty.Component) {
	s.t.Helper()
	for _, c := range components {
		vecty.Rerender(c)
	}
	if frames := s.Frame(); frames != 1 {
		s.t.Fatalf("%d frames were asked for, want 1", frames)
	}
}

// expect checks the calls since it was last called, which want has one a
// line, indented as you like.
func (s *stage) expect(want string) {
	s.t.Helper()
	got := s.Take()
	if want := unindent(want); got != want {
		s.t.Errorf("calls:\n%s\nwant:\n%s", got, want)
	}
}

// expectHTML checks the markup of the body's content.
func (s *stage) expectHTML(want string) {
	s.t.Helper()
	if got := s.content(); got != want {
		s.t.Errorf("the page shows\n%s\nwant\n%s", got, want)
	}
}

func (s *stage) content() string {
	html := s.HTML(s.Body())
	return strings.TrimSuffix(strings.TrimPrefix(html, "<body>"), "</body>")
}

func unindent(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// expectPanic checks that f panics with a message that contains want and says
// where it comes from.
func expectPanic(t *testing.T, want string, f func()) {
	t.Helper()
	defer func() {
		t.Helper()
		got, _ := recover().(string)
		if !strings.HasPrefix(got, "vecty: ") || !strings.Contains(got, want) {
			t.Errorf("panic %q, want one of vecty's with %q", got, want)
		}
	}()
	f()
}
