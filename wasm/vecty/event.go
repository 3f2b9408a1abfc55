package vecty

import "github.com/norunners/vecty/internal/dom"

// EventListener listens to the events of one name on an element.
type EventListener struct {
	Name     string
	Listener func(*Event)

	preventDefault  bool
	stopPropagation bool
}

// Event is a browser event, with the methods and properties of the JavaScript
// object.
type Event struct {
	dom.Value

	// Target is the node where the event happened: the listener's own element or
	// one inside it.
	Target SyscallJSValue
}

// Apply adds the listener to h. Several for the same name are called in the
// order in which they were added.
func (l *EventListener) Apply(h *HTML) { h.listeners = append(h.listeners, l) }

// PreventDefault prevents the browser's default action for the event.
func (l *EventListener) PreventDefault() *EventListener {
	l.preventDefault = true
	return l
}

// StopPropagation keeps the event from elements further out.
func (l *EventListener) StopPropagation() *EventListener {
	l.stopPropagation = true
	return l
}

// handle processes one event as the listener asks for.
func (l *EventListener) handle(event dom.Value) {
	if l.preventDefault {
		event.Call("preventDefault")
	}
	if l.stopPropagation {
		event.Call("stopPropagation")
	}
	if l.Listener != nil {
		l.Listener(&Event{Value: event, Target: event.Get("target")})
	}
}
