package runs

import (
	"slices"

	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// Press is a click on a button of the training controls. Do is a command of the button's type.
type Press struct{ Do proto.Command }

// SetAbreast chooses how many runs Train begins.
type SetAbreast struct{ Runs int }

func (m SetAbreast) apply(s *State) []Effect {
	if !s.env.Form.Holds(seedField) { // the others would have other seeds
		s.Abreast = max(1, min(m.Runs, run.MostAbreast))
	}
	return nil
}

// makesSense reports whether a run is in a phase that allows the command.
func (s *State) makesSense(do proto.Command, r *run.Run) bool {
	switch do.(type) {
	case *proto.StartNow:
		return r.Phase == proto.Fetching
	case *proto.Pause:
		return r.Phase == proto.Training
	case *proto.Resume, *proto.Step, *proto.StepEpoch:
		return r.Phase == proto.Paused
	case *proto.Reset:
		return r.Phase != proto.Idle || s.begins(r)
	case *proto.Retry:
		return r.Stuck()
	}
	return false
}

// concerned returns the slots of the runs that a command is for: those in which it makes sense or,
// if there are none, the first, whose worker returns the reason.
func (s *State) concerned(do proto.Command) []int {
	var list []int
	for i, r := range s.Slots {
		if s.makesSense(do, r) {
			list = append(list, i)
		}
	}
	if list == nil {
		return []int{0}
	}
	return list
}

// apply sends a button's command, after checking the settings that go with it. The worker checks
// whether the command makes sense now.
func (m Press) apply(s *State) []Effect {
	s.Notice, s.next = ui.Notice{}, nil
	do := m.Do
	if starter, ok := do.(proto.Starter); ok && !s.Busy() {
		settings, effects, ok := s.ready()
		if !ok {
			return effects
		}
		return s.begin(starter, settings)
	}
	if _, train := do.(*proto.Train); train && slices.ContainsFunc(s.Slots, (*run.Run).Stuck) {
		do = &proto.Retry{}
	}
	var effects []Effect
	_, reset := do.(*proto.Reset)
	if reset {
		effects = s.dismiss() // otherwise the next of a sweep would begin
	}
	for _, i := range s.concerned(do) {
		if reset {
			effects = append(effects, s.drop(i)...)
		} else {
			effects = append(effects, s.order(i, do))
		}
	}
	return effects
}

// ready returns the settings of the form if they can be trained. Otherwise it shows what is wrong,
// and the effects move the focus there.
func (s *State) ready() (chosen recipe.Settings, effects []Effect, ok bool) {
	if id, why := s.env.Form.FirstError(); why != "" {
		s.Notice = ui.Bad(why + ".")
		return chosen, []Effect{ui.Focus{ID: id}}, false
	}
	chosen, _ = s.env.Form.Settings()
	if err := s.env.Check(chosen.Data); err != nil {
		s.Notice = ui.Bad(wrongDataSet.Say(err))
		return chosen, nil, false
	}
	return chosen, nil, true
}
