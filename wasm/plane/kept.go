package plane

import (
	"strconv"

	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/address"
	"inkling/wasm/plane/coach"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/run"
	"inkling/wasm/plane/runs"
	"inkling/wasm/plane/sweep"
	"inkling/wasm/words"
)

// used is by what the worker trains.
type used struct {
	settings plane.Settings
	points   []plane.Point // if the settings are for given points
}

// present is the run in progress among the kept ones.
type present struct {
	id             int // or 0
	epochs, within int // when it was kept last
	altered        bool
}

// Messages for the features of runs.
type (
	// OfRuns is a message of the kept runs.
	OfRuns struct{ runs.Msg }
	// OfSweep is a message of the sweep.
	OfSweep struct{ sweep.Msg }
	// TakeAdvice changes settings as the coach proposes.
	TakeAdvice struct{ Changes [][2]string }
)

// keepRun keeps the run in progress, as it was reported last.
func (s *State) keepRun() []Effect {
	f := s.Frame
	if f == nil || f.Run != s.run || f.Moment > 0 || f.Epoch == 0 && f.Over == nil || s.present == (present{s.present.id, f.Epoch, f.Batch, s.present.altered}) {
		return nil
	}
	id := s.present.id
	if f.Altered && !s.present.altered {
		id = 0 // the run until then can be repeated, so it remains as it is
	}
	id, effects := s.Runs.Add(run.Hashed(s.used.settings, s.used.points, s.trained, f), id)
	s.present = present{id, f.Epoch, f.Batch, f.Altered}
	s.Revision++
	return passed(effects)
}

// passed passes effects of a feature on.
func passed[E any](list []E) (effects []Effect) {
	for _, e := range list {
		effects = append(effects, e)
	}
	return effects
}

// rested looks whether the run in progress has reached its goal, and keeps it if it rests.
func (s *State) rested() (effects []Effect) {
	f := s.Frame
	if f.Moment > 0 {
		return nil // the page looks back
	}
	if g := s.goal; g != nil && (f.Over != nil || !f.Running && f.Epoch >= g.Epochs) {
		if f.Over == nil {
			s.goal, s.Running = nil, false
			made := run.Hashed(s.used.settings, s.used.points, s.trained, f)
			effects = passed(s.Runs.Update(runs.Repeated{Outcome: &made.Outcome}))
			s.Revision++
		}
		effects = append(effects, s.leaveGoal()...)
	}
	if !s.Running && !f.Running {
		effects = append(effects, s.keepRun()...)
	}
	return effects
}

// leaveGoal says that the run in progress will not be the repetition that it was meant to be, if it was.
func (s *State) leaveGoal() []Effect {
	if s.goal == nil {
		return nil
	}
	s.goal = nil
	s.Revision++
	return passed(s.Runs.Update(runs.Repeated{}))
}

func (m OfRuns) apply(s *State) (effects []Effect) {
	for _, e := range s.Runs.Update(m.Msg) {
		if take, ok := e.(runs.Take); ok {
			effects = append(effects, s.takeLine(take)...)
		} else {
			effects = append(effects, e)
		}
	}
	return effects
}

// takeLine takes the settings and points of a run, and trains as long.
func (s *State) takeLine(m runs.Take) []Effect {
	l := m.Line
	if address.Own(s.Settings.Data) {
		s.save(s.Query())
	}
	effects := s.leaveGoal()
	s.Running, s.Note, s.pen, s.Tool = false, nil, nil, NoTool
	s.Settings, s.Own = l.Settings, l.Points
	s.choose()
	effects = append(effects, s.begin()...)
	if m.Train && s.begun {
		s.Running, s.goal = true, &message.Goal{Epochs: l.Epochs, Batches: l.Batches}
		effects = append(effects, s.order(message.Order{Kind: message.Run, Until: s.goal})...)
	}
	return effects
}

func (m OfSweep) apply(s *State) (effects []Effect) {
	for _, e := range s.Sweep.Update(m.Msg, s.sweepEnv()) {
		if made, ok := e.(sweep.Made); ok {
			_, kept := s.Runs.Add(made.Run, 0)
			effects = append(effects, passed(kept)...)
		} else {
			effects = append(effects, e)
		}
	}
	return effects
}

func (s *State) sweepEnv() sweep.Env { return sweep.Env{Settings: s.Settings, Points: s.points()} }

func (m TakeAdvice) apply(s *State) []Effect {
	changed := s.Settings
	for _, c := range m.Changes {
		if err := changed.Set(c[0], c[1]); err != nil {
			s.Problem = phrase.Of(err)
			return nil
		}
	}
	if s.Frame == nil || s.Frame.Over == nil {
		return s.try(changed)
	}
	s.Settings = changed // the network that diverged is of no use
	return s.begin()
}

// advice is what the coach says, if anything.
func (s *State) advice() (coach.Advice, bool) {
	if s.Frame == nil || s.Frame.Run != s.run {
		return coach.Advice{}, false
	}
	a, ok := coach.Advise(s.Settings, s.Frame.Signs)
	for _, c := range a.Changes {
		ok = ok && !s.Limits.Locks(c[0])
	}
	return a, ok
}

// sameSigns reports whether the coach says the same of two frames, but for numbers.
func sameSigns(a, b *message.Frame) bool {
	if a == nil {
		return len(b.Signs) == 0
	}
	if len(a.Signs) != len(b.Signs) {
		return false
	}
	for i, sign := range a.Signs {
		if sign.Kind != b.Signs[i].Kind || sign.Layer != b.Signs[i].Layer {
			return false
		}
	}
	return true
}

// presentRun returns the run in progress for the comparison, or nil. Its name is that of a run without an ID.
func (s *State) presentRun() *run.Run {
	if s.Frame == nil || s.Frame.Run != s.run {
		return nil
	}
	r := run.Of(s.used.settings, s.used.points, s.Frame)
	return &r
}

func (s *State) runsEnv() runs.Env {
	return runs.Env{Setting: settingName, Present: s.presentRun, PresentID: s.present.id}
}

// findRun returns the run of a picture, or nil.
func (s *State) findRun(key string) *run.Run {
	if r := s.Sweep.Find(key); r != nil {
		return r
	}
	switch id, err := strconv.Atoi(key); {
	case err != nil:
		return nil
	case id == 0:
		return s.presentRun()
	default:
		return s.Runs.Find(id)
	}
}

// labels are the names of settings, by their keys.
var labels = map[string]words.M{
	"set": setLabel, "classes": classesLabel, "points": pointsLabel, "noise": noiseLabel, "test": testLabel, "seed": seedLabel,
	"inputs": inputsTitle, "hidden": hiddenLabel, "activation": activationLabel, "cost": costLabel, "init": initLabel,
	"eta": etaLabel, "decay": decayLabel, "lambda": lambdaLabel, "momentum": momentumLabel, "mini-batch": batchSizeLabel,
}

func settingLabel(key string) string {
	if m, ok := labels[key]; ok {
		return m.Say()
	}
	return key
}

// sayValue returns the words for a value of a setting.
func sayValue(key, value string) string {
	switch m, ok := names[value]; {
	case ok:
		return m.Say()
	case key == "inputs":
		return inputName.Replace(value)
	case key == "hidden" && value == "":
		return noLayers.Say()
	case key == "hidden":
		return value
	}
	return words.Decimal(value)
}

func settingName(key, value string) string { return settingLabel(key) + " " + sayValue(key, value) }
