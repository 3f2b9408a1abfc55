package pad

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

// draw shows pixels in ink of a colour, unless it does already.
func (c *stepCanvas) draw(pixels []byte, colour string) {
	if c.colour != colour || !bytes.Equal(c.pixels, pixels) {
		c.pixels, c.colour = pixels, colour
		c.Inked.Draw(ui.NewSheet(pixels, ink.Rows, ink.Cols, 1, 1, 0), colour)
	}
}
