package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/frame"
	"inkling/wasm/learn"
	"inkling/wasm/learn/exercise"
	"inkling/wasm/proto"
)

// TestExerciseIsTold solves an exercise in a frame, whose page around hears of it,
// and in a page of its own, where nobody does.
func TestExerciseIsTold(t *testing.T) {
	want := []Effect{Tell{frame.Event{Event: frame.ExerciseDone, Exercise: &frame.Exercise{Page: "exercises", Name: "evaluate", Right: true, Tries: 1}}}}
	for _, c := range []struct {
		state *State
		want  []Effect
	}{{NewFrame("view=learn/exercises"), want}, {NewState(), nil}} {
		c.state.Update(Lessons{learn.Fill{Blank: exercise.Evaluate, Text: "np.argmax(a)"}})
		c.state.Update(Lessons{learn.TryAnswer{Blank: exercise.Evaluate}})
		verdict := &proto.Verdict{Blank: exercise.Evaluate, Answer: "np.argmax(a)", Right: true}
		var told []Effect
		for _, e := range c.state.Update(Lessons{learn.Told{Report: proto.Report{Kind: proto.Checked, Study: &proto.Studied{Do: proto.Check, Verdict: verdict}}}}) {
			if _, ok := e.(Tell); ok {
				told = append(told, e)
			}
		}
		if d := cmp.Diff(c.want, told); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}
