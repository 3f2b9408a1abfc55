package app

import (
	"errors"
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/wasm/browser"
)

// ownKey is the name under which localStorage keeps the drawings.
const ownKey = "inkling-digits"

// ownPictures are the canvases of the visitor's drawings.
type ownPictures struct {
	shown map[*Drawing]*drawnOnce
}

// drawnOnce is a canvas whose picture never changes, but for its colour.
type drawnOnce struct {
	*inked
	colour string
}

func newOwnPictures() *ownPictures { return &ownPictures{map[*Drawing]*drawnOnce{}} }

// mount takes over the canvas of a drawing.
func (o *ownPictures) mount(d *Drawing, node js.Value) {
	k := &drawnOnce{inked: newInked(node)}
	o.shown[d] = k
	k.show(d, colour(node))
}

// draw brings the canvases up to date with the scheme of colours, and forgets
// those that are no more.
func (o *ownPictures) draw() {
	ink := ""
	for d, k := range o.shown {
		if !k.canvas.Get("isConnected").Bool() {
			delete(o.shown, d)
			continue
		}
		if ink == "" {
			ink = colour(k.canvas)
		}
		k.show(d, ink)
	}
}

func (k *drawnOnce) show(d *Drawing, ink string) {
	if k.colour != ink {
		k.colour = ink
		k.inked.draw(newSheet(d.Image, dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0), ink)
	}
}

// watchOwnFiles has files that are chosen, or dropped on the section, imported.
func watchOwnFiles(send func(Msg)) {
	section := js.Global().Get("document").Call("getElementById", ownID)
	if section.IsNull() {
		return // it is hidden
	}
	on := func(name string, f func(e js.Value)) {
		section.Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}))
	}
	on("change", func(e js.Value) {
		if input := e.Get("target"); input.Get("id").String() == ownFileID {
			importFiles(input.Get("files"), func(m Msg) {
				input.Set("value", "") // so that the same file can be chosen again
				send(m)
			})
		}
	})
	on("dragover", func(e js.Value) { e.Call("preventDefault") })
	on("drop", func(e js.Value) {
		e.Call("preventDefault")
		importFiles(e.Get("dataTransfer").Get("files"), send)
	})
}

// importFiles reads the first file of a list, if there is one.
func importFiles(files js.Value, send func(Msg)) {
	if files.Length() == 0 {
		return
	}
	file := files.Index(0)
	m := ImportOwn{Name: file.Get("name").String()}
	go func() {
		if file.Get("size").Int() > mostFile {
			m.Err = errors.New(tooLarge)
		} else {
			m.File, m.Err = browser.ReadFile(file)
		}
		send(m)
	}()
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
