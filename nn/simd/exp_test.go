package simd

import (
	"math"
	"testing"
)

// TestExp compares the exponential with nn/f32's for bit patterns all over the
// range of float32: every exponent and either sign, infinities, NaNs.
func TestExp(t *testing.T) { eachImplementation(t, testExp) }

func testExp(t *testing.T, m machine) {
	const stride = 1021 // a prime, so that the low bits vary
	tr := newTrial(t, m)
	z := make([]float32, 16<<10)
	for bits := uint64(0); bits < 1<<32; {
		for i := range z {
			z[i] = math.Float32frombits(uint32(bits))
			bits += stride
		}
		tr.run("exp", len(z), put(tr, z))
		plainExp(z)
		tr.verify("exp", bits)
	}
}
