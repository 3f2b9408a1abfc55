package runs

import (
	"slices"

	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// Press is a button of the training controls.
type Press struct{ Do proto.Do }

// SetAbreast chooses how many runs Train begins.
type SetAbreast struct{ Runs int }

func (m SetAbreast) apply(s *State) []Effect {
	if !s.env.Form.Holds(seedField) { // the others would have other seeds
		s.Abreast = max(1, min(m.Runs, run.MostAbreast))
	}
	return nil
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
	for i, r := range s.Slots {
		if slices.Contains(phasesOf[do], r.Phase) || do == proto.Retry && r.Stuck() || do == proto.Reset && s.begins(r) {
			list = append(list, i)
		}
	}
	if list == nil {
		return []int{0}
	}
	return list
}

// apply sends a button's command, once the settings that go with it are right.
// Whether it makes sense now is the worker's to say.
func (m Press) apply(s *State) []Effect {
	s.Notice, s.next = ui.Notice{}, nil
	do := m.Do
	if begins := (do == proto.Train || do == proto.Step || do == proto.StepEpoch) && !s.Busy(); begins {
		if settings, effects, ok := s.ready(); !ok {
			return effects
		} else {
			return s.begin(do, settings)
		}
	}
	if do == proto.Train && slices.ContainsFunc(s.Slots, (*run.Run).Stuck) {
		do = proto.Retry
	}
	var effects []Effect
	if do == proto.Reset {
		effects = s.dismiss() // or the next of a sweep would begin
	}
	for _, i := range s.concerned(do) {
		if do == proto.Reset {
			effects = append(effects, s.drop(i)...)
		} else {
			effects = append(effects, s.order(i, do))
		}
	}
	return effects
}

// ready returns the settings of the form, if they can be trained. Else it tells
// what is wrong, and the effects lead there.
func (s *State) ready() (chosen recipe.Settings, effects []Effect, ok bool) {
	if id, why := s.env.Form.FirstError(); why != "" {
		s.Notice = ui.Bad(why + ".")
		return chosen, []Effect{ui.Focus{ID: id}}, false
	}
	chosen, _ = s.env.Form.Settings()
	if err := s.env.Check(chosen.Data); err != nil {
		s.Notice = ui.Bad("Data set: " + err.Error() + ".")
		return chosen, nil, false
	}
	return chosen, nil, true
}
