package lab

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// pages are the places of the workbench whose parts a small screen shows only there.
var pages = []struct{ parts, place string }{
	{".desk", "draw"},
	{".strip, .side", "train"},
}

// reveal calls then once the element is visible. On a small screen it goes to the page that has it.
func reveal(element js.Value, then func()) {
	visible := func() bool { return element.Call("getClientRects").Length() > 0 }
	if visible() {
		then()
		return
	}
	for _, p := range pages {
		if browser.Closest(element, p.parts).Truthy() {
			js.Global().Get("location").Set("hash", Route{Lab, p.place}.Hash())
		}
	}
	tries := 300 // the page is rendered some frames after its address has changed
	var look func()
	look = func() {
		if tries--; visible() || tries == 0 {
			then()
			return
		}
		browser.Shown(look)
	}
	browser.Shown(look)
}
