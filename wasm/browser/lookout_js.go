package browser

import "syscall/js"

// A Lookout tells when a part of the lab comes into sight, or is about to, and when
// it leaves. The part may go and come again, as what an address hides and shows.
type Lookout struct {
	selector string   // of the part
	observer js.Value // an IntersectionObserver
	element  js.Value // that is observed, or null
}

// NewLookout tells of the first element that the selector finds; margin is how near
// it is when it counts as seen, as CSS has it.
func NewLookout(selector, margin string, tell func(seen bool)) *Lookout {
	changed := js.FuncOf(func(_ js.Value, args []js.Value) any {
		entries := args[0]
		tell(entries.Index(entries.Length() - 1).Get("isIntersecting").Bool())
		return nil
	})
	observer := js.Global().Get("IntersectionObserver").New(changed, map[string]any{"rootMargin": margin})
	return &Lookout{selector: selector, observer: observer, element: js.Null()}
}

// Follow observes the element that is there now. One that has gone is told of by
// the browser: it is not in sight.
func (l *Lookout) Follow() {
	if !l.element.IsNull() && l.element.Get("isConnected").Bool() {
		return // this is done with every frame
	}
	element := js.Global().Get("document").Call("querySelector", l.selector)
	if element.IsNull() {
		return
	}
	l.observer.Call("disconnect")
	l.observer.Call("observe", element)
	l.element = element
}
