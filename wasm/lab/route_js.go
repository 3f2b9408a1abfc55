package lab

import (
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/browser"
)

// hash returns the hash of the document's address.
func hash() string { return js.Global().Get("location").Get("hash").String() }

// watchAddress sends a message whenever the hash changes.
func watchAddress(send func(Msg)) {
	js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
		send(AddressChanged{hash()})
		return nil
	}))
}

// showPlace sets the document's title and, once the view is rendered, scrolls to the place and
// moves the keyboard's focus to its heading.
func showPlace(a ShowPlace) {
	vecty.SetTitle(a.Title)
	if a.ID != "" {
		browser.GoTo(a.ID)
	}
}
