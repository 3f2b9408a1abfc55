package app

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
	redrawn int // State.redrawn then
	strokes int // how many it shows, the last of them as far as points
	points  int
}

// rest notes that all strokes are shown from now on, and returns those that have
// to be drawn for it: whether on a clean canvas, or beside what is there; then the
// first of them goes on where it ended.
func (p *padInk) rest(s *State, l look) (anew bool, strokes []ink.Stroke) {
	anew = p.look != l || p.redrawn != s.redrawn
	if anew {
		*p = padInk{look: l, redrawn: s.redrawn}
	}
	strokes = s.Strokes[max(0, p.strokes-1):]
	if len(strokes) == 0 {
		return anew, nil
	}
	last := s.Strokes[len(s.Strokes)-1]
	if p.strokes > 0 {
		strokes = append([]ink.Stroke{strokes[0][p.points-1:]}, strokes[1:]...)
		if p.strokes == len(s.Strokes) && p.points == len(last) {
			strokes = nil
		}
	}
	p.strokes, p.points = len(s.Strokes), len(last)
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
