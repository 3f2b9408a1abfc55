package lab

import (
	"syscall/js"

	"inkling/wasm/pad"
)

// A sketch is a second view of the pad, next to the network at work.
type sketch struct {
	pad    *pad.State
	send   func(pad.Msg)
	canvas *pad.Canvas
}

// Mount takes over the canvas of a new node.
func (k *sketch) Mount(node js.Value) {
	if k.canvas != nil {
		k.canvas.Release()
	}
	k.canvas = pad.NewCanvas(node, k.send)
}

// Draw draws the strokes if the canvas is visible.
func (k *sketch) Draw() {
	if k.canvas != nil && k.canvas.Shown() {
		k.canvas.Draw(k.pad)
	}
}
