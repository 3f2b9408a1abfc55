// Package ink turns pen strokes into the image that a network was trained to
// read: MNIST's own preparation, so that a drawing looks to the network like
// its training images.
//
//	ink.go      points, strokes, the image of them
//	prepare.go  the steps of the preparation, each of which can be left out
//	fit.go      strokes to straight pieces in pixels
//	draw.go     pieces to pixels
//	render.go   one image after another, with any pen, without allocating
//
// The steps are those by which MNIST was made: the ink is cropped, fitted into
// 20 x 20 pixels keeping its aspect, drawn with a pen of MNIST's thickness and
// anti-aliased, and moved so that its centre of mass lies in the middle of
// 28 x 28. Only plain arithmetic and square roots are used, in fixed order, so
// that the same strokes make the same bytes on every machine.
//
// Where strokes come from, a pad or a file, is not known here. Time and pressure
// of the pen are not kept: MNIST's ink is of one thickness and has no speed.
package ink

// The image's sides, in pixels: those of MNIST's images.
const (
	Rows   = 28
	Cols   = 28
	Pixels = Rows * Cols
)

// A Point is a place of the pen, in any unit; y grows downwards.
type Point struct{ X, Y float64 }

// A Stroke is the way of the pen from touching down to lifting off.
type Stroke []Point

// PenRadius is half the thickness of the ink, in pixels, measured so that what
// people write with pens carries as much ink as MNIST's digits do.
const PenRadius = 1.17

const (
	box = 20.0 // pixels that the ink spans at most, its thickness included
	// middle is where the centre of mass belongs, on both axes. The mean over
	// MNIST's 60,000 images is 14.507, 14.496 from the top left corner: the
	// centre of pixel 14, not the corner where four pixels meet.
	middle = 14.5
	// room is how far the fitted ink may move before it leaves the image.
	room = (Cols - box) / 2
)

// Image returns the strokes as an MNIST image: Pixels bytes, row by row from the
// top left, 0 for paper and 255 for ink. Without any point it is blank. Points
// that are not finite numbers, or beyond a thousand million, are left out.
func Image(strokes []Stroke) []byte {
	image := make([]byte, Pixels)
	new(Renderer).Image(strokes, PenRadius, image)
	return image
}
