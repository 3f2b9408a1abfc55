package frame

import (
	"math"
	"syscall/js"

	"inkling/wasm/browser"
)

// Around is the page around this document.
type Around struct {
	messages js.Value // site/frame.js, which exchanges them
	size     [2]int   // of the document's content, as reported last
	measured func(width, height int)
}

// Surroundings returns the surrounding page, or nil if this document is not in a frame.
func Surroundings() *Around {
	messages := js.Global().Get("inklingFrame")
	if !messages.Get("embedded").Bool() {
		return nil
	}
	return &Around{messages: messages}
}

// Watch calls receive with the messages of the surrounding page, as JSON, and measured with the size
// of the content, in CSS pixels, whenever it changes.
func (a *Around) Watch(receive func(text string), measured func(width, height int)) {
	a.measured = measured
	a.messages.Call("hear", js.FuncOf(func(_ js.Value, args []js.Value) any {
		receive(args[0].String())
		return nil
	}))
	observer := js.Global().Get("ResizeObserver").New(js.FuncOf(func(js.Value, []js.Value) any {
		a.measure()
		return nil
	}))
	observer.Call("observe", js.Global().Get("document").Get("body"))
}

// CarryOut carries out an effect, and reports whether it is one for a frame. If a is nil, it does
// nothing.
func (a *Around) CarryOut(effect any) bool {
	switch e := effect.(type) {
	case Event:
		a.send(e)
	case Note:
		a.sendToHost(e)
	case Remeasure:
		if a != nil {
			a.size = [2]int{}
			a.measure()
		}
	default:
		return false
	}
	return true
}

func (a *Around) measure() {
	box := js.Global().Get("document").Get("body").Call("getBoundingClientRect")
	size := [2]int{int(math.Ceil(box.Get("width").Float())), int(math.Ceil(box.Get("height").Float()))}
	if size != a.size && size[1] > 0 {
		a.size = size
		a.measured(size[0], size[1])
	}
}

// send sends an event to the surrounding page.
func (a *Around) send(e Event) {
	if a == nil {
		return
	}
	message := js.Global().Get("JSON").Call("parse", e.Encode())
	if e.Model == nil {
		a.post(message)
		return
	}
	b := browser.Uint8Array(e.Model)
	message.Set("model", b)
	a.post(message, b.Get("buffer"))
}

// sendToHost sends a note to the host that sizes the frame.
func (a *Around) sendToHost(n Note) {
	switch {
	case a == nil:
	case n.Object:
		a.post(js.Global().Get("JSON").Call("parse", n.Text))
	default:
		a.post(js.ValueOf(n.Text))
	}
}

func (a *Around) post(message js.Value, transfer ...any) {
	a.messages.Call("post", message, transfer)
}
