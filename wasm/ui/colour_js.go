package ui

import "syscall/js"

// Colour returns the colour that CSS gives an element, for drawing in it.
func Colour(node js.Value) string {
	return js.Global().Call("getComputedStyle", node).Get("color").String()
}
