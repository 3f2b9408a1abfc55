package app

import (
	"syscall/js"

	"github.com/norunners/vecty"
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
	if a.ID == "" {
		return
	}
	var later js.Func
	later = js.FuncOf(func(js.Value, []js.Value) any {
		later.Release()
		goTo(a.ID)
		return nil
	})
	js.Global().Call("setTimeout", later, afterFrame)
}

// afterFrame is how many milliseconds it takes until what changed is shown.
const afterFrame = 50

// goTo scrolls to an element and focuses its first heading or, if it has none,
// itself.
func goTo(id string) {
	element := js.Global().Get("document").Call("getElementById", id)
	if element.IsNull() {
		return
	}
	element.Call("scrollIntoView")
	heading := element
	for _, selector := range []string{"section", "h2"} { // the last of them that there is
		if e := element.Call("querySelector", selector); !e.IsNull() {
			heading = e
		}
	}
	heading.Set("tabIndex", -1)
	heading.Call("focus", map[string]any{"preventScroll": true})
}
