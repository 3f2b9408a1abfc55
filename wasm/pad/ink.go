package pad

import "inkling/nn/ink"

// A look is the size of the pad in pixels and the colour of its ink.
type look struct {
	side   int
	colour string
}

// padInk records the ink that the canvas already shows, so that a long drawing is not redrawn for
// each new point.
type padInk struct {
	look
	redrawn int   // State.redrawn at that time
	shown   []int // number of points drawn, by stroke
}

// rest returns the strokes that remain to be drawn, and whether on a cleared canvas; it records all
// strokes as drawn. A stroke that has grown continues where it ended.
func (p *padInk) rest(s *State, l look) (redraw bool, strokes []ink.Stroke) {
	redraw = p.look != l || p.redrawn != s.redrawn
	if redraw {
		*p = padInk{look: l, redrawn: s.redrawn}
	}
	for i, stroke := range s.Strokes {
		if i == len(p.shown) {
			p.shown = append(p.shown, 0)
		}
		if n := p.shown[i]; n < len(stroke) {
			strokes = append(strokes, stroke[max(0, n-1):])
			p.shown[i] = len(stroke)
		}
	}
	return redraw, strokes
}

// thinned calls at for the points of a stroke, in pixels of a pad of this side. It skips points too
// close to the previous one to be visible.
func thinned(stroke ink.Stroke, side float64, at func(x, y float64)) {
	const unseen = 0.5
	var lastX, lastY float64
	for i, q := range stroke {
		x, y := q.X*side, q.Y*side
		dx, dy := x-lastX, y-lastY
		if i > 0 && i < len(stroke)-1 && dx*dx+dy*dy < unseen*unseen {
			continue
		}
		at(x, y)
		lastX, lastY = x, y
	}
}
