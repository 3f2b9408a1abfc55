package augment

import (
	"math"

	"inkling/nn/f32"
)

// A Change is a chosen distortion. The zero value changes nothing.
type Change struct {
	Turn  int     // clockwise rotation around the middle, in degrees.
	X, Y  float64 // shift to the right and down after it, in pixels.
	Thick float64 // how much strokes grow on each side, in pixels; negative to shrink
	Noise float64 // standard deviation of the noise on each pixel; 1 is from paper to ink
	Seed  uint64  // of the noise
}

// MostThick limits the absolute value of Thick.
const MostThick = 3

// noiseStream is the noise's random stream of a seed.
const noiseStream = 6

// Image writes the changed image src to dst, both Pixels bytes, row by row from
// the top left, 0 for paper. They may be the same slice.
func (c Change) Image(src, dst []byte) {
	if len(src) != Pixels || len(dst) != Pixels {
		panic("augment: an image has 784 pixels")
	}
	copy(dst, src)
	c.thicken(dst)
	if c.X != 0 || c.Y != 0 || c.Turn != 0 {
		c.place(dst)
	}
	if c.Noise > 0 {
		c.sprinkle(dst)
	}
}

// thicken changes the strokes by one pixel at a time, which is as far as a pixel's
// neighbours reach.
func (c Change) thicken(image []byte) {
	var p padded
	for left := max(-MostThick, min(MostThick, c.Thick)); left != 0; {
		now := max(-1, min(1, left))
		left -= now
		p.load(image, now)
		for row := range Rows {
			copy(image[row*Cols:(row+1)*Cols], p[(row+1)*side+1:])
		}
	}
}

// place rotates and shifts the ink. The map goes from the new image to the old
// one, so it shifts first.
func (c Change) place(image []byte) {
	var p padded
	p.load(image, 0)
	sin, cos := turned(c.Turn)
	resample(&p, affine{
		xx: cos, xy: sin, x: -float64(cos*c.X) - float64(sin*c.Y),
		yx: -sin, yy: cos, y: float64(sin*c.X) - float64(cos*c.Y),
	}, new(field), image)
}

// The sine and cosine of one degree.
const (
	sinDegree = 0.017452406437283512819
	cosDegree = 0.999847695156391239157
)

// turned returns sine and cosine of an angle in degrees by repeated rotation by
// one degree: the same bits on every machine, unlike math.Sincos.
func turned(degrees int) (sin, cos float64) {
	degrees = ((degrees % 360) + 360) % 360
	sin, cos = 0, 1
	for range degrees {
		sin, cos = float64(sin*cosDegree)+float64(cos*sinDegree), float64(cos*cosDegree)-float64(sin*sinDegree)
	}
	return sin, cos
}

// sprinkle adds noise. The pattern depends only on the seed; Noise scales it.
func (c Change) sprinkle(image []byte) {
	rng := f32.NewRand(c.Seed, noiseStream)
	for i, v := range image {
		grey := float64(v) + float64(float64(c.Noise*255)*rng.Normal())
		image[i] = byte(math.Floor(max(0, min(255, grey)) + 0.5))
	}
}
