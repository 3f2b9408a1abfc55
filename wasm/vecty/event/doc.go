// Package event has a function for each event of the browser, which makes a
// listener for it:
//
//	vecty.Markup(event.Click(func(e *vecty.Event) { ... }))
//
// A custom event is listened to by a [vecty.EventListener] with its name.
package event

//go:generate go run ../internal/gen event
