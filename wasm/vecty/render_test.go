//go:build !js

package vecty_test

import (
	"errors"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

func TestRenderInto(t *testing.T) {
	s := newStage(t, elem.Div(vecty.Markup(vecty.Property("id", "here"))), elem.Break())
	s.Take()
	var log []string
	b := &box{Name: "b", Children: vecty.Text("b"), log: &log}
	if err := vecty.RenderInto("#here", b); err != nil {
		t.Fatal(err)
	}
	s.expect(`
		create #4 <div>
		create #5 "b"
		insert #5 into #4 at the end
		replace #2 by #4
	`)
	s.expectHTML(`<div>b</div><br></br>`)
	expectLog(t, log, "b mount")
}

// TestRenderIntoAgain: a component rendered earlier in the same place is unmounted, and no
// longer kept.
func TestRenderIntoAgain(t *testing.T) {
	var log []string
	s := newStage(t, elem.Div())
	for _, name := range []string{"first", "second"} {
		if err := vecty.RenderInto("div", &box{Name: name, log: &log}); err != nil {
			t.Fatal(err)
		}
	}
	expectLog(t, log, "first mount", "first unmount", "second mount")
	if n := vecty.Roots(); n != 2 { // and the body
		t.Errorf("%d components are kept, want 2", n)
	}
	s.expectHTML(`<div></div>`)
}

func TestRenderIntoErrors(t *testing.T) {
	s := newStage(t, elem.Paragraph())
	var log []string
	b := &box{log: &log}

	err := vecty.RenderInto("#nowhere", b)
	if !errors.As(err, &vecty.InvalidTargetError{}) || err.Error() != "RenderInto: there is no element to render into" {
		t.Errorf("error %v", err)
	}
	err = vecty.RenderIntoNode(vecty.SyscallJSValue{}, b)
	if !errors.As(err, &vecty.InvalidTargetError{}) || err.Error() != "RenderIntoNode: there is no element to render into" {
		t.Errorf("error %v", err)
	}
	err = vecty.RenderIntoNode(s.Query("p"), b)
	if !errors.As(err, &vecty.ElementMismatchError{}) ||
		err.Error() != "RenderIntoNode: the component renders <div>, but its place is that of a <p>" {
		t.Errorf("error %v", err)
	}
	s.expectHTML(`<p></p>`)
	expectLog(t, log)

	s.show(elem.Div())
	if err := vecty.RenderInto("div", b); err != nil {
		t.Error("a component that did not fit one place does not fit another:", err)
	}
}

// TestRenderBody: RenderBody does not return, unless by a panic.
func TestRenderBody(t *testing.T) {
	r := vecty.Record()
	expectPanic(t, "renders <div>, but its place is that of a <body>", func() {
		vecty.RenderBody(&view{render: func() vecty.ComponentOrHTML { return elem.Div() }})
	})
	r.Remove(r.Body())
	expectPanic(t, "no element to render into", func() {
		vecty.RenderBody(&view{render: func() vecty.ComponentOrHTML { return elem.Body() }})
	})

	r = vecty.Record()
	mounted := make(chan bool)
	returned := make(chan bool, 1)
	go func() {
		vecty.RenderBody(&body{mounted: mounted})
		returned <- true
	}()
	<-mounted
	if got := r.HTML(r.Body()); got != "<body>here</body>" {
		t.Errorf("the page shows %s", got)
	}
	select {
	case <-returned:
		t.Error("RenderBody returned")
	default:
	}
}

type body struct {
	vecty.Core
	mounted chan bool
}

func (b *body) Render() vecty.ComponentOrHTML { return elem.Body(vecty.Text("here")) }
func (b *body) Mount()                        { b.mounted <- true }

func TestDocument(t *testing.T) {
	s := newStage(t)
	s.Take()
	vecty.SetTitle("Inkling")
	vecty.AddStylesheet("page.css")
	s.expect(`
		title "Inkling"
		stylesheet "page.css"
	`)
}
