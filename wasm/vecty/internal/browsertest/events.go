//go:build js

package main

import (
	"syscall/js"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
)

// newEvent returns an event that bubbles and is cancelable.
func newEvent(class, name string, fields map[string]any) js.Value {
	init := map[string]any{"bubbles": true, "cancelable": true}
	for key, value := range fields {
		init[key] = value
	}
	return js.Global().Get(class).New(name, init)
}

func listenersBoundOnce(s *stage) {
	clicked := 0
	button := func(n int) *vecty.HTML {
		return elem.Button(vecty.Markup(prop.ID("button"), event.Click(func(*vecty.Event) { clicked = n })))
	}
	s.show(button(0))
	added, _ := listeners()
	for n := 1; n <= 20; n++ {
		s.show(button(n))
		find("#button").Call("click")
		expect(s, "the render whose listener was called", clicked, n)
	}
	again, _ := listeners()
	expect(s, "listeners added by 20 renders", again-added, 0)
}

// listenersGo also sends an event to a removed element: if its function was
// released but not removed, the console would show an error.
func listenersGo(s *stage) {
	clicks := 0
	count := event.Click(func(*vecty.Event) { clicks++ })
	added, removed := listeners()
	s.show(
		elem.Div(elem.Button(vecty.Markup(prop.ID("gone"), count))),
		elem.Span(vecty.Markup(prop.ID("kept"), count, event.Focus(nil))),
	)
	gone, kept := find("#gone"), find("#kept")
	s.show(nil, elem.Span(vecty.Markup(prop.ID("kept"))))
	gone.Call("click")
	kept.Call("click")
	expect(s, "clicks heard", clicks, 0)
	s.show(elem.Span(vecty.Markup(count)))
	s.show()
	addedNow, removedNow := listeners()
	expect(s, "listeners added", addedNow-added, 4)
	expect(s, "listeners removed", removedNow-removed, 4)

	last := js.Global().Get("listeners").Get("lastRemoved")
	expect(s, "complaints about a call of a function that is released", complaints(func() { last.Invoke(newEvent("Event", "click", nil)) }), 1)
}

func preventAndStop(s *stage) {
	outer := 0
	s.show(elem.Div(
		vecty.Markup(event.Click(func(*vecty.Event) { outer++ })),
		elem.Anchor(vecty.Markup(prop.ID("plain"), event.Click(func(*vecty.Event) {}))),
		elem.Anchor(vecty.Markup(prop.ID("prevented"), prop.Href("#elsewhere"), event.Click(nil).PreventDefault())),
		elem.Anchor(vecty.Markup(prop.ID("stopped"), event.Click(nil).StopPropagation())),
	))
	click := func(id string) (goesOn bool) {
		return find(id).Call("dispatchEvent", newEvent("MouseEvent", "click", nil)).Bool()
	}
	expect(s, "a plain click goes on", click("#plain"), true)
	expect(s, "a prevented one goes on", click("#prevented"), false)
	expect(s, "the address", js.Global().Get("location").Get("hash").String(), "")
	expect(s, "heard outside", outer, 2)
	click("#stopped")
	expect(s, "heard outside after one is stopped", outer, 2)
}

func pointerEvents(s *stage) {
	var x, pressure float64
	var kind string
	hitsTarget := false
	s.show(elem.Canvas(vecty.Markup(
		prop.ID("canvas"),
		event.PointerDown(func(e *vecty.Event) {
			x, pressure, kind = e.Get("clientX").Float(), e.Get("pressure").Float(), e.Get("pointerType").String()
			hitsTarget = e.Target.Equal(find("#canvas"))
		}),
	)))
	find("#canvas").Call("dispatchEvent", newEvent("PointerEvent", "pointerdown",
		map[string]any{"clientX": 12, "pressure": 0.5, "pointerType": "pen"}))
	expect(s, "clientX", x, 12)
	expect(s, "pressure", pressure, 0.5)
	expect(s, "pointerType", kind, "pen")
	expect(s, "the target is the canvas", hitsTarget, true)
}
