package augment

import "inkling/nn/f32"

const (
	spacing = 7 // pixels between two nodes of the field
	nodes   = Cols/spacing + 3
)

// A field displaces each pixel smoothly: cubic B-splines over a coarse grid of
// random nodes.
type field struct{ x, y [nodes][nodes]float64 }

// draw draws new nodes, with this standard deviation in pixels.
func (f *field) draw(r *f32.Rand, spread float64) {
	for i := range f.x {
		for j := range f.x[i] {
			f.x[i][j], f.y[i][j] = float64(spread*r.Normal()), float64(spread*r.Normal())
		}
	}
}

// row interpolates the nodes for a row of pixels, between which resample
// interpolates along the row.
func (f *field) row(row int, x, y *[nodes]float64) {
	w, i := &weights[row%spacing], row/spacing
	for j := range nodes {
		x[j] = blend(w, f.x[i][j], f.x[i+1][j], f.x[i+2][j], f.x[i+3][j])
		y[j] = blend(w, f.y[i][j], f.y[i+1][j], f.y[i+2][j], f.y[i+3][j])
	}
}

func blend(w *[4]float64, a, b, c, d float64) float64 {
	return float64(float64(w[0]*a)+float64(w[1]*b)) + float64(float64(w[2]*c)+float64(w[3]*d))
}

// weights are the cubic B-spline's weights for each position between two nodes.
var weights = func() (table [spacing][4]float64) {
	for i := range table {
		t := (float64(i) + 0.5) / spacing
		s := 1 - t
		t2, t3 := float64(t*t), float64(float64(t*t)*t)
		table[i] = [4]float64{
			float64(s*s) * s / 6,
			(float64(3*t3) - float64(6*t2) + 4) / 6,
			(float64(-3*t3) + float64(3*t2) + float64(3*t) + 1) / 6,
			t3 / 6,
		}
	}
	return table
}()
