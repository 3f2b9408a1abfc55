package browser

import "syscall/js"

// A VisibilityObserver watches whether a part of the lab is in view, or nearly. The part may be removed and
// added again, since an address can hide and show it.
type VisibilityObserver struct {
	selector string   // of the part
	observer js.Value // an IntersectionObserver
	element  js.Value // the observed element, or null
}

// NewVisibilityObserver returns an observer of the first element that matches the selector, and calls notify when
// it enters or leaves the view. margin extends the view; it has the form of a CSS margin.
func NewVisibilityObserver(selector, margin string, notify func(seen bool)) *VisibilityObserver {
	changed := js.FuncOf(func(_ js.Value, args []js.Value) any {
		entries := args[0]
		notify(entries.Index(entries.Length() - 1).Get("isIntersecting").Bool())
		return nil
	})
	observer := js.Global().Get("IntersectionObserver").New(changed, map[string]any{"rootMargin": margin})
	return &VisibilityObserver{selector: selector, observer: observer, element: js.Null()}
}

// Follow observes the element that is there now. When an element is removed, the browser reports
// that it is not in view.
func (l *VisibilityObserver) Follow() {
	if !l.element.IsNull() && l.element.Get("isConnected").Bool() {
		return // Follow is called in every frame
	}
	element := js.Global().Get("document").Call("querySelector", l.selector)
	if element.IsNull() {
		return
	}
	l.observer.Call("disconnect")
	l.observer.Call("observe", element)
	l.element = element
}
