package app

import (
	"fmt"
	"math"

	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// Expected is what is known of how long runs take on this machine.
type Expected struct {
	wanted   bool               // the page is ready for measuring
	pending  bool               // the worker has been asked
	measured map[string]lasting // by what they depend on
}

// A lasting is how long a whole run takes.
type lasting struct {
	seconds float64
	whole   bool // a run has taken it; else it is told from some mini-batches
}

// mostLastings is how many are kept.
const mostLastings = 200

// trait is what the duration of a run depends on: all settings but the seed, and
// what it is measured on.
func trait(s recipe.Settings, on proto.Measure) string {
	text := s.Metadata()
	delete(text, "seed")
	return fmt.Sprint(text, on)
}

// keep keeps a duration.
func (e *Expected) keep(trait string, d lasting) {
	if len(e.measured) >= mostLastings || e.measured == nil {
		e.measured = map[string]lasting{}
	}
	e.measured[trait] = d
}

// sentence says how long a run takes, as far as that is known.
func (e *Expected) sentence(s recipe.Settings, on proto.Measure) string {
	d, ok := e.measured[trait(s, on)]
	epochs := ui.Counted(s.Epochs, "epoch")
	if s.Stops() {
		epochs = "All " + epochs
	}
	switch {
	case !ok:
		return ""
	case d.whole:
		return fmt.Sprintf(" The last such run took %s here.", seconds(d.seconds))
	default:
		return fmt.Sprintf(" %s: about %s here, told from some mini-batches.", epochs, seconds(d.seconds))
	}
}

// seconds writes a time with two digits that count.
func seconds(t float64) string {
	switch {
	case t < 0.1:
		return "0.1 s"
	case t < 9.95:
		return fmt.Sprintf("%.1f s", t)
	case t < 119.5:
		return fmt.Sprintf("%.0f s", t)
	case t < 119.5*60:
		return ui.Counted(int(math.Round(t/60)), "minute")
	default:
		return ui.Counted(int(math.Round(t/3600)), "hour")
	}
}

// wonder asks how long a run by the form would take, if that is not known and can
// be asked.
func (s *State) wonder() []Effect {
	e := &s.Expected
	settings, ok := s.Form.Settings()
	if !ok || !e.wanted || e.pending || s.Phase() == proto.Training || s.Phase() == proto.Fetching {
		return nil
	}
	if _, known := e.measured[trait(settings, s.Charts.Measure)]; known {
		return nil
	}
	e.pending = true
	return []Effect{Post{0, proto.Command{Do: proto.EstimateRun, Settings: settings.Metadata(), Measure: s.Charts.Measure}}}
}

// estimated takes the worker's answer, and asks again if the form is another now.
func (s *State) estimated(e *proto.Estimate) []Effect {
	s.Expected.pending = false
	settings, errs := recipe.Parse(e.Settings)
	if e.Seconds <= 0 || errs != nil {
		return nil
	}
	s.Expected.keep(trait(settings, e.Measure), lasting{seconds: e.Seconds})
	return s.wonder() // the form may be another by now
}

// took keeps how long a run has taken that went through all its epochs, or to its
// target.
func (s *State) took(r *Run) {
	if !r.early() && (len(r.Epochs) == r.Settings.Epochs || r.reachedTarget()) {
		s.Expected.keep(trait(r.Settings, s.Charts.Measure), lasting{r.Seconds, true})
	}
}

// reachedTarget reports whether the run ends because it is as good as was wanted.
func (r *Run) reachedTarget() bool {
	n := len(r.Epochs)
	return n > 0 && r.Settings.HyperParameters().Reached(r.Epochs[n-1])
}
