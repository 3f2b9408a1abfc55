package app

import (
	"bytes"
	"syscall/js"

	"inkling/nn/ink"
)

// A stepCanvas shows one of the images on the way to the network.
type stepCanvas struct {
	*inked
	pixels []byte
	colour string
}

func newStepCanvas(node js.Value) *stepCanvas { return &stepCanvas{inked: newInked(node)} }

// drawSteps brings the images on the way up to date while they are to be seen.
func (r *runtime) drawSteps() {
	if !r.state.Prepared.Open {
		return
	}
	ofInk := colour(r.steps[0].canvas)
	for i, pixels := range r.state.steps() {
		if c := r.steps[i]; c.colour != ofInk || !bytes.Equal(c.pixels, pixels) {
			c.pixels, c.colour = pixels, ofInk
			c.draw(newSheet(pixels, ink.Rows, ink.Cols, 1, 1, 0), ofInk)
		}
	}
}
