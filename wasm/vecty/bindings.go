package vecty

import "slices"

// A binding is the one function that the browser calls for one event name of
// one element. It persists across renders: each render has its own listeners,
// and the binding looks them up when an event happens.
type binding struct {
	name    string
	latest  *HTML // the latest description of the element, whose listeners are called
	release func()
}

// bind takes over the bindings of prev, adds missing ones and releases those
// without a listener.
func (h *HTML) bind(prev *HTML) {
	if len(h.listeners) == 0 && len(prev.bindings) == 0 {
		return
	}
	h.bindings = slices.DeleteFunc(prev.bindings, func(b *binding) bool {
		if h.listensTo(b.name) {
			b.latest = h
			return false
		}
		b.release()
		return true
	})
	for _, l := range h.listeners {
		if !h.bound(l.Name) {
			h.bindings = append(h.bindings, newBinding(h, l.Name))
		}
	}
}

func newBinding(h *HTML, name string) *binding {
	b := &binding{name: name, latest: h}
	b.release = page.Listen(h.node, name, func(event SyscallJSValue) {
		for _, l := range b.latest.listeners {
			if l.Name == name {
				l.handle(event)
			}
		}
	})
	return b
}

func (h *HTML) listensTo(name string) bool {
	return slices.ContainsFunc(h.listeners, func(l *EventListener) bool { return l.Name == name })
}

func (h *HTML) bound(name string) bool {
	return slices.ContainsFunc(h.bindings, func(b *binding) bool { return b.name == name })
}

// unbind releases all bindings.
func (h *HTML) unbind() {
	for _, b := range h.bindings {
		b.release()
	}
}
