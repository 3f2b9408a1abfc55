package lab

import (
	"errors"
	"math"
	"slices"
	"strings"

	"inkling/wasm/frame"
	"inkling/wasm/link"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/run"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

// A Frame is the state of a page that is embedded in another.
type Frame struct {
	View     string // the part that is shown
	Resizer  frame.Resizer
	notified notified
	panels   []string        // the lab's panels that are shown; nil for all
	sent     *reader.Network // the network that was sent last, or nil
	file     []byte          // the given network, encoded
}

// notified is what the surrounding page has been notified of.
type notified struct {
	frame.Notifier
	epochs   []int // how many epochs of each run
	finished []bool
	notice   ui.Notice
}

// Messages about a frame.
type (
	// FrameOpened brings the frame's address after its question mark.
	FrameOpened struct{ Query string }
	// Asked brings a command of the surrounding page, as JSON.
	Asked struct{ Text string }
	// Measured brings the size of the frame's content, in CSS pixels.
	Measured struct{ Width, Height int }
)

// NewFrame returns the state of a frame. query is the frame's address after its question mark.
func NewFrame(query string) *State {
	s := NewState()
	l, _ := link.Read(query) // openLink reports the problems
	s.Frame = &Frame{View: l.View, Resizer: frame.Resizer{Host: l.Host}}
	pad := parts()[0]
	if s.Frame.View == "" {
		s.Frame.View = pad.View
	}
	s.Route = home
	found := false
	for _, p := range parts() {
		if p.View == s.Frame.View {
			s.Frame.panels, found = p.Panels, true
		}
	}
	if !found {
		s.Frame.panels = pad.Panels
		s.Address.NotFound = noSuchPart.Say(ui.Shorten(s.Frame.View))
	}
	return s
}

// openedFrame applies the frame's address.
func (s *State) openedFrame(query string) []Effect {
	if s.Frame == nil || s.settled {
		return nil
	}
	s.settled = true
	return append(s.openLink(query), s.Frame.Resizer.Greet()...)
}

// shows reports whether a panel of the lab is shown.
func (s *State) shows(panel string) bool {
	if s.Address.Hides(panel) {
		return false
	}
	return s.Frame == nil || s.Frame.panels == nil || slices.Contains(s.Frame.panels, panel)
}

// updateFrame applies a message about a frame.
func (s *State) updateFrame(m Msg) []Effect {
	switch m := m.(type) {
	case FrameOpened:
		return s.openedFrame(m.Query)
	case Asked:
		if s.Frame != nil {
			return s.asked(m.Text)
		}
	case Measured:
		if s.Frame != nil {
			return s.Frame.Resizer.Resize(m.Width, m.Height)
		}
	}
	return nil
}

// asked carries out a command of the surrounding page, and answers it.
func (s *State) asked(text string) []Effect {
	c, answer, effects := s.Frame.Resizer.Receive(text)
	if answer == nil {
		return effects
	}
	if answer.Error == "" {
		var err error
		if effects, err = s.obey(c, answer); err != nil {
			answer.Error = s.outward(err.Error())
		}
	}
	return append(effects, *answer)
}

// presses maps commands to the buttons that they press.
var presses = map[frame.Do]proto.Command{
	frame.Train: &proto.Train{}, frame.Pause: &proto.Pause{}, frame.Resume: &proto.Resume{}, frame.Step: &proto.Step{}, frame.Reset: &proto.Reset{},
}

func (s *State) obey(c frame.Command, answer *frame.Event) ([]Effect, error) {
	switch c.Do {
	case frame.Clear:
		s.updatePad(pad.Clear{})
		return nil, nil
	case frame.Set:
		var effects []Effect
		answer.Notes, effects = s.setFrom(c.Settings)
		return effects, nil
	case frame.Model:
		return nil, s.sendModel(answer)
	case frame.Hello:
		s.Frame.notified = notified{}
		return []Effect{frame.Remeasure{}}, nil
	}
	effects := s.updateRuns(runs.Press{Do: presses[c.Do]})
	if s.Runs.Notice.Bad {
		return effects, errors.New(s.Runs.Notice.Text)
	}
	return effects, nil
}

// setFrom applies settings in the form that addresses have, and returns notes on what was adjusted
// or ignored. All other settings stay.
func (s *State) setFrom(settings map[string]string) (notes []string, effects []Effect) {
	l, problems := link.ReadMap(settings)
	for _, p := range problems {
		notes = append(notes, p.String())
	}
	if l.Outcome != nil {
		notes = append(notes, "the results of a run are read only from addresses, so they were left out") // for programs
	}
	if l.Preset != "" {
		s.Form.Begin(l.Base())
	}
	s.Form.Take(l.Settings)
	s.hold()
	if l.Strokes != nil {
		s.Pad.Replace(pad.Paper{Strokes: l.Strokes})
		s.read()
	}
	if l.Reader != "" {
		effects = s.turnToReader(l.Reader)
	}
	return notes, effects
}

// sendModel answers with the active network, unless that contains data of the visitor.
func (s *State) sendModel(answer *frame.Event) error {
	m := s.Networks[s.Reader]
	if m == nil {
		return errors.New(reader.NotYet)
	}
	if err := m.Origin.Public(); err != nil {
		return err
	}
	if f := s.Frame; f.sent != m {
		f.sent, f.file = m, m.Encode()
	}
	answer.Model, answer.Settings = s.Frame.file, m.Settings.Metadata()
	return nil
}

// frameEvents returns the events that notify the surrounding page of changes.
func (s *State) frameEvents(moving bool) (list []Effect) {
	t := &s.Frame.notified
	send := func(events ...frame.Event) {
		for _, e := range events {
			list = append(list, e)
		}
	}
	if !s.settled {
		return nil // the surrounding page is not listening yet
	}
	if !t.Ready && (s.Networks[s.Reader] != nil || s.Missing[s.Reader] != "") {
		*t = notified{notice: s.Runs.Notice}
		send(t.Begin(s.Frame.View)...)
	}
	if !t.Ready {
		return nil
	}
	send(t.Notify(s.whatIsRead(moving))...)
	s.notifyRuns(send)
	if s.Runs.Notice != t.notice {
		t.notice = s.Runs.Notice
		if s.Runs.Notice.Bad {
			send(frame.Event{Event: frame.Error, Error: s.outward(s.Runs.Notice.Text)})
		}
	}
	return list
}

// whatIsRead returns the pad's reading for the surrounding page.
func (s *State) whatIsRead(moving bool) frame.Reading {
	class, ok := s.Pad.Answer()
	if !ok {
		return frame.Reading{Class: -1}
	}
	m := s.Networks[s.Reader]
	return frame.Reading{
		Class: class, Name: s.readerData().Classes[class], Outputs: s.Pad.Output,
		Private: m == nil || m.Origin.Public() != nil, Moving: moving,
	}
}

// notifyRuns reports finished epochs and runs, but only of runs that began in this document: those
// that the browser has kept are private to the visitor.
func (s *State) notifyRuns(send func(...frame.Event)) {
	t := &s.Frame.notified
	for len(t.epochs) < len(s.Runs.Slots) {
		t.epochs, t.finished = append(t.epochs, 0), append(t.finished, false)
	}
	for i, r := range s.Runs.Slots {
		if r.DefaultName == "" {
			continue
		}
		t.epochs[i] = min(t.epochs[i], len(r.Epochs)) // the slot may have a new run
		for ; t.epochs[i] < len(r.Epochs); t.epochs[i]++ {
			send(frame.Event{Event: frame.EpochDone, Epoch: epochOf(r, i, t.epochs[i])})
		}
		finished := r.Phase == proto.Finished
		if finished && !t.finished[i] {
			send(frame.Event{Event: frame.Finished, Epoch: epochOf(r, i, len(r.Epochs)-1)})
		}
		t.finished[i] = finished
	}
}

// epochOf returns the report of an epoch of a run; if epoch is -1, that of a run without epochs.
func epochOf(r *run.Run, run, epoch int) *frame.Epoch {
	t := &frame.Epoch{Run: run, Seed: r.Settings.Seed, Epoch: epoch, Seconds: r.Seconds, Weights: r.Weights}
	if epoch < 0 {
		return t
	}
	e := r.Epochs[epoch]
	t.Epoch, t.Correct, t.Total, t.Cost = e.Epoch, e.Correct, e.Total, float64(e.Cost)
	if math.IsNaN(t.Cost) || math.IsInf(t.Cost, 0) {
		t.Cost = 0
	}
	return t
}

// outward returns a sentence for the surrounding page. It withholds names that the visitor has
// given to runs.
func (s *State) outward(text string) string {
	private := func(r *run.Run) bool {
		return r.Name != r.DefaultName && r.Name != "" && strings.Contains(text, r.Name)
	}
	if slices.ContainsFunc(s.Runs.Ledger.Runs, private) {
		return "Something happened to a run that the visitor has named; the frame shows what." // for programs
	}
	return text
}
