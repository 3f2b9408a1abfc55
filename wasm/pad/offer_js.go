package pad

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// WatchOffers makes the pads explain what they accept when something else is dropped or pasted.
// Elsewhere boot.js refuses what is dropped.
func WatchOffers(send func(Msg)) {
	offer := func(pad, transfer js.Value) {
		if !transfer.Truthy() {
			return // a script dispatched the event
		}
		m := Offered{Sketch: pad.Call("closest", ".sketch").Truthy()}
		files := transfer.Get("files")
		for i := range files.Length() {
			m.Names = append(m.Names, files.Index(i).Get("name").String())
		}
		send(m)
	}
	browser.OnDocument("dragover", func(e js.Value) {
		if padAround(e.Get("target")).Truthy() {
			e.Call("preventDefault")
		}
	})
	browser.OnDocument("drop", func(e js.Value) {
		if pad := padAround(e.Get("target")); pad.Truthy() {
			e.Call("preventDefault")
			offer(pad, e.Get("dataTransfer"))
		}
	})
	browser.OnDocument("paste", func(e js.Value) {
		target, transfer := e.Get("target"), e.Get("clipboardData")
		if browser.Closest(target, "input, textarea, select").Truthy() { // for programs
			return
		}
		pad := padAround(target)
		if !pad.Truthy() && transfer.Truthy() && transfer.Get("files").Length() > 0 {
			pad = js.Global().Get("document").Call("getElementById", ID) // nothing has the focus
		}
		if pad.Truthy() {
			offer(pad, transfer)
		}
	})
}

// padAround returns the pad that contains the target of an event, if any.
func padAround(target js.Value) js.Value { return browser.Closest(target, ".paper") }
