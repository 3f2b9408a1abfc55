package augment

import "inkling/nn/f32"

// The sides of an image.
const (
	Rows   = 28
	Cols   = 28
	Pixels = Rows * Cols
)

// What each distortion is at strength 1: standard deviations. They are what makes
// digits differ within MNIST, and no more: a one must not become a seven.
const (
	turnSpread    = 0.10 // radians
	slantSpread   = 0.16 // pixels to the side, for each pixel up
	scaleSpread   = 0.08 // of the size, and again of the width alone
	shiftSpread   = 0.7  // pixels
	elasticSpread = 2.0  // pixels, of the field's nodes; that of the pixels is half
	thickSpread   = 0.35 // of the way to the darkest, or lightest, neighbour
)

// A Distorter makes images by chance. It does not allocate.
type Distorter struct {
	rng      *f32.Rand
	strength float64
	field    field
	source   padded
}

// stream is the stream of chance of one seed that distortion has for itself.
const stream = 3

// New returns a distorter of the given strength, where 1 is what people's hands
// do and 0 leaves an image as it is. The same seed distorts in the same way.
func New(strength float64, seed uint64) *Distorter {
	return &Distorter{rng: f32.NewRand(seed, stream), strength: strength}
}

// MarshalBinary returns the state of the chance by which d makes images.
func (d *Distorter) MarshalBinary() ([]byte, error) { return d.rng.MarshalBinary() }

// UnmarshalBinary has d go on as the one whose state it is.
func (d *Distorter) UnmarshalBinary(b []byte) error { return d.rng.UnmarshalBinary(b) }

// Image writes a new image made of the image src to dst, both Pixels bytes, row
// by row from the top left, 0 for paper. They may be the same.
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

// An affine map leads from a pixel's place in the new image, counted from the
// middle, to its place in the old one.
type affine struct{ xx, xy, x, yx, yy, y float64 }

// affine draws a turn, a slant, a scale and a shift.
func (d *Distorter) affine() affine {
	t := d.spread(turnSpread) / 2
	t2 := float64(t * t)
	sin, cos := 2*t/(1+t2), (1-t2)/(1+t2) // of the angle, exactly a turn
	slant := d.spread(slantSpread)
	height := max(0.5, 1+d.spread(scaleSpread))
	width := height * max(0.5, 1+d.spread(scaleSpread))
	xy, yy := float64(cos*slant)-sin, float64(sin*slant)+cos
	return affine{
		xx: cos * width, xy: xy * height, x: d.spread(shiftSpread),
		yx: sin * width, yy: yy * height, y: d.spread(shiftSpread),
	}
}
