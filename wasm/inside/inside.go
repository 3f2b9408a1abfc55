// Package inside shows the active network from the inside: its units at work on what is on the pad,
// its weights, its answers to the test images, and the images that maximise its outputs.
package inside

import (
	"inkling/nn"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// State is the state of the section.
type State struct {
	env Env

	Tab      string // one of tabs
	InSight  bool   // the section is in sight; otherwise nothing is computed for it
	stale    bool   // what is read has changed since the section was rendered
	revision int    // counts changes of the section itself

	Chosen  UnitAt // the selected unit, or noUnit
	Pointed UnitAt // the unit under the pointer, or noUnit
	Spoken  string // what a screen reader announces

	Width, Height float64 // of the picture of the network, in CSS pixels
	layout        *netLayout
	laidOut       []int // the layer sizes that layout is for

	Flow   bool // edges show activation times weight
	Listed bool // the most active units are listed as text

	Columns int  // of the unit pictures
	First   int  // first unit with a picture
	Cursor  int  // of the keyboard, a unit
	Apart   bool // each picture has its own scale

	Exam  Examination
	Cases CaseList
	Wish  Wish
}

// NewState returns the initial state.
func NewState() State {
	return State{
		Tab: NetTab, Chosen: noUnit, Pointed: noUnit, Flow: true, Columns: 10,
		Exam:  Examination{Cursor: noCell, Chosen: noCell},
		Cases: CaseList{Columns: 8},
		Wish:  newWish(),
	}
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Reader   string       // the key of the active network
	Training bool         // it is the network in training
	Model    *model.Model // that network, or nil
	Missing  string       // why it did not load, or ""
	Data     *proto.Data  // what it was trained on
	Drawable bool         // it can read drawings
	Draft    []int        // layer sizes of an untrained network to picture in its place, or nil
	Pad      Pad

	Bench    bool   // on the workbench, where the outputs have their names in bars next to the picture
	Busy     bool   // runs are in progress
	Learning bool   // the first of them is training right now
	Testable bool   // the worker has the test images
	ExamData string // folder of the data set to test on
	ExamName string // its display name
}

// A Pad is what the network reads.
type Pad interface {
	Seen() []byte                          // the network's input pixels
	Times() int                            // how often they may have changed
	Answer() (class int, ok bool)          // the network's answer
	Activations(n *nn.Network) [][]float32 // by layer, or nil
}

// An Effect is something for the page or the runtime to do, such as a command for the first worker.
type Effect interface{}

// Effects for the page and the runtime.
type (
	// UseData switches the page to the data set in this folder.
	UseData struct{ Folder string }
	// OnPad puts an image on the pad.
	OnPad struct {
		Title   string // of a generated image; "" for a test image
		Number  int    // of a test image, from 0; -1 for a generated image
		Label   int
		Classes []string
		Pixels  []byte
	}
	// SavePNG saves the canvas of this name as a file.
	SavePNG struct{ Canvas, File string }
)

// A Msg is something that has happened.
type Msg interface{ apply(*State) []Effect }

// Messages of the section.
type (
	// ShowTab shows another part.
	ShowTab struct {
		Key   string
		Focus bool // move the keyboard focus to its tab
	}
	// Seen reports whether the section is in sight.
	Seen struct{ InSight bool }
	// Tick asks for an update of the numbers next to the canvases.
	Tick struct{}

	// ChooseUnit selects a unit, or none.
	ChooseUnit struct{ UnitAt }
	// PointAtUnit reports the unit under the pointer, if any.
	PointAtUnit struct{ UnitAt }
	// NetKey is a key pressed in the picture of the network: one of netKeys.
	NetKey struct{ Name string }
	// FitNet reports the size of the picture of the network in CSS pixels.
	FitNet struct{ Width, Height float64 }
	// ShowFlow makes the edges show activation times weight, or the weights.
	ShowFlow struct{ On bool }
	// ShowList shows or hides the list of the most active units.
	ShowList struct{ Open bool }

	// TurnUnits shows the page with this unit.
	TurnUnits struct{ First int }
	// UnitKey is a key pressed in the grid of pictures: one of ui.TileKeys.
	UnitKey struct{ Name string }
	// SetApart gives each picture its own scale, or all the same.
	SetApart struct{ On bool }
	// FitUnits reports the width of the grid of pictures in CSS pixels.
	FitUnits struct{ Width float64 }
	// SaveInside saves a picture as a PNG file.
	SaveInside struct{ Picture string }
)

// Update applies a message and returns the effects to carry out.
func (s *State) Update(m Msg, env Env) []Effect {
	s.env = env
	s.revision++
	return m.apply(s)
}

// Revision counts the changes, except those that follow the pen or the pointer.
func (s *State) Revision() int { return s.revision }

func (m ShowTab) apply(s *State) []Effect {
	s.Tab, s.Pointed = m.Key, noUnit
	if m.Focus {
		return []Effect{ui.Focus{ID: tabID(m.Key)}}
	}
	return nil
}

func (m Seen) apply(s *State) []Effect        { s.InSight = m.InSight; return nil }
func (Tick) apply(s *State) []Effect          { s.stale = false; return nil }
func (m ChooseUnit) apply(s *State) []Effect  { s.chooseUnit(m.UnitAt); return nil }
func (m PointAtUnit) apply(s *State) []Effect { s.Pointed = m.UnitAt; return nil }
func (m NetKey) apply(s *State) []Effect      { s.netKey(m.Name); return nil }
func (m ShowFlow) apply(s *State) []Effect    { s.Flow = m.On; return nil }
func (m ShowList) apply(s *State) []Effect    { s.Listed = m.Open; return nil }
func (m TurnUnits) apply(s *State) []Effect   { s.turnUnits(m.First); return nil }
func (m UnitKey) apply(s *State) []Effect     { s.unitKey(m.Name); return nil }
func (m SetApart) apply(s *State) []Effect    { s.Apart = m.On; return nil }

func (m FitNet) apply(s *State) []Effect {
	s.Width, s.Height, s.layout = m.Width, m.Height, nil
	return nil
}

func (m FitUnits) apply(s *State) []Effect {
	s.Columns = max(fewUnits, min(int(m.Width/unitWidth), manyUnits))
	s.turnUnits(s.First)
	return nil
}

func (m SaveInside) apply(s *State) []Effect {
	return []Effect{SavePNG{m.Picture, s.pictureName(m.Picture)}}
}

// Report handles an answer of the worker, unless the question is outdated.
func (s *State) Report(report proto.Report) []Effect {
	q := report.Question
	if q != s.Exam.pending && q != s.Cases.pending && q != s.Wish.pending {
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.Examined:
		return s.examined(r)
	case *proto.Shown:
		s.casesArrived(q.(*proto.Show), r)
	case *proto.Climbed:
		s.climbed(r)
	case *proto.Unanswered:
		s.unanswered(q, words.Phrase(r.Reason()))
	}
	return nil
}

// WorkerEnded discards results about which the worker can answer no further questions.
func (s *State) WorkerEnded() { s.Exam.Result, s.Cases.Images = nil, nil }

// subject returns the network shown, or nil if it has not loaded.
func (s *State) subject() *nn.Network {
	if m := s.env.Model; m != nil {
		return m.Network
	}
	return nil
}

// sizes returns the layer sizes of the network in the picture, or nil if there is none.
func (s *State) sizes() []int {
	switch n := s.subject(); {
	case s.env.Draft != nil:
		return s.env.Draft
	case n != nil:
		return n.Sizes
	}
	return nil
}

// activations returns the activations of each layer for what is on the pad, or nil if the network
// cannot read it.
func (s *State) activations() [][]float32 {
	return s.env.Pad.Activations(s.subject())
}

// looksAt returns the unit to show: the one under the pointer, else the selected one.
func (s *State) looksAt() UnitAt {
	if n := s.subject(); n != nil && s.env.Draft == nil {
		for _, u := range []UnitAt{s.Pointed, s.Chosen} {
			if u.in(n.Sizes) {
				return u
			}
		}
	}
	return noUnit
}

// chooseUnit selects a unit.
func (s *State) chooseUnit(u UnitAt) {
	i := s
	i.Chosen, i.Spoken = u, ""
	if s.looksAt() == u && u != noUnit {
		i.Spoken = s.describeUnit(u)
		if u.Layer == 1 {
			i.Cursor = u.Unit
		}
	}
}

// nameUnit names a unit. Visitors count from one.
func (s *State) nameUnit(u UnitAt) string {
	n, d := s.subject(), s.env.Data
	switch {
	case u.Layer == 0 && d.Cols > 0:
		return pixelName.Say(u.Unit/d.Cols+1, u.Unit%d.Cols+1)
	case n != nil && u.Layer == len(n.Sizes)-1 && u.Unit < len(d.Classes):
		return outputName.Say(d.Classes[u.Unit])
	case n != nil && len(n.Sizes) == 3:
		return hiddenName.Say(u.Unit + 1)
	default:
		return deepName.Say(u.Unit+1, u.Layer)
	}
}

// describeUnit names a unit and its activation.
func (s *State) describeUnit(u UnitAt) string {
	text := s.nameUnit(u)
	if a := s.activations(); a != nil {
		text += ": " + number(a[u.Layer][u.Unit])
	}
	return text
}

// Follow notes that what is read has changed, if that is visible.
func (i *State) Follow() {
	if i.InSight && (i.Tab == NetTab || i.Tab == UnitsTab) {
		i.stale = true
	}
}
