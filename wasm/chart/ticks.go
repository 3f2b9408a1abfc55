package chart

import (
	"math"
	"strconv"

	"inkling/wasm/words"
)

// A Tick is a number on an axis.
type Tick struct {
	At   float64
	Text string // in the page's language
}

// Ticks returns about so many numbers for both axes.
func (c *Chart) Ticks(along, across int) (x, y []Tick) {
	for _, v := range ticks(c.X, along) {
		x = append(x, Tick{v, short(v)})
	}
	list := ticks(c.Y, across)
	if c.Log {
		list = logTicks(c.Y)
	}
	for _, v := range list {
		y = append(y, Tick{v, short(v)})
	}
	return x, y
}

// ticks returns about n round numbers within the span.
func ticks(s Span, n int) (list []float64) {
	step := roundStep(s.Width() / float64(n))
	first := math.Ceil(s.From/step-1e-9) + 0 // turns -0 into 0
	for i := first; i*step <= s.To*(1+1e-12); i++ {
		list = append(list, i*step)
	}
	return list
}

// roundStep returns 1, 2 or 5 times a power of ten, at least x.
func roundStep(x float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	for _, m := range []float64{1, 2, 5} {
		if m*power >= x*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// logTicks returns the powers of ten within the span, and 2 and 5 times them if the span is short.
func logTicks(s Span) (list []float64) {
	times := []float64{1}
	if s.To/s.From < 1e3 {
		times = []float64{1, 2, 5}
	}
	for e := math.Floor(math.Log10(s.From)); e <= math.Log10(s.To); e++ {
		for _, m := range times {
			if x := m * math.Pow(10, e); x >= s.From*(1-1e-9) && x <= s.To*(1+1e-9) {
				list = append(list, x)
			}
		}
	}
	return list
}

// short formats a tick's number without rounding noise, in the page's language.
func short(x float64) string { return words.Decimal(strconv.FormatFloat(x, 'g', 6, 64)) }
