package browser

import "syscall/js"

// Shown calls f once what has changed is shown. The page is rendered in the next
// frame, perhaps after what else waits for that; so f is called in the one after.
func Shown(f func()) {
	next := func(f func()) { js.Global().Call("requestAnimationFrame", OnceFunc(f)) }
	next(func() { next(f) })
}

// GoTo scrolls to the element of an id, once what has changed is shown, and focuses
// its first heading or, if it has none, itself.
func GoTo(id string) {
	Shown(func() { goTo(id) })
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
