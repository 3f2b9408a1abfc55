package inspect

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/blas/blas32"
)

// An Edge leads from a unit to a unit of the next layer.
type Edge struct {
	From, To int
	Value    float32 // the weight, or activation times weight
}

// edgesRead is how many edges Strongest examines: few enough to do so in every
// frame while drawing.
const edgesRead = 60_000

// Strongest returns up to most edges of a layer's weights w (a row for each unit
// that an edge leaves, a column for each that it reaches), the strongest first.
// With activations a of the units that they leave, an edge's value is activation
// times weight; without, it is the weight. Of a large layer it examines only the
// edges of the most active units, or of the first units if there are no
// activations.
func Strongest(w blas32.General, a []float32, most int) []Edge {
	units := loudest(w, a)
	var sizes [1 << 12]int // number of edges by approximate size
	for _, i := range units {
		active := activation(a, i)
		for _, weight := range w.Data[i*w.Stride : i*w.Stride+w.Cols] {
			sizes[about(active*weight)]++
		}
	}
	least, n := len(sizes)-1, sizes[len(sizes)-1]
	for least > 0 && n < most {
		least--
		n += sizes[least]
	}
	list := make([]Edge, 0, min(n, 4*most))
	for _, i := range units {
		active := activation(a, i)
		for j, weight := range w.Data[i*w.Stride : i*w.Stride+w.Cols] {
			if v := active * weight; about(v) >= least && magnitude(v) > 0 { // false for NaN
				list = append(list, Edge{i, j, v})
			}
		}
	}
	return cut(list, most)
}

// activation returns the activation of unit i, or 1 if a is nil.
func activation(a []float32, i int) float32 {
	if a == nil {
		return 1
	}
	return a[i]
}

// about returns a number that grows with the absolute value of v, and is the same
// for values that differ by less than a sixteenth: the exponent and the first
// bits of the fraction.
func about(v float32) int { return int(math.Float32bits(v) &^ (1 << 31) >> 19) }

// cut sorts the edges and keeps the strongest.
func cut(list []Edge, most int) []Edge {
	slices.SortStableFunc(list, func(p, q Edge) int { return cmp.Compare(magnitude(q.Value), magnitude(p.Value)) })
	return list[:min(most, len(list))]
}

// loudest returns the units whose edges are examined, in order.
func loudest(w blas32.General, a []float32) []int {
	var units []int
	for i := range w.Rows {
		if a == nil || a[i] != 0 {
			units = append(units, i)
		}
	}
	room := max(1, edgesRead/w.Cols)
	if len(units) <= room {
		return units
	}
	if a != nil {
		slices.SortStableFunc(units, func(i, j int) int { return cmp.Compare(magnitude(a[j]), magnitude(a[i])) })
	}
	units = units[:room]
	slices.Sort(units)
	return units
}

func magnitude(v float32) float32 {
	if v < 0 {
		return -v
	}
	return v
}

// Leaving returns up to most edges that leave unit i, the strongest first: see
// Strongest.
func Leaving(w blas32.General, a []float32, i, most int) []Edge {
	return ofUnit(w, a, i, i+1, 0, w.Cols, most)
}

// Reaching returns up to most edges that reach unit j, the strongest first: see
// Strongest.
func Reaching(w blas32.General, a []float32, j, most int) []Edge {
	return ofUnit(w, a, 0, w.Rows, j, j+1, most)
}

// ofUnit returns the strongest edges of some rows and columns that are not 0.
func ofUnit(w blas32.General, a []float32, from, to, left, right, most int) []Edge {
	var list []Edge
	for i := from; i < to; i++ {
		for j := left; j < right; j++ {
			v := w.Data[i*w.Stride+j]
			if a != nil {
				v *= a[i]
			}
			if magnitude(v) > 0 {
				list = append(list, Edge{i, j, v})
			}
		}
	}
	return cut(list, most)
}
