package augment

import "inkling/nn/f32"

// The sides of an image.
const (
	Rows   = 28
	Cols   = 28
	Pixels = Rows * Cols
)

// The standard deviations of the distortions at strength 1. They are the
// variation of digits within MNIST, and no more: a one must not become a seven.
const (
	turnSpread    = 0.10 // radians
	slantSpread   = 0.16 // pixels sideways per pixel upwards
	scaleSpread   = 0.08 // of the size, and again of the width alone
	shiftSpread   = 0.7  // pixels
	elasticSpread = 2.0  // pixels, at the field's nodes; half of that at the pixels
	thickSpread   = 0.35 // fraction of the way to the darkest, or lightest, neighbour
)

// A Distorter distorts images randomly. It does not allocate.
type Distorter struct {
	rng      *f32.Rand
	strength float64
	field    field
	source   padded
}

// stream is the distorter's random stream of a seed.
const stream = 3

// New returns a distorter of the given strength: 1 is the variation of people's
// hands, and 0 leaves images unchanged. The same seed gives the same distortions.
func New(strength float64, seed uint64) *Distorter {
	return &Distorter{rng: f32.NewRand(seed, stream), strength: strength}
}

// MarshalBinary returns the state of d's random numbers.
func (d *Distorter) MarshalBinary() ([]byte, error) { return d.rng.MarshalBinary() }

// UnmarshalBinary restores a state that MarshalBinary returned.
func (d *Distorter) UnmarshalBinary(b []byte) error { return d.rng.UnmarshalBinary(b) }

// Image writes a random variant of the image src to dst, both Pixels bytes, row
// by row from the top left, 0 for paper. They may be the same slice.
func (d *Distorter) Image(src, dst []byte) {
	if len(src) != Pixels || len(dst) != Pixels {
		panic("augment: an image has 784 pixels")
	}
	d.source.load(src, d.spread(thickSpread))
	m := d.affine()
	d.field.draw(d.rng, d.strength*elasticSpread)
	resample(&d.source, m, &d.field, dst)
}

func (d *Distorter) spread(s float64) float64 { return float64(float64(d.strength*s) * d.rng.Normal()) }

// An affine map leads from a pixel's position in the new image, relative to the
// middle, to its position in the old one.
type affine struct{ xx, xy, x, yx, yy, y float64 }

// affine draws a random rotation, slant, scale and shift.
func (d *Distorter) affine() affine {
	t := d.spread(turnSpread) / 2
	t2 := float64(t * t)
	sin, cos := 2*t/(1+t2), (1-t2)/(1+t2) // of the angle: exactly a rotation
	slant := d.spread(slantSpread)
	height := max(0.5, 1+d.spread(scaleSpread))
	width := height * max(0.5, 1+d.spread(scaleSpread))
	xy, yy := float64(cos*slant)-sin, float64(sin*slant)+cos
	return affine{
		xx: cos * width, xy: xy * height, x: d.spread(shiftSpread),
		yx: sin * width, yy: yy * height, y: d.spread(shiftSpread),
	}
}
