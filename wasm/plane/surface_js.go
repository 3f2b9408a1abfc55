package plane

import (
	"math"
	"syscall/js"

	"inkling/nn/plane"
	"inkling/wasm/plane/colour"
	"inkling/wasm/plane/message"
	"inkling/wasm/ui"
)

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
		g.Call("lineTo", x, colour.Level(v)*height)
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

// stampSide is the side of a stamp in pixels of CSS.
const stampSide = 12

// stampOf returns the picture of a stamp.
func (c *Canvases) stampOf(m colour.Mark) js.Value {
	if canvas, ok := c.stamps[m]; ok {
		return canvas
	}
	canvas := ui.NewCanvas()
	side := math.Round(stampSide * c.ratio)
	canvas.Set("width", side)
	canvas.Set("height", side)
	g := canvas.Call("getContext", "2d")
	inside, outline := css(m.Colour), "rgba(255, 255, 255, 0.9)"
	if !m.Training {
		inside, outline = css(c.palette.Middle), inside
	}
	g.Set("fillStyle", inside)
	g.Set("strokeStyle", outline)
	g.Set("lineWidth", 1.5*c.ratio)
	g.Call("beginPath")
	radius, corners := 3*c.ratio, colour.Shapes[m.Shape]
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
			m, x, y := colour.MarkOf(s.Settings, p, training, c.palette.Middle)
			g.Call("drawImage", c.stampOf(m), x*width-half, y*height-half)
		}
	}
	draw(s.Data.Test, false)
	draw(s.Data.Training, true)
	if p, ok := s.probed(); ok {
		_, x, y := colour.MarkOf(s.Settings, p, true, c.palette.Middle)
		g.Set("strokeStyle", c.ink)
		g.Set("lineWidth", 2.5*c.ratio)
		g.Call("beginPath")
		g.Call("arc", x*width, y*height, 9*c.ratio, 0, 2*math.Pi)
		g.Call("stroke")
	}
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
