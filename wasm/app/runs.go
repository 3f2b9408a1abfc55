package app

import (
	"slices"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
)

// Phase returns the phase of all runs together: what the buttons are about.
func (s *State) Phase() proto.Phase {
	for _, p := range []proto.Phase{proto.Fetching, proto.Training, proto.Paused, proto.Finished} {
		if slices.ContainsFunc(s.Runs, func(r *run.Run) bool { return r.Phase == p }) {
			return p
		}
	}
	return proto.Idle
}

// Busy reports whether a run is loading, training or paused, or begins.
func (s *State) Busy() bool {
	return slices.ContainsFunc(s.Runs, func(r *run.Run) bool { return s.live(r) || s.begins(r) })
}

// begins reports whether a run has been sent to its worker, or soon will be, and
// the worker has not answered yet.
func (s *State) begins(r *run.Run) bool {
	_, ok := s.inSlot(r)
	return ok && r.ID != "" && r.Phase == proto.Idle && r.State == archive.Going
}

// phasesOf tells in which phases a command makes sense.
var phasesOf = map[proto.Do][]proto.Phase{
	proto.StartNow:  {proto.Fetching},
	proto.Pause:     {proto.Training},
	proto.Resume:    {proto.Paused},
	proto.Step:      {proto.Paused},
	proto.StepEpoch: {proto.Paused},
	proto.Reset:     {proto.Fetching, proto.Training, proto.Paused, proto.Finished},
}

// concerned returns the runs that a command is for, by number: those in which it
// makes sense or, if it makes none, the first, whose worker says why.
func (s *State) concerned(do proto.Do) []int {
	var list []int
	for i, r := range s.Runs {
		if slices.Contains(phasesOf[do], r.Phase) || do == proto.Retry && r.Stuck() || do == proto.Reset && s.begins(r) {
			list = append(list, i)
		}
	}
	if list == nil {
		return []int{0}
	}
	return list
}

// begin begins runs with the settings: one, or several side by side, each with the
// next seed.
func (s *State) begin(do proto.Do, settings recipe.Settings) []Effect {
	return s.launchAll(do, s.abreastOf(settings))
}

// abreastOf returns the same settings as often as runs are wanted side by side,
// each time with the next seed.
func (s *State) abreastOf(settings recipe.Settings) (list []recipe.Settings) {
	for i := range s.Abreast {
		list = append(list, settings)
		list[i].Seed += uint64(i)
	}
	return list
}

// launchAll begins runs side by side, which differ in their seeds if they are
// several.
func (s *State) launchAll(do proto.Do, list []recipe.Settings) []Effect {
	if len(list) == 1 {
		return s.launch(do, list, nil, 1)
	}
	return s.launch(do, list, seedField, len(list))
}

// seedField is the setting in which runs side by side differ.
var seedField = recipe.MustField("seed")

// launch makes room for new runs, which differ in a field if they are several, and
// returns the commands that begin as many as there shall be workers. The others
// wait for their turn.
func (s *State) launch(do proto.Do, list []recipe.Settings, differing *recipe.Field, workers int) []Effect {
	workers = min(workers, len(list))
	var effects []Effect
	for i := len(s.Runs); i > workers; i-- {
		effects = append(effects, StopWorker{i - 1})
	}
	kept := s.dismiss()
	s.forget()
	s.Repeat.forgetWanted()
	s.Browse.TurnTo(list[0].Data)
	s.Ledger.Chosen = nil
	s.Runs = nil
	if differing != nil {
		s.Ledger.Sweep.Runs = nil
	}
	s.Ledger.Sweep.pending = differing != nil
	for i, settings := range list {
		r := run.New()
		r.Settings = settings
		name := ""
		if differing != nil {
			r.Sweep = differing.Key
			name = differing.Label + " " + differing.Text(settings)
		}
		s.Ledger.enter(r, name)
		r.Given = r.Name
		if differing != nil {
			s.Ledger.Sweep.Runs = append(s.Ledger.Sweep.Runs, r)
		}
		r.State, r.Asked = archive.Going, do
		if i < workers {
			s.Runs = append(s.Runs, r)
			effects = append(effects, s.posted(i, proto.Command{Do: do, Settings: settings.Metadata(), Keep: &proto.Keep{}})...)
		} else {
			r.State = archive.Waiting
			s.Ledger.Sweep.Queue = append(s.Ledger.Sweep.Queue, r)
		}
		kept = append(kept, r.Keep(nil)...)
	}
	return append(effects, kept...)
}

// drop takes a run out of its slot: at once if no worker has it, else as soon as its
// worker answers, or is found not to.
func (s *State) drop(slot int) []Effect {
	r := s.Runs[slot]
	if r.Orphan {
		s.empty(slot)
		return nil
	}
	if at, claimed := s.Ledger.claims[r.ID]; claimed && at == slot {
		delete(s.Ledger.claims, r.ID)
		s.empty(slot)
		if r.Awaits() {
			return r.GiveBack()
		}
		r.State = archive.Stopped
		return r.Keep(nil)
	}
	return []Effect{s.order(slot, proto.Reset)}
}

// order posts a command to the worker of a run.
func (s *State) order(slot int, do proto.Do) Effect {
	s.Runs[slot].Asked = do
	return Post{slot, proto.Command{Do: do}}
}

// posted posts the command that begins a run, with what it is measured on and how
// fast it shall go.
func (s *State) posted(slot int, c proto.Command) (effects []Effect) {
	c.Measure = s.Charts.Measure
	if s.paced {
		effects = append(effects, s.pacePost(slot))
	}
	return append(effects, Post{slot, c})
}

// forget drops the network being trained and goes back to a pre-trained reader.
func (s *State) forget() {
	s.snapshot = snapshot{}
	delete(s.Networks, trained)
	s.Inside.Forget(trained)
	if s.Reader == trained {
		s.Reader = firstReader
		s.read()
	}
}
