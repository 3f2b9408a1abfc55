package nn

import (
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/diff/fd"

	"inkling/nn/f32"
)

// TestSensitivityAgainstFiniteDifferences reads the weighted inputs of the outputs off a twin of the network whose outputs
// are linear: rectified, with biases so large that nothing is cut off.
func TestSensitivityAgainstFiniteDifferences(t *testing.T) {
	const high = 100
	wanted := []float32{-1, 3, 0, 0.5}
	for hidden := Sigmoid; hidden < Softmax; hidden++ {
		for i, sizes := range [][]int{{6, 4}, {6, 5, 4}, {6, 7, 5, 4}} {
			net := New(sizes, hidden, Softmax)
			net.Initialise(Large, uint64(i))
			twin := net.Clone()
			twin.Output = ReLU
			for k := range 4 {
				twin.Biases[twin.Layers()-1][k] += high
			}
			parameters := flatten(twin.Parameters)
			rng := f32.NewRand(uint64(i), 9)
			x, at := make([]float32, 6), make([]float64, 6)
			for i := range x {
				x[i] = float32(rng.Normal())
				at[i] = float64(x[i])
			}
			nabla, outputs := NewSensitivity(net).Of(x, wanted)
			numeric := fd.Gradient(nil, func(v []float64) float64 {
				sum := 0.0
				for k, z := range naiveOutputs(twin, parameters, v) {
					sum += float64(wanted[k]) * z
				}
				return sum
			}, at, &fd.Settings{Formula: fd.Central})
			for i, want := range numeric {
				if d := math.Abs(float64(nabla[i]) - want); !(d < 2e-5*(1+math.Abs(want))) {
					t.Errorf("%s: input %d: %.8f, finite difference %.8f", fmt.Sprint(sizes, hidden), i, nabla[i], want)
				}
			}
			if d := cmp.Diff(net.Feedforward(x), outputs); d != "" {
				t.Error(d)
			}
		}
	}
}
