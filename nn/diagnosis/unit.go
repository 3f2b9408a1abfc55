package diagnosis

import (
	"math"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
)

// A unit summarises the activations of one unit. It starts as newUnit.
type unit struct {
	least, most float32
	rows, flat  int // images seen, and those that left it almost without a slope
}

var newUnit = unit{least: math.MaxFloat32, most: -math.MaxFloat32}

// flat is the fraction of the steepest slope of its activation below which a unit
// counts as having none: it learns a hundred times as slowly.
const flat = 0.01

// nearlyAll is the fraction of the images that must leave a unit almost without a
// slope for it to be called saturated.
const nearlyAll = 0.99

// slopeless gives the activations, below one and above the other, at which a unit
// has almost no slope.
type slopeless struct{ below, above float32 }

// slopelessOf returns where the derivative of an activation, computed from its
// value a, is less than the fraction flat of the largest: a(1-a) of a sigmoid, 1-a^2
// of tanh.
func slopelessOf(f nn.Activation) slopeless {
	switch f {
	case nn.Linear:
		return slopeless{-math.MaxFloat32, math.MaxFloat32}
	case nn.ReLU:
		return slopeless{math.SmallestNonzeroFloat32, math.MaxFloat32}
	case nn.Tanh:
		edge := float32(math.Sqrt(1 - flat))
		return slopeless{-edge, edge}
	default:
		edge := float32((1 - math.Sqrt(1-flat)) / 2)
		return slopeless{edge, 1 - edge}
	}
}

// note records the activations of a layer's units, a row for each image.
func note(units []unit, a blas32.General, f nn.Activation) {
	edges := slopelessOf(f)
	for i := range a.Rows {
		row := a.Data[i*a.Stride:][:len(units)]
		for j, x := range row {
			u := &units[j]
			if x < edges.below || x > edges.above {
				u.flat++
			}
			if x < u.least {
				u.least = x
			}
			if x > u.most {
				u.most = x
			}
		}
	}
	for j := range units {
		units[j].rows += a.Rows
	}
}

// dead reports whether the unit has the same output for every image and no slope
// with which it could learn another.
func (u unit) dead() bool { return u.rows > 0 && u.flat == u.rows && u.most-u.least < 0.5 }

// saturated reports whether nearly all images leave the unit almost without a
// slope, though its output varies.
func (u unit) saturated() bool {
	return u.rows > 0 && float64(u.flat) >= nearlyAll*float64(u.rows) && !u.dead()
}
