//go:build !js

package vecty_test

import (
	"fmt"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
)

// counter has a prop and a state, and writes down what happens to it.
type counter struct {
	vecty.Core
	Embedded
	Label string `vecty:"prop"`
	count int
	Log   *[]string
}

// Embedded brings a prop of its own.
type Embedded struct {
	Unit string `vecty:"prop"`
	step int
}

func (c *counter) Render() vecty.ComponentOrHTML {
	if c.step == 0 {
		c.step = 1
	}
	c.count += c.step
	c.log("render")
	return elem.Span(vecty.Text(fmt.Sprintf("%s %d%s", c.Label, c.count, c.Unit)))
}

func (c *counter) Mount()   { c.log("mount") }
func (c *counter) Unmount() { c.log("unmount") }

func (c *counter) log(what string) {
	if c.Log != nil {
		*c.Log = append(*c.Log, c.Label+" "+what)
	}
}

func TestPropsAreCopiedAndStateStays(t *testing.T) {
	s := newStage(t, &counter{Label: "a", Embedded: Embedded{Unit: "px"}})
	s.expectHTML(`<span>a 1px</span>`)
	s.Take()
	s.show(&counter{Label: "b", Embedded: Embedded{Unit: "em", step: 10}, count: 100})
	s.expectHTML(`<span>b 2em</span>`)
	s.expect(`
		frame
		text #3 "b 2em"
	`)
}

func TestSameComponentRendersAgain(t *testing.T) {
	kept := &counter{Label: "a"}
	s := newStage(t, kept)
	kept.Label = "b"
	s.show(kept)
	s.expectHTML(`<span>b 2</span>`)
}

func TestComponentOfAnotherType(t *testing.T) {
	var log []string
	s := newStage(t, &counter{Label: "a", Log: &log})
	s.Take()
	s.show(&view{render: func() vecty.ComponentOrHTML { return elem.Span() }})
	s.expect(`
		frame
		remove #2
		create #4 <span>
		insert #4 into #1 at the end
	`)
	expectLog(t, log, "a render", "a mount", "a unmount")
}

// box puts what it is given into a <div>.
type box struct {
	vecty.Core
	Name     string              `vecty:"prop"`
	Children vecty.MarkupOrChild `vecty:"prop"`
	log      *[]string
	onMount  func()
}

func (b *box) Render() vecty.ComponentOrHTML { return elem.Div(b.Children) }

func (b *box) Mount() {
	*b.log = append(*b.log, b.Name+" mount")
	if b.onMount != nil {
		b.onMount()
	}
}

func (b *box) Unmount() { *b.log = append(*b.log, b.Name+" unmount") }

// TestMountAndUnmount: children appear before parents, when all is in the
// document, and go after them, when all still is.
func TestMountAndUnmount(t *testing.T) {
	var log []string
	var s *stage
	inner := &box{Name: "inner", log: &log}
	outer := &box{Name: "outer", Children: inner, log: &log}
	shown := func() { log = append(log, s.content()) }
	s = newStage(t)
	inner.onMount = shown
	s.show(outer)
	expectLog(t, log, "inner mount", `<div><div></div></div>`, "outer mount")
	log = nil
	s.Take()
	s.show()
	expectLog(t, log, "outer unmount", "inner unmount")
	s.expect(`
		frame
		remove #2
	`)
}

// TestNested: a component may render a component, and whatever node is the
// outermost in the end is replaced at its place among its siblings.
func TestNested(t *testing.T) {
	tag := "p"
	inner := &view{render: func() vecty.ComponentOrHTML { return vecty.Tag(tag) }}
	middle := &view{render: func() vecty.ComponentOrHTML { return inner }}
	outer := &view{render: func() vecty.ComponentOrHTML { return middle }}
	s := newStage(t, elem.Break(), outer, elem.Break())
	s.Take()
	for i, c := range []vecty.Component{inner, middle, outer} {
		tag = fmt.Sprint("h", i+1)
		s.rerender(c)
		s.expectHTML(fmt.Sprintf(`<br></br><%s></%[1]s><br></br>`, tag))
	}
	s.expect(`
		frame
		create #5 <h1>
		replace #3 by #5
		frame
		create #6 <h2>
		replace #5 by #6
		frame
		create #7 <h3>
		replace #6 by #7
	`)
	s.show(elem.Break(), outer, elem.Break())
	s.expect(`frame`)
	tag = "h4"
	s.show(elem.Break(), outer, elem.Break())
	s.expect(`
		frame
		create #8 <h4>
		replace #7 by #8
	`)
	s.expectHTML(`<br></br><h4></h4><br></br>`)
	s.show(outer, elem.Break())
	s.expectHTML(`<h4></h4><br></br>`)
}

// TestReplaceReleases: a replaced tree is released completely.
func TestReplaceReleases(t *testing.T) {
	var log []string
	c := &view{render: func() vecty.ComponentOrHTML {
		return elem.Div(vecty.Markup(event.Click(nil)), &counter{Label: "c", Log: &log})
	}}
	s := newStage(t, c)
	s.Take()
	c.render = func() vecty.ComponentOrHTML { return elem.Paragraph() }
	s.rerender(c)
	s.expect(`
		frame
		unlisten #2 click
		create #5 <p>
		replace #2 by #5
	`)
	expectLog(t, log, "c render", "c mount", "c unmount")
}

// TestReplaceThenMove: a component whose node was replaced moves as one that
// was not.
func TestReplaceThenMove(t *testing.T) {
	tag := "p"
	c := &keyed{K: 1, render: func() vecty.ComponentOrHTML { return vecty.Tag(tag) }}
	s := newStage(t, c, keyedTag("b", 2), keyedTag("i", 3))
	s.Take()
	tag = "q"
	s.show(keyedTag("b", 2), keyedTag("i", 3), c)
	s.expectHTML(`<b></b><i></i><q></q>`)
	s.expect(`
		frame
		create #5 <q>
		replace #2 by #5
		insert #5 into #1 at the end
	`)
}

// keyed is a view with a key.
type keyed struct {
	vecty.Core
	K      any
	render func() vecty.ComponentOrHTML
}

func (k *keyed) Render() vecty.ComponentOrHTML { return k.render() }
func (k *keyed) Key() any                      { return k.K }

func TestNilRender(t *testing.T) {
	var show *vecty.HTML // a nil of this type is nil, too
	c := &view{render: func() vecty.ComponentOrHTML { return show }}
	s := newStage(t, c)
	s.expectHTML(`<noscript></noscript>`)
	show = elem.Div()
	s.rerender(c)
	s.expectHTML(`<div></div>`)
	c.render = func() vecty.ComponentOrHTML { return nil }
	s.rerender(c)
	s.expectHTML(`<noscript></noscript>`)
}

func TestComponentMisuse(t *testing.T) {
	list := &view{render: func() vecty.ComponentOrHTML { return vecty.List{} }}
	expectPanic(t, "not a list", func() { newStage(t, list) })

	twice := &view{render: func() vecty.ComponentOrHTML { return elem.Div() }}
	expectPanic(t, "two places", func() { newStage(t, twice, twice) })

	slices := &keyed{K: []int{}, render: twice.render}
	expectPanic(t, "comparable", func() { newStage(t, slices) })

	s := newStage(t, &hidden{})
	expectPanic(t, "exported", func() { s.show(&hidden{}) })

	expectPanic(t, "not a component", func() { newStage(t, &renderless{}) })
	s = newStage(t, pointerless{&vecty.Core{}})
	expectPanic(t, "pointer to a struct", func() { s.show(pointerless{&vecty.Core{}}) })
}

// hidden has a prop that cannot be copied.
type hidden struct {
	vecty.Core
	prop int `vecty:"prop"`
}

func (h *hidden) Render() vecty.ComponentOrHTML { return vecty.Text(fmt.Sprint(h.prop)) }

// renderless lacks a Render method.
type renderless struct{ vecty.Core }

// pointerless is a component without being a pointer.
type pointerless struct{ *vecty.Core }

func (pointerless) Render() vecty.ComponentOrHTML { return elem.Div() }

// TestComesBack: a component that went may come back, with its state.
func TestComesBack(t *testing.T) {
	var log []string
	c := &counter{Label: "c", Log: &log}
	s := newStage(t, c)
	s.show()
	s.show(elem.Div(c))
	s.expectHTML(`<div><span>c 2</span></div>`)
	s.rerender(c)
	s.expectHTML(`<div><span>c 3</span></div>`)
	expectLog(t, log, "c render", "c mount", "c unmount", "c render", "c mount", "c render")
}

// TestMovesBetweenParents: one component goes from one place to another in the
// same render, whichever comes first.
func TestMovesBetweenParents(t *testing.T) {
	c := &counter{Label: "c"}
	s := newStage(t, elem.Div(c), nil)
	s.show(nil, elem.Paragraph(c))
	s.expectHTML(`<p><span>c 2</span></p>`)
	s.show(elem.Div(c), nil)
	s.expectHTML(`<div><span>c 3</span></div>`)
}

func expectLog(t *testing.T, got []string, want ...string) {
	t.Helper()
	if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("log %q, want %q", got, want)
	}
}
