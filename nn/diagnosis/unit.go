package diagnosis

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
)

// A unit is what has been seen of the activations of one.
type unit struct {
	least, most float32
	rows, flat  int // images seen, and those that left it without a slope
}

// flat is the share of its activation's steepest slope under which a unit has
// none worth the name: it learns a hundred times as slowly.
const flat = 0.01

// nearlyAll is the share of the images that must leave a unit without a slope for
// it to be called saturated.
const nearlyAll = 0.99

// note takes the activations of a layer's units into account, a row for each image.
func note(units []unit, a blas32.General, f nn.Activation) {
	steep := flat * steepest(f)
	for i := range a.Rows {
		for j, x := range a.Data[i*a.Stride:][:len(units)] {
			u := &units[j]
			if u.rows == 0 {
				u.least, u.most = x, x
			}
			u.least, u.most = min(u.least, x), max(u.most, x)
			u.rows++
			if slope(f, x) < steep {
				u.flat++
			}
		}
	}
}

// steepest returns the largest derivative of an activation.
func steepest(f nn.Activation) float32 {
	if f == nn.Tanh || f == nn.ReLU {
		return 1
	}
	return 0.25
}

// slope returns the derivative of an activation where it is a.
func slope(f nn.Activation, a float32) float32 {
	switch f {
	case nn.Tanh:
		return 1 - float32(a*a)
	case nn.ReLU:
		if a > 0 {
			return 1
		}
		return 0
	default:
		return a - float32(a*a)
	}
}

// dead reports whether the unit says the same to every image and has no slope by
// which it could learn to say something else.
func (u unit) dead() bool { return u.rows > 0 && u.flat == u.rows && u.most-u.least < 0.5 }

// saturated reports whether nearly all images leave the unit without a slope,
// though it does not say the same to all.
func (u unit) saturated() bool {
	return u.rows > 0 && float64(u.flat) >= nearlyAll*float64(u.rows) && !u.dead()
}
