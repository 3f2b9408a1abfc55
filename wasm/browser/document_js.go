package browser

import "syscall/js"

// Closest returns the closest element around an event's target that matches a selector, or a value
// that is not truthy. The target may be a text node or the document.
func Closest(target js.Value, selector string) js.Value {
	if target.Get("nodeType").Int() == 3 { // a text node
		target = target.Get("parentElement")
	}
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return js.Undefined()
	}
	return target.Call("closest", selector)
}

// OnDocument calls f for an event anywhere in the page.
func OnDocument(event string, f func(e js.Value)) {
	js.Global().Get("document").Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}))
}

// OnFiles calls f with the element with this ID and the files that were dropped on it. It listens
// on the document, since the element may be removed and added again.
func OnFiles(id string, f func(element, files js.Value)) {
	target := func(e js.Value) (element, transfer js.Value) {
		element, transfer = Closest(e.Get("target"), "#"+id), e.Get("dataTransfer") // null if made by a script
		if !element.Truthy() || !transfer.Truthy() || !transfer.Get("types").Call("includes", "Files").Bool() {
			return js.Undefined(), js.Undefined()
		}
		return element, transfer
	}
	OnDocument("dragover", func(e js.Value) {
		if element, _ := target(e); element.Truthy() {
			e.Call("preventDefault")
		}
	})
	OnDocument("drop", func(e js.Value) {
		if element, transfer := target(e); element.Truthy() {
			e.Call("preventDefault")
			f(element, transfer.Get("files"))
		}
	})
}

// WatchScheme calls f when the look of the page changes: when the system changes between light and
// dark, or to or from forced colours, or when the visitor chooses a look, see site/look.js.
func WatchScheme(f func()) {
	changed := js.FuncOf(func(js.Value, []js.Value) any {
		f()
		return nil
	})
	js.Global().Call("addEventListener", "inkling-look", changed)
	for _, scheme := range []string{"(prefers-color-scheme: dark)", "(forced-colors: active)"} { // for programs
		js.Global().Call("matchMedia", scheme).Call("addEventListener", "change", changed)
	}
}

// CopyText copies a text to the clipboard.
func CopyText(text string) error {
	_, err := Promised(func() js.Value {
		return js.Global().Get("navigator").Get("clipboard").Call("writeText", text)
	})
	return err
}
