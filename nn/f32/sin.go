package f32

import "math"

// The reduction x = n·π/2 + r, |r| <= π/4, in float64. The first part of π/2 has its
// last bits zero, so that n times it is exact while n has at most 20 bits.
const (
	halfPiHigh = 1.57079632673412561417e+00
	halfPiLow  = 6.07710050650619224932e-11
)

// Sin returns the sine of x in radians. For x from -1e6 to 1e6 its error is under
// 1e-14; beyond, it grows. The sine of NaN and of an infinity is NaN.
func Sin(x float64) float64 {
	if x-x != 0 { // NaN or infinite
		return math.NaN()
	}
	n := math.Floor(float64(x*(2/math.Pi)) + 0.5)
	r := x - float64(n*halfPiHigh)
	r -= float64(n * halfPiLow)
	var y float64
	switch quarter := n - float64(4*math.Floor(n/4)); quarter {
	case 0:
		y = sinOf(r)
	case 1:
		y = cosOf(r)
	case 2:
		y = -sinOf(r)
	default:
		y = -cosOf(r)
	}
	return y
}

// Cos returns the cosine of x in radians, like Sin. The conversion prevents a fusion
// with a product in the caller.
func Cos(x float64) float64 { return Sin(float64(x) + math.Pi/2) }

// sinOf is the Taylor polynomial of degree 17, whose remainder is less than 2^-63 for
// |r| <= π/4.
func sinOf(r float64) float64 {
	r2 := float64(r * r)
	sum := 1.0 / 355687428096000
	sum = float64(sum*r2) - 1.0/1307674368000
	sum = float64(sum*r2) + 1.0/6227020800
	sum = float64(sum*r2) - 1.0/39916800
	sum = float64(sum*r2) + 1.0/362880
	sum = float64(sum*r2) - 1.0/5040
	sum = float64(sum*r2) + 1.0/120
	sum = float64(sum*r2) - 1.0/6
	return r + float64(float64(r2*r)*sum)
}

// cosOf is the Taylor polynomial of degree 18.
func cosOf(r float64) float64 {
	r2 := float64(r * r)
	sum := -1.0 / 6402373705728000
	sum = float64(sum*r2) + 1.0/20922789888000
	sum = float64(sum*r2) - 1.0/87178291200
	sum = float64(sum*r2) + 1.0/479001600
	sum = float64(sum*r2) - 1.0/3628800
	sum = float64(sum*r2) + 1.0/40320
	sum = float64(sum*r2) - 1.0/720
	sum = float64(sum*r2) + 1.0/24
	sum = float64(sum*r2) - 0.5
	return 1 + float64(sum*r2)
}
