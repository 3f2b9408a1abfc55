package runs

import (
	"errors"
	"slices"
	"strconv"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// Messages about runs that have ended.
type (
	// TrainOn continues runs for more epochs. The results are those of longer runs.
	TrainOn struct {
		Run *run.Run      // nil for the runs that are shown
		Do  proto.Command // Train or nil; or StepEpoch or Step, to add one epoch; no content
	}
	// MoreEpochs changes the field for the number of epochs that TrainOn adds.
	MoreEpochs struct{ Text string }
)

// moreID is the ID of that field.
const moreID = "more-epochs"

var epochsField = recipe.MustField("epochs")

// onward returns the runs that TrainOn continues: the chosen run, those of the last sweep, or the
// last runs. Runs that cannot be continued are left out.
func (s *State) onward() (list []*run.Run) {
	if s.Busy() {
		return nil
	}
	shown := s.Slots
	switch r := s.AtLength(); {
	case s.Ledger.Chosen != nil:
		shown = []*run.Run{r}
	case r.Sweep != "":
		shown = s.Ledger.Sweep.Runs
	}
	for _, r := range shown {
		if r.Trainable() && s.barredOnward(r) == "" && s.Ledger.Find(r.ID) == r {
			list = append(list, r)
		}
	}
	return list
}

// barredOnward says why a run cannot be continued here, or returns "". If the epochs are locked,
// none can be added.
func (s *State) barredOnward(r *run.Run) string {
	if s.env.Form.Holds(epochsField) {
		return s.env.Form.Stays(epochsField, moreNeeded.Say())
	}
	return s.env.Form.Barred(r.WithoutTarget())
}

// repeats reports whether the form's settings are those of one of the runs, apart from the number
// of epochs and the targets.
func (s *State) repeats(list []*run.Run) bool {
	settings, ok := s.env.Form.Settings()
	return ok && slices.ContainsFunc(list, func(r *run.Run) bool {
		return !slices.ContainsFunc(settings.Differing(r.Settings), func(f *recipe.Field) bool {
			return f != epochsField && f.Key != "validation-target" && f.Key != "target"
		})
	})
}

// describes reports whether the form's settings are those of a run.
func (s *State) describes(r *run.Run) bool {
	settings, ok := s.env.Form.Settings()
	return ok && len(settings.Differing(r.Settings)) == 0
}

// moreText is the text of the field of MoreEpochs. Before it is edited, it is the number of epochs
// that the run has, within the limit.
func (s *State) moreText(r *run.Run) string {
	if s.MoreEpochs != nil {
		return *s.MoreEpochs
	}
	return strconv.Itoa(max(1, min(len(r.Epochs), int(epochsField.Max)-len(r.Epochs))))
}

func (m MoreEpochs) apply(s *State) []Effect {
	s.MoreEpochs = &m.Text
	return nil
}

// apply continues runs that have ended.
func (m TrainOn) apply(s *State) []Effect {
	s.Notice = ui.Notice{}
	list := s.onward()
	if m.Run != nil {
		list = slices.DeleteFunc([]*run.Run{m.Run}, func(r *run.Run) bool { return s.Busy() || !r.Trainable() })
		if why := s.barredOnward(m.Run); why != "" {
			s.Notice = ui.Bad(why)
			return nil
		}
	}
	if len(list) == 0 {
		s.Notice = ui.Bad(nothingToGoOn.Say())
		return nil
	}
	added, do := recipe.Settings{Epochs: 1}, proto.Starter(&proto.Train{})
	switch asked := m.Do.(type) {
	case *proto.Step:
		do = asked
	case *proto.StepEpoch: // the run ends with the epoch that it adds
	default:
		if err := epochsField.Set(&added, s.moreText(list[0])); err != nil {
			s.Notice = ui.Bad(wrongMoreEpochs.Say(errors.Unwrap(err)))
			return []Effect{ui.FocusID{ID: moreID}}
		}
	}
	for _, r := range list {
		if most := int(epochsField.Max); len(r.Epochs)+added.Epochs > most {
			s.Notice = ui.Bad(tooManyEpochs.Say(r.Name, len(r.Epochs), most))
			return []Effect{ui.FocusID{ID: moreID}}
		}
	}
	effects := s.dismiss()
	s.Repeat.forgetWanted()
	for _, r := range list {
		if s.describes(r) {
			s.announce(Set{epochsField, strconv.Itoa(len(r.Epochs) + added.Epochs)})
		}
		r.MoreEpochs, r.State = added.Epochs, archive.Going
	}
	return append(effects, s.resumeList(list, len(s.Slots), do)...)
}
