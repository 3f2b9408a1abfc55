package numpy

import (
	"math"

	"inkling/nn/f32"
)

// The reduction x = n ln 2 + r, |r| <= ln(2)/2. ln2High ends in zero bits, so that n times it is
// exact.
const (
	log2e   = 1 / math.Ln2
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10

	expLowest  = -745.2 // below, e^x rounds to zero
	expHighest = 709.79 // above, it overflows
)

// taylor holds 1/13!, 1/12!, ..., 1/2!. For |r| <= ln(2)/2 the remainder is below 2^-57.
var taylor = [...]float64{
	1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320,
	1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2,
}

// Exp returns e^x. Its relative error is below 4.5e-16 for normal results, and its bits are the
// same everywhere, unlike those of math.Exp.
func Exp(x float64) float64 {
	switch {
	case x != x:
		return x
	case x < expLowest:
		return 0
	case x > expHighest:
		return math.Inf(1)
	}
	n := math.Floor(float64(x*log2e) + 0.5)
	r := x - float64(n*ln2High)
	r -= float64(n * ln2Low)
	p := 0.0
	for _, c := range taylor {
		p = float64(p*r) + c
	}
	p = 1 + (float64(float64(r*r)*p) + r) // adds small terms first, which reduces rounding
	return math.Ldexp(p, int(n))
}

// Sigmoid returns 1/(1 + e^-z), the book's equation (3).
func Sigmoid(z float64) float64 { return 1 / (1 + Exp(-z)) }

func sigmoidPrime(z float64) float64 {
	a := Sigmoid(z)
	return a * (1 - a)
}

// tanh is 1 - 2/(e^2x + 1); near zero, where that cancels, it is the start of the Taylor series.
func tanh(x float64) float64 {
	if math.Abs(x) < 1e-3 {
		x2 := x * x
		return x * (1 - float64(x2*(1.0/3-float64(x2*(2.0/15)))))
	}
	return 1 - 2/(Exp(2*x)+1)
}

// mostSquarings is the largest integer exponent that pow computes by multiplication.
const mostSquarings = 1024

// pow returns x^y: by multiplication if y is an integer of moderate size, so that x ** 2 is x * x;
// otherwise as e^(y ln x), to about 12 digits.
func pow(x, y float64) float64 {
	switch {
	case y == math.Trunc(y) && math.Abs(y) <= mostSquarings:
		return powWhole(x, int(y))
	case y == 0.5:
		return math.Sqrt(x)
	case x == 1:
		return 1
	case x < 0 && y == math.Trunc(y): // such a large y is even
		x = -x
	}
	return Exp(y * f32.Log(x))
}

func powWhole(x float64, n int) float64 {
	if n < 0 {
		return 1 / powWhole(x, -n)
	}
	result := 1.0
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			result *= x
		}
		x *= x
	}
	return result
}
