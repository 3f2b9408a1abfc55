package pad

import "inkling/nn/ink"

// A look is how the ink on the pad looks: how large, in pixels, and in which colour.
type look struct {
	side   int
	colour string
}

// padInk is the ink that the canvas of the pad shows already, so that a long
// drawing is not drawn again for each of its points.
type padInk struct {
	look
	redrawn int   // State.redrawn then
	shown   []int // how many points of each stroke
}

// rest notes that all strokes are shown from now on, and returns what has to be
// drawn for that: whether on a clean canvas, and which strokes. One that has
// grown goes on from where it ended.
func (p *padInk) rest(s *State, l look) (anew bool, strokes []ink.Stroke) {
	anew = p.look != l || p.redrawn != s.redrawn
	if anew {
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
	return anew, strokes
}

// thinned calls at for the points of a stroke, in pixels of a pad of this side, but
// not for those that lie so near the one before that they would not be seen.
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
