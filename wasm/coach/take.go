package coach

import (
	"strings"

	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
)

// Env is what the coach sees of the page.
type Env struct {
	Run
	Signs  []diagnosis.Sign // of the run, the most important first
	Looked bool             // its network has been looked into
	Busy   bool             // runs are going on
}

// A Msg is something that a visitor does with advice.
type Msg interface{ apply(Env) []Effect }

// Take takes advice: the run's settings with what the coach would change.
type Take struct{ Change Change }

// An Effect is something for the page to do.
type Effect interface{}

// What can be done.
type (
	// Fill fills the form, which says so and has the focus at a field, unless the settings are held.
	Fill struct {
		Settings recipe.Settings
		Notice   string
		Field    *recipe.Field // the first that changes, or nil
	}
	// Refused says why the change cannot be made.
	Refused struct{ Why string }
)

// Update returns what has to be done about a message.
func Update(m Msg, env Env) []Effect { return m.apply(env) }

// apply fills the form. Training does not begin, so that the visitor sees what changes.
func (m Take) apply(env Env) []Effect {
	settings, why := env.with(m.Change)
	if why != "" {
		return []Effect{Refused{why}}
	}
	fill := Fill{Settings: settings}
	var names []string
	for _, f := range recipe.Fields {
		if _, ok := m.Change[f.Key]; ok {
			names = append(names, strings.ToLower(f.Label)+" "+f.Text(settings))
			if fill.Field == nil {
				fill.Field = f
			}
		}
	}
	press := "Press Train to try it."
	if env.Busy {
		press = "To try it, press Reset and then Train."
	}
	fill.Notice = "The settings are those of this run with " + strings.Join(names, ", ") + ". " + press
	return []Effect{fill}
}

// with returns the run's settings with a change made, or why it cannot be made.
func (r Run) with(c Change) (s recipe.Settings, why string) {
	s, errs := recipe.Parse(c.Apply(r.Settings))
	if errs != nil {
		return s, errs[0].Error() + "."
	}
	return s, ""
}

// advice returns what the coach says of the run, the most important first.
func (e Env) advice() (list []Advice) {
	for _, sign := range e.Signs {
		if a, ok := e.Advise(sign); ok {
			list = append(list, a)
		}
	}
	return list
}
