package plane

import (
	"math"
	"strconv"
	"syscall/js"

	"github.com/norunners/vecty"

	"inkling/nn/plane"
	"inkling/wasm/plane/message"
	"inkling/wasm/ui"
)

// Canvases draws what changes with each frame, outside of the virtual DOM.
type Canvases struct {
	network, field, points, curve js.Value // contexts, or undefined
	atlas, large                  *raster
	palette                       *palette
	inputs                        map[plane.Inputs][]byte // their pictures
	pixels                        []byte                  // of the units, to be used again
	ink, quiet                    string                  // colours of CSS

	stamps map[stamp]js.Value

	revision int  // of the state whose units were measured
	drawn    int  // of the state whose points were drawn
	resized  bool // since then
	ratio    float64
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
	}
	if c.drawn != s.Drawn {
		c.drawn = s.Drawn
		c.drawPoints(s)
	}
	c.drawNetwork(s)
	c.drawField(s)
	c.drawCurve(s)
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
	middle := shade{244, 243, 239, 255}
	if dark {
		middle = shade{38, 40, 46, 255}
	}
	c.stamps = map[stamp]js.Value{}
	if c.palette == nil || c.palette.middle != middle {
		c.palette, c.inputs = newPalette(middle), map[plane.Inputs][]byte{}
	}

	for _, context := range []js.Value{c.network, c.field, c.points, c.curve} {
		c.fit(context)
	}
	from := canvas.Call("getBoundingClientRect")
	left, top := from.Get("left").Float(), from.Get("top").Float()
	layers := canvas.Get("parentNode").Call("querySelectorAll", ".layer")
	c.boxes, c.others = nil, nil
	for l := range layers.Length() {
		var list []box
		units := layers.Index(l).Call("querySelectorAll", ".unit")
		for j := range units.Length() {
			r := units.Index(j).Call("getBoundingClientRect")
			b := box{x: (r.Get("left").Float() - left) * c.ratio, y: (r.Get("top").Float() - top) * c.ratio}
			c.side = r.Get("width").Float() * c.ratio
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

// drawNetwork draws the edges and, over them, the field of each unit.
func (c *Canvases) drawNetwork(s *State) {
	if len(c.boxes) != len(s.Units()) {
		return // not rendered yet
	}
	g := c.network
	canvas := g.Get("canvas")
	g.Call("clearRect", 0, 0, canvas.Get("width"), canvas.Get("height"))
	c.drawEdges(s)

	const side = message.SmallSide
	pixels := c.pixels[:0]
	var places []box
	in := s.Settings.Inputs
	for _, b := range append(append([]box(nil), c.boxes[0]...), c.others...) {
		pixels = append(pixels, c.inputPixels(b.input)...)
		places = append(places, b)
	}
	for l := range s.Settings.Hidden {
		for j, b := range c.boxes[l+1] {
			if field := s.hidden(Unit{l, j}); field != nil {
				pixels = c.palette.paint(pixels, field, spanOf(s.Settings.Activation, field))
				places = append(places, b)
			}
		}
	}
	c.pixels = pixels
	c.atlas = rasterOf(c.atlas, side, side*len(places))
	c.atlas.put(pixels)
	for i, b := range places {
		faint := b.input != 0 && in&b.input == 0
		if faint {
			g.Set("globalAlpha", 0.25)
		}
		g.Call("drawImage", c.atlas.context.Get("canvas"), 0, side*i, side, side, b.x, b.y, c.side, c.side)
		if faint {
			g.Set("globalAlpha", 1)
		}
	}
	c.drawOutputs(s)
}

// drawOutputs draws the fields of the outputs in the picture, enlarged or reduced.
func (c *Canvases) drawOutputs(s *State) {
	if s.Settings.Axes() == 1 {
		return
	}
	_, f := s.Settings.Outputs()
	places := c.boxes[len(c.boxes)-1]
	for j, field := range s.outputs() {
		if j < len(places) {
			c.large = rasterOf(c.large, message.LargeSide, message.LargeSide)
			c.large.put(c.palette.paint(nil, field, spanOf(f, nil)))
			c.network.Call("drawImage", c.large.context.Get("canvas"), places[j].x, places[j].y, c.side, c.side)
		}
	}
}

// inputPixels returns the picture of an input, which changes only with the colours.
func (c *Canvases) inputPixels(in plane.Inputs) []byte {
	if pixels := c.inputs[in]; pixels != nil {
		return pixels
	}
	g := plane.NewGrid(in, message.SmallSide, message.SmallSide)
	field := g.Input(0)
	var reach float32
	for _, v := range field {
		reach = max(reach, v, -v)
	}
	c.inputs[in] = c.palette.paint(nil, field, span{0, reach})
	return c.inputs[in]
}

// widths are the widths of edges, so that few paths have to be drawn.
const widths = 6

// drawEdges draws the edges of equal colour and width in one path.
func (c *Canvases) drawEdges(s *State) {
	n := s.Network()
	if n == nil {
		return
	}
	g := c.network
	type end struct{ x1, y1, x2, y2 float64 }
	var groups [2][widths][]end
	for l, w := range n.Weights {
		for i := range w.Rows {
			from := c.boxes[l][i]
			for j := range w.Cols {
				v := float64(w.Data[i*w.Stride+j])
				width := int(min(math.Abs(v)*2, widths-1))
				to := c.boxes[l+1][j]
				k := side(v)
				groups[k][width] = append(groups[k][width], end{from.x + c.side, from.y + c.side/2, to.x, to.y + c.side/2})
			}
		}
	}
	for k, group := range groups {
		g.Set("strokeStyle", css(hues[k]))
		for width, list := range group {
			if len(list) == 0 {
				continue
			}
			g.Set("globalAlpha", 0.25+0.12*float64(width))
			g.Set("lineWidth", (0.5+float64(width)*0.8)*c.ratio)
			g.Call("beginPath")
			for _, e := range list {
				g.Call("moveTo", e.x1, e.y1)
				g.Call("lineTo", e.x2, e.y2)
			}
			g.Call("stroke")
		}
	}
	g.Set("globalAlpha", 1)
	if place := s.Place(); place.From >= 0 {
		from, to := c.boxes[place.Layer][place.From], c.boxes[place.Layer+1][place.Unit]
		g.Set("strokeStyle", c.ink)
		g.Set("lineWidth", 2*c.ratio)
		g.Call("beginPath")
		g.Call("moveTo", from.x+c.side, from.y+c.side/2)
		g.Call("lineTo", to.x, to.y+c.side/2)
		g.Call("stroke")
	}
}

// edgeAt returns the place of the weight whose edge is nearest to a point in the window, if one is near.
func (c *Canvases) edgeAt(s *State, x, y float64) (place message.Place, ok bool) {
	n := s.Network()
	if n == nil || len(c.boxes) != len(s.Units()) {
		return place, false
	}
	r := c.network.Get("canvas").Call("getBoundingClientRect")
	x, y = (x-r.Get("left").Float())*c.ratio, (y-r.Get("top").Float())*c.ratio
	nearest := 8 * c.ratio
	for l, w := range n.Weights {
		for i, from := range c.boxes[l][:w.Rows] {
			for j, to := range c.boxes[l+1][:w.Cols] {
				x1, y1, x2, y2 := from.x+c.side, from.y+c.side/2, to.x, to.y+c.side/2
				part := max(0, min(1, ((x-x1)*(x2-x1)+(y-y1)*(y2-y1))/((x2-x1)*(x2-x1)+(y2-y1)*(y2-y1))))
				if d := math.Hypot(x1+part*(x2-x1)-x, y1+part*(y2-y1)-y); d < nearest {
					nearest, place, ok = d, message.Place{Layer: l, Unit: j, From: i}, true
				}
			}
		}
	}
	return place, ok
}

// drawField draws the large picture.
func (c *Canvases) drawField(s *State) {
	g := c.field
	canvas := g.Get("canvas")
	width, height := canvas.Get("width").Float(), canvas.Get("height").Float()
	g.Call("clearRect", 0, 0, width, height)
	pixels, side := s.surface(c.palette)
	if pixels != nil {
		var r *raster
		if side == message.LargeSide {
			c.large = rasterOf(c.large, side, side)
			r = c.large
		} else {
			r = newRaster(side, side)
		}
		r.put(pixels)
		g.Call("drawImage", r.context.Get("canvas"), 0, 0, width, height)
		c.markWrong(s, width, height)
		return
	}
	fields := s.outputs()
	if fields == nil {
		return
	}
	g.Set("strokeStyle", c.ink)
	g.Set("lineWidth", 2*c.ratio)
	g.Call("beginPath")
	for i, v := range fields[0] {
		x := (float64(i) + 0.5) / float64(len(fields[0])) * width
		g.Call("lineTo", x, level(v)*height)
	}
	g.Call("stroke")
}

// mostMarks is the largest number of misread points that are marked: before training all marks would only hide the field.
const mostMarks = 150

// markWrong draws a dark disc behind each misread point.
func (c *Canvases) markWrong(s *State, width, height float64) {
	if len(s.Frame.Wrong) > mostMarks {
		return
	}
	g := c.field
	g.Set("fillStyle", c.ink)
	for _, p := range s.wrongPoints() {
		g.Call("beginPath")
		g.Call("arc", (float64(p.X1)/plane.Extent+1)/2*width, (1-float64(p.X2)/plane.Extent)/2*height, 6.5*c.ratio, 0, 2*math.Pi)
		g.Call("fill")
	}
}

// level returns where a value of a curve is, as a fraction of the height from the top.
func level(v float32) float64 { return 0.5 - max(-3, min(3, float64(v)))/3 }

// A stamp is a mark of a point: its shape is that of its class.
type stamp struct {
	colour   shade
	shape    int
	training bool
}

// shapes are the corners of marks, in units of their radius. The first is a disc.
var shapes = [plane.MaxClasses][]float64{
	{}, {-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9}, {0, -1.2, 1.1, 0.8, -1.1, 0.8}, {0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0},
	{0, 1.2, 1.1, -0.8, -1.1, -0.8}, {-0.4, -1.1, 0.4, -1.1, 0.4, -0.4, 1.1, -0.4, 1.1, 0.4, 0.4, 0.4, 0.4, 1.1, -0.4, 1.1, -0.4, 0.4, -1.1, 0.4, -1.1, -0.4, -0.4, -0.4},
}

// stampSide is the side of a stamp in pixels of CSS.
const stampSide = 12

// stampOf returns the picture of a stamp.
func (c *Canvases) stampOf(m stamp) js.Value {
	if canvas, ok := c.stamps[m]; ok {
		return canvas
	}
	canvas := ui.NewCanvas()
	side := math.Round(stampSide * c.ratio)
	canvas.Set("width", side)
	canvas.Set("height", side)
	g := canvas.Call("getContext", "2d")
	inside, outline := css(m.colour), "rgba(255, 255, 255, 0.9)"
	if !m.training {
		inside, outline = css(c.palette.middle), inside
	}
	g.Set("fillStyle", inside)
	g.Set("strokeStyle", outline)
	g.Set("lineWidth", 1.5*c.ratio)
	g.Call("beginPath")
	radius, corners := 3*c.ratio, shapes[m.shape]
	if len(corners) == 0 {
		g.Call("arc", side/2, side/2, radius, 0, 2*math.Pi)
	}
	for i := 0; i < len(corners); i += 2 {
		g.Call("lineTo", side/2+radius*corners[i], side/2+radius*corners[i+1])
	}
	g.Call("closePath")
	g.Call("fill")
	g.Call("stroke")
	c.stamps[m] = canvas
	return canvas
}

// drawPoints draws the points, those for training filled, those for testing hollow, and the cross of the keyboard.
func (c *Canvases) drawPoints(s *State) {
	g := c.points
	canvas := g.Get("canvas")
	width, height := canvas.Get("width").Float(), canvas.Get("height").Float()
	g.Call("clearRect", 0, 0, width, height)
	half := math.Round(stampSide*c.ratio) / 2
	draw := func(list []plane.Point, training bool) {
		for _, p := range list {
			x, y := (float64(p.X1)/plane.Extent+1)/2*width, (1-float64(p.X2)/plane.Extent)/2*height
			m := stamp{hues[p.Class], p.Class, training}
			switch {
			case s.Settings.Axes() == 1:
				y, m = level(p.Value)*height, stamp{hues[1], 0, training}
			case s.Settings.Task() == plane.Fit:
				v := float64(p.Value)
				m.shape, m.colour = 0, mix(c.palette.middle, hues[side(v)], math.Round(8*min(1, math.Abs(v)))/8) // so that there are few stamps
			}
			g.Call("drawImage", c.stampOf(m), x-half, y-half)
		}
	}
	draw(s.Data.Test, false)
	draw(s.Data.Training, true)
	if s.Tool != NoTool && s.Keyed {
		x, y, arm := s.CursorX*width, s.CursorY*height, 10*c.ratio
		g.Set("strokeStyle", c.ink)
		g.Set("lineWidth", 2*c.ratio)
		g.Call("beginPath")
		g.Call("moveTo", x-arm, y)
		g.Call("lineTo", x+arm, y)
		g.Call("moveTo", x, y-arm)
		g.Call("lineTo", x, y+arm)
		g.Call("stroke")
	}
}

// css returns a colour for CSS.
func css(c shade) string {
	return "rgb(" + strconv.Itoa(int(c[0])) + ", " + strconv.Itoa(int(c[1])) + ", " + strconv.Itoa(int(c[2])) + ")"
}

// drawCurve draws the costs, on a logarithmic scale of as many powers of ten as there are, at most four.
func (c *Canvases) drawCurve(s *State) {
	g := c.curve
	canvas := g.Get("canvas")
	width, height := canvas.Get("width").Float(), canvas.Get("height").Float()
	g.Call("clearRect", 0, 0, width, height)
	if s.Frame == nil || len(s.Frame.History) < 4 {
		return
	}
	h := s.Frame.History
	low, high := math.Inf(1), math.Inf(-1)
	for _, v := range h {
		low, high = min(low, decade(v)), max(high, decade(v))
	}
	low = min(max(low, high-4), high-1)
	g.Set("strokeStyle", c.ink)
	g.Set("lineWidth", 1.5*c.ratio)
	for line := range 2 {
		if line == 1 && s.Frame.Test.Of == 0 {
			break
		}
		dash := js.Global().Get("Array").New()
		if line == 1 {
			dash.Call("push", 4*c.ratio, 3*c.ratio)
		}
		g.Call("setLineDash", dash)
		g.Call("beginPath")
		for i := 0; 2*i < len(h); i++ {
			part := (max(decade(h[2*i+line]), low) - low) / (high - low)
			g.Call("lineTo", float64(i)/float64(len(h)/2-1)*width, height-2-part*(height-4))
		}
		g.Call("stroke")
	}
	g.Call("setLineDash", js.Global().Get("Array").New())
}

// decade returns the logarithm of a cost to the base 10, within bounds.
func decade(cost float32) float64 { return math.Log10(max(1e-12, min(1e6, float64(cost)))) }
