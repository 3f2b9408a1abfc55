package app

import "syscall/js"

// batchTiles are the canvases that show a mini-batch.
type batchTiles struct {
	tiles map[int]*inked
	shown *MiniBatch // on the tiles
	ink   string     // their colour
}

func newBatchTiles() *batchTiles { return &batchTiles{tiles: map[int]*inked{}} }

// mount takes the canvas of image i.
func (t *batchTiles) mount(i int, node js.Value) {
	t.tiles[i] = newInked(node)
	t.shown = nil
}

// draw brings the tiles up to date while they are to be seen.
func (t *batchTiles) draw(r *Run) {
	b := r.Batch
	if b == nil || t.tiles[0] == nil || !t.tiles[0].canvas.Get("isConnected").Bool() {
		return
	}
	ofInk := colour(t.tiles[0].canvas)
	if b == t.shown && ofInk == t.ink {
		return
	}
	t.shown, t.ink = b, ofInk
	d := r.data()
	for i := range b.Labels {
		if tile := t.tiles[i]; tile != nil {
			tile.draw(newSheet(b.tilePixels(i), d.Rows, d.Cols, 1, 1, 0), ofInk)
		}
	}
}
