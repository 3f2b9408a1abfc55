// Package sweep trains a run for each of several values of one setting. The visitor types the
// values, or the ends of a series.
package sweep

import (
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// MostValues is the largest number of values in a sweep.
const MostValues = 64

// State is the content of the form.
type State struct {
	Field   *recipe.Field // the setting that varies
	Values  string        // as typed
	From    string        // ends and length of a series
	To      string
	Steps   string
	Workers int // runs at a time
	Notice  ui.Notice
}

// NewState returns the initial form.
func NewState() State {
	return State{Field: recipe.MustField("eta"), Values: "0.3; 1; 3; 10", From: "0.1", To: "10", Steps: "8", Workers: 2}
}

// Env is the view of the rest of the page.
type Env struct {
	Form Form
	Sets []dataset.SetRef // data sets of the site
	Busy bool             // runs are in progress
}

// A Form has the settings that all runs of a sweep share.
type Form interface {
	Settings() (recipe.Settings, bool)
	FirstError() (id, why string)
	Value(*recipe.Field) string
	Offered(*recipe.Field, []dataset.SetRef) bool
	Holds(*recipe.Field) bool
	Barred(...recipe.Settings) string
}

// A Msg is something that has happened to a sweep.
type Msg interface{ apply(*State, Env) []Effect }

// Messages about a sweep.
type (
	// Over chooses the setting.
	Over struct{ Key string }
	// Type edits the values.
	Type struct{ Text string }
	// Series edits the ends of a series of values, or their number.
	Series struct{ From, To, Steps string }
	// Fill fills in the values of the series.
	Fill struct{}
	// SetWorkers chooses how many runs train side by side.
	SetWorkers struct{ Workers int }
	// Start begins the sweep, with the settings of the form.
	Start struct{}
)

// An Effect is something for the page or the runtime to do.
type Effect = any

// Train trains a run with each of these settings, which differ in a field.
type Train struct {
	Settings []recipe.Settings
	Field    *recipe.Field
	Workers  int
}

// Update applies a message and returns the effects.
func (w *State) Update(m Msg, env Env) []Effect { return m.apply(w, env) }

func (m Over) apply(w *State, env Env) []Effect {
	w.Notice = ui.Notice{}
	f, ok := recipe.FindField(m.Key)
	if !ok || env.Form.Holds(f) {
		return nil
	}
	if w.Field = f; !w.logarithmic() {
		w.Values = strings.Join(w.suggestions(env.Form.Value(f)), "; ")
	}
	return nil
}

func (m Type) apply(w *State, _ Env) []Effect {
	w.Values, w.Notice = m.Text, ui.Notice{}
	return nil
}

func (m Series) apply(w *State, _ Env) []Effect {
	w.From, w.To, w.Steps, w.Notice = m.From, m.To, m.Steps, ui.Notice{}
	return nil
}

func (m SetWorkers) apply(w *State, _ Env) []Effect {
	w.Workers, w.Notice = max(1, min(m.Workers, run.MostAbreast)), ui.Notice{}
	return nil
}

func (Start) apply(w *State, env Env) []Effect {
	w.Notice = ui.Notice{}
	if env.Busy {
		w.Notice = ui.Bad(stillBusy.Say())
		return nil
	}
	base, ok := env.Form.Settings()
	if id, why := env.Form.FirstError(); why != "" {
		w.Notice = ui.Bad(why + ".")
		return []Effect{ui.Focus{ID: id}}
	}
	if !ok {
		w.Notice = ui.Bad(wrongForm.Say())
		return nil
	}
	list, err := w.list(base)
	if err != nil {
		w.Notice = ui.Bad(words.Error(err) + ".")
		return []Effect{ui.FocusID{ID: valuesID}}
	}
	if why := env.Form.Barred(list...); why != "" {
		w.Notice = ui.Bad(why)
		return nil
	}
	return []Effect{Train{list, w.Field, w.Workers}}
}

// Hold changes to another setting if the present one is fixed.
func (w *State) Hold(env Env) {
	if free := env.fields(); len(free) > 0 && env.Form.Holds(w.Field) {
		w.Update(Over{free[0].Key}, env)
	}
}

// fields returns the settings that a sweep may vary.
func (e Env) fields() (list []*recipe.Field) {
	for _, f := range recipe.Fields {
		if e.Form.Offered(f, e.Sets) && !e.Form.Holds(f) {
			list = append(list, f)
		}
	}
	return list
}
