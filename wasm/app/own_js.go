package app

import (
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/wasm/browser"
	"inkling/wasm/ui"
)

// ownKey is the name under which localStorage keeps the drawings.
const ownKey = "inkling-digits"

// ownPictures are the canvases of the visitor's drawings.
type ownPictures struct {
	shown map[*Drawing]*drawnOnce
}

// drawnOnce is a canvas whose picture never changes, but for its colour.
type drawnOnce struct {
	*ui.Inked
	colour string
}

func newOwnPictures() *ownPictures { return &ownPictures{map[*Drawing]*drawnOnce{}} }

// mount takes over the canvas of a drawing.
func (o *ownPictures) mount(d *Drawing, node js.Value) {
	k := &drawnOnce{Inked: ui.NewInked(node)}
	o.shown[d] = k
	k.show(d, ui.Colour(node))
}

// draw brings the canvases up to date with the scheme of colours, and forgets
// those that are no more.
func (o *ownPictures) draw() {
	ink := ""
	for d, k := range o.shown {
		if !k.Canvas.Get("isConnected").Bool() {
			delete(o.shown, d)
			continue
		}
		if ink == "" {
			ink = ui.Colour(k.Canvas)
		}
		k.show(d, ink)
	}
}

func (k *drawnOnce) show(d *Drawing, ink string) {
	if k.colour != ink {
		k.colour = ink
		k.Inked.Draw(ui.NewSheet(d.Image, dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0), ink)
	}
}

// fetchOwn looks for what the browser has kept.
func fetchOwn(send func(Msg)) {
	text, err := browser.Recall(ownKey)
	send(OwnArrived{text, err})
}

// storeOwn has the browser keep the drawings.
func storeOwn(text string, send func(Msg)) {
	if err := browser.Remember(ownKey, text); err != nil {
		send(OwnUnkept{err})
	}
}
