//go:build js

package main

import (
	"syscall/js"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/prop"
	"github.com/norunners/vecty/style"
)

func firstRender(s *stage) {
	s.show(
		elem.Paragraph(vecty.Markup(vecty.Class("hint"), prop.ID("first")), vecty.Text("a < "), elem.Bold(vecty.Text("b"))),
		elem.Break(),
	)
	expect(s, "the page", find("#first").Get("parentNode").Get("innerHTML").String(),
		`<p id="first" class="hint">a &lt; <b>b</b></p><br>`)
}

func markupChanges(s *stage) {
	s.show(elem.Paragraph(vecty.Markup(
		prop.ID("p"), vecty.Class("a", "b"), style.Width("3px"), style.Color("red"), vecty.Data("userName", "me"),
		vecty.Attribute("lang", "en"), vecty.Attribute("aria-hidden", true))))
	p := find(`#p[aria-hidden="true"][data-user-name="me"]`)
	expect(s, "class", p.Get("className").String(), "a b")
	expect(s, "style", p.Get("style").Get("cssText").String(), "width: 3px; color: red;")
	expect(s, "lang", p.Get("lang").String(), "en")

	s.show(elem.Paragraph(vecty.Markup(
		prop.ID("p"), vecty.Class("b", "c"), style.Color("blue"), vecty.Attribute("lang", "de"))))
	expect(s, "class", p.Get("className").String(), "b c")
	expect(s, "style", p.Get("style").Get("cssText").String(), "color: blue;")
	expect(s, "lang", p.Get("lang").String(), "de")
	expect(s, "attributes (class, style, lang, id)", p.Get("attributes").Length(), 4)
}

func propertyGoes(s *stage) {
	s.show(
		elem.Anchor(vecty.Markup(prop.Href("https://example.org/"), prop.ID("a"), vecty.Property("className", "c"))),
		elem.Label(vecty.Markup(prop.For("a"))),
		elem.Input(vecty.Markup(prop.Disabled(true), prop.Type(prop.TypeNumber), prop.Value("5"), vecty.Property("maxLength", 3))),
	)
	a := find("#a")
	s.show(elem.Anchor(), elem.Label(), elem.Input())
	expect(s, "the link", a.Get("outerHTML").String(), `<a></a>`)
	expect(s, "the label", a.Get("nextSibling").Get("outerHTML").String(), `<label></label>`)
	input := a.Get("nextSibling").Get("nextSibling")
	expect(s, "the input", input.Get("outerHTML").String(), `<input>`)
	expect(s, "its value", input.Get("value").String(), "")
	expect(s, "its maxLength", input.Get("maxLength").Int(), -1)
}

func unsafeHTML(s *stage) {
	s.show(elem.Div(vecty.Markup(prop.ID("u"), vecty.UnsafeHTML("<i>1</i><i>2</i>"))))
	u := find("#u")
	expect(s, "at first", u.Get("innerHTML").String(), `<i>1</i><i>2</i>`)
	s.show(elem.Div(vecty.Markup(prop.ID("u")), elem.Bold()))
	expect(s, "then", u.Get("innerHTML").String(), `<b></b>`)
	s.show(elem.Div(vecty.Markup(prop.ID("u"), vecty.UnsafeHTML("<i>3</i>"))))
	expect(s, "again", u.Get("innerHTML").String(), `<i>3</i>`)
}

func svg(s *stage) {
	shape := &view{render: func() vecty.ComponentOrHTML {
		return vecty.Tag("circle", vecty.Markup(vecty.Attribute("r", 10), vecty.Class("dot"), vecty.Data("n", "1")))
	}}
	s.show(vecty.Tag("svg",
		vecty.Markup(vecty.Namespace("http://www.w3.org/2000/svg"), vecty.Attribute("viewBox", "0 0 100 100")),
		vecty.Tag("g", shape),
		vecty.Tag("foreignObject", elem.Div(vecty.Markup(vecty.Class("inside")))),
	))
	is := func(selector, class string) {
		if !find(selector).InstanceOf(js.Global().Get(class)) {
			s.errorf("%s is no %s", selector, class)
		}
	}
	is("svg", "SVGSVGElement")
	is("g > circle.dot[data-n='1']", "SVGCircleElement")
	is("svg .inside", "HTMLDivElement")
	expect(s, "the width of the circle", find("circle").Call("getBBox").Get("width").Float(), 20)

	shape.render = func() vecty.ComponentOrHTML { return vecty.Tag("rect") }
	rerender(shape)
	is("g > rect", "SVGRectElement")
}
