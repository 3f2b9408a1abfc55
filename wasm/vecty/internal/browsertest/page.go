//go:build js

package main

import (
	"errors"
	"fmt"
	"syscall/js"
	"time"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
)

func oneRenderAFrame(s *stage) {
	renders := 0
	child := &view{render: func() vecty.ComponentOrHTML { renders++; return elem.Span() }}
	s.show(child)
	s.root.render = func() vecty.ComponentOrHTML { return elem.Div(child) }
	for range 10 {
		vecty.Rerender(child)
		vecty.Rerender(s.root)
	}
	expect(s, "renders before the frame", renders, 1)
	waitForFrame()
	expect(s, "renders after the frame", renders, 2)
}

func unfitTargets(s *stage) {
	span := &view{render: func() vecty.ComponentOrHTML { return elem.Span() }}
	if err := vecty.RenderInto("#nowhere", span); !errors.As(err, &vecty.InvalidTargetError{}) {
		s.errorf("no such element: %v", err)
	}
	if err := vecty.RenderIntoNode(js.Null(), span); !errors.As(err, &vecty.InvalidTargetError{}) {
		s.errorf("null: %v", err)
	}
	if err := vecty.RenderInto("body", span); !errors.As(err, &vecty.ElementMismatchError{}) {
		s.errorf("another tag: %v", err)
	}
}

func titleAndStylesheet(s *stage) {
	vecty.SetTitle("a < b")
	expect(s, "the title", document.Get("title").String(), "a < b")
	vecty.AddStylesheet("data:text/css,body{}")
	if find(`head > link[rel="stylesheet"][href="data:text/css,body{}"]`).IsNull() {
		s.errorf("the style sheet is not in the head")
	}
}

// bigTable renders a table of hundreds of nodes repeatedly; every node must be
// kept. The result includes the shortest time.
func bigTable(s *stage) {
	s.show()
	var began time.Time
	s.root.render = func() vecty.ComponentOrHTML {
		began = time.Now()
		return elem.Div(table(40, 7))
	}
	rerender(s.root)
	before := find("table").Call("querySelectorAll", "*")
	best := time.Hour
	for range 30 {
		rerender(s.root)
		best = min(best, time.Since(began))
	}
	after := find("table").Call("querySelectorAll", "*")
	expect(s, "the number of elements", after.Length(), before.Length())
	for i := range before.Length() {
		if !after.Index(i).Equal(before.Index(i)) {
			s.errorf("element %d is another one", i)
		}
	}
	s.detail = fmt.Sprintf("%d elements in %v", before.Length(), best)
}

// table returns a table with as much markup as a real one.
func table(rows, columns int) *vecty.HTML {
	var body vecty.List
	for i := range rows {
		var cells vecty.List
		for j := range columns {
			cells = append(cells, elem.TableData(
				vecty.Markup(
					vecty.Class("cell"),
					vecty.ClassMap{"odd": j%2 == 1},
					vecty.Attribute("title", "cell"),
					event.Click(func(*vecty.Event) {}),
				),
				vecty.Text(fmt.Sprint(i*j)),
			))
		}
		body = append(body, elem.TableRow(vecty.Markup(vecty.Key(i)), cells))
	}
	return elem.Table(elem.TableBody(body))
}

func renderBody(s *stage) {
	mounted := make(chan struct{})
	go vecty.RenderBody(&bodyView{mounted: mounted})
	<-mounted
	expect(s, "the body", document.Get("body").Get("outerHTML").String(), `<body id="new">here</body>`)
}

type bodyView struct {
	vecty.Core
	mounted chan struct{}
}

func (b *bodyView) Render() vecty.ComponentOrHTML {
	return elem.Body(vecty.Markup(prop.ID("new")), vecty.Text("here"))
}

func (b *bodyView) Mount() { close(b.mounted) }
