//go:build js

package main

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
)

func textInput(value string) *vecty.HTML {
	return elem.Input(vecty.Markup(prop.ID("input"), prop.Value(value)))
}

func focusStays(s *stage) {
	s.show(elem.Paragraph(), textInput("some text"))
	input := find("#input")
	input.Call("focus")
	input.Call("setSelectionRange", 2, 5)
	for _, value := range []string{"some text", "some text"} {
		s.show(elem.Paragraph(elem.Bold(), vecty.Text("new")), textInput(value))
	}
	s.show(elem.Bold(), textInput("some text"))
	if !document.Get("activeElement").Equal(input) {
		s.errorf("the focus is lost")
	}
	expect(s, "the selection's start", input.Get("selectionStart").Int(), 2)
	expect(s, "the selection's end", input.Get("selectionEnd").Int(), 5)
}

// typedValue types like a visitor: the value changes first, then an event
// follows.
func typedValue(s *stage) {
	text := "a"
	s.show()
	s.root.render = func() vecty.ComponentOrHTML {
		return elem.Div(elem.Input(vecty.Markup(
			prop.ID("typed"), prop.Value(text),
			event.Input(func(e *vecty.Event) {
				if typed := e.Target.Get("value").String(); len(typed) <= 3 {
					text = typed
				}
				vecty.Rerender(s.root)
			}),
		)))
	}
	rerender(s.root)
	input := find("#typed")
	typing := func(value string, caret int) {
		input.Set("value", value)
		input.Call("setSelectionRange", caret, caret)
		input.Call("dispatchEvent", newEvent("InputEvent", "input", nil))
		waitForFrame()
	}
	typing("axb", 2)
	expect(s, "a value that is accepted", input.Get("value").String(), "axb")
	expect(s, "the caret", input.Get("selectionStart").Int(), 2)
	typing("axbcd", 5)
	expect(s, "a value that is too long", input.Get("value").String(), "axb")
}

// onlyRead renders values as strings and as numbers, which elements store as
// strings.
func onlyRead(s *stage) {
	show := func(n int) {
		s.show(
			elem.Input(vecty.Markup(prop.ID("text"), prop.Value("text"))),
			elem.Input(vecty.Markup(prop.ID("number"), prop.Type(prop.TypeNumber), vecty.Property("value", n))),
			elem.Input(vecty.Markup(prop.ID("check"), prop.Type(prop.TypeCheckbox), prop.Checked(true))),
		)
	}
	show(5)
	countWrites(find("#text"), "value")
	countWrites(find("#number"), "value")
	countWrites(find("#check"), "checked")
	show(5)
	show(6)
	show(6)
	expect(s, "writes of a text", find("#text").Get("writes").Int(), 0)
	expect(s, "writes of a number that changed once", find("#number").Get("writes").Int(), 1)
	expect(s, "writes of a tick", find("#check").Get("writes").Int(), 0)
}

func tickedBox(s *stage) {
	box := func() *vecty.HTML {
		return elem.Input(vecty.Markup(prop.ID("box"), prop.Type(prop.TypeCheckbox), prop.Checked(false)))
	}
	s.show(box())
	find("#box").Call("click")
	expect(s, "ticked by the visitor", find("#box").Get("checked").Bool(), true)
	s.show(box())
	expect(s, "ticked after a render", find("#box").Get("checked").Bool(), false)
}

// valueComesLast: a select needs its options and a range its limits before
// either accepts the value, whatever the order in the program.
func valueComesLast(s *stage) {
	show := func(value string, choices ...string) {
		var options vecty.List
		for _, choice := range choices {
			options = append(options, elem.Option(vecty.Markup(prop.Value(choice)), vecty.Text(choice)))
		}
		s.show(
			elem.Select(vecty.Markup(prop.ID("select"), prop.Value(value)), options),
			elem.Input(vecty.Markup(prop.ID("range"), vecty.Property("value", 500), prop.Type(prop.TypeRange), vecty.Property("max", "1000"))),
		)
		expect(s, "the select", find("#select").Get("value").String(), value)
		expect(s, "the range", find("#range").Get("value").String(), "500")
	}
	show("b", "a", "b", "c")
	show("d", "a", "b", "c", "d")
	show("d", "c", "b", "d")
}
