package app

import "syscall/js"

// watchOffers has the pads say what they take when something else is dropped on
// one, or pasted. What is dropped elsewhere, boot.js refuses.
func watchOffers(send func(Msg)) {
	offer := func(pad, transfer js.Value) {
		if !transfer.Truthy() {
			return // a script made the event
		}
		m := PadOffered{Sketch: pad.Call("closest", "#"+inspectID).Truthy()}
		files := transfer.Get("files")
		for i := range files.Length() {
			m.Names = append(m.Names, files.Index(i).Get("name").String())
		}
		send(m)
	}
	onDocument("dragover", func(e js.Value) {
		if padAround(e.Get("target")).Truthy() {
			e.Call("preventDefault")
		}
	})
	onDocument("drop", func(e js.Value) {
		if pad := padAround(e.Get("target")); pad.Truthy() {
			e.Call("preventDefault")
			offer(pad, e.Get("dataTransfer"))
		}
	})
	onDocument("paste", func(e js.Value) {
		target, transfer := e.Get("target"), e.Get("clipboardData")
		if closest(target, "input, textarea, select").Truthy() {
			return
		}
		pad := padAround(target)
		if !pad.Truthy() && transfer.Truthy() && transfer.Get("files").Length() > 0 {
			pad = js.Global().Get("document").Call("getElementById", padID) // nothing has the focus
		}
		if pad.Truthy() {
			offer(pad, transfer)
		}
	})
}

// padAround returns the pad that the target of an event belongs to, if it does.
func padAround(target js.Value) js.Value { return closest(target, ".paper") }

// closest returns the element around the target of an event that a selector
// describes, or what is not truthy. The target may be a text or the document.
func closest(target js.Value, selector string) js.Value {
	if target.Get("nodeType").Int() == 3 { // a text
		target = target.Get("parentElement")
	}
	if !target.Truthy() || !target.Get("closest").Truthy() {
		return js.Undefined()
	}
	return target.Call("closest", selector)
}

// onDocument calls f for an event of the whole page.
func onDocument(event string, f func(e js.Value)) {
	js.Global().Get("document").Call("addEventListener", event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	}))
}
