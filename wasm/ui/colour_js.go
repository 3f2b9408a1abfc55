package ui

import "syscall/js"

// PixelRatio returns the number of the screen's pixels per CSS pixel of an element, which the zoom
// of the window and the zoom in CSS enlarge.
func PixelRatio(node js.Value) float64 {
	ratio := js.Global().Get("devicePixelRatio").Float()
	if zoom := node.Get("currentCSSZoom"); zoom.Type() == js.TypeNumber { // not in all browsers
		ratio *= zoom.Float()
	}
	return ratio
}

// Colour returns the text colour that CSS gives an element.
func Colour(node js.Value) string {
	return js.Global().Call("getComputedStyle", node).Get("color").String()
}
