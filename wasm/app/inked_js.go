package app

import "syscall/js"

// inked is a canvas that shows a sheet, a pixel each, in ink of any colour.
type inked struct {
	canvas, context js.Value
	pixels          js.Value // an ImageData of its size
	rgba            []byte
}

func newInked(canvas js.Value) *inked {
	return &inked{canvas: canvas, context: canvas.Call("getContext", "2d")}
}

// newCanvas returns a canvas that is not in the document.
func newCanvas() js.Value { return js.Global().Get("document").Call("createElement", "canvas") }

// draw shows the sheet.
func (k *inked) draw(s sheet, colour string) {
	if len(k.rgba) != 4*len(s.alpha) || k.canvas.Get("width").Int() != s.width {
		k.resize(s.width, s.height)
	}
	for i, v := range s.alpha {
		k.rgba[4*i+3] = v
	}
	js.CopyBytesToJS(k.pixels.Get("data"), k.rgba)
	c := k.context
	c.Call("putImageData", k.pixels, 0, 0)
	c.Set("globalCompositeOperation", "source-in") // colour only where there is ink
	c.Set("fillStyle", colour)
	c.Call("fillRect", 0, 0, s.width, s.height)
}

func (k *inked) resize(width, height int) {
	k.canvas.Set("width", width)
	k.canvas.Set("height", height)
	k.rgba = make([]byte, 4*width*height)
	k.pixels = k.context.Call("createImageData", width, height)
}
