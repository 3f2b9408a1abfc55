package lines

import (
	"math"

	"inkling/nn"
	"inkling/wasm/learn/drill"
	"inkling/wasm/learn/lesson"
)

// drills are the exercises of the lesson.
func drills() *drill.Set {
	return drill.New(
		drill.Drill{Key: "lines.nand", Fields: []string{"w₁", "w₂", "b"}, Check: func(x []float32) drill.Verdict {
			return truth(lesson.NetworkOf([]lesson.Unit{{Weights: x[:2], Bias: x[2]}}), func(x []float32) bool { return x[0] == 0 || x[1] == 0 })
		}},
		drill.Drill{Key: "lines.through", Fields: []string{"w₁", "w₂", "b"}, Check: through},
		drill.Drill{Key: "lines.xor", Fields: []string{"u₁₁", "u₁₂", "c₁", "u₂₁", "u₂₂", "c₂", "v₁", "v₂", "b"}, Check: func(x []float32) drill.Verdict {
			hidden := []lesson.Unit{{Weights: x[0:2], Bias: x[2]}, {Weights: x[3:5], Bias: x[5]}}
			return truth(lesson.NetworkOf(hidden, []lesson.Unit{{Weights: x[6:8], Bias: x[8]}}), wanted)
		}},
	)
}

// truth checks the output of a network at the four points.
func truth(n *nn.Network, wanted func(x []float32) bool) drill.Verdict {
	for _, x := range points {
		a := n.Feedforward(x)[0]
		switch {
		case wanted(x) && !(a > 0.5):
			return drill.Wrong("lines.above", x[0], x[1], a)
		case !wanted(x) && !(a < 0.5):
			return drill.Wrong("lines.below", x[0], x[1], a)
		}
	}
	return drill.Right()
}

// through checks the line of a unit.
func through(x []float32) drill.Verdict {
	u := lesson.Unit{Weights: x[:2], Bias: x[2]}
	z := func(x []float32) float32 { return u.Sigmoid(x).Z }
	size := float64(max(abs(x[0]), abs(x[1]), abs(x[2])))
	for _, p := range [][]float32{{0, 2}, {1, 0}} {
		if got := z(p); math.Abs(float64(got)) > 1e-3*size {
			return drill.Wrong("lines.off", p[0], p[1], got)
		}
	}
	if p := []float32{2, 2}; !(z(p) > 0) {
		return drill.Wrong("lines.above", p[0], p[1], u.Sigmoid(p).A)
	}
	return drill.Right()
}

func abs(x float32) float32 { return max(x, -x) }
