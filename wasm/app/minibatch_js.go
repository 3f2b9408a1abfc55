package app

import (
	"syscall/js"

	"inkling/wasm/ui"
)

// batchTiles are the canvases that show a mini-batch.
type batchTiles struct {
	tiles map[int]*ui.Inked
	shown *MiniBatch // on the tiles
	ink   string     // their colour
}

func newBatchTiles() *batchTiles { return &batchTiles{tiles: map[int]*ui.Inked{}} }

// mount takes the canvas of image i.
func (t *batchTiles) mount(i int, node js.Value) {
	t.tiles[i] = ui.NewInked(node)
	t.shown = nil
}

// draw brings the tiles up to date while they are to be seen.
func (t *batchTiles) draw(r *Run) {
	b := r.Batch
	if b == nil || t.tiles[0] == nil || !t.tiles[0].Canvas.Get("isConnected").Bool() {
		return
	}
	ofInk := ui.Colour(t.tiles[0].Canvas)
	if b == t.shown && ofInk == t.ink {
		return
	}
	t.shown, t.ink = b, ofInk
	d := r.data()
	for i := range b.Labels {
		if tile := t.tiles[i]; tile != nil {
			tile.Draw(ui.NewSheet(b.tilePixels(i), d.Rows, d.Cols, 1, 1, 0), ofInk)
		}
	}
}
