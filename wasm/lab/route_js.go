package lab

import (
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/browser"
)

// hash returns the end of the document's address.
func hash() string { return js.Global().Get("location").Get("hash").String() }

// watchAddress tells when the hash changes.
func watchAddress(send func(Msg)) {
	js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
		send(AddressChanged{hash()})
		return nil
	}))
}

// showPlace gives the document its title and, once the view is there, brings its
// place into sight and has the keyboard go on from its heading.
func showPlace(a ShowPlace) {
	vecty.SetTitle(a.Title)
	if a.ID != "" {
		browser.GoTo(a.ID)
	}
}
