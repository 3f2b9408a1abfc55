// Package estimate predicts how long runs take on this machine: from the last run with the same
// settings, or from some mini-batches that the worker times.
package estimate

import (
	"fmt"
	"math"

	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// State keeps the known durations.
type State struct {
	Wanted   bool                // the page is ready to measure
	pending  bool                // the worker has been asked
	measured map[string]duration // by key
}

// A duration is the time of a complete run.
type duration struct {
	seconds float64
	whole   bool // measured in a run; otherwise estimated from some mini-batches
}

// mostKept is the largest number of durations that are kept.
const mostKept = 200

// key returns what the duration of a run depends on: all settings except the seed, and the measure.
func key(s recipe.Settings, on proto.Measure) string {
	text := s.Metadata()
	delete(text, "seed")
	return fmt.Sprint(text, on)
}

// keep stores a duration.
func (e *State) keep(key string, d duration) {
	if len(e.measured) >= mostKept || e.measured == nil {
		e.measured = map[string]duration{}
	}
	e.measured[key] = d
}

// Sentence says how long a run takes, as far as that is known.
func (e *State) Sentence(s recipe.Settings, on proto.Measure) string {
	d, ok := e.measured[key(s, on)]
	switch {
	case !ok:
		return ""
	case d.whole:
		return " " + lastTook.Say(seconds(d.seconds))
	case s.Stops():
		return " " + allEpochsTake.Say(s.Epochs, words.Thousands(s.Epochs), seconds(d.seconds))
	default:
		return " " + epochsTake.Say(s.Epochs, words.Thousands(s.Epochs), seconds(d.seconds))
	}
}

// seconds formats a time to two significant digits.
func seconds(t float64) string {
	switch {
	case t < 0.1:
		return tenthsTaken.Say(0.1)
	case t < 9.95:
		return tenthsTaken.Say(t)
	case t < 119.5:
		return secondsTaken.Say(t)
	case t < 119.5*60:
		return minutesTaken.Say(int(math.Round(t / 60)))
	default:
		hours := int(math.Round(t / 3600))
		return hoursTaken.Say(hours, words.Thousands(hours))
	}
}

// Ask returns the question to the worker how long a run would take, unless that is known or cannot
// be asked now.
func (e *State) Ask(s recipe.Settings, on proto.Measure) (question proto.Command, ok bool) {
	if _, known := e.measured[key(s, on)]; known || !e.Wanted || e.pending {
		return question, false
	}
	e.pending = true
	return &proto.EstimateRun{Settings: s.Metadata(), Measure: on}, true
}

// Answered handles the worker's answer.
func (e *State) Answered(r proto.Report) {
	e.pending = false
	asked := r.Question.(*proto.EstimateRun)
	estimated, ok := r.Body.(*proto.Estimated)
	if settings, errs := recipe.Parse(asked.Settings); ok && estimated.Seconds > 0 && errs == nil {
		e.keep(key(settings, asked.Measure), duration{seconds: estimated.Seconds})
	}
}

// Took stores how long a complete run has taken.
func (e *State) Took(s recipe.Settings, on proto.Measure, seconds float64) {
	e.keep(key(s, on), duration{seconds, true})
}
