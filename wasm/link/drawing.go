package link

import (
	"encoding/base64"
	"encoding/binary"
	"math"

	"inkling/nn/foreign"
	"inkling/nn/ink"
	"inkling/nn/phrase"
)

const (
	// grid is the number of steps along a side of the pad.
	grid = 1000
	// outside is how far beyond the pad a point may be, in sides.
	outside = 1
	// slack is how far the written line may be from the drawn one, in sides of the pad: about a
	// tenth of a pixel of the network's input.
	slack = 0.003
)

// EncodeStrokes writes strokes in base64url: for each stroke the number of its points, then the
// steps from point to point, as varints. Points that hardly change the line are left out. More than
// MaxPoints points give "".
func EncodeStrokes(strokes []ink.Stroke) string {
	var b []byte
	points := 0
	for _, s := range strokes {
		s = thin(s)
		if points += len(s); points > MaxPoints { // before simplify, which takes quadratic time
			return ""
		}
		s = simplify(s)
		b = binary.AppendUvarint(b, uint64(len(s)))
		var x, y int64
		for _, p := range s {
			px, py := onGrid(p.X), onGrid(p.Y)
			b = binary.AppendVarint(b, px-x)
			b = binary.AppendVarint(b, py-y)
			x, y = px, py
		}
	}
	return base64.RawURLEncoding.EncodeToString(b)
}

// onGrid returns the nearest step.
func onGrid(v float64) int64 {
	return int64(math.Round(math.Max(-outside, math.Min(1+outside, v)) * grid))
}

// DecodeStrokes reads the text of EncodeStrokes.
func DecodeStrokes(text string) (strokes []ink.Stroke, err error) {
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return nil, phrase.Errorf("%s is not base64url", foreign.Quote(text))
	}
	for points := 0; len(b) > 0; {
		var s ink.Stroke
		if s, b, err = stroke(b, MaxPoints-points); err != nil {
			return nil, phrase.Errorf("stroke %d: %v", len(strokes)+1, err)
		}
		points += len(s)
		strokes = append(strokes, s)
	}
	return strokes, nil
}

// stroke reads one stroke of at most the given number of points, and returns the rest.
func stroke(b []byte, most int) (s ink.Stroke, rest []byte, err error) {
	n, width := binary.Uvarint(b)
	switch b = b[max(width, 0):]; {
	case width <= 0:
		return nil, nil, phrase.Errorf("it is incomplete")
	case n == 0:
		return nil, nil, phrase.Errorf("it has no points")
	case n > uint64(most):
		return nil, nil, phrase.Errorf("more than %d points in all", MaxPoints)
	case n > uint64(len(b)/2):
		return nil, nil, phrase.Errorf("it is incomplete")
	}
	var at [2]int64
	for range n {
		for axis := range at {
			step, width := binary.Varint(b)
			if width <= 0 {
				return nil, nil, phrase.Errorf("it is incomplete")
			}
			b = b[width:]
			if step < -10*grid || step > 10*grid { // otherwise the sum could overflow
				return nil, nil, phrase.Errorf("it leaves the pad")
			}
			if at[axis] += step; at[axis] < -outside*grid || at[axis] > (1+outside)*grid {
				return nil, nil, phrase.Errorf("it leaves the pad")
			}
		}
		s = append(s, ink.Point{X: float64(at[0]) / grid, Y: float64(at[1]) / grid})
	}
	return s, b, nil
}

// thin leaves out points that coincide with the one before.
func thin(s ink.Stroke) ink.Stroke {
	kept := s[:1:1]
	for _, p := range s[1:] {
		if last := kept[len(kept)-1]; math.Hypot(p.X-last.X, p.Y-last.Y) > slack {
			kept = append(kept, p)
		}
	}
	return kept
}

// simplify leaves out points that are nearly on the line between others, by the
// Ramer-Douglas-Peucker algorithm.
func simplify(s ink.Stroke) ink.Stroke {
	if len(s) < 3 {
		return s
	}
	first, last := s[0], s[len(s)-1]
	far, at := 0.0, 0
	for i, p := range s[1 : len(s)-1] {
		if d := distance(p, first, last); d > far {
			far, at = d, i+1
		}
	}
	if far <= slack {
		return ink.Stroke{first, last}
	}
	head := simplify(s[:at+1])
	return append(head[:len(head)-1:len(head)-1], simplify(s[at:])...)
}

// distance returns the distance of p from the line segment between a and b.
func distance(p, a, b ink.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	t := 0.0
	if length := dx*dx + dy*dy; length > 0 {
		t = math.Max(0, math.Min(1, ((p.X-a.X)*dx+(p.Y-a.Y)*dy)/length))
	}
	return math.Hypot(p.X-a.X-t*dx, p.Y-a.Y-t*dy)
}
