package hand

import (
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/wasm/browser"
	"inkling/wasm/ui"
)

// storeKey is the name under which localStorage keeps the drawings.
const storeKey = "inkling-digits"

// Pictures are the canvases of the visitor's drawings.
type Pictures struct {
	shown map[*Drawing]*ui.Inked
}

// NewPictures returns those of no drawing.
func NewPictures() *Pictures { return &Pictures{map[*Drawing]*ui.Inked{}} }

// Mount takes over the canvas of a drawing.
func (o *Pictures) Mount(d *Drawing, node js.Value) {
	o.shown[d] = ui.NewInked(node)
	d.show(o.shown[d], ui.Colour(node))
}

// Draw brings the canvases up to date with the scheme of colours, and forgets
// those that are no more.
func (o *Pictures) Draw() {
	ink := ""
	for d, k := range o.shown {
		if !k.Canvas.Get("isConnected").Bool() {
			delete(o.shown, d)
			continue
		}
		if ink == "" {
			ink = ui.Colour(k.Canvas)
		}
		d.show(k, ink)
	}
}

func (d *Drawing) show(k *ui.Inked, ink string) {
	k.Show(d, ink, func() ui.Sheet { return ui.NewSheet(d.Image, dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0) })
}

// TakeIn has the page take in files of drawings.
func TakeIn(send func(Msg)) {
	door := &browser.Door{Part: ID, Field: fileID, Most: mostFile, Take: func(name string, file []byte, err error) {
		send(Import{Name: name, File: file, Err: err})
	}}
	door.Open()
}

// Recall looks for what the browser has kept.
func Recall(send func(Msg)) {
	text, err := browser.Recall(storeKey)
	send(Arrived{Text: text, Err: err})
}

// Remember has the browser keep the drawings.
func Remember(text string, send func(Msg)) {
	if err := browser.Remember(storeKey, text); err != nil {
		send(Unkept{Err: err})
	}
}
