package browser

import "syscall/js"

// Shown calls f once all changes are rendered. The page is rendered in the next frame, perhaps
// after other callbacks of that frame; so f is called in the frame after it.
func Shown(f func()) {
	next := func(f func()) { js.Global().Call("requestAnimationFrame", OnceFunc(f)) }
	next(func() { next(f) })
}

// GoTo scrolls to the element with this ID once all changes are rendered, and focuses its first
// heading or, if it has none, its section or the element itself. It does nothing if the visitor has
// focused something else meanwhile.
func GoTo(id string) {
	document := js.Global().Get("document")
	before := document.Get("activeElement")
	Shown(func() {
		if now := document.Get("activeElement"); now.Equal(before) || now.Equal(document.Get("body")) {
			goTo(id)
		}
	})
}

func goTo(id string) {
	element := js.Global().Get("document").Call("getElementById", id)
	if element.IsNull() {
		return
	}
	element.Call("scrollIntoView")
	heading := element
	for _, selector := range []string{"section", "h2"} { // the last one found is focused
		if e := element.Call("querySelector", selector); !e.IsNull() {
			heading = e
		}
	}
	heading.Set("tabIndex", -1)
	heading.Call("focus", map[string]any{"preventScroll": true})
}
