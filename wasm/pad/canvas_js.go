package pad

import (
	"slices"
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/wasm/browser"
	"inkling/wasm/ui"
)

// A Canvas is the canvas to draw on. It turns pointer events into messages and draws the strokes,
// whose points are in units of its side.
type Canvas struct {
	canvas, context js.Value
	send            func(Msg)
	down            []Pointer // pointers that are drawing on this canvas
	penNear         bool      // a pen is over the pad, so touches are the palm
	last            *State
	ink             padInk
	listeners       []listener
	resized         js.Func
	observer        js.Value  // calls resized
	picture         *ui.Inked // the image on the pad, at its own size
	shown           *Picture  // the image that the canvas shows, or nil
}

// A listener is an event listener and its target.
type listener struct {
	target js.Value
	event  string
	f      js.Func
}

// NewCanvas takes over a canvas of the document.
func NewCanvas(canvas js.Value, send func(Msg)) *Canvas {
	p := &Canvas{canvas: canvas, context: canvas.Call("getContext", "2d"), send: send, picture: ui.NewInked(ui.NewCanvas())}
	p.listen(canvas, "pointerdown", p.begin)
	p.listen(canvas, "pointermove", p.move)
	p.listen(canvas, "pointerleave", p.leave)
	// Listen on the document: it gets the end of a stroke even if the canvas has left the page.
	document := js.Global().Get("document")
	p.listen(document, "pointerup", p.up)
	p.listen(document, "lostpointercapture", p.up)
	p.listen(document, "pointercancel", p.cancel)
	p.resized = js.FuncOf(func(js.Value, []js.Value) any {
		if p.last != nil {
			p.Draw(p.last)
		}
		return nil
	})
	p.observer = js.Global().Get("ResizeObserver").New(p.resized)
	p.observer.Call("observe", canvas)
	return p
}

func (p *Canvas) listen(target js.Value, event string, f func(js.Value)) {
	l := listener{target, event, js.FuncOf(func(_ js.Value, args []js.Value) any {
		f(args[0])
		return nil
	})}
	target.Call("addEventListener", event, l.f)
	p.listeners = append(p.listeners, l)
}

// Release ends the strokes on the pad and frees its listeners, after its canvas has left the page.
func (p *Canvas) Release() {
	for _, by := range p.down {
		p.send(PenUp{by})
	}
	p.observer.Call("disconnect")
	for _, l := range p.listeners {
		l.target.Call("removeEventListener", l.event, l.f)
		l.f.Release()
	}
	p.resized.Release()
}

// Shown reports whether the canvas is in the document.
func (p *Canvas) Shown() bool { return p.canvas.Get("isConnected").Bool() }

// begin begins a stroke with the main button, a finger or the tip of a pen.
func (p *Canvas) begin(e js.Value) {
	by := pointerOf(e)
	if p.penNear = p.penNear || by.Kind == Pen; e.Get("button").Int() != 0 || by.Kind == Touch && p.penNear {
		return
	}
	e.Call("preventDefault") // no text selection, no drag
	p.ended(e)
	p.down = append(p.down, by)
	p.capture(by)
	p.send(PenDown{by, p.place().of(e)})
}

// pointerOf returns the pointer of an event. Anything but a mouse or a pen counts as a touch.
func pointerOf(e js.Value) Pointer {
	by := Pointer{ID: e.Get("pointerId").Int(), Kind: Touch}
	switch e.Get("pointerType").String() {
	case "mouse":
		by.Kind = Mouse
	case "pen":
		by.Kind = Pen
	}
	return by
}

// capture routes the pointer's events here even when it leaves the pad. The browser throws if the
// pointer is already gone.
func (p *Canvas) capture(by Pointer) {
	browser.Try(func() { p.canvas.Call("setPointerCapture", by.ID) })
}

func (p *Canvas) move(e js.Value) {
	p.penNear = p.penNear || pointerOf(e).Kind == Pen
	if i := p.drawing(e); i >= 0 {
		p.send(PenMove{p.down[i], p.points(e)})
	}
}

// leave handles a pointer that is no longer over the pad.
func (p *Canvas) leave(e js.Value) {
	if pointerOf(e).Kind == Pen {
		p.penNear = false
	}
}

func (p *Canvas) up(e js.Value) {
	if by, ok := p.ended(e); ok {
		p.send(PenUp{by})
	}
}

func (p *Canvas) cancel(e js.Value) {
	if by, ok := p.ended(e); ok {
		p.send(PenCancel{by})
	}
}

// drawing returns the index in p.down of the event's pointer, or -1.
func (p *Canvas) drawing(e js.Value) int {
	id := e.Get("pointerId").Int()
	return slices.IndexFunc(p.down, func(by Pointer) bool { return by.ID == id })
}

// ended forgets the event's pointer, and returns it if it was drawing here.
func (p *Canvas) ended(e js.Value) (by Pointer, ok bool) {
	i := p.drawing(e)
	if i < 0 {
		return by, false
	}
	by = p.down[i]
	p.down = without(p.down, i)
	return by, true
}

// points returns the pointer's positions since the last event, including those that the browser
// coalesced.
func (p *Canvas) points(e js.Value) []ink.Point {
	place := p.place()
	points := []ink.Point{}
	if place.width == 0 || place.height == 0 {
		return nil // the pad is hidden
	}
	if e.Get("getCoalescedEvents").Type() == js.TypeFunction {
		coalesced := e.Call("getCoalescedEvents")
		for i := range coalesced.Length() {
			points = append(points, place.of(coalesced.Index(i)))
		}
	}
	if len(points) == 0 {
		points = append(points, place.of(e))
	}
	return points
}

// A place is where the pad is on the screen.
type place struct{ left, top, width, height float64 }

func (p *Canvas) place() place {
	box := p.canvas.Call("getBoundingClientRect")
	return place{box.Get("left").Float(), box.Get("top").Float(), box.Get("width").Float(), box.Get("height").Float()}
}

// of returns the position of an event on the pad.
func (b place) of(e js.Value) ink.Point {
	return ink.Point{X: (e.Get("clientX").Float() - b.left) / b.width, Y: (e.Get("clientY").Float() - b.top) / b.height}
}

// Draw shows the paper at the screen's resolution. It adds only the ink that is not on the canvas
// yet.
func (p *Canvas) Draw(s *State) {
	p.last = s
	side := int(p.canvas.Get("clientWidth").Float()*ui.PixelRatio(p.canvas) + 0.5)
	if p.canvas.Get("width").Int() != side {
		p.canvas.Set("width", side)
		p.canvas.Set("height", side)
		p.ink = padInk{}
	}
	l := look{side, ui.Colour(p.canvas)}
	if s.Picture != nil {
		if p.shown != s.Picture || p.ink.look != l {
			p.drawPicture(s.Picture, l)
		}
		return
	}
	redraw, strokes := p.ink.rest(s, l)
	if redraw || p.shown != nil {
		p.context.Call("clearRect", 0, 0, side, side)
		p.shown = nil
	}
	p.drawStrokes(strokes, l)
}

func (p *Canvas) drawPicture(picture *Picture, l look) {
	p.shown, p.ink = picture, padInk{look: l, redrawn: -1}
	p.picture.Draw(picture.sheet(), l.colour)
	p.context.Call("clearRect", 0, 0, l.side, l.side)
	p.context.Set("imageSmoothingEnabled", false)
	p.context.Call("drawImage", p.picture.Canvas, 0, 0, l.side, l.side)
}

func (p *Canvas) drawStrokes(strokes []ink.Stroke, l look) {
	c, side := p.context, float64(l.side)
	c.Set("lineCap", "round")
	c.Set("lineJoin", "round")
	c.Set("lineWidth", side*ink.PadPen)
	c.Set("strokeStyle", l.colour)
	for _, stroke := range strokes {
		c.Call("beginPath")
		c.Call("moveTo", stroke[0].X*side+0.01, stroke[0].Y*side) // Chromium draws no line of length 0, as a dot would be
		thinned(stroke, side, func(x, y float64) { c.Call("lineTo", x, y) })
		c.Call("stroke")
	}
}

// sheet lays out the picture alone.
func (p *Picture) sheet() ui.Sheet {
	return ui.NewSheet(p.Pixels, dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0)
}
