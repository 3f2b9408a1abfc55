package coach

import (
	"strings"

	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Env is what the coach needs of the page.
type Env struct {
	Run
	Signs  []diagnosis.Sign // found in the run, the most important first
	Looked bool             // the network has been diagnosed
	Busy   bool             // runs are in progress
}

// A Msg is something that a visitor does with advice.
type Msg interface{ apply(Env) []Effect }

// Take follows advice: it fills in the run's settings with the change.
type Take struct{ Change Change }

// An Effect is something for the page to do.
type Effect interface{}

// Effects for the page.
type (
	// Fill fills in the form, with a notice and the focus on a field, unless the settings are held.
	Fill struct {
		Settings recipe.Settings
		Notice   string
		Field    *recipe.Field // the first that changes, or nil
	}
	// Refused reports why the change cannot be made.
	Refused struct{ Why string }
)

// Update returns the effects of a message.
func Update(m Msg, env Env) []Effect { return m.apply(env) }

// apply fills in the form. It does not start training, so that the visitor sees the changes first.
func (m Take) apply(env Env) []Effect {
	settings, why := env.with(m.Change)
	if why != "" {
		return []Effect{Refused{why}}
	}
	fill := Fill{Settings: settings}
	var names []string
	for _, f := range recipe.Fields {
		if _, ok := m.Change[f.Key]; ok {
			names = append(names, name(f)+" "+ui.SaySetting(f, f.Text(settings)))
			if fill.Field == nil {
				fill.Field = f
			}
		}
	}
	filled := formFilled
	if env.Busy {
		filled = filledBusy
	}
	fill.Notice = filled.Say(strings.Join(names, ", "))
	return []Effect{fill}
}

// name returns the name of a setting in a sentence.
func name(f *recipe.Field) string {
	label := words.Of(f.Label)
	label[0] = strings.ToLower(label[0])
	return label.Say()
}

// with returns the run's settings with a change, or why that is not possible.
func (r Run) with(c Change) (s recipe.Settings, why string) {
	s, errs := recipe.Parse(c.Apply(r.Settings))
	if errs != nil {
		return s, words.Error(errs[0]) + "."
	}
	return s, ""
}

// advice returns the advice for the run, the most important first.
func (e Env) advice() (list []Advice) {
	for _, sign := range e.Signs {
		if a, ok := e.Advise(sign); ok {
			list = append(list, a)
		}
	}
	return list
}
