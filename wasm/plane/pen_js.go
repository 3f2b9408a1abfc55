package plane

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/plane/address"
)

// Listen sends what the pointer and the keyboard do in the picture of the points and in that of the network. It listens on the
// document, since the elements may be replaced.
func Listen(c *Canvases, s *State, send func(Msg)) {
	const field = "#" + ID + " .field-of-points"
	pointer := js.Undefined() // that is drawing
	at := func(area, e js.Value) (x, y float64) {
		r := area.Call("getBoundingClientRect")
		fraction := func(at, from, size string) float64 {
			return max(0, min(1, (e.Get(at).Float()-r.Get(from).Float())/r.Get(size).Float()))
		}
		return fraction("clientX", "left", "width"), fraction("clientY", "top", "height")
	}
	var area js.Value
	browser.OnDocument("pointerdown", func(e js.Value) {
		a := browser.Closest(e.Get("target"), field)
		if !a.Truthy() || s.Tool == NoTool || !pointer.IsUndefined() || e.Get("button").Int() != 0 {
			return
		}
		area, pointer = a, e.Get("pointerId")
		area.Call("setPointerCapture", pointer)
		x, y := at(area, e)
		send(PenDown{x, y})
	})
	ours := func(e js.Value) bool { return !pointer.IsUndefined() && e.Get("pointerId").Equal(pointer) }
	browser.OnDocument("pointermove", func(e js.Value) {
		if ours(e) {
			x, y := at(area, e)
			send(PenMove{x, y})
			return
		}
		if s.Tool == Probe && e.Get("pointerType").String() != "touch" {
			if a := browser.Closest(e.Get("target"), field); a.Truthy() {
				x, y := at(a, e)
				send(Hover{x, y})
			}
		}
	})
	for _, end := range []string{"pointerup", "pointercancel"} {
		browser.OnDocument(end, func(e js.Value) {
			if ours(e) {
				pointer = js.Undefined()
				send(PenUp{})
			}
		})
	}
	browser.OnDocument("keydown", func(e js.Value) {
		if !browser.Closest(e.Get("target"), field).Truthy() || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
			return
		}
		if m := keyed(e.Get("key").String(), e.Get("shiftKey").Bool()); m != nil {
			e.Call("preventDefault")
			send(m)
		}
	})
	browser.OnDocument("click", func(e js.Value) {
		picture := browser.Closest(e.Get("target"), "#"+ID+" .picture")
		if !picture.Truthy() || browser.Closest(e.Get("target"), "button").Truthy() {
			return
		}
		if place, ok := c.edgeAt(s, e.Get("clientX").Float(), e.Get("clientY").Float()); ok {
			send(ChooseNumber{place})
		}
	})
	browser.OnDocument("paste", func(e js.Value) {
		typing := browser.Closest(e.Get("target"), "input, textarea, select").Truthy() // for programs
		here := js.Global().Get("document").Get("body").Get("classList").Call("contains", "planed").Bool()
		clipboard := e.Get("clipboardData") // null if made by a script
		if !here || typing || !clipboard.Truthy() {
			return
		}
		if text := clipboard.Call("getData", "text").String(); text != "" {
			e.Call("preventDefault")
			send(Pasted{text})
		}
	})
	(&browser.FileInput{Part: ID, Field: FileID, Most: 1 << 20, Take: func(_ string, file []byte, err error) {
		if err != nil {
			send(Unread{err})
			return
		}
		send(Pasted{string(file)})
	}}).Listen()
}

// keep is the name under which own points of a kind are kept.
func keep(kind string) string { return "inkling-plane-" + kind }

// Recall sends what earlier visits have kept. Without storage there is nothing.
func Recall(send func(Msg)) {
	for _, kind := range address.Kinds {
		query, _ := browser.Recall(keep(kind))
		send(Recalled{kind, query})
	}
}

// Remember keeps own points. The address has them too, so they are not lost without storage.
func Remember(k Keep) { _ = browser.Remember(keep(k.Kind), k.Query) }
