package ink

import (
	"math"

	"inkling/nn/dataset"
)

// draw rasterises strokes given in pixels of the image, with round ends and
// joins. A pixel's grey is how much of it the pen covers, told from the distance
// of its centre to the nearest piece of the stroke.
func draw(strokes []Stroke) []byte {
	image := make([]byte, dataset.MNISTPixels)
	for _, s := range strokes {
		drawPiece(image, s[0], s[0])
		for i := 1; i < len(s); i++ {
			if s[i] != s[i-1] {
				drawPiece(image, s[i-1], s[i])
			}
		}
	}
	return image
}

// reach is the distance beyond which a pixel stays white: the pen's radius and
// half a pixel for the soft edge.
const reach = penRadius + 0.5

// drawPiece inks the straight piece from a to b. Where pieces overlap the darker
// one counts, so that a joint is no darker than the rest.
func drawPiece(image []byte, a, b Point) {
	top, bottom := span(a.Y, b.Y, dataset.MNISTRows)
	left, right := span(a.X, b.X, dataset.MNISTCols)
	for y := top; y < bottom; y++ {
		for x := left; x < right; x++ {
			d := distance(Point{float64(x) + 0.5, float64(y) + 0.5}, a, b)
			cover := min(1, max(0, reach-d))
			grey := byte(math.Floor(float64(cover*255) + 0.5))
			pixel := &image[y*dataset.MNISTCols+x]
			*pixel = max(*pixel, grey)
		}
	}
}

// span returns the pixels, of n, that a piece from a to b may touch on one axis.
func span(a, b float64, n int) (from, to int) {
	if a > b {
		a, b = b, a
	}
	return int(max(0, min(a-reach, float64(n)))), int(max(0, min(b+reach+1, float64(n))))
}

// distance returns the distance of p from the piece from a to b.
func distance(p, a, b Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	length2 := float64(dx*dx) + float64(dy*dy)
	t := 0.0
	if length2 > 0 {
		t = (float64((p.X-a.X)*dx) + float64((p.Y-a.Y)*dy)) / length2
		t = max(0, min(1, t))
	}
	x, y := p.X-a.X-float64(t*dx), p.Y-a.Y-float64(t*dy)
	return math.Sqrt(float64(x*x) + float64(y*y))
}
