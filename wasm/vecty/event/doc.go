// Package event has a function for each event of the browser. It returns a
// listener for the event:
//
//	vecty.Markup(event.Click(func(e *vecty.Event) { ... }))
//
// For a custom event, use a [vecty.EventListener] with its name.
package event

//go:generate go run ../internal/gen event
