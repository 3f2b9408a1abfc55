package browser

import "syscall/js"

// AfterFrame is how many milliseconds it takes until what changed is shown.
const AfterFrame = 50

// GoTo scrolls to the element of an id, once what has changed is shown, and focuses
// its first heading or, if it has none, itself.
func GoTo(id string) {
	js.Global().Call("setTimeout", OnceFunc(func() { goTo(id) }), AfterFrame)
}

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
