package f32

import "math"

// The reduction x = n·ln 2 + r, |r| <= ln(2)/2, in float32. The first part of
// ln 2 has its last nine bits zero, so that n times it is exact.
const (
	log2e   = 1.44269504
	ln2High = 0.693145752
	ln2Low  = 1.42860677e-6

	// Adding and subtracting 1.5·2^23 rounds a float32 to the nearest whole
	// number, which is also in the low bits of the sum.
	rounder     = 1.5 * (1 << 23)
	rounderBits = 0x4b400000

	// Below the first, e^x rounds to zero; above the second, it overflows.
	expLowest  = -104
	expHighest = 89
)

// Exp returns e to the power x. Its error is at most 1 unit in the last place
// over the normal range (the tests measure it). Results below 2^-126 are
// subnormal and then zero, above 88.72 the result is +Inf, and NaN stays NaN.
//
// A SIMD kernel can do each of the steps. They are: clamp; reduce to |r| <=
// ln(2)/2; a Taylor polynomial of degree 7, whose remainder is less than 2^-27;
// and scaling by 2^n in two halves, because n may exceed the exponents of one
// float32.
func Exp(x float32) float32 {
	if x != x {
		return x
	}
	x = max(expLowest, min(expHighest, x))

	shifted := float32(x*log2e) + rounder
	n := shifted - rounder
	r := x - float32(n*ln2High)
	r -= float32(n * ln2Low)

	p := float32(1.0 / 5040)
	p = float32(p*r) + 1.0/720
	p = float32(p*r) + 1.0/120
	p = float32(p*r) + 1.0/24
	p = float32(p*r) + 1.0/6
	p = float32(p*r) + 0.5
	p = 1 + (float32(float32(r*r)*p) + r) // the small terms first, so that their rounding hardly matters

	whole := int32(math.Float32bits(shifted)) - rounderBits
	half := whole >> 1
	return p * powerOfTwo(half) * powerOfTwo(whole-half)
}

// powerOfTwo returns 2^n for n from -126 to 127.
func powerOfTwo(n int32) float32 {
	return math.Float32frombits(uint32(n+127) << 23)
}

// Tanh returns the hyperbolic tangent, as 1 - 2/(e^2x + 1). Its absolute error
// is under 2e-7; close to zero its relative error is not.
func Tanh(x float32) float32 {
	return 1 - 2/(Exp(2*x)+1)
}

// Sigmoid returns 1/(1 + e^-x), the book's equation (3).
func Sigmoid(x float32) float32 {
	return 1 / (1 + Exp(-x))
}
