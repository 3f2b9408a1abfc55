package browser

import "syscall/js"

// WatchSubmit makes submit buttons, and Enter in the fields of their forms, work where the browser
// suppresses them: a frame that is sandboxed without allow-forms submits nothing. No form of the
// page is sent anywhere, so this is done in every page.
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
