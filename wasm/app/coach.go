package app

import (
	"strings"

	"inkling/nn/recipe"
	"inkling/wasm/coach"
	"inkling/wasm/run"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// TakeAdvice fills the form with the settings of the run shown at length, and with
// what the coach would change.
type TakeAdvice struct{ Change coach.Change }

// advice returns what the coach says of the run, the most important first.
func (s *State) advice(r *run.Run) (list []coach.Advice) {
	pupil := coach.Pupil{Settings: r.Settings, Classes: r.LearnsFrom().Classes, Images: trainingImages}
	if r.Loading != nil && r.Loading.Of > 0 {
		pupil.Images = r.Loading.Of
	}
	for _, sign := range r.Findings.Signs {
		if a, ok := pupil.Advise(sign); ok {
			list = append(list, a)
		}
	}
	return list
}

// trainingImages is how many MNIST has.
const trainingImages = 50_000

// barredAdvice says why the coach's change cannot be made here, or nothing.
func (s *State) barredAdvice(c coach.Change) string {
	settings, errs := recipe.Parse(c.Apply(s.atLength().Settings))
	if errs != nil {
		return errs[0].Error() + "."
	}
	return s.Form.Barred(settings)
}

// takeAdvice fills the form. Nothing begins by itself: the visitor shall see what
// changes.
func (s *State) takeAdvice(c coach.Change) []Effect {
	if why := s.barredAdvice(c); why != "" {
		s.Notice = ui.Bad(why)
		return nil
	}
	changed, _ := recipe.Parse(c.Apply(s.atLength().Settings))
	s.Form.Fill(changed)
	var names []string
	var focus []Effect // on the first of them
	for _, f := range recipe.Fields {
		if _, ok := c[f.Key]; ok {
			names = append(names, strings.ToLower(f.Label)+" "+f.Text(changed))
			if focus == nil {
				focus = []Effect{ui.Focus{ID: settings.FieldID(f)}}
			}
		}
	}
	press := "Press Train to try it."
	if s.Busy() {
		press = "To try it, press Reset and then Train."
	}
	s.Notice = Notice{Text: "The settings are those of this run with " + strings.Join(names, ", ") + ". " + press}
	return focus
}
