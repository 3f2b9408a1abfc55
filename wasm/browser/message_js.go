package browser

import "syscall/js"

// Post posts a text to a worker or, from one, to its page. The binary part, if any, is transferred,
// not copied.
func Post(to js.Value, text string, beside []byte) {
	message := js.Global().Get("Object").New()
	message.Set("text", text)
	if beside == nil {
		to.Call("postMessage", message)
		return
	}
	b := Uint8Array(beside)
	message.Set("beside", b)
	to.Call("postMessage", message, []any{b.Get("buffer")})
}

// Message returns the text of a message and its binary part, or nil.
func Message(data js.Value) (text string, beside []byte) {
	if b := data.Get("beside"); !b.IsUndefined() {
		beside = Bytes(b)
	}
	return data.Get("text").String(), beside
}
