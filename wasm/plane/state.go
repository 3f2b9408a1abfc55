// Package plane is a feature: points in a plane, the network that learns them, and what each of its units makes of the
// plane. A worker trains (wasm/plane/training); the page shows what it reports.
package plane

import (
	"slices"
	"strconv"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/plane"
	"inkling/wasm/plane/message"
	"inkling/wasm/plane/runs"
	"inkling/wasm/plane/sweep"
)

// State is the state of the page.
type State struct {
	Settings plane.Settings
	Data     plane.Data     // of the settings
	Frame    *message.Frame // what the worker reported last, or nil
	Running  bool
	Pace     int             // epochs in a second, or 0 for as many as possible
	Chosen   Unit            // whose field is shown large; the output by default
	Problems []phrase.Phrase // in the address
	Problem  phrase.Phrase   // why a setting cannot be used, or training has ended
	Note     func() string   // what has just happened, in the page's language, or nil
	Moment   int             // that is shown: one more than its index in Frame.Moments, or 0 for the present
	Revision int             // changes with everything but Frame and the points that are being drawn
	Drawn    int             // changes with the points

	Own              []plane.Point // if the settings are for own points
	Tool             Tool
	CursorX, CursorY float64 // where the keyboard draws: see PenDown
	Keyed            bool    // whether the keyboard draws
	Runs             *runs.State
	Sweep            *sweep.State
	From             int // the unit of the layer before whose weight to the chosen unit can be changed, or -1 for the bias

	Limits       Limits
	Surroundings *Surroundings // of a page in a frame, or nil

	filming *filming          // the film in the making, or nil
	pen     *pen              // of the stroke that is being drawn, or nil
	undo    []string          // queries, the latest last
	kept    map[string]string // queries of own points, by their kind
	trained plane.Data        // what the worker trains on: Data, except while points are being drawn
	network *nn.Network       // with the weights of the frame
	run     int               // orders to begin and to change
	begun   bool
	used    used          // by what the worker trains
	goal    *message.Goal // where training pauses by itself, or nil
	present present       // the run in progress among the kept ones
	waiting bool          // for an answer to Look
	stale   bool          // the frame is out of date
}

// A Unit is a place in the network: unit Index of layer Layer, where layer 0 is the first with weights.
type Unit struct{ Layer, Index int }

// Paces are the choices of Pace.
var Paces = []int{1, 10, 100, 1000, 0}

// NewState returns the state of a first visit.
func NewState() *State {
	s := &State{Settings: plane.Default(), CursorX: 0.5, CursorY: 0.5, From: -1, Runs: &runs.State{}, Sweep: sweep.NewState(), kept: map[string]string{}}
	s.Data, _ = s.Settings.Make()
	s.network = s.Settings.Network()
	s.choose()
	return s
}

// A Msg is something that has happened.
type Msg interface {
	apply(*State) []Effect
}

// Messages.
type (
	// Begin starts a network with initial weights. The program sends it when the page is shown.
	Begin struct{}
	// Play trains, or pauses training.
	Play struct{}
	// Batch trains one mini-batch.
	Batch struct{}
	// Epoch trains to the end of an epoch.
	Epoch struct{}
	// SetPace changes how many epochs are trained in a second.
	SetPace struct{ Pace int }
	// Change changes a setting.
	Change struct{ Key, Text string }
	// Choose takes the settings of a preset.
	Choose struct{ Preset string }
	// SetInput adds or removes an input.
	SetInput struct {
		Input plane.Inputs
		On    bool
	}
	// AddLayer adds a hidden layer like the last one.
	AddLayer struct{}
	// RemoveLayer removes the last hidden layer.
	RemoveLayer struct{}
	// Resize changes the number of units of a hidden layer.
	Resize struct{ Layer, By int }
	// Show shows the field of a unit large.
	Show struct{ Unit Unit }
	// Tick reports that the browser is about to draw.
	Tick struct{}
	// Reported is a report of the worker.
	Reported struct{ Report message.Report }
	// Lost says that the worker has ended.
	Lost struct{ Why phrase.Phrase }
	// Opened brings the query of the address. An empty one changes nothing once there is a network.
	Opened struct{ Query string }
	// Left says that the visitor has left the page for another part.
	Left struct{}
	// DismissProblems closes the notice on problems in the address.
	DismissProblems struct{}
	// Spoken reports that the page's language has changed.
	Spoken struct{}
)

// An Effect is something for the runtime to do.
type Effect interface{}

// Effects for the runtime.
type (
	// Post sends an order to the worker, which is started if need be.
	Post struct{ Order message.Order }
	// SetAddress writes the query of the address.
	SetAddress struct{ Query string }
)

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg) []Effect {
	switch m := m.(type) {
	case Tick, PenMove, Hover, Scrub, Measured, Notify: // the slider is rendered with the numbers
	case Reported: // the numbers are rendered by themselves
		if f := m.Report.Frame; f == nil || f.Over != nil || !sameSigns(s.Frame, f) {
			s.Revision++
		}
	default:
		s.Revision++
	}
	return m.apply(s)
}

// NeedsTick reports whether the page should be told when the browser draws next.
func (s *State) NeedsTick() bool { return s.begun && !s.waiting && (s.Running || s.stale) }

// Units returns the number of units of every layer, with inputs and outputs.
func (s *State) Units() []int {
	units, _ := s.Settings.Outputs()
	return append(append([]int{s.Settings.Inputs.Count()}, s.Settings.Hidden...), units)
}

// Network returns the network as it was reported last, or nil.
func (s *State) Network() *nn.Network {
	if s.Frame == nil {
		return nil
	}
	return s.network
}

func (s *State) output() Unit { return Unit{Layer: len(s.Settings.Hidden)} }

func (s *State) choose() { s.Chosen = s.output() }

// order sends an order after which the network looks different, and shows the present.
func (s *State) order(o message.Order) []Effect {
	s.stale, s.Moment, s.filming = true, 0, nil
	return []Effect{Post{o}}
}

// begin starts the network of the settings, and goes on training if it was.
func (s *State) begin() []Effect {
	data, err := s.makeData()
	if err != nil {
		s.Problem = phrase.Of(err)
		return nil
	}
	effects := append(s.keepRun(), s.leaveGoal()...)
	s.present = present{}
	s.Problem = phrase.Phrase{}
	s.Data, s.trained, s.Frame, s.waiting, s.begun = data, data, nil, false, !s.few()
	s.Drawn++
	s.network = s.Settings.Network()
	s.run++
	if u := s.Units(); s.Chosen.Layer+1 >= len(u) || s.Chosen.Index >= u[s.Chosen.Layer+1] {
		s.choose()
	}
	if s.Tool != Probe && !slices.Contains(s.Tools(), s.Tool) {
		s.Tool = NoTool
	}
	// The worker counts this order even if the points are too few.
	s.used = used{s.Settings, s.points()}
	effects = append(effects, s.order(message.Order{Kind: message.Begin, Settings: s.Settings, Points: s.points()})...)
	if !s.begun {
		s.Running = false
	}
	if s.Running {
		effects = append(effects, s.train()...)
	}
	return append(effects, s.addressed()...)
}

func (Begin) apply(s *State) []Effect {
	s.Running = false
	return s.begin()
}

func (Play) apply(s *State) []Effect {
	if s.few() {
		return nil
	}
	s.Running = !s.Running
	if s.Running {
		return s.train()
	}
	return append(s.leaveGoal(), s.order(message.Order{Kind: message.Pause})...)
}

// train goes on with training.
func (s *State) train() []Effect {
	return s.order(message.Order{Kind: message.Run, Pace: s.Pace, Until: s.goal})
}

func (Batch) apply(s *State) []Effect {
	s.Running = false
	return append(s.leaveGoal(), s.order(message.Order{Kind: message.Batch})...)
}

func (Epoch) apply(s *State) []Effect {
	s.Running = false
	return append(s.leaveGoal(), s.order(message.Order{Kind: message.Epoch})...)
}

func (m SetPace) apply(s *State) []Effect {
	s.Pace = m.Pace
	if !s.Running {
		return nil
	}
	return s.train()
}

func (m Show) apply(s *State) []Effect {
	if u := s.Units(); m.Unit.Layer+1 < len(u) && m.Unit.Index < u[m.Unit.Layer+1] {
		s.Chosen = m.Unit
	}
	return nil
}

func (Tick) apply(s *State) []Effect {
	if !s.NeedsTick() {
		return nil
	}
	s.waiting, s.stale = true, false
	return []Effect{Post{message.Order{Kind: message.Look, Moment: s.Moment}}}
}

func (m Reported) apply(s *State) []Effect {
	switch r := m.Report; {
	case r.Failed != nil && s.few(): // the page says so
	case r.Failed != nil:
		s.Problem, s.Running, s.waiting = *r.Failed, false, false
	case r.Frame != nil && r.Frame.Run == s.run:
		s.waiting = false
		s.Frame = r.Frame
		if err := s.network.SetBytes(bytesOf(r.Frame.Numbers)); err != nil {
			panic("plane: the worker has another network than the page")
		}
		if r.Frame.Over != nil {
			s.Running, s.Problem = false, *r.Frame.Over
		}
		if !s.stale && s.filming == nil {
			s.Moment = s.Frame.Moment // the worker may no longer have the one that was asked for
		}
		return append(s.rested(), s.shoot()...)
	}
	return nil
}

func (m Lost) apply(s *State) []Effect {
	effects := s.leaveGoal()
	s.Running, s.waiting, s.begun, s.run = false, false, false, 0
	s.Problem = m.Why
	return effects
}

func (Left) apply(s *State) []Effect {
	if !s.Running {
		return nil
	}
	return Play{}.apply(s)
}

func (DismissProblems) apply(s *State) []Effect {
	s.Problems = nil
	return nil
}

func (Spoken) apply(*State) []Effect { return nil }

// ErrorRate returns the fraction of the points of a score that are answered wrongly.
func ErrorRate(of message.Score) float64 { return float64(of.Of-of.Right) / float64(max(of.Of, 1)) }

// paceName returns the words for a pace.
func paceName(pace int) string {
	if pace == 0 {
		return fastest.Say()
	}
	return perSecond.Say(strconv.Itoa(pace))
}
