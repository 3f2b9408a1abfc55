package app

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// What can happen to runs that have ended.
type (
	// TrainOn continues runs for more epochs, with the results of longer runs.
	TrainOn struct {
		Run *Run     // nil for those that are shown
		Do  proto.Do // Train; or StepEpoch and Step, which add one epoch
	}
	// MoreEpochs types how many epochs Train on adds.
	MoreEpochs struct{ Text string }
)

// moreID is the field of MoreEpochs.
const moreID = "more-epochs"

var epochsField = recipe.MustField("epochs")

// trainable reports whether a run has ended and has a way on. One that diverged has
// none. One that began on a part of the data needs what was kept of its end: it
// cannot be repeated up to there.
func (r *Run) trainable() bool {
	return r.State == archive.Ended && r.Ending == "" && !r.Elsewhere && len(r.Epochs) > 0 && (r.Bytes > 0 || len(r.Parts) == 0)
}

// onward are the runs that Train on continues: the one that was chosen, or those of
// the last sweep, or the last run, without those that are barred from it.
func (s *State) onward() (list []*Run) {
	if s.Busy() {
		return nil
	}
	shown := s.Runs
	switch r := s.atLength(); {
	case s.Ledger.Chosen != nil:
		shown = []*Run{r}
	case r.Sweep != "":
		shown = s.Ledger.Sweep.Runs
	}
	for _, r := range shown {
		if r.trainable() && s.barredOnward(r) == "" && s.Ledger.find(r.ID) == r {
			list = append(list, r)
		}
	}
	return list
}

// barredOnward says why a run cannot be trained on here, or nothing. An author who
// has locked the epochs wants no more of them.
func (s *State) barredOnward(r *Run) string {
	if s.Form.Holds(epochsField) {
		return s.Form.Stays(epochsField, "more")
	}
	return s.Form.Barred(r.withoutTarget())
}

// repeats reports whether the form describes one of the runs, however long it is.
func (s *State) repeats(list []*Run) bool {
	settings, ok := s.Form.Settings()
	return ok && slices.ContainsFunc(list, func(r *Run) bool {
		return !slices.ContainsFunc(settings.Differing(r.Settings), func(f *recipe.Field) bool {
			return f != epochsField && f.Key != "validation-target" && f.Key != "target"
		})
	})
}

// describes reports whether the form has all the settings of a run.
func (s *State) describes(r *Run) bool {
	settings, ok := s.Form.Settings()
	return ok && len(settings.Differing(r.Settings)) == 0
}

// moreText is what the field of MoreEpochs shows: what was typed or, before that, as
// many epochs as the run has, if there may be so many.
func (s *State) moreText(r *Run) string {
	if s.More != nil {
		return *s.More
	}
	return strconv.Itoa(max(1, min(len(r.Epochs), int(epochsField.Max)-len(r.Epochs))))
}

// trainOn continues runs that have ended.
func (s *State) trainOn(m TrainOn) []Effect {
	s.Notice = Notice{}
	list := s.onward()
	if m.Run != nil {
		list = slices.DeleteFunc([]*Run{m.Run}, func(r *Run) bool { return s.Busy() || !r.trainable() })
		if why := s.barredOnward(m.Run); why != "" {
			s.Notice = ui.Bad(why)
			return nil
		}
	}
	if len(list) == 0 {
		s.Notice = ui.Bad("No finished run to continue. Press Train to begin one.")
		return nil
	}
	added := recipe.Settings{Epochs: 1}
	if m.Do != proto.Step && m.Do != proto.StepEpoch {
		m.Do = proto.Train
		if err := epochsField.Set(&added, s.moreText(list[0])); err != nil {
			s.Notice = ui.Bad("More epochs: " + errors.Unwrap(err).Error() + ".")
			return []Effect{ui.FocusID{ID: moreID}}
		}
	}
	for _, r := range list {
		if most := int(epochsField.Max); len(r.Epochs)+added.Epochs > most {
			s.Notice = ui.Bad(fmt.Sprintf("%s has %d epochs of at most %d: add fewer.", r.Name, len(r.Epochs), most))
			return []Effect{ui.FocusID{ID: moreID}}
		}
	}
	effects := s.dismiss()
	s.Repeat.forgetWanted()
	for _, r := range list {
		if s.describes(r) {
			s.Form.Set(epochsField, strconv.Itoa(len(r.Epochs)+added.Epochs))
		}
		r.more, r.State = added.Epochs, archive.Going
	}
	if m.Do == proto.StepEpoch {
		m.Do = proto.Train // the run ends with the epoch that it adds
	}
	return append(effects, s.resumeList(list, len(s.Runs), m.Do)...)
}

// withoutTarget returns the run's settings, without a target that it has reached: that
// would end it again at once.
func (r *Run) withoutTarget() recipe.Settings {
	settings := r.Settings
	if r.reachedTarget() {
		settings.ValidationTarget, settings.TestTarget = 0, 0
	}
	return settings
}

// extend gives a run that has ended its further epochs.
func (r *Run) extend() {
	was := r.record()
	was.State = archive.Ended
	r.was = &was
	r.Settings = r.withoutTarget()
	r.Settings.Epochs = len(r.Epochs) + r.more
	r.Weights, r.Bytes, r.brief, r.more = "", 0, "", 0
}

// awaits reports whether a run is to be trained on and has not gone on yet.
func (r *Run) awaits() bool { return r.more > 0 || r.was != nil }

// giveBack makes a run what it was at its end: it could not be trained on.
func (r *Run) giveBack() []Effect {
	was := r.was
	if was == nil {
		same := r.record()
		same.State, was = archive.Ended, &same
	}
	r.restore(archive.Kept{Record: *was})
	return r.keep(nil)
}
