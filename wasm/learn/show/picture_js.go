package show

import (
	"strconv"
	"syscall/js"
)

// A painter draws a picture's pixels in the colour that CSS gives its canvas, and again when the
// colour scheme changes.
type painter struct {
	repaint js.Func
	query   js.Value
	started bool
	queued  bool   // repaint is scheduled
	pixels  []byte // RGBA
}

// later draws after the DOM has been updated.
func (b *painter) later(*Picture) {
	if b.started && !b.queued {
		b.queued = true
		js.Global().Call("queueMicrotask", b.repaint)
	}
}

func (b *painter) start(p *Picture) {
	b.repaint = js.FuncOf(func(js.Value, []js.Value) any {
		b.queued = false
		if b.started {
			b.paint(p)
		} else {
			b.repaint.Release()
		}
		return nil
	})
	b.query = js.Global().Call("matchMedia", "(prefers-color-scheme: dark)")
	b.query.Call("addEventListener", "change", b.repaint)
	js.Global().Call("addEventListener", "inkling-look", b.repaint) // see site/look.js
	b.started = true
	b.paint(p)
}

func (b *painter) stop() {
	b.started = false
	b.query.Call("removeEventListener", "change", b.repaint)
	js.Global().Call("removeEventListener", "inkling-look", b.repaint)
	if !b.queued {
		b.repaint.Release()
	}
}

func (b *painter) paint(p *Picture) {
	if len(p.Pixels) == 0 {
		return
	}
	canvas := p.canvas.Node()
	if b.pixels == nil || len(b.pixels) != 4*len(p.Pixels) {
		b.pixels = make([]byte, 4*len(p.Pixels))
	}
	red, green, blue := colourOf(canvas)
	for i, level := range p.Pixels {
		rgba := b.pixels[4*i : 4*i+4]
		rgba[0], rgba[1], rgba[2], rgba[3] = red, green, blue, level
	}
	array := js.Global().Get("Uint8ClampedArray").New(len(b.pixels))
	js.CopyBytesToJS(array, b.pixels)
	canvas.Call("getContext", "2d").Call("putImageData", js.Global().Get("ImageData").New(array, p.Cols), 0, 0)
}

// colours caches parsed colours by their CSS text: a page has few, and needs them in every frame.
var colours = map[string][3]byte{}

// colourOf returns the text colour of an element.
func colourOf(node js.Value) (red, green, blue byte) {
	css := js.Global().Call("getComputedStyle", node).Get("color").String()
	c, known := colours[css]
	if !known {
		c[0], c[1], c[2] = read(css)
		colours[css] = c
	}
	return c[0], c[1], c[2]
}

// read parses a CSS colour of any syntax, with the help of a canvas.
func read(css string) (red, green, blue byte) {
	context := js.Global().Get("document").Call("createElement", "canvas").Call("getContext", "2d")
	context.Set("fillStyle", css)
	text := context.Get("fillStyle").String() // #rrggbb
	if len(text) != 7 {
		return 0, 0, 0
	}
	return hex(text[1:3]), hex(text[3:5]), hex(text[5:7])
}

// hex parses two hexadecimal digits, or returns 0.
func hex(digits string) byte {
	x, err := strconv.ParseUint(digits, 16, 8)
	if err != nil {
		return 0
	}
	return byte(x)
}
