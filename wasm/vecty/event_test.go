//go:build !js

package vecty_test

import (
	"fmt"
	"testing"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
)

// TestListenersAreBoundOnce: renders swap listeners without a call into the
// browser.
func TestListenersAreBoundOnce(t *testing.T) {
	clicked := 0
	button := func(n int) vecty.MarkupOrChild {
		return elem.Button(vecty.Markup(event.Click(func(*vecty.Event) { clicked = n })))
	}
	s := newStage(t, button(1))
	s.expect(`
		create #1 <body>
		create #2 <button>
		listen #2 click
		insert #2 into #1 at the end
		replace #0 by #1
	`)
	for n := 2; n <= 3; n++ {
		s.show(button(n))
		s.Dispatch(s.Query("button"), "click", nil)
		if clicked != n {
			t.Errorf("the listener of render %d was called, want that of %d", clicked, n)
		}
	}
	s.expect(`
		frame
		frame
	`)
}

func TestListenersAreReleased(t *testing.T) {
	none := func(*vecty.Event) {}
	s := newStage(t, elem.Button(vecty.Markup(event.Click(none), event.Focus(none))))
	s.Take()
	s.show(elem.Button(vecty.Markup(event.Blur(none), event.Click(none))))
	s.expect(`
		frame
		unlisten #2 focus
		listen #2 blur
	`)
	s.show(elem.Div(vecty.Markup(event.Click(none))))
	s.expect(`
		frame
		unlisten #2 click
		unlisten #2 blur
		remove #2
		create #3 <div>
		listen #3 click
		insert #3 into #1 at the end
	`)
	s.show(elem.Div(elem.Span(vecty.Markup(event.Click(none)))))
	s.show()
	s.expect(`
		frame
		unlisten #3 click
		create #4 <span>
		listen #4 click
		insert #4 into #3 at the end
		frame
		unlisten #4 click
		remove #3
	`)
	if n := s.Listeners(); n != 0 {
		t.Errorf("%d listeners are left on an empty page", n)
	}
}

// TestSeveralListeners: those of one name share a binding and are called in
// order.
func TestSeveralListeners(t *testing.T) {
	var calls []string
	say := func(word string) func(*vecty.Event) {
		return func(*vecty.Event) { calls = append(calls, word) }
	}
	s := newStage(t, elem.Div(vecty.Markup(
		event.Click(say("one")), event.Focus(say("focus")), event.Click(say("two")), event.Click(nil))))
	if n := s.Listeners(); n != 2 {
		t.Errorf("%d bindings for two names", n)
	}
	s.Dispatch(s.Query("div"), "click", nil)
	if got := fmt.Sprint(calls); got != "[one two]" {
		t.Errorf("called %v", got)
	}
}

// TestEvent: a listener reads the event as it would in a browser.
func TestEvent(t *testing.T) {
	var key string
	var shift bool
	var target vecty.SyscallJSValue
	s := newStage(t, elem.Div(
		vecty.Markup(event.KeyDown(func(e *vecty.Event) {
			key, shift, target = e.Get("key").String(), e.Value.Get("shiftKey").Bool(), e.Target
		})),
		elem.Input(),
	))
	s.Dispatch(s.Query("input"), "keydown", map[string]any{"key": "Enter", "shiftKey": true})
	if key != "Enter" || !shift || !target.Equal(s.Query("input")) {
		t.Errorf("the listener saw key %q, shift %t, target %v", key, shift, target)
	}
}

func TestPreventDefaultAndStopPropagation(t *testing.T) {
	heard := 0
	listen := func() *vecty.EventListener { return event.Submit(func(*vecty.Event) { heard++ }) }
	tests := []struct {
		listener  *vecty.EventListener
		heard     int
		prevented bool
	}{
		{listen(), 2, false},
		{listen().PreventDefault(), 2, true},
		{listen().StopPropagation(), 1, false},
		{listen().PreventDefault().StopPropagation(), 1, true},
		{event.Submit(nil).PreventDefault(), 1, true},
	}
	for i, test := range tests {
		s := newStage(t, elem.Div(
			vecty.Markup(listen()),
			elem.Form(vecty.Markup(test.listener)),
		))
		heard = 0
		e := s.Dispatch(s.Query("form"), "submit", nil)
		if prevented := e.Get("defaultPrevented").Bool(); heard != test.heard || prevented != test.prevented {
			t.Errorf("case %d: heard %d times, prevented %t", i, heard, prevented)
		}
	}
}
