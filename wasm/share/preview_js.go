package share

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/frame"
)

// WatchPreview hears from the preview how high its content is.
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

// textOf returns a message as JSON; one that JSON cannot write is for nobody here.
// Its type is not asked for: there are values that Go has no type for.
func textOf(data js.Value) (text string, ok bool) {
	err := browser.Try(func() {
		if t := js.Global().Get("JSON").Call("stringify", data); t.Type() == js.TypeString {
			text, ok = t.String(), true
		}
	})
	return text, ok && err == nil
}
