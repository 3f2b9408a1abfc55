package ink

import "math"

// A placing maps the strokes' units to pixels: from becomes the middle of the
// image, and lengths are multiplied by scale.
type placing struct {
	from  Point
	scale float64
}

func (p placing) of(q Point) Point {
	return Point{Cols/2 + float64((q.X-p.from.X)*p.scale), Rows/2 + float64((q.Y-p.from.Y)*p.scale)}
}

// fitInto returns the placing that makes the longer side of the ink between low and
// high, drawn by a pen of the given radius, size pixels long. A dot is not scaled.
func fitInto(low, high Point, size, radius float64) placing {
	p := placing{between(low, high), 1}
	if side := longerSide(low, high); side > dot {
		p.scale = (size - 2*radius) / side
	}
	return p
}

const (
	// farthest limits the coordinates, so that no difference of two can overflow.
	farthest = 1e9
	// Ink smaller than dot, in any units, is a dot.
	dot = 1e-9
)

func usable(p Point) bool { // false for NaN
	return math.Abs(p.X) <= farthest && math.Abs(p.Y) <= farthest
}

// bounds returns the bounding box of the usable points; ok is false if there are
// none.
func bounds(strokes []Stroke) (low, high Point, ok bool) {
	low, high = Point{farthest, farthest}, Point{-farthest, -farthest}
	for _, s := range strokes {
		for _, p := range s {
			if !usable(p) {
				continue
			}
			ok = true
			if p.X < low.X { // min and max are ten times as slow in WebAssembly
				low.X = p.X
			}
			if p.X > high.X {
				high.X = p.X
			}
			if p.Y < low.Y {
				low.Y = p.Y
			}
			if p.Y > high.Y {
				high.Y = p.Y
			}
		}
	}
	return low, high, ok
}

func between(a, b Point) Point { return Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }

func longerSide(low, high Point) float64 { return max(high.X-low.X, high.Y-low.Y) }

// A piece is a line segment of a stroke, in pixels, or a dot if both ends are
// equal.
type piece struct{ a, b Point }

// nearby is the distance in pixels within which a point is skipped after another:
// slow pens deliver thousands of them.
const nearby = 0.2

// appendPieces appends the pieces of the strokes. It never skips the first and the
// last usable point of a stroke.
func appendPieces(pieces []piece, strokes []Stroke, p placing) []piece {
	within := nearby / p.scale
	for _, s := range strokes {
		var last, skipped Point // in the strokes' units
		began, dotted, behind := false, true, false
		for _, q := range s {
			dx, dy := q.X-last.X, q.Y-last.Y
			switch {
			case began && float64(dx*dx)+float64(dy*dy) < within*within:
				skipped, behind = q, true
				continue
			case !usable(q):
				continue
			case began:
				pieces = append(pieces, piece{p.of(last), p.of(q)})
				dotted = false
			}
			last, began, behind = q, true, false
		}
		switch {
		case behind:
			pieces = append(pieces, piece{p.of(last), p.of(skipped)})
		case began && dotted:
			pieces = append(pieces, piece{p.of(last), p.of(last)})
		}
	}
	return pieces
}

// move moves the pieces by x and y pixels.
func move(pieces []piece, x, y float64) {
	for i, p := range pieces {
		pieces[i] = piece{Point{p.a.X + x, p.a.Y + y}, Point{p.b.X + x, p.b.Y + y}}
	}
}
