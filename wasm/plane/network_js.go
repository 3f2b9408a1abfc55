package plane

import (
	"math"

	"inkling/nn/plane"
	"inkling/wasm/plane/colour"
	"inkling/wasm/plane/message"
)

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
				pixels = c.palette.Paint(pixels, field, colour.SpanOf(s.Settings.Activation, field))
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
			c.large.put(c.palette.Paint(nil, field, colour.SpanOf(f, nil)))
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
	c.inputs[in] = c.palette.Paint(nil, field, colour.Span{Reach: reach})
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
	weights, wide := n.Weights, 2.0 // the width of an edge with a weight of 1
	if g, ok := s.probing(); ok {
		weights, wide = g.nabla.Weights, (widths-1)/max(g.largest(), 1e-30)
	}
	for l, w := range weights {
		for i := range w.Rows {
			from := c.boxes[l][i]
			for j := range w.Cols {
				v := float64(w.Data[i*w.Stride+j])
				width := int(min(math.Abs(v)*wide, widths-1))
				to := c.boxes[l+1][j]
				k := colour.Side(v)
				groups[k][width] = append(groups[k][width], end{from.x + c.side, from.y + c.side/2, to.x, to.y + c.side/2})
			}
		}
	}
	for k, group := range groups {
		g.Set("strokeStyle", css(colour.Hues[k]))
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
	x, y = (x-r.Get("left").Float())*c.scale, (y-r.Get("top").Float())*c.scale
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
