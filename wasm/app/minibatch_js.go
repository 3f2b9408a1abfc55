package app

import (
	"syscall/js"

	"inkling/wasm/ui"
)

// batchTiles are the canvases that show a mini-batch, by image.
type batchTiles map[int]*ui.Inked

// mount takes the canvas of image i.
func (t batchTiles) mount(i int, node js.Value) { t[i] = ui.NewInked(node) }

// draw brings the tiles up to date while they are to be seen.
func (t batchTiles) draw(r *Run) {
	b := r.Batch
	if b == nil || t[0] == nil || !t[0].Canvas.Get("isConnected").Bool() {
		return
	}
	ink, d := ui.Colour(t[0].Canvas), r.data()
	for i := range b.Labels {
		if tile := t[i]; tile != nil {
			tile.Show(b, ink, func() ui.Sheet { return ui.NewSheet(b.tilePixels(i), d.Rows, d.Cols, 1, 1, 0) })
		}
	}
}
