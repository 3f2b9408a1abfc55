//go:build !js

package vecty_test

import (
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/internal/dom"
)

func TestFirstRender(t *testing.T) {
	s := newStage(t,
		elem.Paragraph(
			vecty.Markup(vecty.Class("hint"), vecty.Attribute("lang", "en")),
			vecty.Text("Draw a "), elem.Emphasis(vecty.Text("digit")),
		),
		elem.HorizontalRule(),
	)
	s.expect(`
		create #1 <body>
		create #2 <p>
		attribute #2 lang=en
		class #2 +hint
		create #3 "Draw a "
		create #4 <em>
		create #5 "digit"
		insert #5 into #4 at the end
		insert #4 into #2 at the end
		insert #3 into #2 before #4
		create #6 <hr>
		insert #6 into #1 at the end
		insert #2 into #1 before #6
		replace #0 by #1
	`)
	s.expectHTML(`<p lang="en" class="hint">Draw a <em>digit</em></p><hr></hr>`)
}

func TestUnchanged(t *testing.T) {
	page := func() vecty.MarkupOrChild {
		return elem.Div(
			vecty.Markup(
				vecty.Attribute("a", 1), vecty.Property("b", true), vecty.Class("c", "d"),
				vecty.ClassMap{"e": true, "f": false}, vecty.Style("g", "h"), vecty.Data("i", "j"),
			),
			vecty.Text("text"),
			vecty.List{elem.Span(), nil, elem.Break()},
			elem.Div(vecty.Markup(vecty.UnsafeHTML("<b>"))),
		)
	}
	s := newStage(t, page())
	s.Take()
	s.show(page())
	s.expect(`frame`)
}

// TestChange shows a <p> with one markup after the other.
func TestChange(t *testing.T) {
	type markup []vecty.Applyer
	tests := []struct {
		name          string
		before, after markup
		calls         string
	}{
		{"attribute",
			markup{vecty.Attribute("a", "1"), vecty.Attribute("b", "2"), vecty.Attribute("c", 3)},
			markup{vecty.Attribute("c", 3), vecty.Attribute("b", "two"), vecty.Attribute("d", 4)}, `
			attribute #2 -a
			attribute #2 b=two
			attribute #2 d=4`},
		{"property",
			markup{vecty.Property("a", "1"), vecty.Property("b", 2.5), vecty.Property("c", nil)},
			markup{vecty.Property("b", true), vecty.Property("c", nil)}, `
			property #2 -a
			property #2 b=true`},
		{"property of another type",
			markup{vecty.Property("a", "1")},
			markup{vecty.Property("a", 1)}, `
			property #2 a=1`},
		{"attribute that Go cannot compare",
			markup{vecty.Attribute("a", []int{1})},
			markup{vecty.Attribute("a", []int{1})}, `
			attribute #2 a=[1]`},
		{"property of the browser's own",
			markup{vecty.Property("a", dom.ValueOf(1)), vecty.Property("b", dom.ValueOf(2))},
			markup{vecty.Property("a", dom.ValueOf(1)), vecty.Property("b", dom.Null())}, `
			property #2 b=<null>`},
		{"class",
			markup{vecty.Class("a", "b"), vecty.Class("c")},
			markup{vecty.Class("c", "", "d"), vecty.Class("b")}, `
			class #2 -a
			class #2 +d`},
		{"class map, by name",
			markup{vecty.ClassMap{"z": true}},
			markup{vecty.ClassMap{"e": true, "d": true, "c": true, "b": true, "a": true, "z": false}}, `
			class #2 -z
			class #2 +a
			class #2 +b
			class #2 +c
			class #2 +d
			class #2 +e`},
		{"class map takes back",
			markup{vecty.Class("a", "b")},
			markup{vecty.Class("a", "b"), vecty.ClassMap{"a": false}}, `
			class #2 -a`},
		{"style",
			markup{vecty.Style("color", "red"), vecty.Style("width", "1px")},
			markup{vecty.Style("color", "blue")}, `
			style #2 -width
			style #2 color: blue`},
		{"data",
			markup{vecty.Data("a", "1"), vecty.Data("b", "2")},
			markup{vecty.Data("b", "3")}, `
			data #2 -a
			data #2 b=3`},
		{"last one counts",
			markup{vecty.Style("color", "red"), vecty.Style("color", "blue")},
			markup{vecty.Style("color", "green"), vecty.Style("color", "blue")}, ``},
		{"HTML",
			markup{vecty.UnsafeHTML("<b>")},
			markup{vecty.UnsafeHTML("<i>")}, `
			html #2 "<i>"`},
		{"key",
			markup{vecty.Key(1)},
			markup{vecty.Key(2)}, `
			remove #2
			create #3 <p>
			insert #3 into #1 at the end`},
		{"namespace",
			markup{vecty.Namespace("urn:a")},
			markup{vecty.Namespace("urn:b")}, `
			remove #2
			create #3 <p> of urn:b
			insert #3 into #1 at the end`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := newStage(t, elem.Paragraph(vecty.Markup(test.before...)))
			s.Take()
			s.show(elem.Paragraph(vecty.Markup(test.after...)))
			s.expect("frame\n" + test.calls)
		})
	}
}

func TestHTMLAndChildren(t *testing.T) {
	s := newStage(t, elem.Div(elem.Span(), elem.Break()))
	s.Take()
	s.show(elem.Div(vecty.Markup(vecty.UnsafeHTML("<b>"))))
	s.expect(`
		frame
		remove #3
		remove #4
		html #2 "<b>"
	`)
	s.show(elem.Div(elem.Span()))
	s.expect(`
		frame
		html #2 ""
		create #5 <span>
		insert #5 into #2 at the end
	`)
}

func TestText(t *testing.T) {
	s := newStage(t, vecty.Text("one"), vecty.Text("two"))
	s.Take()
	s.show(vecty.Text("one"), vecty.Text("three"))
	s.expect(`
		frame
		text #3 "three"
	`)
	s.show(vecty.Text("one"), elem.Break())
	s.expect(`
		frame
		remove #3
		create #4 <br>
		insert #4 into #1 at the end
	`)
}

// TestNamespace: it is inherited, through lists and components, into all but
// a foreignObject, and each element may state its own.
func TestNamespace(t *testing.T) {
	circle := &view{render: func() vecty.ComponentOrHTML { return vecty.Tag("circle") }}
	s := newStage(t, vecty.Tag("svg",
		vecty.Markup(vecty.Namespace("urn:svg")),
		vecty.Tag("g", vecty.List{vecty.Tag("path")}, circle),
		vecty.Tag("foreignObject", elem.Div()),
		vecty.Tag("math", vecty.Markup(vecty.Namespace("urn:math"))),
	))
	s.expect(`
		create #1 <body>
		create #2 <svg> of urn:svg
		create #3 <g> of urn:svg
		create #4 <path> of urn:svg
		create #5 <circle> of urn:svg
		insert #5 into #3 at the end
		insert #4 into #3 before #5
		create #6 <foreignObject> of urn:svg
		create #7 <div>
		insert #7 into #6 at the end
		create #8 <math> of urn:math
		insert #8 into #2 at the end
		insert #6 into #2 before #8
		insert #3 into #2 before #6
		insert #2 into #1 at the end
		replace #0 by #1
	`)
	circle.render = func() vecty.ComponentOrHTML { return vecty.Tag("rect") }
	s.rerender(circle)
	s.expect(`
		frame
		create #9 <rect> of urn:svg
		replace #5 by #9
	`)
}

func TestNode(t *testing.T) {
	h := elem.Div()
	expectPanic(t, "not rendered yet", func() { h.Node() })
	s := newStage(t, h)
	if got := h.Node(); !got.Equal(s.Query("div")) {
		t.Errorf("Node is %v, want %v", got, s.Query("div"))
	}
	again := elem.Div()
	s.show(again)
	if !h.Node().Equal(again.Node()) {
		t.Error("a description and the one after it have different nodes")
	}
}

// TestSameHTML: an *HTML returned twice in a row is unchanged. It may be
// removed and return, but not be in two positions.
func TestSameHTML(t *testing.T) {
	renders := 0
	child := &view{render: func() vecty.ComponentOrHTML { renders++; return elem.Span() }}
	kept := elem.Div(child)
	s := newStage(t, kept)
	s.Take()
	s.show(kept)
	s.expect(`frame`)
	if renders != 1 {
		t.Errorf("%d renders of what is unchanged, want 1", renders)
	}
	s.show()
	s.show(kept)
	s.expectHTML(`<div><span></span></div>`)
	expectPanic(t, "second time", func() { s.show(kept, kept) })
}

func TestSupersededHTML(t *testing.T) {
	old := elem.Div(elem.Span())
	s := newStage(t, old)
	s.show(elem.Div())
	expectPanic(t, "second time", func() { s.show(old) })
}

func TestMisuse(t *testing.T) {
	tests := []struct {
		want string
		f    func()
	}{
		{"name of an element", func() { vecty.Tag("") }},
		{"UnsafeHTML or children", func() { elem.Div(vecty.Markup(vecty.UnsafeHTML("<b>")), elem.Span()) }},
		{"no markup but a Key", func() { vecty.Text("", vecty.Markup(vecty.Class("a"))) }},
		{"no markup but a Key", func() { vecty.Text("", elem.Span()) }},
		{"as in JavaScript", func() { vecty.Data("user-name", "") }},
		{"a child is", func() { elem.Div(struct{ vecty.MarkupList }{}) }},
		{"use Style", func() { vecty.Property("style", "") }},
		{"without spaces", func() { vecty.Class("a b") }},
		{"comparable", func() { vecty.Key([]int{1}) }},
		{"comparable", func() { vecty.List{}.WithKey(func() {}) }},
	}
	for _, test := range tests {
		expectPanic(t, test.want, test.f)
	}
	elem.Div(vecty.Markup(vecty.UnsafeHTML("<b>")), vecty.If(false, elem.Span()))
	if got := vecty.Text("", vecty.Markup(vecty.Key("k"))).Key(); got != "k" {
		t.Errorf("the key of a text is %v", got)
	}
}
