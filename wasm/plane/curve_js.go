package plane

import (
	"math"
	"syscall/js"
)

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
	if s.Frame.Moment > 0 {
		x := max(0, float64(s.Frame.Epoch-1)/float64((len(h)/2-1)*s.Frame.Stride)*width)
		g.Set("strokeStyle", c.quiet)
		g.Call("beginPath")
		g.Call("moveTo", x, 0)
		g.Call("lineTo", x, height)
		g.Call("stroke")
	}
}

// decade returns the logarithm of a cost to the base 10, within bounds.
func decade(cost float32) float64 { return math.Log10(max(1e-12, min(1e6, float64(cost)))) }
