package f32

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// ulps is the distance of got from the exact value, in units of the last place
// of a float32 of that size.
func ulps(got float32, exact float64) float64 {
	_, e := math.Frexp(exact)
	unit := math.Ldexp(1, max(e, -125)-24)
	return math.Abs(float64(got)-exact) / unit
}

func TestExpError(t *testing.T) {
	worst, at := 0.0, float32(0)
	for x := float32(-103); x < 88.72; x += 1.0 / 1024 {
		if u := ulps(Exp(x), math.Exp(float64(x))); u > worst {
			worst, at = u, x
		}
	}
	t.Logf("largest error %.3f ulp, at %v", worst, at)
	if worst > 1 {
		t.Errorf("Exp(%v) is off by %.3f units in the last place, expected at most 1", at, worst)
	}
}

func TestExpLimits(t *testing.T) {
	inf := float32(math.Inf(1))
	for _, c := range []struct{ x, want float32 }{
		{0, 1}, {float32(math.Copysign(0, -1)), 1},
		{inf, inf}, {-inf, 0},
		{88.73, inf}, {3e38, inf}, {-104, 0}, {-3e38, 0},
		{-103.2, math.SmallestNonzeroFloat32},
	} {
		if got := Exp(c.x); got != c.want {
			t.Errorf("Exp(%v) = %v, want %v", c.x, got, c.want)
		}
	}
	if got := Exp(float32(math.NaN())); got == got {
		t.Errorf("Exp(NaN) = %v, want NaN", got)
	}
}

func TestTanhAndSigmoid(t *testing.T) {
	for x := float32(-20); x < 20; x += 1.0 / 512 {
		if d := math.Abs(float64(Tanh(x)) - math.Tanh(float64(x))); d > 2e-7 {
			t.Errorf("Tanh(%v) is off by %g", x, d)
		}
		if d := math.Abs(float64(Sigmoid(x)) - 1/(1+math.Exp(-float64(x)))); d > 1e-7 {
			t.Errorf("Sigmoid(%v) is off by %g", x, d)
		}
	}
}

func TestLog(t *testing.T) {
	for _, x := range []float64{1e-300, 1e-10, 0.3, 0.7, 0.99999, 1, 1.00001, 2, 10, 1e10, math.MaxFloat64} {
		want := math.Log(x)
		if d := math.Abs(Log(x) - want); d > 1e-12*math.Abs(want) {
			t.Errorf("Log(%v) = %v, want %v", x, Log(x), want)
		}
	}
	if !math.IsInf(Log(0), -1) || !math.IsNaN(Log(-1)) || !math.IsNaN(Log(math.NaN())) || !math.IsInf(Log(math.Inf(1)), 1) {
		t.Error("Log of 0, -1, NaN or +Inf is wrong")
	}
}

func TestSin(t *testing.T) {
	for x := -1e4; x < 1e4; x += 0.37 {
		if d := math.Abs(Sin(x) - math.Sin(x)); !(d < 1e-14) {
			t.Fatalf("Sin(%v) is off by %g", x, d)
		}
		if d := math.Abs(Cos(x) - math.Cos(x)); !(d < 2e-12) { // of x + π/2, rounded
			t.Fatalf("Cos(%v) is off by %g", x, d)
		}
	}
	if !math.IsNaN(Sin(math.NaN())) || !math.IsNaN(Sin(math.Inf(-1))) {
		t.Error("Sin of NaN or -Inf is not NaN")
	}
}

// TestSinBits pins a digest, as TestSameBits does.
func TestSinBits(t *testing.T) {
	h := sha256.New()
	r := NewRand(8, 3)
	for range 20_000 {
		x := r.Normal() * 20
		binary.Write(h, binary.LittleEndian, []float64{Sin(x), Cos(x)})
	}
	const want = "4d91a90f6b1a6b16"
	if got := fmt.Sprintf("%x", h.Sum(nil)[:8]); got != want {
		t.Errorf("digest %s, want %s: a function here, or a platform, changed its bits", got, want)
	}
}

func TestNormalMoments(t *testing.T) {
	const n = 200_000
	r := NewRand(1, 1)
	var sum, squares, within float64
	for range n {
		x := r.Normal()
		sum += x
		squares += x * x
		if math.Abs(x) < 1 {
			within++
		}
	}
	mean, variance := sum/n, squares/n
	if math.Abs(mean) > 0.01 || math.Abs(variance-1) > 0.015 || math.Abs(within/n-0.6827) > 0.005 {
		t.Errorf("mean %.4f, variance %.4f, within one sigma %.4f; want 0, 1, 0.6827", mean, variance, within/n)
	}
}

// TestSameBits pins a digest of many values: the same on every architecture
// that runs this test, native or wasm.
func TestSameBits(t *testing.T) {
	h := sha256.New()
	r := NewRand(7, 3)
	for range 20_000 {
		x := r.Normal() * 10
		binary.Write(h, binary.LittleEndian, []float64{x, Log(x * x)})
		binary.Write(h, binary.LittleEndian, []float32{Exp(float32(x)), Tanh(float32(x)), Sigmoid(float32(x))})
	}
	index := make([]int, 1000)
	for i := range index {
		index[i] = i
	}
	r.Shuffle(index)
	fmt.Fprint(h, index)
	const want = "d713bb34d62e87cb"
	if got := fmt.Sprintf("%x", h.Sum(nil)[:8]); got != want {
		t.Errorf("digest %s, want %s: a function here, or a platform, changed its bits", got, want)
	}
}

// TestShuffle compares the order with that of the standard library from the same source.
func TestShuffle(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 64, 1000} {
		index, want := make([]int, n), make([]int, n)
		for i := range n {
			index[i], want[i] = i, i
		}
		NewRand(3, 4).Shuffle(index)
		rand.New(rand.NewPCG(3, 4)).Shuffle(n, func(i, j int) { want[i], want[j] = want[j], want[i] })
		if !slices.Equal(index, want) {
			t.Errorf("%d numbers: %v, want %v", n, index, want)
		}
	}
}
