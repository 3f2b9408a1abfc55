// Package ink turns pen strokes into the image that a network was trained to
// read: MNIST's own preparation, so that a drawing looks to the network like
// its training images.
//
// The steps are those by which MNIST was made: the ink is fitted into 20 x 20
// pixels keeping its aspect, drawn with a pen of MNIST's thickness and
// anti-aliased, and moved so that its centre of mass lies in the middle of
// 28 x 28. Only plain arithmetic and square roots are used, in fixed order, so
// that the same strokes make the same bytes on every machine.
//
// Where strokes come from, a pad or a file, is not known here.
package ink

import (
	"math"

	"inkling/nn/dataset"
)

// A Point is a place of the pen, in any unit; y grows downwards.
type Point struct{ X, Y float64 }

// A Stroke is the way of the pen from touching down to lifting off.
type Stroke []Point

const (
	box = 20.0 // pixels that the ink spans at most, its thickness included
	// penRadius is half the thickness of the ink, in pixels, measured so that
	// pen strokes carry as much ink as MNIST's digits do.
	penRadius = 1.17
	// middle is where the centre of mass belongs, on both axes. The mean over
	// MNIST's 60,000 images is 14.507, 14.496 from the top left corner: the
	// centre of pixel 14, not the corner where four pixels meet.
	middle = 14.5
	// room is how far the fitted ink may move before it leaves the image.
	room = (dataset.MNISTCols - box) / 2
)

// Image returns the strokes as an MNIST image: dataset.MNISTPixels bytes, 0 for paper
// and 255 for ink. Without any point it is blank. Points that are not finite
// numbers are left out.
func Image(strokes []Stroke) []byte {
	fitted := fit(finite(strokes))
	x, y := centreOfMass(draw(fitted))
	return draw(moved(fitted, shift(x), shift(y)))
}

// shift returns how far ink is moved whose centre of mass is at c: to the
// middle, but not over the edge, as a seven with a wide bar would be.
func shift(c float64) float64 { return max(-room, min(room, middle-c)) }

// farthest bounds the coordinates, so that no difference of two can overflow.
const farthest = 1e9

// finite returns the strokes without the points that are not usable numbers.
func finite(strokes []Stroke) []Stroke {
	var kept []Stroke
	for _, s := range strokes {
		var k Stroke
		for _, p := range s {
			if math.Abs(p.X) <= farthest && math.Abs(p.Y) <= farthest { // false for NaN
				k = append(k, p)
			}
		}
		if len(k) > 0 {
			kept = append(kept, k)
		}
	}
	return kept
}

// fit scales the strokes so that the longer side of their ink is box pixels, and
// puts the middle of their bounding box into the middle of the image. A dot has
// no size to scale.
func fit(strokes []Stroke) []Stroke {
	if len(strokes) == 0 {
		return nil
	}
	low, high := strokes[0][0], strokes[0][0]
	for _, s := range strokes {
		for _, p := range s {
			low = Point{min(low.X, p.X), min(low.Y, p.Y)}
			high = Point{max(high.X, p.X), max(high.Y, p.Y)}
		}
	}
	scale := 1.0
	if side := max(high.X-low.X, high.Y-low.Y); side > 0 {
		scale = (box - 2*penRadius) / side
	}
	x, y := (low.X+high.X)/2, (low.Y+high.Y)/2
	fitted := make([]Stroke, len(strokes))
	for i, s := range strokes {
		fitted[i] = make(Stroke, len(s))
		for j, p := range s {
			fitted[i][j] = Point{dataset.MNISTCols/2 + float64((p.X-x)*scale), dataset.MNISTRows/2 + float64((p.Y-y)*scale)}
		}
	}
	return fitted
}

// moved returns the strokes shifted by x and y pixels.
func moved(strokes []Stroke, x, y float64) []Stroke {
	m := make([]Stroke, len(strokes))
	for i, s := range strokes {
		m[i] = make(Stroke, len(s))
		for j, p := range s {
			m[i][j] = Point{p.X + x, p.Y + y}
		}
	}
	return m
}

// centreOfMass returns the mean place of the ink, in pixels from the top left;
// the middle of the image when there is none.
func centreOfMass(image []byte) (x, y float64) {
	var sum, sumX, sumY int
	for i, v := range image {
		sum += int(v)
		sumX += int(v) * (2*(i%dataset.MNISTCols) + 1)
		sumY += int(v) * (2*(i/dataset.MNISTCols) + 1)
	}
	if sum == 0 {
		return middle, middle
	}
	return float64(sumX) / float64(2*sum), float64(sumY) / float64(2*sum)
}
