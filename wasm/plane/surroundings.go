package plane

import (
	"errors"
	"maps"
	"math"
	"slices"
	"strings"

	"inkling/nn/plane"
	"inkling/wasm/frame"
	"inkling/wasm/words"
)

// Surroundings are what a page in a frame needs for the page around it, which may send commands and hears of training.
type Surroundings struct {
	resizer frame.Resizer
	ready   bool   // has been sent
	epoch   [2]int // complete epochs and mini-batches that were reported last
	running bool   // when they were
	problem string // that was reported last
}

// Messages of a frame.
type (
	// Asked brings a command of the page around, as JSON.
	Asked struct{ Text string }
	// Measured brings the size of the content, in CSS pixels.
	Measured struct{ Width, Height int }
	// Notify reports to the page around what has changed. The program sends it several times a second.
	Notify struct{}
)

// NewFrame returns the state of a page in a frame. query is its address after the question mark.
func NewFrame(query string) *State {
	s := NewState()
	s.Surroundings = &Surroundings{}
	for pair := range strings.SplitSeq(query, "&") {
		if host, ok := strings.CutPrefix(pair, "host="); ok {
			s.Surroundings.resizer.Host = host
		}
	}
	return s
}

func (m Measured) apply(s *State) []Effect {
	if s.Surroundings == nil {
		return nil
	}
	return effectsOf(s.Surroundings.resizer.Resize(m.Width, m.Height))
}

func effectsOf(list []any) (effects []Effect) {
	for _, e := range list {
		effects = append(effects, e)
	}
	return effects
}

func (m Asked) apply(s *State) []Effect {
	t := s.Surroundings
	if t == nil {
		return nil
	}
	c, answer, list := t.resizer.Receive(m.Text)
	effects := effectsOf(list)
	if answer == nil {
		return effects
	}
	if answer.Error == "" {
		more, err := s.obey(c, answer)
		if effects = append(effects, more...); err != nil {
			answer.Error = err.Error()
		}
	}
	return append(effects, *answer)
}

// obey carries out a command.
func (s *State) obey(c frame.Command, answer *frame.Event) ([]Effect, error) {
	switch c.Do {
	case frame.Train, frame.Resume, frame.Pause:
		if s.few() {
			return nil, errors.New(fewPoints[0])
		}
		if s.Running == (c.Do != frame.Pause) {
			return nil, nil
		}
		return Play{}.apply(s), nil
	case frame.Step:
		return Batch{}.apply(s), nil
	case frame.Reset:
		return Begin{}.apply(s), nil
	case frame.Set:
		return s.setFrom(c.Settings, answer)
	case frame.Hello:
		s.Surroundings.ready = false
		return []Effect{frame.Remeasure{}}, nil
	}
	return nil, errors.New("this frame shows the plane, which has no pad and sends no model") // for programs
}

// setFrom changes settings, also locked ones. Unusable values are noted, and the others used.
func (s *State) setFrom(given map[string]string, answer *frame.Event) ([]Effect, error) {
	changed := s.Settings
	if set, ok := given["set"]; ok {
		if _, known := plane.FindPreset(set); known {
			changed = plane.Base(set)
		} else {
			answer.Notes = append(answer.Notes, "set: the data set is unknown, or the visitor's own") // for programs
		}
	}
	for _, key := range slices.Sorted(maps.Keys(given)) {
		if key == "set" {
			continue
		}
		if err := changed.Set(key, given[key]); err != nil {
			answer.Notes = append(answer.Notes, err.Error())
		}
	}
	limits := s.Limits
	s.Limits = Limits{}
	effects := s.try(changed)
	s.Limits = limits
	if p := s.Problem; p.String() != "" {
		return effects, errors.New(p.String())
	}
	return effects, nil
}

func (Notify) apply(s *State) (effects []Effect) {
	t := s.Surroundings
	f := s.Frame
	if t == nil || f == nil && !s.few() {
		return nil
	}
	if !t.ready {
		*t = Surroundings{resizer: t.resizer, ready: true}
		if f != nil {
			t.epoch = [2]int{f.Epoch, f.Batch}
		}
		effects = append(effects, frame.Event{Event: frame.Ready, View: ID})
	}
	if text := words.Phrase(s.Problem); text != t.problem {
		if t.problem = text; text != "" {
			effects = append(effects, frame.Event{Event: frame.Error, Error: text})
		}
	}
	if f == nil || f.Moment > 0 || (s.waiting || s.stale) && !s.Running { // a new frame is on its way
		return effects
	}
	if now := [2]int{f.Epoch, f.Batch}; now != t.epoch {
		t.epoch = now
		effects = append(effects, frame.Event{Event: frame.EpochDone, Epoch: s.progress()})
	}
	if t.running && !s.Running {
		effects = append(effects, frame.Event{Event: frame.Finished, Epoch: s.progress()})
	}
	t.running = s.Running
	return effects
}

// progress returns the numbers of the frame for the page around.
func (s *State) progress() *frame.Epoch {
	f := s.Frame
	judged := f.Test
	if judged.Of == 0 {
		judged = f.Training
	}
	finite := func(x float64) float64 {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return 0
		}
		return x
	}
	return &frame.Epoch{Seed: s.Settings.Seed, Epoch: f.Epoch, Correct: judged.Right, Total: judged.Of, Cost: finite(f.Training.Cost), TestCost: finite(f.Test.Cost)}
}
