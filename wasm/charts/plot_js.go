package charts

import (
	"fmt"
	"math"
	"syscall/js"
	"time"

	"inkling/wasm/browser"
	"inkling/wasm/chart"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// A plot is a chart on the page. uPlot, loaded by site/index.html, does the axes, the cursor and
// dragging; the lines are the paths of package chart.
type plot struct {
	quantity chart.Quantity
	place    js.Value
	send     func(Msg)
	u        js.Value     // a uPlot, or undefined
	chart    *chart.Chart // the chart shown
	version  version      // of the chart shown
	drawn    time.Time
	look     plotLook
	pointer  float64 // position of the cursor, or NaN
	updating bool    // ignore the events of uPlot: the visitor did not cause them
	unseen   bool    // the plot is out of sight; it is drawn once it is in sight
	redraw   func()
	watching []js.Value // observers

	painted, moved, selected, doubled, touched js.Func // callbacks of uPlot and of touches
}

// plotLook holds the options of a uPlot that cannot change later.
type plotLook struct {
	dark, log bool
	quiet     string  // colour of the numbers
	narrow    bool    // there is little space for numbers
	letters   float64 // size of the numbers in CSS pixels, which is larger for a projector
	language  words.Language
}

// lookNow returns the present look.
func (p *plot) lookNow(log bool) plotLook {
	style := js.Global().Call("getComputedStyle", p.place)
	letters := js.Global().Call("parseFloat", style.Get("fontSize")).Float()
	narrow := p.place.Get("clientWidth").Float() < narrowPlot
	return plotLook{isDark(style.Get("color").String()), log, style.Call("getPropertyValue", "--quiet").String(), narrow, math.Round(letters), words.Current()}
}

// sized returns a length that grows with the letters.
func (p *plot) sized(length float64) float64 {
	return math.Round(length * p.look.letters / usualLetters)
}

// narrowPlot is the width in CSS pixels below which a plot is narrow.
const narrowPlot = 170

// axisNumbers formats the numbers of an axis for uPlot, which passes null for those to leave out.
var axisNumbers = js.FuncOf(func(_ js.Value, args []js.Value) any {
	var texts []any
	for i := range args[1].Length() {
		text := ""
		if x := args[1].Index(i); !x.IsNull() {
			text = axisNumber(x.Float())
		}
		texts = append(texts, text)
	}
	return texts
})

// The dimensions of a plot, in CSS pixels, with letters of the usual size.
const (
	usualLetters = 12
	leastHeight  = 64 // of the canvas, with the axes
	tagRoom      = 22 // width of the runs' tags, right of the plane
)

func newPlot(q chart.Quantity, place js.Value, send func(Msg), redraw func()) *plot {
	p := &plot{quantity: q, place: place, send: send, redraw: redraw, u: js.Undefined(), pointer: math.NaN()}
	p.painted, p.moved, p.selected = p.callback(p.paint), p.callback(p.pointed), p.callback(p.dragged)
	whole := p.callback(func() { send(ZoomTo{}) })
	p.doubled = js.FuncOf(func(js.Value, []js.Value) any { return whole })
	p.touched = js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.touch(args[0])
		return nil
	})
	resized := js.FuncOf(func(js.Value, []js.Value) any {
		if size := p.size(); !p.u.IsUndefined() && size["width"] != 0 {
			p.u.Call("setSize", size)
		}
		return nil
	})
	p.watch(js.Global().Get("ResizeObserver").New(resized))
	inView := js.FuncOf(func(_ js.Value, args []js.Value) any {
		p.unseen = !args[0].Index(args[0].Length() - 1).Get("isIntersecting").Bool()
		if !p.unseen {
			p.redraw()
		}
		return nil
	})
	p.watch(js.Global().Get("IntersectionObserver").New(inView, map[string]any{"rootMargin": "100px"}))
	return p
}

// watch makes an observer watch the plot's place, until the plot is closed.
func (p *plot) watch(observer js.Value) {
	observer.Call("observe", p.place)
	p.watching = append(p.watching, observer)
}

// close ends the plot, whose place is no longer in the document.
func (p *plot) close() {
	for _, observer := range p.watching {
		observer.Call("disconnect")
	}
	if !p.u.IsUndefined() {
		p.u.Call("destroy")
	}
}

// size returns the plot's size, which is that of its place: CSS decides.
func (p *plot) size() map[string]any {
	return map[string]any{"width": p.place.Get("clientWidth").Int(), "height": max(leastHeight, p.place.Get("clientHeight").Int())}
}

// callback returns a function for uPlot, which may call it before its constructor returns.
func (p *plot) callback(f func()) js.Func {
	return js.FuncOf(func(js.Value, []js.Value) any {
		if !p.u.IsUndefined() {
			f()
		}
		return nil
	})
}

// plotEvery is the least time between two drawings of progress: fast enough to read.
const plotEvery = 250 * time.Millisecond

// draw updates the chart: for a visitor's choice at once, for progress at most every plotEvery. It
// does no work if nothing has changed or the chart is out of sight. It reports whether an update is
// left for later.
func (p *plot) draw(s *State, env Env, version version) (later bool) {
	if p.unseen || js.Global().Get("uPlot").IsUndefined() || p.place.Get("clientWidth").Int() == 0 {
		return false // without uPlot there are still the tables
	}
	look := p.lookNow(s.Log)
	later = version.Known != p.version.Known && time.Since(p.drawn) < plotEvery
	if now := version.Chosen != p.version.Chosen || look != p.look || p.u.IsUndefined(); now || version != p.version && !later {
		p.updating, p.drawn, later = true, time.Now(), false
		p.chart, p.version = chart.New(p.quantity, s.Choice, env.Runs), version
		if p.u.IsUndefined() || look != p.look {
			p.look = look
			p.create()
		}
		p.reach()
		p.updating = false
	}
	p.point(s, env)
	return later
}

// reach sets the ranges of the axes to the chart's, which redraws it.
func (p *plot) reach() {
	span := func(s chart.Span) map[string]any { return map[string]any{"min": s.From, "max": s.To} }
	set := js.FuncOf(func(js.Value, []js.Value) any {
		p.u.Call("setScale", "x", span(p.chart.X))
		p.u.Call("setScale", "y", span(p.chart.Y))
		return nil
	})
	defer set.Release()
	p.u.Call("batch", set)
	p.place.Call("setAttribute", "aria-valuemin", p.chart.X.From)
	p.place.Call("setAttribute", "aria-valuemax", p.chart.X.To)
}

// point moves the cursor to the state's position.
func (p *plot) point(s *State, env Env) {
	at := math.NaN()
	if s.Pointer != nil {
		at = *s.Pointer
	}
	if at == p.pointer || math.IsNaN(at) && math.IsNaN(p.pointer) {
		return
	}
	p.pointer, p.updating = at, true
	left, now := -10.0, p.chart.X.To
	if !math.IsNaN(at) {
		left, now = p.u.Call("valToPos", at, "x").Float(), at
	}
	p.u.Call("setCursor", map[string]any{"left": left, "top": 0}, false)
	p.updating = false
	p.place.Call("setAttribute", "aria-valuenow", now)
	p.place.Call("setAttribute", "aria-valuetext", s.readout(env.Runs).valueText())
}

// pointed handles a movement of uPlot's cursor.
func (p *plot) pointed() {
	if p.updating {
		return
	}
	left := p.u.Get("cursor").Get("left")
	if left.Type() != js.TypeNumber || left.Float() < 0 {
		if !math.IsNaN(p.pointer) {
			p.pointer = math.NaN()
			p.send(PointAt{Off: true})
		}
		return
	}
	if at := p.u.Call("posToVal", left, "x").Float(); at != p.pointer {
		p.pointer = at
		p.send(PointAt{Epochs: at})
	}
}

// dragged zooms to the part selected by dragging.
func (p *plot) dragged() {
	s := p.u.Get("select")
	left, width := s.Get("left").Float(), s.Get("width").Float()
	if p.updating || width < 4 {
		return
	}
	part := chart.Span{From: p.u.Call("posToVal", left, "x").Float(), To: p.u.Call("posToVal", left+width, "x").Float()}
	p.updating = true
	p.u.Call("setSelect", map[string]any{"left": 0, "top": 0, "width": 0, "height": 0}, false)
	p.updating = false
	p.send(ZoomTo{part})
}

// paint draws the lines and the runs' tags.
func (p *plot) paint() {
	if p.chart == nil {
		return
	}
	box, ratio := p.u.Get("bbox"), js.Global().Get("devicePixelRatio").Float()
	plane := chart.Plane{Left: box.Get("left").Float(), Top: box.Get("top").Float(),
		Width: box.Get("width").Float(), Height: box.Get("height").Float()}
	c := p.u.Get("ctx")
	c.Call("save")
	c.Call("beginPath")
	c.Call("rect", plane.Left, plane.Top-ratio, plane.Width+ratio, plane.Height+2*ratio)
	c.Call("clip")
	c.Set("lineJoin", "round")
	for _, l := range p.chart.Lines {
		p.stroke(c, l, plane, ratio)
	}
	c.Call("restore")
	p.paintTags(c, plane, ratio)
}

func (p *plot) stroke(c js.Value, l chart.Line, plane chart.Plane, ratio float64) {
	dash := []any{}
	for _, length := range l.Kind.Dash() {
		dash = append(dash, length*ratio)
	}
	c.Set("strokeStyle", p.colour(l.Run))
	c.Set("lineWidth", l.Kind.Width()*ratio*p.look.letters/usualLetters)
	c.Set("lineCap", map[bool]string{true: "round", false: "butt"}[len(dash) == 0])
	c.Set("globalAlpha", map[bool]float64{true: 0.6, false: 1}[l.Kind == chart.Learning])
	c.Call("setLineDash", dash)
	c.Call("stroke", js.Global().Get("Path2D").New(plane.Path(p.chart, l)))
}

func (p *plot) paintTags(c js.Value, plane chart.Plane, ratio float64) {
	labels := plane.Labels(p.chart, p.look.letters*ratio)
	if len(labels) < 2 {
		return // a single run needs no tag
	}
	c.Call("save")
	c.Set("textAlign", "left")
	c.Set("textBaseline", "middle")
	c.Set("font", fmt.Sprintf("600 %gpx system-ui, sans-serif", p.look.letters*ratio))
	for _, label := range labels {
		c.Set("fillStyle", p.colour(label.Run))
		c.Call("fillText", label.Run.Tag(), plane.Left+plane.Width+5*ratio, label.Y)
	}
	c.Call("restore")
}

func (p *plot) colour(r *chart.Run) string {
	if p.look.dark {
		return r.Colour().Dark
	}
	return r.Colour().Light
}

// create makes a new uPlot, and destroys the previous one.
func (p *plot) create() {
	if !p.u.IsUndefined() {
		p.u.Call("destroy")
	}
	style := js.Global().Call("getComputedStyle", p.place)
	font := fmt.Sprintf("%gpx system-ui, sans-serif", p.look.letters) // for programs; uPlot wants whole pixels
	axis := func(side int, size float64) map[string]any {
		line := style.Call("getPropertyValue", "--line")
		return map[string]any{
			"side": side, "size": p.sized(size), "stroke": p.look.quiet, "font": font, "values": axisNumbers,
			"grid": map[string]any{"stroke": line, "width": 1}, "ticks": map[string]any{"show": false},
		}
	}
	room, tags := 52.0, float64(tagRoom)
	if p.look.narrow {
		room, tags = 42, 8
	}
	epochs, values := axis(2, 28), axis(3, room)
	values["scale"] = "y"
	y := map[string]any{"auto": false}
	if p.look.log {
		y["distr"], y["log"] = 3, 10
	}
	size := p.size()
	options := map[string]any{
		"width": size["width"], "height": size["height"], "padding": []any{8, p.sized(tags), 0, 0},
		"scales": map[string]any{"x": map[string]any{"time": false, "auto": false}, "y": y},
		"legend": map[string]any{"show": false},
		"cursor": map[string]any{
			"y": false, "points": map[string]any{"show": false},
			"drag": map[string]any{"x": true, "y": false, "setScale": false},
			"bind": map[string]any{"dblclick": p.doubled},
		},
		"axes":   []any{epochs, values},
		"series": []any{map[string]any{}, map[string]any{"scale": "y", "show": false}},
		"hooks":  map[string]any{"draw": []any{p.painted}, "setCursor": []any{p.moved}, "setSelect": []any{p.selected}},
	}
	p.u = js.Global().Get("uPlot").New(options, []any{[]any{0, 1}, []any{js.Null(), js.Null()}}, p.place)
	p.pointer = math.NaN()
	over := p.u.Get("over")
	over.Get("style").Set("touchAction", "pan-y") // touch: a horizontal drag moves the cursor, a vertical one scrolls
	over.Call("addEventListener", "pointerdown", p.touched)
	over.Call("addEventListener", "pointermove", p.touched)
}

// touch moves the cursor with a finger.
func (p *plot) touch(e js.Value) {
	if e.Get("pointerType").String() == "touch" {
		left := e.Get("clientX").Float() - p.u.Get("over").Call("getBoundingClientRect").Get("left").Float()
		p.u.Call("setCursor", map[string]any{"left": max(0, left), "top": 0})
	}
}

// isDark reports whether this text colour is for a dark background.
func isDark(ink string) bool {
	var sum, n, value int
	digits := false
	for _, c := range ink + " " {
		switch {
		case c >= '0' && c <= '9':
			value, digits = 10*value+int(c-'0'), true
		case digits:
			if n++; n <= 3 {
				sum += value
			}
			value, digits = 0, false
		}
	}
	return sum > 3*128
}

// Save renders the SVG picture at twice its size, for sharp print, and saves it.
func (e SavePNG) Save() {
	image := js.Global().Get("Image").New()
	image.Set("onload", browser.OnceFunc(func() {
		canvas := ui.NewCanvas()
		canvas.Set("width", 2*image.Get("width").Int())
		canvas.Set("height", 2*image.Get("height").Int())
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, canvas.Get("width"), canvas.Get("height"))
		canvas.Call("toBlob", browser.OnceWith(func(blob js.Value) { browser.SaveBlob(e.Name, blob) }), "image/png")
	}))
	image.Set("src", "data:image/svg+xml;charset=utf-8,"+js.Global().Call("encodeURIComponent", string(e.SVG)).String())
}
