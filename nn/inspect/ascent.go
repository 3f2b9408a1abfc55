package inspect

import (
	"math"
	"slices"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/f32"
)

// An Ascent searches for the image that a network would most like to see for a
// class. It starts with faint noise and changes the pixels step by step, as
// training changes weights, but uphill: towards more of
//
//	z_class - mean of the other z
//
// where z are the weighted inputs of the outputs, which still grow where the
// outputs themselves are saturated. By itself the search ends in meaningless
// speckle, since the network was never trained on any. So after each step the
// image is blurred a little, to have strokes rather than dots. It also fades a
// little, so that pixels that do not matter become paper. Pixels stay between
// paper and ink, with no more ink in all than MNIST's images have.
type Ascent struct {
	shape       dataset.Shape
	sensitivity *nn.Sensitivity
	x, next     []float32 // pixels, 0 to 1; next is scratch
	wanted      []float32
	steps       int
}

const (
	noise      = 0.2  // largest value of a pixel of the first image.
	wishStream = 11   // random stream of the noise.
	rate       = 0.05 // root mean square of a step.
	blur       = 0.1  // fraction of the way to each neighbour.
	fade       = 0.97 // fraction of the ink that remains.
	mostInk    = 0.1  // mean square of the pixels, as in MNIST's images
)

// NewAscent returns the ascent for a class of a network that reads images of this
// shape; seed determines the noise.
func NewAscent(n *nn.Network, shape dataset.Shape, class int, seed uint64) *Ascent {
	if n.Sizes[0] != shape.Pixels() || n.Sizes[n.Layers()] != shape.Classes || class < 0 || class >= shape.Classes {
		panic("inspect: the network reads other images, or has no such class")
	}
	a := &Ascent{
		shape: shape, sensitivity: nn.NewSensitivity(n),
		x: make([]float32, shape.Pixels()), next: make([]float32, shape.Pixels()), wanted: make([]float32, shape.Classes),
	}
	for k := range a.wanted {
		a.wanted[k] = -1 / float32(max(1, shape.Classes-1))
	}
	a.wanted[class] = 1
	rng := f32.NewRand(seed, wishStream)
	for i := range a.x {
		a.x[i] = float32(noise * rng.Float64())
	}
	return a
}

// Step changes the image once.
func (a *Ascent) Step() {
	a.steps++
	a.climb()
	a.blur()
	a.ink()
}

// climb takes a step of fixed length up the gradient, or none where it is zero.
func (a *Ascent) climb() {
	nabla, _ := a.sensitivity.Of(a.x, a.wanted)
	length := rms(nabla)
	if !(length > 0 && length <= math.MaxFloat32) {
		return
	}
	scale := rate / length
	for i, g := range nabla {
		a.x[i] += float32(scale * g)
	}
}

// blur moves each pixel towards its neighbours.
func (a *Ascent) blur() {
	rows, cols := a.shape.Rows, a.shape.Cols
	for p, v := range a.x {
		row, col, d := p/cols, p%cols, float32(0)
		if row > 0 {
			d += a.x[p-cols] - v
		}
		if row+1 < rows {
			d += a.x[p+cols] - v
		}
		if col > 0 {
			d += a.x[p-1] - v
		}
		if col+1 < cols {
			d += a.x[p+1] - v
		}
		a.next[p] = v + float32(blur*d)
	}
	a.x, a.next = a.next, a.x
}

// ink fades the ink and limits it.
func (a *Ascent) ink() {
	for i, v := range a.x {
		a.x[i] = max(0, min(fade*v, 1))
	}
	if size, most := rms(a.x), float32(math.Sqrt(mostInk)); size > most {
		scale := most / size
		for i := range a.x {
			a.x[i] *= scale
		}
	}
}

// rms returns the root mean square of v.
func rms(v []float32) float32 {
	var sum float32
	for _, x := range v {
		sum += float32(x * x)
	}
	return float32(math.Sqrt(float64(sum / float32(len(v)))))
}

// Steps returns the number of steps taken.
func (a *Ascent) Steps() int { return a.steps }

// Image returns the pixels as grey levels, 0 for paper to 255 for ink, and the
// network's outputs for exactly these.
func (a *Ascent) Image() (pixels []byte, output []float32) {
	pixels, x := make([]byte, len(a.x)), make([]float32, len(a.x))
	for i, v := range a.x {
		pixels[i] = byte(v*255 + 0.5)
	}
	dataset.Inputs(pixels, x)
	_, output = a.sensitivity.Of(x, a.wanted)
	return pixels, slices.Clone(output)
}
