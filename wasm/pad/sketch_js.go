package pad

import "syscall/js"

// A Sketch is a second view of the pad, next to the network at work.
type Sketch struct {
	state  *State
	send   func(Msg)
	canvas *Canvas
}

// NewSketch returns one whose canvas is not in the document yet.
func NewSketch(s *State, send func(Msg)) *Sketch { return &Sketch{state: s, send: send} }

// Mount takes over the canvas of a new node.
func (k *Sketch) Mount(node js.Value) {
	if k.canvas != nil {
		k.canvas.Release()
	}
	k.canvas = NewCanvas(node, k.send)
}

// Draw draws the strokes if the canvas is visible.
func (k *Sketch) Draw() {
	if k.canvas != nil && k.canvas.Shown() {
		k.canvas.Draw(k.state)
	}
}
