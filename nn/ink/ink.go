// Package ink turns pen strokes into an image as in MNIST, so that a drawing
// looks to the network like its training images.
//
// The steps are those that made MNIST: the ink is cropped, fitted into 20 x 20
// pixels keeping its aspect ratio, and drawn with a pen of MNIST's thickness and
// anti-aliasing. Then it is moved so that its centre of mass is in the middle of
// 28 x 28. Only plain arithmetic and square roots are used, in fixed order, so
// the same strokes give the same bytes on every machine.
//
// Out of scope: where strokes come from, and the time and pressure of the pen,
// as MNIST's ink has neither speed nor varying thickness.
package ink

// The image's size in pixels, as in MNIST.
const (
	Rows   = 28
	Cols   = 28
	Pixels = Rows * Cols
)

// A Point is a position of the pen, in any unit; y grows downwards.
type Point struct{ X, Y float64 }

// A Stroke is the path of the pen from touching down to lifting off.
type Stroke []Point

// PenRadius is half the thickness of the ink, in pixels. It was measured so that
// people's pen strokes carry as much ink as MNIST's digits.
const PenRadius = 1.17

const (
	box = 20.0 // largest side of the ink in pixels, including its thickness
	// middle is the target of the centre of mass, on both axes. The mean over
	// MNIST's 60,000 images is 14.507, 14.496 from the top left corner: the centre
	// of pixel 14, not the corner where four pixels meet.
	middle = 14.5
	// How far the fitted ink may move before it leaves the image.
	room = (Cols - box) / 2
)

// Image returns the strokes as an MNIST image: Pixels bytes, row by row from the
// top left, 0 for paper and 255 for ink. Without points it is blank. Points with
// coordinates that are not finite or exceed 1e9 are left out.
func Image(strokes []Stroke) []byte {
	image := make([]byte, Pixels)
	new(Renderer).Image(strokes, PenRadius, image)
	return image
}
