package browser

import "syscall/js"

// WatchSubmit has forms hear of their submit buttons, and of Enter in their
// fields, which presses them, where the browser would not tell: a frame that is
// sandboxed without allow-forms submits nothing. All forms of the page are ours
// and none is sent anywhere, so it is done everywhere.
func WatchSubmit() {
	js.Global().Get("document").Call("addEventListener", "click", js.FuncOf(func(_ js.Value, args []js.Value) any {
		click := args[0]
		button := click.Get("target").Call("closest", "button")
		if click.Get("defaultPrevented").Bool() || button.IsNull() || button.Get("type").String() != "submit" || button.Get("form").IsNull() {
			return nil
		}
		click.Call("preventDefault")
		submit := js.Global().Get("Event").New("submit", map[string]any{"bubbles": true, "cancelable": true})
		button.Get("form").Call("dispatchEvent", submit)
		return nil
	}))
}
