package browser

import "syscall/js"

// Closest returns the element around the target of an event that a selector
// describes, or what is not truthy. The target may be a text or the document.
func Closest(target js.Value, selector string) js.Value {
	if target.Get("nodeType").Int() == 3 { // a text
		target = target.Get("parentElement")
	}
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return js.Undefined()
	}
	return target.Call("closest", selector)
}

// OnDocument calls f for an event of the whole page.
func OnDocument(event string, f func(e js.Value)) {
	js.Global().Get("document").Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}))
}

// OnFiles has the element of this id take files that are dropped on it: f gets the
// element and their list. It listens at the document, for the element may go and
// come again.
func OnFiles(id string, f func(element, files js.Value)) {
	target := func(e js.Value) (element, transfer js.Value) {
		element, transfer = Closest(e.Get("target"), "#"+id), e.Get("dataTransfer") // null in an event that a script made
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

// WatchScheme calls f when the visitor's system turns from light to dark, or forces
// colours.
func WatchScheme(f func()) {
	changed := js.FuncOf(func(js.Value, []js.Value) any {
		f()
		return nil
	})
	for _, scheme := range []string{"(prefers-color-scheme: dark)", "(forced-colors: active)"} {
		js.Global().Call("matchMedia", scheme).Call("addEventListener", "change", changed)
	}
}

// CopyText puts a text onto the clipboard.
func CopyText(text string) error {
	_, err := Promised(func() js.Value {
		return js.Global().Get("navigator").Get("clipboard").Call("writeText", text)
	})
	return err
}
