// Package sweep tries several values of one setting: a run for each. The visitor types the values, or the ends of a series.
package sweep

import (
	"strings"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// MostValues is how many values a sweep tries at most.
const MostValues = 64

// State is what is typed.
type State struct {
	Field   *recipe.Field // the setting to try
	Values  string        // as typed
	From    string        // the ends of a series, and how many values it has
	To      string
	Steps   string
	Workers int // runs at a time
	Notice  ui.Notice
}

// NewState returns a sweep to begin with.
func NewState() State {
	return State{Field: recipe.MustField("eta"), Values: "0.3; 1; 3; 10", From: "0.1", To: "10", Steps: "8", Workers: 2}
}

// Env is what is seen of the rest of the page.
type Env struct {
	Form Form
	Sets []dataset.SetRef // the data sets of the site
	Busy bool             // runs are going on
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

// What can happen to a sweep.
type (
	// Over chooses the setting to try.
	Over struct{ Key string }
	// Type types the values.
	Type struct{ Text string }
	// Series types the ends of a series of values, or how many.
	Series struct{ From, To, Steps string }
	// Fill makes values of the series.
	Fill struct{}
	// SetWorkers chooses how many runs go on side by side.
	SetWorkers struct{ Workers int }
	// Start begins the sweep, with the settings of the form.
	Start struct{}
)

// An Effect is something for the page or the runtime to do.
type Effect = any

// Train trains by all of these settings, which differ in a field.
type Train struct {
	Settings []recipe.Settings
	Field    *recipe.Field
	Workers  int
}

// Update takes a message into account and returns what has to be done about it.
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
		w.Notice = ui.Bad("A run is going on. Wait until it ends, or press Reset.")
		return nil
	}
	base, ok := env.Form.Settings()
	if id, why := env.Form.FirstError(); why != "" {
		w.Notice = ui.Bad(why + ".")
		return []Effect{ui.Focus{ID: id}}
	}
	if !ok {
		w.Notice = ui.Bad("The settings above cannot be used.")
		return nil
	}
	list, err := w.list(base)
	if err != nil {
		w.Notice = ui.Bad(err.Error() + ".")
		return []Effect{ui.FocusID{ID: valuesID}}
	}
	if why := env.Form.Barred(list...); why != "" {
		w.Notice = ui.Bad(why)
		return nil
	}
	return []Effect{Train{list, w.Field, w.Workers}}
}

// Hold turns to another setting if the present one stays as it is.
func (w *State) Hold(env Env) {
	if free := env.fields(); len(free) > 0 && env.Form.Holds(w.Field) {
		w.Update(Over{free[0].Key}, env)
	}
}

// fields returns the settings that a sweep may try.
func (e Env) fields() (list []*recipe.Field) {
	for _, f := range recipe.Fields {
		if e.Form.Offered(f, e.Sets) && !e.Form.Holds(f) {
			list = append(list, f)
		}
	}
	return list
}
