package hand

import (
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/wasm/browser"
	"inkling/wasm/ui"
)

// storeKey is the key of the drawings in localStorage.
const storeKey = "inkling-digits"

// Pictures are the canvases of the drawings.
type Pictures struct {
	shown map[*Drawing]*ui.Inked
}

// NewPictures returns a Pictures without canvases.
func NewPictures() *Pictures { return &Pictures{map[*Drawing]*ui.Inked{}} }

// Mount registers the canvas of a drawing.
func (o *Pictures) Mount(d *Drawing, node js.Value) {
	o.shown[d] = ui.NewInked(node)
	d.show(o.shown[d], ui.Colour(node))
}

// Draw updates the canvases after a change of the colour scheme, and forgets those that have left
// the page.
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

// AcceptFiles makes the section accept files of drawings.
func AcceptFiles(send func(Msg)) {
	input := &browser.FileInput{Part: ID, Field: fileID, Most: mostFile, Take: func(name string, file []byte, err error) {
		send(Import{Name: name, File: file, Err: err})
	}}
	input.Listen()
}

// Recall reads the drawings that the browser has kept.
func Recall(send func(Msg)) {
	text, err := browser.Recall(storeKey)
	send(Loaded{Text: text, Err: err})
}

// Remember keeps the drawings in the browser.
func Remember(text string, send func(Msg)) {
	if err := browser.Remember(storeKey, text); err != nil {
		send(NotKept{Err: err})
	}
}
