package app

import (
	"inkling/wasm/frame"
	"inkling/wasm/learn"
)

// tellExercise tells the page around, if there is one, what became of an exercise.
func (s *State) tellExercise(e learn.Completed) []Effect {
	if s.Frame == nil {
		return nil
	}
	return []Effect{Tell{frame.Event{Event: frame.ExerciseDone, Exercise: &frame.Exercise{Page: e.Page, Name: e.Name, Right: e.Right, Tries: e.Tries}}}}
}
