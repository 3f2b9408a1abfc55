package anyfunction

import (
	"inkling/wasm/learn/drill"
	"inkling/wasm/learn/lesson"
)

// The numbers of the exercises, which their texts name.
const (
	stepPlace    = 1.5
	steepEnough  = 10
	towerFrom    = -2.0
	towerTo      = 1.0
	towerHeight  = 0.8
	towerMargin  = 0.5
	towerAllowed = 0.05
)

// drills are the exercises of the lesson.
func drills() *drill.Set {
	return drill.New(
		drill.Drill{Key: "anyfunction.place", Fields: []string{"w", "b"}, Check: step},
		drill.Drill{Key: "anyfunction.tower", Fields: []string{"w₁", "b₁", "w₂", "b₂", "v₁", "v₂"}, Check: tower},
	)
}

// step checks the step of a unit.
func step(x []float32) drill.Verdict {
	if x[0] < steepEnough {
		return drill.Wrong("anyfunction.flatter", x[0])
	}
	if s := lesson.StepAt(x[0], x[1]); s < stepPlace-0.01 || s > stepPlace+0.01 {
		return drill.Wrong("anyfunction.at", s, float32(stepPlace))
	}
	return drill.Right()
}

// tower checks the output of a network of two hidden units, from left to right. So units with negative weights are as right.
func tower(x []float32) drill.Verdict {
	n := lesson.CurveNetwork(2)
	copy(n.Weights[0].Data, []float32{x[0], x[2]})
	copy(n.Biases[0], []float32{x[1], x[3]})
	copy(n.Weights[1].Data, x[4:6])
	for _, at := range []float32{-6, -4, towerFrom - towerMargin, towerFrom + towerMargin, -0.5, towerTo - towerMargin, towerTo + towerMargin, 4, 6} {
		want := float32(0)
		if at > towerFrom && at < towerTo {
			want = towerHeight
		}
		if got := n.Feedforward([]float32{at})[0]; !near(got, want) {
			return drill.Wrong("anyfunction.value", at, got, want)
		}
	}
	return drill.Right()
}

func near(got, want float32) bool {
	return got >= want-towerAllowed && got <= want+towerAllowed
}
