package plane

import (
	"slices"

	"inkling/nn/f32"
	"inkling/nn/phrase"
	"inkling/nn/plane"
)

// A pen is what a stroke needs.
type pen struct {
	x, y float64 // where it drew last
	r    *f32.Rand
}

// The spray, in fractions of the picture.
const (
	sprayEvery = 0.025 // distance between two points
	sprayWidth = 0.03  // how far a point is from the pen, at most
	eraseWidth = 0.03
)

// draw draws or erases at a place.
func (s *State) draw(x, y float64) {
	if s.Tool == Eraser {
		axes := s.Settings.Axes()
		s.Own = slices.DeleteFunc(slices.Clone(s.Own), func(p plane.Point) bool {
			dx, dy := (float64(p.X1)/plane.Extent+1)/2-x, (1-height(p, axes))/2-y
			return dx*dx+dy*dy < eraseWidth*eraseWidth
		})
	} else if len(s.Own) < plane.MaxPoints {
		s.Own = append(slices.Clip(s.Own), s.at(x, y))
	} else {
		s.Problem = phrase.New("more than %d points: use fewer", plane.MaxPoints)
	}
	s.Data, _ = s.makeData()
	s.Drawn++
}

func (m TakeTool) apply(s *State) []Effect {
	if s.Tool == m.Tool || m.Tool != Probe && !(slices.Contains(s.Tools(), m.Tool) && s.drawable()) {
		m.Tool = NoTool
	}
	s.Tool, s.Keyed = m.Tool, false
	s.Drawn++
	return nil
}

func (m PenDown) apply(s *State) []Effect {
	if s.Tool == Probe {
		return Hover(m).apply(s)
	}
	if s.Tool == NoTool || s.pen != nil || !s.drawable() {
		return nil
	}
	s.Problem, s.Note = phrase.Phrase{}, nil
	s.take()
	s.pen = &pen{m.X, m.Y, f32.NewRand(uint64(len(s.Own)), sprayStream)}
	s.draw(m.X, m.Y)
	return nil
}

// sprayStream is the random stream of sprays.
const sprayStream = 111

func (m PenMove) apply(s *State) []Effect {
	p := s.pen
	if p == nil {
		return Hover(m).apply(s)
	}
	if s.Tool == Eraser {
		s.draw(m.X, m.Y)
		return nil
	}
	dx, dy := m.X-p.x, m.Y-p.y
	if dx*dx+dy*dy < sprayEvery*sprayEvery {
		return nil
	}
	p.x, p.y = m.X, m.Y
	if s.Settings.Axes() == 2 {
		m.X += (2*p.r.Float64() - 1) * sprayWidth
		m.Y += (2*p.r.Float64() - 1) * sprayWidth
	}
	s.draw(min(max(m.X, 0), 1), min(max(m.Y, 0), 1))
	return nil
}

func (PenUp) apply(s *State) []Effect {
	if s.pen == nil {
		return nil
	}
	s.pen = nil
	return s.goOn()
}

func (m MoveCursor) apply(s *State) []Effect {
	s.CursorX, s.CursorY = min(max(s.CursorX+m.X, 0), 1), min(max(s.CursorY+m.Y, 0), 1)
	s.Keyed = true
	s.Drawn++
	return nil
}

func (Dab) apply(s *State) []Effect {
	return slices.Concat(PenDown{s.CursorX, s.CursorY}.apply(s), PenUp{}.apply(s))
}

// place returns the words for a place in the large picture.
func (s *State) place() string {
	if p, ok := s.probed(); ok {
		return s.pointName(p)
	}
	number := func(x float32) string { return decimal(float64(x), 1) }
	p := s.at(s.CursorX, s.CursorY)
	if s.Settings.Axes() == 1 {
		return "x = " + number(p.X1) + ", y = " + number(p.Value)
	}
	return "x₁ = " + number(p.X1) + ", x₂ = " + number(p.X2)
}

// keyed returns the message for a key that was pressed in the large picture, or nil.
func keyed(key string, far bool) Msg {
	step := 1.0 / 60
	if far {
		step *= 5
	}
	switch key {
	case "ArrowLeft":
		return MoveCursor{-step, 0}
	case "ArrowRight":
		return MoveCursor{step, 0}
	case "ArrowUp":
		return MoveCursor{0, -step}
	case "ArrowDown":
		return MoveCursor{0, step}
	case "Enter", " ":
		return Dab{}
	}
	return nil
}
