package ui

import "syscall/js"

// Inked is a canvas that shows a sheet in one colour, one pixel for each of the sheet's.
type Inked struct {
	Canvas, Context js.Value
	pixels          js.Value // an ImageData of its size
	rgba            []byte

	shown  any // argument of the last Show
	colour string
}

// NewInked returns an Inked for a canvas.
func NewInked(canvas js.Value) *Inked {
	return &Inked{Canvas: canvas, Context: canvas.Call("getContext", "2d")}
}

// NewCanvas returns a canvas that is not in the document.
func NewCanvas() js.Value { return js.Global().Get("document").Call("createElement", "canvas") }

// Show draws the sheet made from what, unless the canvas already shows it in this colour.
func (k *Inked) Show(what any, colour string, sheet func() Sheet) {
	if k.shown != what || k.colour != colour {
		k.shown, k.colour = what, colour
		k.Draw(sheet(), colour)
	}
}

// Draw draws the sheet.
func (k *Inked) Draw(s Sheet, colour string) {
	if len(k.rgba) != 4*len(s.Alpha) || k.Canvas.Get("width").Int() != s.Width {
		k.resize(s.Width, s.Height)
	}
	for i, v := range s.Alpha {
		k.rgba[4*i+3] = v
	}
	js.CopyBytesToJS(k.pixels.Get("data"), k.rgba)
	c := k.Context
	c.Call("putImageData", k.pixels, 0, 0)
	c.Set("globalCompositeOperation", "source-in") // colour only where there is ink
	c.Set("fillStyle", colour)
	c.Call("fillRect", 0, 0, s.Width, s.Height)
}

func (k *Inked) resize(width, height int) {
	k.Canvas.Set("width", width)
	k.Canvas.Set("height", height)
	k.rgba = make([]byte, 4*width*height)
	k.pixels = k.Context.Call("createImageData", width, height)
}
