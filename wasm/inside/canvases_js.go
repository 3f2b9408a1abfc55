package inside

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// Canvases draws the canvases of the section. It draws nothing that is out of sight or unchanged.
type Canvases struct {
	send  func(Msg)
	state *State

	nodes  map[string]*canvas // by name
	stages map[*proto.Climbed]*canvas
	sketch Sketch

	watch   js.Value // a ResizeObserver
	ticker  js.Func  // called tickEvery after a drawing
	ticking bool

	laidOut *netLayout // the layout of rings
	rings   js.Value   // the outlines of the units
	idleAt  float64    // when the network may be drawn again, in milliseconds
	later   js.Func    // calls draw
	waiting bool       // for later
}

// A Sketch is the pad's canvas in this section.
type Sketch interface {
	Mount(node js.Value)
	Draw()
}

// A canvas is a canvas of the section, with what it shows.
type canvas struct {
	*ui.Inked
	node  js.Value
	shown any // what it shows; it is redrawn if this changes
	small js.Value
}

// tickEvery is the time in milliseconds between updates of the numbers next to the canvases, which
// are redrawn in every frame.
const tickEvery = 120

// NewCanvases returns the canvases of a View that has not been rendered yet.
func NewCanvases(send func(Msg), state *State, sketch Sketch) *Canvases {
	c := &Canvases{send: send, state: state, sketch: sketch, nodes: map[string]*canvas{}, stages: map[*proto.Climbed]*canvas{}}
	c.ticker = js.FuncOf(func(js.Value, []js.Value) any {
		c.ticking = false
		c.send(Tick{})
		return nil
	})
	c.later = js.FuncOf(func(js.Value, []js.Value) any {
		c.waiting = false
		c.Draw()
		return nil
	})
	c.watch = js.Global().Get("ResizeObserver").New(js.FuncOf(func(_ js.Value, args []js.Value) any {
		for i := range args[0].Length() {
			c.resized(args[0].Index(i))
		}
		return nil
	}))
	return c
}

// Mount registers a canvas.
func (c *Canvases) Mount(name string, node js.Value) {
	if name == sketchCanvas {
		c.sketch.Mount(node)
		return
	}
	c.nodes[name] = newCanvas(node)
	switch name {
	case netCanvas, unitsCanvas, casesCanvas:
		c.watch.Call("observe", node)
	}
	c.Draw()
}

func newCanvas(node js.Value) *canvas {
	return &canvas{Inked: ui.NewInked(node), node: node, small: js.Undefined()}
}

// MountStage registers the canvas of a stage.
func (c *Canvases) MountStage(s *proto.Climbed, node js.Value) {
	c.stages[s] = newCanvas(node)
	c.Draw()
}

// resized reports the new size of a canvas.
func (c *Canvases) resized(entry js.Value) {
	box, node := entry.Get("contentRect"), entry.Get("target")
	width, height := box.Get("width").Float(), box.Get("height").Float()
	for name, k := range c.nodes {
		if width < 1 || !k.node.Equal(node) {
			continue
		}
		switch name {
		case netCanvas:
			c.send(FitNet{width, height})
		case unitsCanvas:
			c.send(FitUnits{width})
		case casesCanvas:
			c.send(FitCases{width})
		}
	}
}

// Draw updates the canvases.
func (c *Canvases) Draw() {
	i := c.state
	if !i.InSight {
		return
	}
	colours := c.colours()
	for name, k := range c.nodes {
		if k.node.Get("isConnected").Bool() {
			c.drawOne(name, k, colours)
		} else {
			c.watch.Call("unobserve", k.node)
			delete(c.nodes, name)
		}
	}
	for s, k := range c.stages {
		if !k.node.Get("isConnected").Bool() {
			delete(c.stages, s)
		} else if k.changes(colours) {
			c.drawImage(k, s, colours)
		}
	}
	c.sketch.Draw()
	if i.stale && !c.ticking {
		c.ticking = true
		js.Global().Call("setTimeout", c.ticker, tickEvery)
	}
}

// A palette holds the colours that CSS gives the section.
type palette struct {
	ink, line, card, accent, positive, negative string

	dash string // length of the dashes of negative lines, or "" if they are solid: see forced.css
}

func (c *Canvases) colours() palette {
	style := js.Global().Call("getComputedStyle", js.Global().Get("document").Call("getElementById", ID))
	get := func(name string) string { return style.Call("getPropertyValue", name).String() }
	return palette{get("--ink"), get("--line"), get("--card"), get("--accent"), get("--for"), get("--against"), get("--against-dash")}
}

// changes records what the canvas should show, and reports whether it differs from what it shows
// now.
func (k *canvas) changes(what any) bool {
	if k.shown == what {
		return false
	}
	k.shown = what
	return true
}

func (c *Canvases) drawOne(name string, k *canvas, colours palette) {
	s := c.state
	i := s
	type view struct {
		reads                int
		at                   UnitAt
		flag                 bool
		first, columns       int
		width, height, ratio float64
		other                any
		colours              palette
	}
	v := view{colours: colours}
	switch name {
	case netCanvas:
		v.reads, v.at, v.flag, v.width, v.height, v.ratio = s.env.Pad.Times(), s.looksAt(), i.Flow, i.Width, i.Height, ui.PixelRatio(k.node)
		v.other = ui.Shape(s.env.Draft)
		if k.shown != v && c.mayDraw() {
			k.shown = v
			c.drawNet(k, colours)
		}
	case unitsCanvas:
		v.first, v.columns, v.flag, v.other = i.First, i.Columns, i.Apart, s.subject()
		if k.changes(v) {
			k.drawDiverging(s.unitPictures(), colours)
		}
	case unitCanvas, productCanvas:
		v.at, v.other = s.unit(), s.subject()
		if name == productCanvas {
			v.reads = s.env.Pad.Times()
		}
		if !k.changes(v) {
			return
		}
		if d := s.unitPicture(v.at, name == productCanvas); d != nil {
			k.drawDiverging(d, colours)
		}
	case casesCanvas:
		v.other, v.columns = i.Cases.Images, i.Cases.Columns
		if i.Cases.Images != nil && k.changes(v) {
			k.Inked.Draw(i.Cases.Images.sheet(i.Cases.Columns), colours.ink)
		}
	case wishCanvas:
		stage := i.Wish.stage()
		v.other = stage
		if stage != nil && k.changes(v) {
			c.drawImage(k, stage, colours)
		}
	}
}

func (c *Canvases) drawImage(k *canvas, s *proto.Climbed, colours palette) {
	d := c.state.Wish.Data
	k.Inked.Draw(ui.NewSheet(s.Pixels, d.Rows, d.Cols, 1, 1, 0), colours.ink)
}

// drawDiverging draws numbers of both signs: the positive ones, then the negative ones on top.
func (k *canvas) drawDiverging(d *diverging, colours palette) {
	k.Inked.Draw(ui.Sheet{Width: d.width, Height: d.height, Alpha: d.positive}, colours.positive)
	if k.small.IsUndefined() {
		k.small = ui.NewCanvas()
	}
	over := ui.NewInked(k.small)
	over.Draw(ui.Sheet{Width: d.width, Height: d.height, Alpha: d.negative}, colours.negative)
	k.Context.Set("globalCompositeOperation", "source-over")
	k.Context.Call("drawImage", k.small, 0, 0)
}

// After a drawing that took t, the network is not redrawn for restTimes t, and at least leastRest
// milliseconds. The browser rasterises its lines later, in time not measured here, and on a slow
// machine the pen has priority.
const (
	restTimes = 2
	leastRest = 30
)

func now() float64 { return js.Global().Get("performance").Call("now").Float() }

// savedSide is about the least length in pixels of the longer side of a saved picture.
const savedSide = 560

// Save saves a canvas as it looks, on its background, and enlarged if it is small.
func (c *Canvases) Save(e SavePNG) {
	k := c.nodes[e.Canvas]
	if k == nil {
		return
	}
	width, height := k.node.Get("width").Int(), k.node.Get("height").Int()
	times := max(1, (savedSide+max(width, height)-1)/max(1, width, height))
	picture := ui.NewCanvas()
	picture.Set("width", times*width)
	picture.Set("height", times*height)
	g := picture.Call("getContext", "2d")
	g.Set("fillStyle", c.colours().card)
	g.Call("fillRect", 0, 0, times*width, times*height)
	g.Set("imageSmoothingEnabled", false)
	g.Call("drawImage", k.node, 0, 0, times*width, times*height)
	picture.Call("toBlob", browser.OnceWith(func(blob js.Value) { browser.SaveBlob(e.File, blob) }), "image/png")
}
