package plane

import (
	"math"
	"strconv"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/nn/plane"
	"inkling/wasm/plane/colour"
	"inkling/wasm/ui"
)

// Canvases draws what changes with each frame, outside of the virtual DOM.
type Canvases struct {
	network, field, points, curve js.Value // contexts, or undefined
	atlas, large, thumb           *raster
	palette                       *colour.Palette
	inputs                        map[plane.Inputs][]byte // their pictures
	pixels                        []byte                  // of the units, to be used again
	ink, quiet                    string                  // colours of CSS

	stamps map[colour.Mark]js.Value

	revision int     // of the state whose units were measured
	drawn    int     // of the state whose points were drawn
	resized  bool    // since then
	ratio    float64 // pixels in one of CSS
	scale    float64 // pixels in one of the window
	boxes    [][]box // of the units of each layer: inputs in use first
	others   []box   // of inputs that are not used
	side     float64 // of a unit, in pixels
}

// A box is where a unit is in the picture, in pixels.
type box struct {
	x, y  float64
	input plane.Inputs // of an input
}

// NewCanvases returns canvases that are not yet in the document.
func NewCanvases() *Canvases {
	u := js.Undefined()
	return &Canvases{network: u, field: u, points: u, curve: u, resized: true}
}

// Mounts returns what takes the canvases when they are in the document.
func (c *Canvases) Mounts() Mounts {
	take := func(to *js.Value) func(vecty.SyscallJSValue) {
		return func(v vecty.SyscallJSValue) {
			*to = v.Call("getContext", "2d")
			c.resized = true
		}
	}
	return Mounts{take(&c.network), take(&c.field), take(&c.points), take(&c.curve)}
}

// Resized says that the window or the colours have changed.
func (c *Canvases) Resized() { c.resized = true }

// Draw draws the state.
func (c *Canvases) Draw(s *State) {
	if c.network.IsUndefined() || c.curve.IsUndefined() {
		return
	}
	if c.resized || c.revision != s.Revision {
		c.measure(s)
		c.resized, c.revision, c.drawn = false, s.Revision, -1
		c.drawRuns(s, false)
	}
	if c.drawn != s.Drawn {
		c.drawn = s.Drawn
		c.drawPoints(s)
	}
	c.drawNetwork(s)
	c.drawField(s)
	c.drawCurve(s)
	if s.Running {
		c.drawRuns(s, true)
	}
}

// fit makes a canvas as large as it is shown, and returns its size.
func (c *Canvases) fit(context js.Value) (width, height float64) {
	canvas := context.Get("canvas")
	width = math.Round(canvas.Get("clientWidth").Float() * c.ratio)
	height = math.Round(canvas.Get("clientHeight").Float() * c.ratio)
	if canvas.Get("width").Float() != width || canvas.Get("height").Float() != height {
		canvas.Set("width", width)
		canvas.Set("height", height)
	}
	return width, height
}

// measure finds out where the units are, and the colours of the page.
func (c *Canvases) measure(s *State) {
	canvas := c.network.Get("canvas")
	c.ratio = ui.PixelRatio(canvas)
	style := js.Global().Call("getComputedStyle", canvas)
	c.ink, c.quiet = style.Get("color").String(), style.Get("borderTopColor").String()
	dark := js.Global().Call("matchMedia", "(prefers-color-scheme: dark)").Get("matches").Bool()
	if scheme := js.Global().Call("getComputedStyle", js.Global().Get("document").Get("documentElement")).Get("colorScheme").String(); scheme == "light" || scheme == "dark" {
		dark = scheme == "dark"
	}
	middle := colour.LightMiddle
	if dark {
		middle = colour.Shade{38, 40, 46, 255}
	}
	c.stamps = map[colour.Mark]js.Value{}
	if c.palette == nil || c.palette.Middle != middle {
		c.palette, c.inputs = colour.NewPalette(middle), map[plane.Inputs][]byte{}
	}

	for _, context := range []js.Value{c.network, c.field, c.points, c.curve} {
		c.fit(context)
	}
	from := canvas.Call("getBoundingClientRect")
	left, top := from.Get("left").Float(), from.Get("top").Float()
	c.scale = canvas.Get("width").Float() / max(1, from.Get("width").Float()) // not the ratio where the page is enlarged
	layers := canvas.Get("parentNode").Call("querySelectorAll", ".layer")
	c.boxes, c.others = nil, nil
	for l := range layers.Length() {
		var list []box
		units := layers.Index(l).Call("querySelectorAll", ".unit")
		for j := range units.Length() {
			r := units.Index(j).Call("getBoundingClientRect")
			b := box{x: (r.Get("left").Float() - left) * c.scale, y: (r.Get("top").Float() - top) * c.scale}
			c.side = r.Get("width").Float() * c.scale
			if l == 0 {
				b.input, _ = plane.ParseInputs(units.Index(j).Get("dataset").Get("input").String())
				if s.Settings.Inputs&b.input == 0 {
					c.others = append(c.others, b)
					continue
				}
			}
			list = append(list, b)
		}
		c.boxes = append(c.boxes, list)
	}
}

// A raster is a canvas outside of the document, of pixels that are drawn enlarged.
type raster struct {
	context, image js.Value
	width, height  int
}

func newRaster(width, height int) *raster {
	canvas := ui.NewCanvas()
	canvas.Set("width", width)
	canvas.Set("height", height)
	context := canvas.Call("getContext", "2d")
	return &raster{context, context.Call("createImageData", width, height), width, height}
}

func (r *raster) put(pixels []byte) {
	js.CopyBytesToJS(r.image.Get("data"), pixels)
	r.context.Call("putImageData", r.image, 0, 0)
}

// rasterOf returns a raster of this size: the given one if it is.
func rasterOf(r *raster, width, height int) *raster {
	if r != nil && r.width == width && r.height == height {
		return r
	}
	return newRaster(width, height)
}

// css returns a colour for CSS.
func css(c colour.Shade) string {
	return "rgb(" + strconv.Itoa(int(c[0])) + ", " + strconv.Itoa(int(c[1])) + ", " + strconv.Itoa(int(c[2])) + ")"
}
