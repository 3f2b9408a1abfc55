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
	picture         *inked // an image on the pad, small
}

// penWidth is the width of the line on the pad, in units of its side: what
// nn/ink's pen is to its box.
const penWidth = 0.07

func newPad(canvas js.Value, send func(Msg)) *pad {
	p := &pad{canvas: canvas, context: canvas.Call("getContext", "2d"), send: send, pointer: js.Undefined(), picture: newInked(newCanvas())}
	for name, f := range map[string]func(js.Value){
		"pointerdown": p.down, "pointermove": p.move, "pointerup": p.up, "pointercancel": p.cancel,
	} {
		canvas.Call("addEventListener", name, js.FuncOf(func(_ js.Value, args []js.Value) any {
			f(args[0])
			return nil
		}))
	}
	observer := js.Global().Get("ResizeObserver").New(js.FuncOf(func(js.Value, []js.Value) any {
		if p.last != nil {
			p.draw(p.last)
		}
		return nil
	}))
	observer.Call("observe", canvas)
	return p
}

// down begins a stroke, unless another finger, a palm or another button does.
func (p *pad) down(e js.Value) {
	if !p.pointer.IsUndefined() || e.Get("button").Int() != 0 || !e.Get("isPrimary").Bool() {
		return
	}
	e.Call("preventDefault") // no text selection, no drag
	p.pointer = e.Get("pointerId")
	p.canvas.Call("setPointerCapture", p.pointer)
	p.send(PenDown{p.at(e)})
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
	if e.Get("getCoalescedEvents").Type() != js.TypeFunction {
		return []ink.Point{p.at(e)}
	}
	coalesced := e.Call("getCoalescedEvents")
	points := []ink.Point{}
	for i := range coalesced.Length() {
		points = append(points, p.at(coalesced.Index(i)))
	}
	if len(points) == 0 {
		points = append(points, p.at(e))
	}
	return points
}

func (p *pad) at(e js.Value) ink.Point {
	box := p.canvas.Call("getBoundingClientRect")
	return ink.Point{
		X: (e.Get("clientX").Float() - box.Get("left").Float()) / box.Get("width").Float(),
		Y: (e.Get("clientY").Float() - box.Get("top").Float()) / box.Get("height").Float(),
	}
}

// draw shows the strokes, sharp on the present screen.
func (p *pad) draw(s *State) {
	p.last = s
	side := int(p.canvas.Get("clientWidth").Float()*js.Global().Get("devicePixelRatio").Float() + 0.5)
	if p.canvas.Get("width").Int() != side {
		p.canvas.Set("width", side)
		p.canvas.Set("height", side)
	}
	c, n := p.context, float64(side)
	c.Call("clearRect", 0, 0, side, side)
	if s.Picture != nil {
		p.picture.draw(s.Picture.sheet(), colour(p.canvas))
		c.Set("imageSmoothingEnabled", false)
		c.Call("drawImage", p.picture.canvas, 0, 0, side, side)
		return
	}
	c.Set("lineCap", "round")
	c.Set("lineJoin", "round")
	c.Set("lineWidth", n*penWidth)
	c.Set("strokeStyle", colour(p.canvas))
	for _, stroke := range s.Strokes {
		c.Call("beginPath")
		c.Call("moveTo", stroke[0].X*n, stroke[0].Y*n)
		for _, point := range stroke {
			c.Call("lineTo", point.X*n, point.Y*n)
		}
		c.Call("stroke")
	}
}

// sheet lays out the picture alone.
func (p *Picture) sheet() sheet {
	return newSheet(p.Pixels, dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0)
}
