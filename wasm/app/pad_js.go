package app

import (
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/nn/ink"
)

// A pad is the canvas that is drawn on. It turns pointer events into messages
// and shows the strokes; their points are in units of its side.
type pad struct {
	canvas, context js.Value
	send            func(Msg)
	pointer         js.Value // the id of the pointer that draws, or undefined
	last            *State
	ink             padInk
	listeners       map[string]js.Func // of the canvas, by event
	resized         js.Func
	observer        js.Value // calls resized
	picture         *inked   // an image on the pad, small
	shown           *Picture // that image, if the pad shows one
}

func newPad(canvas js.Value, send func(Msg)) *pad {
	p := &pad{canvas: canvas, context: canvas.Call("getContext", "2d"), send: send, pointer: js.Undefined(), picture: newInked(newCanvas()),
		listeners: map[string]js.Func{}}
	for name, f := range map[string]func(js.Value){
		"pointerdown": p.down, "pointermove": p.move, "pointerup": p.up, "pointercancel": p.cancel, "lostpointercapture": p.up,
	} {
		p.listeners[name] = js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		})
		canvas.Call("addEventListener", name, p.listeners[name])
	}
	p.resized = js.FuncOf(func(js.Value, []js.Value) any {
		if p.last != nil {
			p.draw(p.last)
		}
		return nil
	})
	p.observer = js.Global().Get("ResizeObserver").New(p.resized)
	p.observer.Call("observe", canvas)
	return p
}

// release ends the pad: its canvas is no more.
func (p *pad) release() {
	p.observer.Call("disconnect")
	for name, f := range p.listeners {
		p.canvas.Call("removeEventListener", name, f)
		f.Release()
	}
	p.resized.Release()
}

// down begins a stroke, unless another finger, a palm or another button does.
func (p *pad) down(e js.Value) {
	if !p.pointer.IsUndefined() || e.Get("button").Int() != 0 || !e.Get("isPrimary").Bool() {
		return
	}
	e.Call("preventDefault") // no text selection, no drag
	p.pointer = e.Get("pointerId")
	p.capture()
	p.send(PenDown{p.place().of(e)})
}

// capture has the pointer's events come here although it leaves the pad, unless it
// is gone already: then the browser throws.
func (p *pad) capture() {
	defer func() {
		if thrown := recover(); thrown != nil {
			if _, ok := thrown.(js.Error); !ok {
				panic(thrown)
			}
		}
	}()
	p.canvas.Call("setPointerCapture", p.pointer)
}

func (p *pad) move(e js.Value) {
	if !p.draws(e) {
		return
	}
	p.send(PenMove{p.points(e)})
}

func (p *pad) up(e js.Value) {
	if p.draws(e) {
		p.pointer = js.Undefined()
		p.send(PenUp{})
	}
}

func (p *pad) cancel(e js.Value) {
	if p.draws(e) {
		p.pointer = js.Undefined()
		p.send(PenCancel{})
	}
}

// draws reports whether the event is of the pointer that draws.
func (p *pad) draws(e js.Value) bool {
	return !p.pointer.IsUndefined() && p.pointer.Equal(e.Get("pointerId"))
}

// points returns where the pointer has been since the last event: the browser
// may have measured more often than it tells.
func (p *pad) points(e js.Value) []ink.Point {
	place := p.place()
	points := []ink.Point{}
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

func (p *pad) place() place {
	box := p.canvas.Call("getBoundingClientRect")
	return place{box.Get("left").Float(), box.Get("top").Float(), box.Get("width").Float(), box.Get("height").Float()}
}

// of returns where on the pad the event is.
func (b place) of(e js.Value) ink.Point {
	return ink.Point{X: (e.Get("clientX").Float() - b.left) / b.width, Y: (e.Get("clientY").Float() - b.top) / b.height}
}

// draw shows the paper, sharp on the present screen. Of strokes it draws only
// what is not there yet.
func (p *pad) draw(s *State) {
	p.last = s
	side := int(p.canvas.Get("clientWidth").Float()*js.Global().Get("devicePixelRatio").Float() + 0.5)
	if p.canvas.Get("width").Int() != side {
		p.canvas.Set("width", side)
		p.canvas.Set("height", side)
		p.ink = padInk{}
	}
	l := look{side, colour(p.canvas)}
	if s.Picture != nil {
		if p.shown != s.Picture || p.ink.look != l {
			p.drawPicture(s.Picture, l)
		}
		return
	}
	anew, strokes := p.ink.rest(s, l)
	if anew || p.shown != nil {
		p.context.Call("clearRect", 0, 0, side, side)
		p.shown = nil
	}
	p.drawStrokes(strokes, l)
}

func (p *pad) drawPicture(picture *Picture, l look) {
	p.shown, p.ink = picture, padInk{look: l, redrawn: -1}
	p.picture.draw(picture.sheet(), l.colour)
	p.context.Call("clearRect", 0, 0, l.side, l.side)
	p.context.Set("imageSmoothingEnabled", false)
	p.context.Call("drawImage", p.picture.canvas, 0, 0, l.side, l.side)
}

func (p *pad) drawStrokes(strokes []ink.Stroke, l look) {
	c, side := p.context, float64(l.side)
	c.Set("lineCap", "round")
	c.Set("lineJoin", "round")
	c.Set("lineWidth", side*ink.PadPen)
	c.Set("strokeStyle", l.colour)
	for _, stroke := range strokes {
		c.Call("beginPath")
		c.Call("moveTo", stroke[0].X*side, stroke[0].Y*side)
		thinned(stroke, side, func(x, y float64) { c.Call("lineTo", x, y) })
		c.Call("stroke")
	}
}

// sheet lays out the picture alone.
func (p *Picture) sheet() sheet {
	return newSheet(p.Pixels, dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0)
}
