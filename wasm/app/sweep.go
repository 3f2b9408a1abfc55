package app

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn/recipe"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// MostValues is how many values a sweep tries at most.
const MostValues = 64

// A Sweep tries several values of one setting: what is typed, and the runs that
// wait for their turn.
type Sweep struct {
	Field   *recipe.Field
	Values  string // as typed
	From    string // the ends of a series, and how many values it has
	To      string
	Steps   string
	Workers int
	Notice  Notice

	Queue []*run.Run // that wait for a worker
	Held  bool       // no further one begins
	Runs  []*run.Run // of the last sweep, in the order of the values

	pending bool // the best run becomes the active network once all have ended
}

func newSweep() Sweep {
	return Sweep{Field: recipe.MustField("eta"), Values: "0.3; 1; 3; 10", From: "0.1", To: "10", Steps: "8", Workers: 2}
}

// What can happen to a sweep.
type (
	// SweepOver chooses the setting to try.
	SweepOver struct{ Key string }
	// SweepValues types the values.
	SweepValues struct{ Text string }
	// SweepSeries types the ends of a series of values, or how many.
	SweepSeries struct{ From, To, Steps string }
	// FillSeries makes values of the series.
	FillSeries struct{}
	// SweepWorkers chooses how many runs go on side by side.
	SweepWorkers struct{ Workers int }
	// StartSweep begins it, with the settings of the form.
	StartSweep struct{}
	// HoldSweep has no further run begin, until it is called again without Held.
	HoldSweep struct{ Held bool }
	// StopSweep ends it: what trains and what waits is stopped.
	StopSweep struct{}
	// CompareSweep shows the runs of the sweep in the charts, and no others.
	CompareSweep struct{}
)

// updateSweep takes a message about a sweep into account, and reports whether it
// was one.
func (s *State) updateSweep(m Msg) (effects []Effect, ok bool) {
	w := &s.Ledger.Sweep
	switch m := m.(type) {
	case SweepOver:
		f, ok := recipe.FindField(m.Key)
		if !ok {
			break
		}
		if s.Form.Holds(f) {
			break
		}
		if w.Field = f; !w.logarithmic() {
			w.Values = strings.Join(w.suggestions(s.Form.Text[m.Key]), "; ")
		}
	case SweepValues:
		w.Values = m.Text
	case SweepSeries:
		w.From, w.To, w.Steps = m.From, m.To, m.Steps
	case FillSeries:
		w.fill()
		return nil, true
	case SweepWorkers:
		w.Workers = max(1, min(m.Workers, MostAbreast))
	case StartSweep:
		return s.startSweep(), true
	case HoldSweep:
		w.Held = m.Held
		for slot, r := range s.Runs {
			if !m.Held && !s.live(r) && !s.begins(r) {
				effects = append(effects, s.advance(slot)...)
			}
		}
	case StopSweep:
		return s.stopSweep(), true
	case CompareSweep:
		return s.compareSweep(), true
	default:
		return nil, false
	}
	w.Notice = Notice{}
	return effects, true
}

// logarithmic reports whether a series of the setting's values has equal ratios.
func (w *Sweep) logarithmic() bool { return w.Field.Kind == recipe.Real && w.Field.Min > 0 }

// ranges reports whether the setting has numbers, of which a series can be made.
func (w *Sweep) ranges() bool { return w.Field.Kind == recipe.Real || w.Field.Kind == recipe.Whole }

// suggestions are values to begin with.
func (w *Sweep) suggestions(now string) []string {
	switch w.Field.Kind {
	case recipe.Choice:
		return w.Field.Choices
	case recipe.Layers:
		return []string{"10", "30", "100", "30, 30"}
	}
	if w.Field.Key == "seed" {
		return []string{"1", "2", "3", "4"}
	}
	return []string{now}
}

// fill makes values of the series.
func (w *Sweep) fill() {
	values, err := w.series()
	if err != nil {
		w.Notice = ui.Bad(err.Error())
		return
	}
	w.Values, w.Notice = strings.Join(values, "; "), Notice{}
}

// series returns the values from one end to the other.
func (w *Sweep) series() (values []string, err error) {
	steps, err := strconv.Atoi(strings.TrimSpace(w.Steps))
	if err != nil || steps < 2 || steps > MostValues {
		return nil, fmt.Errorf("%q values: use a whole number from 2 to %d", w.Steps, MostValues)
	}
	ends := [2]float64{}
	for i, text := range []string{w.From, w.To} {
		s := recipe.Default()
		if err := w.Field.Set(&s, text); err != nil {
			return nil, err
		}
		ends[i] = w.Field.Number(s)
	}
	for i := range steps {
		values = append(values, w.at(ends, float64(i)/float64(steps-1)))
	}
	return slices.Compact(values), nil
}

// at returns the value at this share of the way between the ends, with three
// digits: nobody wants more.
func (w *Sweep) at(ends [2]float64, share float64) string {
	x := ends[0] + share*(ends[1]-ends[0])
	if w.logarithmic() {
		x = ends[0] * math.Pow(ends[1]/ends[0], share)
	}
	if w.Field.Kind == recipe.Whole {
		return strconv.FormatFloat(math.Round(x), 'f', -1, 64)
	}
	short, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 3, 64), 64)
	return strconv.FormatFloat(min(max(short, min(ends[0], ends[1])), max(ends[0], ends[1])), 'g', -1, 64)
}

func (s *State) startSweep() []Effect {
	w := &s.Ledger.Sweep
	w.Notice = Notice{}
	if s.Busy() {
		w.Notice = ui.Bad("A run is going on. Wait until it ends, or press Reset.")
		return nil
	}
	base, ok := s.Form.Settings()
	if field, wrong := s.Form.FirstError(); wrong || !ok {
		w.Notice = ui.Bad("The settings above cannot be used.")
		if wrong {
			w.Notice.Text = s.Form.Errors[field.Key] + "."
			return []Effect{ui.Focus{ID: settings.FieldID(field)}}
		}
		return nil
	}
	list, err := w.list(base)
	if err != nil {
		w.Notice = ui.Bad(err.Error() + ".")
		return []Effect{ui.FocusID{ID: sweepValuesID}}
	}
	if why := s.Form.Barred(list...); why != "" {
		w.Notice = ui.Bad(why)
		return nil
	}
	return s.launch(proto.Train, list, w.Field, w.Workers)
}

// advance begins the next of the runs that wait, in a slot whose run has ended.
func (s *State) advance(slot int) []Effect {
	w := &s.Ledger.Sweep
	if w.Held || len(w.Queue) == 0 || slot >= len(s.Runs) {
		return nil
	}
	r := w.Queue[0]
	w.Queue = w.Queue[1:]
	if len(r.Epochs) > 0 || r.Saved || r.Seconds > 0 {
		return s.claim(slot, r)
	}
	s.Runs[slot] = r
	s.read()
	r.State = archive.Going
	return append(s.posted(slot, proto.Command{Do: proto.Train, Settings: r.Settings.Metadata(), Keep: &proto.Keep{}}), r.Keep(nil)...)
}

// dequeue takes a run out of those that wait.
func (s *State) dequeue(r *run.Run) {
	w := &s.Ledger.Sweep
	w.Queue = slices.DeleteFunc(w.Queue, func(other *run.Run) bool { return other == r })
}

// dismiss has nothing wait any more. What has never begun is stopped all the same:
// it can begin by Resume.
func (s *State) dismiss() (effects []Effect) {
	w := &s.Ledger.Sweep
	for _, r := range w.Queue {
		if r.Awaits() {
			effects = append(effects, r.GiveBack()...)
			continue
		}
		r.State = archive.Stopped
		effects = append(effects, r.Keep(nil)...)
	}
	w.Queue, w.Held = nil, false
	return effects
}

// unqueueBarred stops the runs that wait and may not begin any more.
func (s *State) unqueueBarred() (effects []Effect) {
	for _, r := range slices.Clone(s.Ledger.Sweep.Queue) {
		if s.Form.Barred(r.Settings) != "" {
			s.dequeue(r)
			r.State = archive.Stopped
			effects = append(effects, r.Keep(nil)...)
		}
	}
	return effects
}

func (s *State) stopSweep() []Effect {
	effects := s.dismiss()
	for slot, r := range s.Runs {
		if r.State == archive.Going {
			effects = append(effects, s.drop(slot)...)
		}
	}
	return effects
}

// compareSweep shows the runs of the last sweep in the charts, and no others.
func (s *State) compareSweep() (effects []Effect) {
	for _, r := range s.Ledger.Runs {
		if hidden := !slices.Contains(s.Ledger.Sweep.Runs, r); r.Hidden != hidden {
			r.Hidden = hidden
			effects = append(effects, r.KeepLabel()...)
		}
	}
	return effects
}
