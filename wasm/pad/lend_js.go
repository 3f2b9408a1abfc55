package pad

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// Lend lets another program in this document borrow what is on the pad.
func Lend(s *State) {
	js.Global().Get("inkling").Set("drawing", js.FuncOf(func(js.Value, []js.Value) any {
		image, label := s.Drawn()
		return map[string]any{"image": browser.Uint8Array(image), "label": label}
	}))
}

// Borrow returns what is on the pad of another program in this document, as Drawn
// does; of a document without a pad what a blank one has.
func Borrow() (image []byte, label int) {
	lend := js.Global().Get("inkling").Get("drawing")
	if lend.IsUndefined() {
		return nil, -1
	}
	lent := lend.Invoke()
	if n := lent.Get("image").Length(); n > 0 {
		image = make([]byte, n)
		js.CopyBytesToGo(image, lent.Get("image"))
	}
	return image, lent.Get("label").Int()
}
