package app

import (
	"slices"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/proto"
)

// MostAbreast is how many runs may go on side by side.
const MostAbreast = 8

// A Run is what the page knows of one training, which has a worker of its own.
type Run struct {
	Settings recipe.Settings
	Phase    proto.Phase
	Loading  *proto.Loading // while the data comes
	Progress *nn.Progress
	Seconds  float64 // that it has trained
	Epochs   []nn.EpochResult
	Trace    results.Trace // how training went within them
	Weights  string        // their SHA-256 at the end

	Data  *proto.Data  // what it learns from, once that is known
	Using *proto.Using // while it learns from a part of the data
	Parts []Part       // that it has learned from; a run with parts cannot be repeated exactly
}

// A Part is what a part of the data taught a run.
type Part struct {
	Images, Correct, Total int
}

// early reports whether the run began on a part of the data.
func (r *Run) early() bool { return r.Using != nil || len(r.Parts) > 0 }

// stuck reports whether the data that the run needs could not be loaded.
func (r *Run) stuck() bool { return r.Loading != nil && r.Loading.Stuck() }

// startable reports whether the run waits, and could begin on a part of the data.
func (r *Run) startable() bool {
	return r.Phase == proto.Fetching && r.Loading != nil && r.Loading.Training > 0
}

func newRun() *Run { return &Run{Phase: proto.Idle} }

// Phase returns the phase of all runs together: what the buttons are about.
func (s *State) Phase() proto.Phase {
	for _, p := range []proto.Phase{proto.Fetching, proto.Training, proto.Paused, proto.Finished} {
		if slices.ContainsFunc(s.Runs, func(r *Run) bool { return r.Phase == p }) {
			return p
		}
	}
	return proto.Idle
}

// Busy reports whether a run is loading, training or paused.
func (s *State) Busy() bool {
	p := s.Phase()
	return p == proto.Fetching || p == proto.Training || p == proto.Paused
}

// phasesOf tells in which phases a command makes sense.
var phasesOf = map[proto.Do][]proto.Phase{
	proto.StartNow: {proto.Fetching},
	proto.Pause:    {proto.Training},
	proto.Resume:   {proto.Paused},
	proto.Step:     {proto.Paused},
	proto.Reset:    {proto.Fetching, proto.Training, proto.Paused, proto.Finished},
}

// concerned returns the runs that a command is for, by number: those in which it
// makes sense or, if it makes none, the first, whose worker says why.
func (s *State) concerned(do proto.Do) []int {
	var list []int
	for i, r := range s.Runs {
		if slices.Contains(phasesOf[do], r.Phase) || do == proto.Retry && r.stuck() {
			list = append(list, i)
		}
	}
	if list == nil {
		return []int{0}
	}
	return list
}

// begin makes room for new runs and returns the commands that begin them: the
// same settings, each with the next seed.
func (s *State) begin(do proto.Do, settings recipe.Settings) []Effect {
	var effects []Effect
	for i := len(s.Runs); i > s.Abreast; i-- {
		effects = append(effects, StopWorker{i - 1})
	}
	s.forget()
	s.Data.turnToSet(settings.Data)
	s.Runs = nil
	for i := range s.Abreast {
		r := newRun()
		r.Settings = settings
		r.Settings.Seed += uint64(i)
		s.Runs = append(s.Runs, r)
		effects = append(effects, Post{i, proto.Command{Do: do, Settings: r.Settings.Metadata()}})
	}
	return effects
}

// forget drops the network being trained and goes back to a pre-trained reader.
func (s *State) forget() {
	s.snapshot = snapshot{}
	delete(s.Networks, trained)
	if s.Reader == trained {
		s.Reader = firstReader
		s.read()
	}
}
