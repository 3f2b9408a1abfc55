package diagnosis

import "math"

// bins is how many bars a histogram has: even, so that 0 can fall between two, and
// enough to show a shape on a few square centimetres.
const bins = 40

// A Histogram counts numbers in bars of equal width.
type Histogram struct {
	Low    float64 `json:"low"` // the left end of the first bar
	High   float64 `json:"high"`
	Counts []int   `json:"counts"`
}

// newHistogram returns an empty histogram. Invalid or equal ends are replaced, so
// that a layer of zeros has a histogram too.
func newHistogram(low, high float64) Histogram {
	if !(low < high) || math.IsInf(high-low, 0) {
		low, high = -1, 1
	}
	return Histogram{low, high, make([]int, bins)}
}

// histogramOf returns the histogram of v, symmetric about 0 and as wide as the
// largest absolute value, and the sum of the squares.
func histogramOf(v []float32) (h Histogram, squares float64) {
	var least, most float32
	for _, x := range v {
		if x < least {
			least = x
		}
		if x > most {
			most = x
		}
	}
	largest := float64(max(most, -least))
	h = newHistogram(-largest, largest)
	return h, h.add(v)
}

// add counts the numbers and returns the sum of their squares. Numbers beyond an
// end count in the last bar there.
func (h *Histogram) add(v []float32) (squares float64) {
	low := float32(h.Low)
	scale := float32(bins / (h.High - h.Low))
	counts := (*[bins]int)(h.Counts)
	for _, x := range v {
		k := int32(float32((x - low) * scale))
		if uint32(k) >= bins {
			k = min(max(k, 0), bins-1)
		}
		counts[k]++
		squares += float64(float64(x) * float64(x))
	}
	return squares
}

// widen extends a histogram that begins at 0 to the largest of v, by doubling the
// width of its bars as often as needed.
func (h *Histogram) widen(v []float32) {
	var largest float32
	for _, x := range v {
		largest = max(largest, x)
	}
	if math.IsInf(float64(largest), 0) {
		return
	}
	for h.High < float64(largest) {
		for k := range bins / 2 {
			h.Counts[k] = h.Counts[2*k] + h.Counts[2*k+1]
		}
		clear(h.Counts[bins/2:])
		h.High *= 2
	}
}

// squared returns the sum of the squares.
func squared(v []float32) (sum float64) {
	for _, x := range v {
		sum += float64(float64(x) * float64(x))
	}
	return sum
}

// root returns the square root of the mean of n squares with this sum.
func root(sum float64, n int) float64 { return finite(math.Sqrt(sum / float64(max(n, 1)))) }

// finite returns x, or the largest float64 if x is NaN, or the nearest finite
// number if it is infinite, so that every number can be encoded as JSON.
func finite(x float64) float64 {
	if math.IsNaN(x) {
		return math.MaxFloat64
	}
	return min(max(x, -math.MaxFloat64), math.MaxFloat64)
}
