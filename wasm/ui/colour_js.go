package ui

import "syscall/js"

// Colour returns the text colour that CSS gives an element.
func Colour(node js.Value) string {
	return js.Global().Call("getComputedStyle", node).Get("color").String()
}
