package pad

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// Lend lets other programs in this document read what is on the pad.
func Lend(s *State) {
	js.Global().Get("inkling").Set("drawing", js.FuncOf(func(js.Value, []js.Value) any {
		image, label := s.Drawn()
		return map[string]any{"image": browser.Uint8Array(image), "label": label}
	}))
}

// Borrow returns what is on the pad of another program in this document, as Drawn does. Without a
// pad in the document the result is that of a blank one.
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
