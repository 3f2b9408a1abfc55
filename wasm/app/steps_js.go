package app

import (
	"bytes"
	"syscall/js"

	"inkling/nn/ink"
	"inkling/wasm/ui"
)

// A stepCanvas shows one of the images on the way to the network.
type stepCanvas struct {
	*ui.Inked
	pixels []byte
	colour string
}

func newStepCanvas(node js.Value) *stepCanvas { return &stepCanvas{Inked: ui.NewInked(node)} }

// drawSteps brings the images on the way up to date while they are to be seen.
func (r *runtime) drawSteps() {
	if !r.state.Prepared.Open {
		return
	}
	ofInk := ui.Colour(r.steps[0].Canvas)
	for i, pixels := range r.state.steps() {
		if c := r.steps[i]; c.colour != ofInk || !bytes.Equal(c.pixels, pixels) {
			c.pixels, c.colour = pixels, ofInk
			c.Draw(ui.NewSheet(pixels, ink.Rows, ink.Cols, 1, 1, 0), ofInk)
		}
	}
}
