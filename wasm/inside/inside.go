// Package inside shows the inside of the network that reads: its units at work on
// what is on the pad, its weights, its answers to the test images, and the images
// that it would most like to see.
package inside

import (
	"inkling/nn"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// State is what is shown.
type State struct {
	env Env

	Tab     string // one of tabs
	InSight bool   // the section is in sight: else nothing is computed for it
	stale   bool   // what is read has changed since the section was rendered
	news    int    // how often the section has changed by itself

	Chosen  UnitAt // the unit that is looked at, or noUnit
	Pointed UnitAt // the unit under the pointer, or noUnit
	Spoken  string // what to tell who cannot see the picture

	Width, Height float64 // of the picture of the network, in CSS pixels
	layout        *netLayout
	laidOut       []int // the sizes of which layout is

	Flow   bool // edges show what goes along them
	Listed bool // the strongest units are listed as text

	Columns int  // of the pictures of the units
	First   int  // unit of which there is a picture
	Cursor  int  // of the keyboard among the units
	Apart   bool // each picture has a scale of its own

	Exam  Examination
	Cases CaseList
	Wish  Wish
}

// NewState returns what is shown at first.
func NewState() State {
	return State{
		Tab: netTab, Chosen: noUnit, Pointed: noUnit, Flow: true, Columns: 10,
		Exam:  Examination{Cursor: noCell, Chosen: noCell},
		Cases: CaseList{Columns: 8},
		Wish:  newWish(),
	}
}

// Env is what is seen of the rest of the page.
type Env struct {
	Reader   string       // the key of the network that reads
	Training bool         // it is the one in training
	Model    *model.Model // that network, or nil
	Missing  string       // why it does not come, or ""
	Data     *proto.Data  // what it learned from
	Drawable bool         // it can be shown a drawing
	Pad      Pad

	Busy     bool   // runs are going on
	Learning bool   // the first of them learns right now
	Testable bool   // the test images are in the worker
	ExamData string // the folder of the data set whose test images the network is to answer
	ExamName string // what people call that
}

// A Pad is what the network reads.
type Pad interface {
	Seen() []byte                          // the pixels that the network sees
	Times() int                            // how often they may have become others
	Answer() (class int, ok bool)          // what the network reads
	Activations(n *nn.Network) [][]float32 // by layer, or nil
}

// An Effect is something for the page or the runtime to do, such as a command for the first worker.
type Effect interface{}

// What can be done.
type (
	// UseData has the page turn to a data set, in this folder.
	UseData struct{ Folder string }
	// OnPad puts an image on the pad.
	OnPad struct {
		Title   string // of one that was made; "" for a test image
		Number  int    // of a test image, from 0; -1 of one that was made
		Label   int
		Classes []string
		Pixels  []byte
	}
	// SavePNG saves the canvas of this name as a file.
	SavePNG struct{ Canvas, File string }
)

// A Msg is something that has happened.
type Msg interface{ apply(*State) []Effect }

// What can happen to the inside of a network.
type (
	// ShowTab shows another part.
	ShowTab struct {
		Key   string
		Focus bool // goes to its tab with the keyboard
	}
	// Seen tells whether the section is in sight.
	Seen struct{ InSight bool }
	// Tick says that it is time to show the numbers of what is drawn.
	Tick struct{}

	// ChooseUnit looks at a unit, or at none.
	ChooseUnit struct{ UnitAt }
	// PointAtUnit tells which unit the pointer is on, if it is on one.
	PointAtUnit struct{ UnitAt }
	// NetKey is a key that was pressed in the picture of the network: one of netKeys.
	NetKey struct{ Name string }
	// FitNet tells the size of the picture of the network in CSS pixels.
	FitNet struct{ Width, Height float64 }
	// ShowFlow has the edges show what goes along them, or the weights.
	ShowFlow struct{ On bool }
	// ShowList lists the strongest units, or hides the list.
	ShowList struct{ Open bool }

	// TurnUnits shows the pictures of other units.
	TurnUnits struct{ First int }
	// UnitKey is a key that was pressed in the grid of pictures: one of ui.TileKeys.
	UnitKey struct{ Name string }
	// SetApart gives each picture a scale of its own, or all the same.
	SetApart struct{ On bool }
	// FitUnits tells the width of the grid of pictures in CSS pixels.
	FitUnits struct{ Width float64 }
	// SaveInside saves a picture as a PNG file.
	SaveInside struct{ Picture string }
)

// Update takes a message into account and returns what shall be done about it.
func (s *State) Update(m Msg, env Env) []Effect {
	s.env = env
	s.news++
	return m.apply(s)
}

// News counts the changes, but for those that follow the pen or the pointer.
func (s *State) News() int { return s.news }

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

// Report takes an answer about the inside of a network, unless something else has
// been asked since.
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
		s.unanswered(q, r.Reason())
	}
	return nil
}

// WorkerEnded forgets what only that worker could tell more of.
func (s *State) WorkerEnded() { s.Exam.Result, s.Cases.Images = nil, nil }

// subject returns the network that is looked into, or nil if it has not come.
func (s *State) subject() *nn.Network {
	if m := s.env.Model; m != nil {
		return m.Network
	}
	return nil
}

// activations returns those of each layer for what is on the pad, or nil if the
// network cannot read it.
func (s *State) activations() [][]float32 {
	return s.env.Pad.Activations(s.subject())
}

// looksAt returns the unit that is looked at: that under the pointer before that
// which was chosen.
func (s *State) looksAt() UnitAt {
	if n := s.subject(); n != nil {
		for _, u := range []UnitAt{s.Pointed, s.Chosen} {
			if u.in(n.Sizes) {
				return u
			}
		}
	}
	return noUnit
}

// chooseUnit looks at a unit, or at none if it was looked at already.
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

// nameUnit names a unit: visitors count from one.
func (s *State) nameUnit(u UnitAt) string {
	n, d := s.subject(), s.env.Data
	switch {
	case u.Layer == 0 && d.Cols > 0:
		return sprint("Pixel in row %d, column %d", u.Unit/d.Cols+1, u.Unit%d.Cols+1)
	case n != nil && u.Layer == len(n.Sizes)-1 && u.Unit < len(d.Classes):
		return sprint("Output for %s", d.Classes[u.Unit])
	case n != nil && len(n.Sizes) == 3:
		return sprint("Hidden unit %d", u.Unit+1)
	default:
		return sprint("Unit %d of hidden layer %d", u.Unit+1, u.Layer)
	}
}

// describeUnit names a unit and tells its activation.
func (s *State) describeUnit(u UnitAt) string {
	text := s.nameUnit(u)
	if a := s.activations(); a != nil {
		text += sprint(": %s", number(a[u.Layer][u.Unit]))
	}
	return text
}

// Follow notes that what is read has changed, if somebody looks.
func (i *State) Follow() {
	if i.InSight && (i.Tab == netTab || i.Tab == unitsTab) {
		i.stale = true
	}
}
