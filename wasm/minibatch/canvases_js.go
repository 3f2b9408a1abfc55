package minibatch

import (
	"syscall/js"

	"inkling/wasm/ui"
)

// Canvases are the canvases of a View, by image.
type Canvases map[int]*ui.Inked

// Mount registers the canvas of image i.
func (c Canvases) Mount(i int, node js.Value) { c[i] = ui.NewInked(node) }

// Draw updates the canvases if they are in the document. Images have rows x cols pixels.
func (c Canvases) Draw(b *Batch, rows, cols int) {
	if b == nil || c[0] == nil || !c[0].Canvas.Get("isConnected").Bool() {
		return
	}
	ink := ui.Colour(c[0].Canvas)
	for i := range b.Labels {
		if k := c[i]; k != nil {
			k.Show(b, ink, func() ui.Sheet { return ui.NewSheet(b.image(i), rows, cols, 1, 1, 0) })
		}
	}
}
