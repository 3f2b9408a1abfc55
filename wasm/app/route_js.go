package app

import (
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/wasm/browser"
)

// address returns the hash of the document's address.
func address() string { return js.Global().Get("location").Get("hash").String() }

// watchAddress tells when the hash changes.
func watchAddress(send func(Msg)) {
	js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
		send(Arrived{address()})
		return nil
	}))
}

// arrive gives the document its title and, once the view is there, brings its
// place into sight and has the keyboard go on from its heading.
func arrive(a Arrive) {
	vecty.SetTitle(a.Title)
	if a.ID != "" {
		browser.GoTo(a.ID)
	}
}
