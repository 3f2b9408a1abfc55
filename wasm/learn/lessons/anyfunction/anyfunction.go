// Package anyfunction is the lesson on what networks can compute: chapter 4 of the book. A sigmoid
// unit makes a step, two make a bump, and bumps make a curve.
package anyfunction

import (
	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/learn/drill"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/page"
	"inkling/wasm/proto"
)

// State is the state of the lesson: one unit, and bumps that are to make a curve.
type State struct {
	unit lesson.Unit

	key    string // of the curve
	curve  lesson.Curve
	w      float32 // weight of all hidden units
	bumps  []lesson.Bump
	chosen int  // the bump whose numbers are shown
	tried  bool // the visitor has changed the bumps

	fitted *nn.Network     // the network in training or trained, or nil
	epochs int             // for which it was trained
	asked  *proto.FitCurve // what the worker computes, or nil

	grid   *plane.Grid
	drills *drill.Set
}

// Of the curves and their training.
const (
	bound      = 0.03 // a cost below it solves the task
	fullEpochs = 1000 // of training
	cols       = 240  // points of each line
)

// New returns the initial state, whose bumps do not follow the curve yet.
func New() *State {
	s := &State{
		unit:  lesson.Unit{Weights: []float32{2}, Bias: -4},
		w:     20,
		bumps: []lesson.Bump{{From: -5, To: -4, Height: 0.3}, {From: -2, To: -1}, {From: 1, To: 2}, {From: 4, To: 5}},
		grid:  plane.NewGrid(plane.X1, cols, 1),

		drills: drills(),
	}
	s.choose("sine")
	return s
}

// choose selects the curve with this key, if there is one.
func (s *State) choose(key string) {
	if c, ok := lesson.NewCurve(key); ok {
		s.key, s.curve = key, c
	}
}

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(s *State, env page.Env) []page.Effect
}

// Update applies a message of the lesson.
func (s *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(s, env), true
	}
	return s.drills.Update(m, env)
}

// Messages of the lesson.
type (
	// SetUnit changes the weight of the one unit, 0, or its bias, 1.
	SetUnit struct {
		Which int
		Value float32
	}
	// ChooseCurve selects a curve.
	ChooseCurve struct{ Key string }
	// ChooseBump selects a bump.
	ChooseBump struct{ Bump int }
	// SetBump changes where the selected bump begins, 0, or ends, 1, or its height, 2.
	SetBump struct {
		Which int
		Value float32
	}
	// SetWeight sets the weight of all hidden units.
	SetWeight struct{ Value float32 }
	// Train trains the network, from the weights of the bumps.
	Train struct{}
	// StopTraining stops that.
	StopTraining struct{}
	// DropTrained shows the bumps alone again.
	DropTrained struct{}
	// ShowSolution shows bumps that follow the curve.
	ShowSolution struct{}
	// Reset restores the initial state.
	Reset struct{}
)

func (m SetUnit) apply(s *State, _ page.Env) []page.Effect {
	if m.Which == 0 {
		s.unit.Weights[0] = m.Value
	} else {
		s.unit.Bias = m.Value
	}
	return nil
}

func (m ChooseCurve) apply(s *State, _ page.Env) []page.Effect {
	s.choose(m.Key)
	s.drop()
	return nil
}

func (m ChooseBump) apply(s *State, _ page.Env) []page.Effect {
	if m.Bump >= 0 && m.Bump < len(s.bumps) {
		s.chosen = m.Bump
	}
	return nil
}

func (m SetBump) apply(s *State, _ page.Env) []page.Effect {
	b := &s.bumps[s.chosen]
	switch m.Which {
	case 0:
		b.From = m.Value
	case 1:
		b.To = m.Value
	case 2:
		b.Height = m.Value
	}
	s.tried = true
	s.drop()
	return nil
}

func (m SetWeight) apply(s *State, _ page.Env) []page.Effect {
	s.w = max(leastWeight, min(m.Value, mostWeight))
	s.drop()
	return nil
}

func (Train) apply(s *State, env page.Env) []page.Effect {
	if s.asked != nil {
		return nil
	}
	s.fitted, s.epochs = s.network(), 0
	return s.train(env)
}

func (StopTraining) apply(s *State, _ page.Env) []page.Effect {
	s.asked = nil
	return nil
}

func (DropTrained) apply(s *State, _ page.Env) []page.Effect {
	s.drop()
	return nil
}

func (ShowSolution) apply(s *State, _ page.Env) []page.Effect {
	s.bumps, s.w = solution(s.key), 20
	s.drop()
	return nil
}

func (Reset) apply(s *State, _ page.Env) []page.Effect {
	kept := s.drills
	*s = *New()
	s.drills = kept
	return nil
}

// solution returns bumps whose cost is below the bound.
func solution(key string) []lesson.Bump {
	if key == "step" {
		return []lesson.Bump{{From: -6, To: 0, Height: -0.6}, {From: 0, To: 6, Height: 0.6}, {From: 1, To: 2}, {From: 4, To: 5}}
	}
	return []lesson.Bump{{From: -6, To: -3, Height: 0.5}, {From: -3, To: 0, Height: -0.5}, {From: 0, To: 3, Height: 0.5}, {From: 3, To: 6, Height: -0.5}}
}

// network returns the network of the bumps.
func (s *State) network() *nn.Network { return lesson.Bumps(s.w, s.bumps...) }

// drop forgets the trained network. What the worker still computes is ignored.
func (s *State) drop() { s.fitted, s.epochs, s.asked = nil, 0, nil }

// train asks the worker for some epochs.
func (s *State) train(env page.Env) []page.Effect {
	s.asked = &proto.FitCurve{Curve: s.key, Hidden: s.fitted.Sizes[1], Epochs: lesson.FitEpochs, Seed: s.epochs, Parameters: s.fitted.Bytes()}
	return env.Worker.Ask(s.asked)
}

// Reported handles a report of the worker.
func (s *State) Reported(report proto.Report, env page.Env) []page.Effect {
	if _, ended := report.Body.(*proto.Ended); ended {
		s.asked = nil
	}
	if asked, ok := report.Question.(*proto.FitCurve); !ok || asked != s.asked {
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.Fitted:
		s.asked = nil
		if s.fitted.SetBytes(r.Parameters) != nil {
			s.drop()
			return nil
		}
		if s.epochs += lesson.FitEpochs; s.epochs < fullEpochs {
			return s.train(env)
		}
	case *proto.Unanswered:
		s.asked = nil
		env.Worker.FailQuestion(env.Page, r)
	}
	return nil
}

// A line is the output of a unit at points of the curve's interval.
type line struct{ xs, ys []float64 }

// lineOf returns the output of a network.
func (s *State) lineOf(n *nn.Network) (l line) {
	fields := s.grid.NewReader(n).Read()
	for k, y := range fields[len(fields)-1][0] {
		x, _ := s.grid.Point(k)
		l.xs, l.ys = append(l.xs, float64(x)), append(l.ys, float64(y))
	}
	return l
}
