package lab

import (
	"syscall/js"

	"inkling/wasm/pad"
)

// A sketch is the pad once more, beside the network at work.
type sketch struct {
	pad    *pad.State
	send   func(pad.Msg)
	canvas *pad.Canvas
}

// Mount takes over its canvas.
func (k *sketch) Mount(node js.Value) {
	if k.canvas != nil {
		k.canvas.Release()
	}
	k.canvas = pad.NewCanvas(node, k.send)
}

// Draw shows the strokes, if it is to be seen.
func (k *sketch) Draw() {
	if k.canvas != nil && k.canvas.Shown() {
		k.canvas.Draw(k.pad)
	}
}
