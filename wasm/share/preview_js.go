package share

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/frame"
)

// WatchPreview listens for the height of the preview's content.
func WatchPreview(send func(Msg)) {
	js.Global().Call("addEventListener", "message", js.FuncOf(func(_ js.Value, args []js.Value) any {
		preview := js.Global().Get("document").Call("getElementById", previewID)
		if preview.IsNull() || !args[0].Get("source").Equal(preview.Get("contentWindow")) {
			return nil
		}
		if text, ok := textOf(args[0].Get("data")); ok {
			if height, ok := frame.SizeOf(text); ok {
				send(PreviewSized{height})
			}
		}
		return nil
	}))
}

// textOf returns a message as JSON. Messages that JSON cannot represent are not meant for this
// page. It does not ask for the type of data, as syscall/js has no type for some values.
func textOf(data js.Value) (text string, ok bool) {
	err := browser.Try(func() {
		if t := js.Global().Get("JSON").Call("stringify", data); t.Type() == js.TypeString {
			text, ok = t.String(), true
		}
	})
	return text, ok && err == nil
}
