package inside

import (
	"strconv"
	"strings"
	"syscall/js"

	"inkling/wasm/ui"
)

// mayDraw reports whether the network may be drawn now. If not, a later drawing is scheduled.
func (c *Canvases) mayDraw() bool {
	wait := c.idleAt - now()
	if wait > 0 && !c.waiting {
		c.waiting = true
		js.Global().Call("setTimeout", c.later, wait)
	}
	return wait <= 0
}

// drawNet draws the network, in a few paths regardless of its size.
func (c *Canvases) drawNet(k *canvas, colours palette) {
	s, began := c.state, now()
	l, v := s.netLayout(), s.netView()
	if l == nil || v == nil {
		return
	}
	if c.laidOut != l {
		c.laidOut, c.rings = l, pathOf(l.rings())
	}
	r := ui.PixelRatio(k.node)
	if w, h := int(l.width*r+0.5), int(l.height*r+0.5); k.node.Get("width").Int() != w || k.node.Get("height").Int() != h {
		k.node.Set("width", w)
		k.node.Set("height", h)
	}
	g := &graph{k.Context, colours, c.rings}
	k.Context.Call("setTransform", r, 0, 0, r, 0, 0)
	k.Context.Call("clearRect", 0, 0, l.width, l.height)
	scene := v.scene(l)
	g.draft(scene)
	g.edges(scene, l)
	if k.small.IsUndefined() {
		k.small = ui.NewCanvas()
	}
	g.image(l, ui.NewInked(k.small), s)
	if !s.env.Bench {
		g.names(l, s)
	}
	g.mark(l, v.only)
	c.idleAt = now() + max(leastRest, restTimes*(now()-began))
}

// graph draws the parts of the picture of a network.
type graph struct {
	context js.Value
	colours palette
	rings   js.Value // the outlines of all units except the inputs
}

func pathOf(text string) js.Value { return js.Global().Get("Path2D").New(text) }

func (g *graph) signed(positive bool) string {
	if positive {
		return g.colours.positive
	}
	return g.colours.negative
}

// dash returns the dash pattern of lines, nil for solid ones.
func (g *graph) dash(positive bool) []any {
	length, err := strconv.Atoi(strings.TrimSpace(g.colours.dash))
	if positive || err != nil {
		return nil
	}
	return []any{length, length}
}

// draft draws the edges of a network that is not there yet.
func (g *graph) draft(scene *netScene) {
	if scene.draft != "" {
		g.context.Set("strokeStyle", g.colours.line)
		g.context.Set("lineWidth", 1)
		g.context.Call("stroke", pathOf(scene.draft))
	}
}

func (g *graph) edges(scene *netScene, l *netLayout) {
	c := g.context
	for _, e := range scene.edges {
		c.Call("setLineDash", g.dash(e.positive))
		c.Set("strokeStyle", g.signed(e.positive))
		c.Set("globalAlpha", 0.12+0.78*e.strength)
		c.Set("lineWidth", 0.4+2.2*e.strength)
		c.Call("stroke", pathOf(e.path))
	}
	c.Call("setLineDash", []any{})
	c.Set("globalAlpha", 1)
	c.Set("fillStyle", g.colours.card)
	c.Call("fill", g.rings)
	for _, u := range scene.units {
		c.Set("globalAlpha", u.shade)
		c.Set("fillStyle", g.colours.ink)
		if u.negative {
			c.Set("fillStyle", g.colours.negative)
		}
		c.Call("fill", pathOf(u.path))
	}
	c.Set("globalAlpha", 0.6)
	c.Set("strokeStyle", g.colours.ink)
	c.Set("lineWidth", 0.7)
	c.Call("stroke", g.rings)
	c.Set("globalAlpha", 1)
}

// image draws the image that the network sees in place of its inputs.
func (g *graph) image(l *netLayout, small *ui.Inked, s *State) {
	b, d, c := &l.blocks[0], s.env.Data, g.context
	left, top := b.left-b.pitch/2, b.top-b.pitch/2
	width, height := b.pitch*float64(b.columns), b.pitch*float64(b.rows)
	c.Set("strokeStyle", g.colours.ink)
	c.Set("lineWidth", 0.7)
	c.Call("strokeRect", left-0.5, top-0.5, width+1, height+1)
	if s.env.Drawable {
		small.Draw(ui.NewSheet(s.env.Pad.Seen(), d.Rows, d.Cols, 1, 1, 0), g.colours.ink)
		c.Set("imageSmoothingEnabled", false)
		c.Set("globalAlpha", 0.8)
		c.Call("drawImage", small.Canvas, left, top, width, height)
		c.Set("globalAlpha", 1)
	}
}

// names writes the classes next to the outputs, the answer in bold.
func (g *graph) names(l *netLayout, s *State) {
	c := g.context
	layer := len(l.blocks) - 1
	answer, ok := s.env.Pad.Answer()
	c.Set("textBaseline", "middle")
	for class, name := range s.env.Data.Classes {
		if l.blocks[layer].columns > 1 || class >= l.blocks[layer].units {
			return
		}
		x, y := l.at(UnitAt{layer, class})
		font, fill := "14px system-ui, sans-serif", g.colours.ink // for programs
		if ok && class == answer {
			font, fill = "bold 18px system-ui, sans-serif", g.colours.accent // for programs
		}
		c.Set("font", font)
		c.Set("fillStyle", fill)
		c.Call("fillText", name, x+14, y, netNames-16)
	}
}

// mark draws a ring around the unit shown.
func (g *graph) mark(l *netLayout, u UnitAt) {
	if u == noUnit || u.Layer >= len(l.blocks) || u.Unit >= l.blocks[u.Layer].units {
		return
	}
	x, y := l.at(u)
	c := g.context
	c.Set("strokeStyle", g.colours.accent)
	c.Set("lineWidth", 3)
	c.Call("beginPath")
	c.Call("arc", x, y, l.blocks[u.Layer].radius()+3, 0, 7)
	c.Call("stroke")
}
