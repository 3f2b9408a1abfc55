package f32

import "math"

// Log returns the natural logarithm of x, with a relative error under 1e-12.
// Log(0) is -Inf; the logarithm of a negative number or NaN is NaN.
//
// With x = m·2^e and m between sqrt(1/2) and sqrt(2), ln x = e·ln 2 + ln m, and
// ln m is the series 2(s + s^3/3 + s^5/5 + ...) of s = (m-1)/(m+1).
func Log(x float64) float64 {
	switch {
	case x != x || x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	case x > math.MaxFloat64:
		return x
	}
	m, e := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		e--
	}
	s := (m - 1) / (m + 1)
	s2 := s * s
	sum := 1.0 / 17
	sum = float64(sum*s2) + 1.0/15
	sum = float64(sum*s2) + 1.0/13
	sum = float64(sum*s2) + 1.0/11
	sum = float64(sum*s2) + 1.0/9
	sum = float64(sum*s2) + 1.0/7
	sum = float64(sum*s2) + 1.0/5
	sum = float64(sum*s2) + 1.0/3
	sum = float64(sum*s2) + 1
	return float64(float64(e)*math.Ln2) + float64(2*s*sum)
}
