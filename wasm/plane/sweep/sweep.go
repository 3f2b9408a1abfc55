// Package sweep is a feature of the plane: one setting over a list of values, trained one after the other in a worker of its own.
package sweep

import (
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/numeral"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/nn/plane/line"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/run"
)

// State is the state of the feature.
type State struct {
	Key     string // of the setting
	Values  string // as typed
	Epochs  string // as typed
	Problem phrase.Phrase
	Open    bool // whether the visitor has opened the form

	Over    string   // the key of the results
	Results []Result // of the last sweep, in order
	list    []Result // still to be trained; the first is in training
	epochs  int      // of each run
	run     int      // what the worker counts
}

// A Result is a run of a sweep.
type Result struct {
	Value    string
	settings plane.Settings
	points   []plane.Point
	data     plane.Data
	Run      *run.Run      // or nil
	Failed   phrase.Phrase // why there is none
}

// The limits of a sweep.
const (
	mostValues = 20
	mostEpochs = 10_000
)

// NewState returns the state at first.
func NewState() *State { return &State{Key: "eta", Values: usual["eta"], Epochs: "100"} }

// usual are lists of values to begin with.
var usual = map[string]string{
	"eta": "0.003; 0.01; 0.03; 0.1; 0.3", "decay": "0; 0.003; 0.01; 0.1", "lambda": "0; 0.1; 1; 10", "momentum": "0; 0.5; 0.9",
	"mini-batch": "1; 10; 100", "hidden": "2; 4; 8; 4,4", "seed": "1; 2; 3; 4; 5", "noise": "0; 10; 20; 40", "points": "20; 100; 500",
	"test": "10; 50; 90", "classes": "2; 3; 4", "inputs": "x1,x2; x1,x2,x1x2; x1^2,x2^2",
	"activation": "tanh; sigmoid; relu; linear",              // for programs
	"cost":       "quadratic; cross-entropy; log-likelihood", // for programs
	"init":       "scaled; large",                            // for programs
}

// Keys returns the settings that a sweep can vary.
func Keys(s plane.Settings) (keys []string) {
	for _, key := range plane.Keys() {
		if key != "set" && !(line.Given(s) && (key == "noise" || key == "points" || key == "classes")) {
			keys = append(keys, key)
		}
	}
	return keys
}

// Env is what the feature needs of the page.
type Env struct {
	Settings plane.Settings
	Points   []plane.Point // if the settings are for given points
}

// A Msg is something that has happened.
type Msg interface{ apply(*State, Env) []Effect }

// Messages.
type (
	// Choose selects the setting.
	Choose struct{ Key string }
	// Type is the text of the values.
	Type struct{ Text string }
	// TypeEpochs is the text of the number of epochs.
	TypeEpochs struct{ Text string }
	// Start trains the runs.
	Start struct{}
	// Stop ends the sweep. The results so far remain.
	Stop struct{}
	// Reported is a report of the worker.
	Reported struct{ Report message.Report }
	// Lost says that the worker has ended.
	Lost struct{ Why phrase.Phrase }
	// Toggle says that the form was opened or closed.
	Toggle struct{ Open bool }
)

// An Effect is something for the page to do.
type Effect interface{}

// Effects.
type (
	// Post sends an order to the worker of sweeps.
	Post struct{ Order message.Order }
	// End ends that worker.
	End struct{}
	// Made brings a run that was trained.
	Made struct{ Run run.Run }
)

// Update applies a message.
func (s *State) Update(m Msg, env Env) []Effect { return m.apply(s, env) }

// Busy reports whether runs are still to be trained.
func (s *State) Busy() bool { return len(s.list) > 0 }

func (m Choose) apply(s *State, _ Env) []Effect {
	s.Key, s.Values, s.Problem = m.Key, usual[m.Key], phrase.Phrase{}
	return nil
}

func (m Type) apply(s *State, _ Env) []Effect {
	s.Values, s.Problem = m.Text, phrase.Phrase{}
	return nil
}

func (m TypeEpochs) apply(s *State, _ Env) []Effect {
	s.Epochs, s.Problem = m.Text, phrase.Phrase{}
	return nil
}

func (m Toggle) apply(s *State, _ Env) []Effect {
	s.Open = m.Open
	return nil
}

// parse returns the runs to train.
func (s *State) parse(env Env) (list []Result, err error) {
	texts := strings.Split(s.Values, ";")
	if len(texts) == 1 && s.Key != "hidden" && s.Key != "inputs" {
		texts = strings.Fields(s.Values)
	}
	for _, text := range texts {
		text = strings.TrimSpace(text)
		if text == "" && s.Key != "hidden" || text == "" && len(texts) == 1 {
			continue
		}
		r := Result{settings: env.Settings, points: env.Points}
		if err := r.settings.Set(s.Key, text); err != nil {
			return nil, err
		}
		if err := r.settings.Check(); err != nil {
			return nil, err
		}
		r.Value = r.settings.Get(s.Key)
		if slices.ContainsFunc(list, func(other Result) bool { return other.Value == r.Value }) {
			continue
		}
		if r.data, err = (line.Line{Settings: r.settings, Points: r.points}).Make(); err != nil {
			return nil, err
		}
		list = append(list, r)
	}
	if len(list) < 2 || len(list) > mostValues {
		return nil, phrase.Errorf("%d values, expected %d to %d, separated by semicolons", len(list), 2, mostValues)
	}
	epochs, err := numeral.Whole(s.Epochs)
	if err != nil || epochs < 1 || epochs > mostEpochs {
		return nil, phrase.Errorf("%s: %s, expected a whole number from %v to %v", "epochs", foreign.Quote(s.Epochs), 1, mostEpochs)
	}
	s.epochs = int(epochs)
	return list, nil
}

func (Start) apply(s *State, env Env) []Effect {
	if s.Busy() {
		return nil
	}
	list, err := s.parse(env)
	if err != nil {
		s.Problem = phrase.Of(err)
		return nil
	}
	s.Problem, s.Over, s.Results, s.list = phrase.Phrase{}, s.Key, nil, list
	return s.next()
}

// next trains the first run of the list.
func (s *State) next() []Effect {
	if !s.Busy() {
		return []Effect{End{}}
	}
	r := s.list[0]
	s.run++
	return []Effect{
		Post{message.Order{Kind: message.Begin, Settings: r.settings, Points: r.points}},
		Post{message.Order{Kind: message.Run, Until: &message.Goal{Epochs: s.epochs}}},
	}
}

func (Stop) apply(s *State, _ Env) []Effect {
	if !s.Busy() {
		return nil
	}
	s.list, s.run = nil, 0
	return []Effect{End{}}
}

func (m Reported) apply(s *State, _ Env) []Effect {
	f := m.Report.Frame
	if !s.Busy() || m.Report.Failed == nil && (f == nil || f.Run != s.run) {
		return nil
	}
	r := s.list[0]
	s.list = s.list[1:]
	var effects []Effect
	if f == nil {
		r.Failed = *m.Report.Failed
	} else {
		made := run.Hashed(r.settings, r.points, r.data, f)
		r.Run = &made
		effects = append(effects, Made{made})
	}
	s.Results = append(slices.Clip(s.Results), r)
	next := s.next()
	if !s.Busy() {
		s.run = 0
	}
	return append(effects, next...)
}

func (m Lost) apply(s *State, _ Env) []Effect {
	if s.Busy() {
		s.Problem = m.Why
	}
	s.list, s.run = nil, 0
	return nil
}
