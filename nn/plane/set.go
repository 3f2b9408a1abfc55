package plane

import (
	"math"
	"slices"

	"inkling/nn/f32"
)

// Extent is how far the plane reaches from 0, in every direction.
const Extent = 6

// A Task is what the outputs are for.
type Task uint8

// The tasks.
const (
	Classify Task = iota // which class a point belongs to
	Fit                  // a value at each point: regression
)

// A Set is a kind of data set.
type Set struct {
	Key        string // as settings spell it
	Task       Task
	Axes       int // coordinates of a point, 1 or 2
	MinClasses int // of Classify
	MaxClasses int
	point      func(r *f32.Rand, class, classes int) (x1, x2 float64) // of Classify
	value      func(x1, x2 float64) float64                           // of Fit, from -1 to 1
}

// The keys for points that are given rather than made.
const (
	Given      = "points" // with two coordinates
	GivenCurve = "curve"  // with one coordinate and a value
)

// MaxClasses is the largest number of classes.
const MaxClasses = 6

// Sets are all kinds that are made, in display order.
var Sets = []Set{
	{Key: "circle", Axes: 2, MinClasses: 2, MaxClasses: 2, point: circle},
	{Key: "xor", Axes: 2, MinClasses: 2, MaxClasses: 2, point: exclusiveOr},
	{Key: "clouds", Axes: 2, MinClasses: 2, MaxClasses: MaxClasses, point: clouds},
	{Key: "spiral", Axes: 2, MinClasses: 2, MaxClasses: MaxClasses, point: spiral},
	{Key: "moons", Axes: 2, MinClasses: 2, MaxClasses: 2, point: moons},
	{Key: "checkerboard", Axes: 2, MinClasses: 2, MaxClasses: 2, point: checkerboard},
	{Key: "rings", Axes: 2, MinClasses: 2, MaxClasses: MaxClasses, point: rings},
	{Key: "slope", Task: Fit, Axes: 2, value: slope},
	{Key: "hills", Task: Fit, Axes: 2, value: hills},
	{Key: "sine", Task: Fit, Axes: 1, value: sine},
	{Key: "step", Task: Fit, Axes: 1, value: step},
}

// FindSet returns the set with this key.
func FindSet(key string) (Set, bool) {
	i := slices.IndexFunc(Sets, func(s Set) bool { return s.Key == key })
	if i < 0 {
		return Set{}, false
	}
	return Sets[i], true
}

// radius is that of the round sets; it leaves a margin to the edge of the plane.
const radius = 5

// between returns a number drawn uniformly from low to high.
func between(r *f32.Rand, low, high float64) float64 {
	return low + float64(r.Float64()*(high-low))
}

// polar returns the point at a distance and an angle from 0, counterclockwise.
func polar(distance, angle float64) (x1, x2 float64) {
	return float64(distance * f32.Cos(angle)), float64(distance * f32.Sin(angle))
}

// circle: class 0 is a ring around the disc of class 1.
func circle(r *f32.Rand, class, _ int) (x1, x2 float64) {
	low, high := 0.7*radius, 1.0*radius
	if class == 1 {
		low, high = 0, 0.5*radius
	}
	return polar(between(r, low, high), between(r, 0, 2*math.Pi))
}

// exclusiveOr: class 1 is where the signs of the coordinates are equal. A gap lies along
// the axes.
func exclusiveOr(r *f32.Rand, class, _ int) (x1, x2 float64) {
	const gap = 0.3
	x1, x2 = between(r, gap, radius), between(r, gap, radius)
	if r.Float64() < 0.5 {
		x1, x2 = -x1, -x2
	}
	if class == 0 {
		x2 = -x2
	}
	return x1, x2
}

// clouds: each class is a normal distribution around a point of a circle.
func clouds(r *f32.Rand, class, classes int) (x1, x2 float64) {
	x1, x2 = polar(3, float64(2*math.Pi*float64(class)/float64(classes))+math.Pi/4)
	spread := 2.4 / (1 + float64(classes)) // 0.8 for two
	return x1 + float64(spread*r.Normal()), x2 + float64(spread*r.Normal())
}

// spiral: each class is an arm. Two arms turn 1.75 times, more arms less.
func spiral(r *f32.Rand, class, classes int) (x1, x2 float64) {
	along := between(r, 0.06, 1) // at the centre the arms would meet
	turns := 3.5 / float64(classes)
	start := float64(class) / float64(classes)
	return polar(float64(radius*along), float64(2*math.Pi*(float64(turns*along)+start)))
}

// moons: two half circles that reach into each other.
func moons(r *f32.Rand, class, _ int) (x1, x2 float64) {
	x1, x2 = polar(between(r, 2.6, 3.2), between(r, 0, math.Pi))
	if class == 1 {
		return 1.5 - x1, 0.75 - x2
	}
	return x1 - 1.5, x2 - 0.75
}

// checkerboard: four by four squares.
func checkerboard(r *f32.Rand, class, _ int) (x1, x2 float64) {
	const squares, side = 4, 2 * Extent / 4.0
	i := math.Floor(between(r, 0, squares))
	j := 2*math.Floor(between(r, 0, squares/2)) + float64((int(i)+class)%2)
	const margin = 0.05
	place := func(n float64) float64 { return float64(side*(n+between(r, margin, 1-margin))) - Extent }
	return place(i), place(j)
}

// rings: the classes take turns from the inside out; two classes have four rings.
func rings(r *f32.Rand, class, classes int) (x1, x2 float64) {
	ring, count := class, classes
	if classes < 4 {
		count = 2 * classes
		if r.Float64() < float64(class+classes)/float64(2*class+classes) { // the outer one is longer
			ring += classes
		}
	}
	width := float64(radius) / float64(count)
	return polar(float64(width*(float64(ring)+between(r, 0.15, 0.85))), between(r, 0, 2*math.Pi))
}

// slope rises from one corner to the opposite one.
func slope(x1, x2 float64) float64 { return (x1 + x2) / (2 * Extent) }

// hills are a hill and a hollow.
func hills(x1, x2 float64) float64 { return bell(x1-2.5, x2-2) - bell(x1+2.5, x2+2) }

// bell is 1 at 0 and falls to 0 with the distance.
func bell(x1, x2 float64) float64 {
	square := float64(x1*x1) + float64(x2*x2)
	return float64(f32.Exp(float32(-square / 6)))
}

// sine has two periods.
func sine(x1, _ float64) float64 { return float64(0.8 * f32.Sin(x1*(2*math.Pi/Extent))) }

// step jumps at 0.
func step(x1, _ float64) float64 {
	if x1 < 0 {
		return -0.6
	}
	return 0.6
}
