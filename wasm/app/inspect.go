package app

import (
	"inkling/nn"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// Inspect is what the page shows of the inside of the network that reads.
type Inspect struct {
	Tab     string // one of inspectTabs
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

	asked int // questions to the worker so far
}

func newInspect() Inspect {
	return Inspect{
		Tab: netTab, Chosen: noUnit, Pointed: noUnit, Flow: true, Columns: 10,
		Exam:  Examination{Cursor: noCell, Chosen: noCell},
		Cases: CaseList{Columns: 8},
		Wish:  newWish(),
	}
}

// What can happen to the inside of a network.
type (
	// InspectTab shows another part.
	InspectTab struct {
		Key   string
		Focus bool // goes to its tab with the keyboard
	}
	// InspectSeen tells whether the section is in sight.
	InspectSeen struct{ InSight bool }
	// InspectTick says that it is time to show the numbers of what is drawn.
	InspectTick struct{}

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
	// UnitKey is a key that was pressed in the grid of pictures: one of tileKeys.
	UnitKey struct{ Name string }
	// SetApart gives each picture a scale of its own, or all the same.
	SetApart struct{ On bool }
	// FitUnits tells the width of the grid of pictures in CSS pixels.
	FitUnits struct{ Width float64 }
	// SaveInside saves a picture as a PNG file.
	SaveInside struct{ Picture string }
)

// SavePNG saves the canvas of this name as a file; see inspectCanvases.
type SavePNG struct{ Canvas, File string }

// FocusElement gives an element the keyboard's focus.
type FocusElement struct{ ID string }

// quiet reports whether a message changes nothing but the sections that follow
// the pen or the pointer by themselves.
func quiet(m Msg) bool {
	switch m.(type) {
	case pad.PenMove, PointAt, InspectTick, PointAtUnit:
		return true
	}
	return false
}

// updateInspect takes into account what concerns the inside of the network, and
// reports whether it was such a message.
func (s *State) updateInspect(m Msg) (effects []Effect, ok bool) {
	i := &s.Inspect
	i.news++
	switch m := m.(type) {
	case InspectTab:
		i.Tab, i.Pointed = m.Key, noUnit
		if m.Focus {
			return []Effect{FocusElement{tabID(m.Key)}}, true
		}
	case InspectSeen:
		i.InSight = m.InSight
	case InspectTick:
		i.stale = false
	case ChooseUnit:
		s.chooseUnit(m.UnitAt)
	case PointAtUnit:
		i.Pointed = m.UnitAt
	case NetKey:
		s.netKey(m.Name)
	case FitNet:
		i.Width, i.Height, i.layout = m.Width, m.Height, nil
	case ShowFlow:
		i.Flow = m.On
	case ShowList:
		i.Listed = m.Open
	case TurnUnits:
		s.turnUnits(m.First)
	case UnitKey:
		s.unitKey(m.Name)
	case SetApart:
		i.Apart = m.On
	case FitUnits:
		i.Columns = max(fewUnits, min(int(m.Width/unitWidth), manyUnits))
		s.turnUnits(i.First)
	case SaveInside:
		return []Effect{SavePNG{m.Picture, s.pictureName(m.Picture)}}, true
	case TestNetwork:
		return s.examine(), true
	case CellKey:
		return s.cellKey(m.Name), true
	case ChooseCell:
		return s.chooseCell(m.Cell), true
	case TurnCases:
		return s.turnCases(m.From), true
	case CaseKey:
		s.caseKey(m.Name)
	case ChooseCase:
		s.chooseCase(m.Place)
	case FitCases:
		return s.fitCases(m.Width), true
	case SaveConfusion:
		return s.saveConfusion(), true
	case BeginWish:
		return s.beginWish(m.Class, i.Wish.Seed), true
	case AnotherWish:
		return s.anotherWish(), true
	case ShowStage:
		i.Wish.Chosen = m.Stage
	case WishOnPad:
		s.wishOnPad()
	default:
		i.news--
		return nil, false
	}
	return nil, true
}

// reportInspect takes a report about the inside of a network into account.
func (s *State) reportInspect(r proto.Report) []Effect {
	switch r.Kind {
	case proto.Examined:
		return s.examined(r.Exam)
	case proto.Shown:
		s.casesArrived(r)
	case proto.Climbed:
		s.climbed(r)
	case proto.Unseen:
		s.unseen(r.Text)
	}
	return nil
}

// subject returns the network that is looked into, or nil if it has not come.
func (s *State) subject() *nn.Network {
	if m := s.Networks[s.Reader]; m != nil {
		return m.Network
	}
	return nil
}

// activations returns those of each layer for what is on the pad, or nil if the
// network cannot read it.
func (s *State) activations() [][]float32 {
	return s.Pad.Activations(s.subject())
}

// looksAt returns the unit that is looked at: that under the pointer before that
// which was chosen.
func (s *State) looksAt() UnitAt {
	if n := s.subject(); n != nil {
		for _, u := range []UnitAt{s.Inspect.Pointed, s.Inspect.Chosen} {
			if u.in(n.Sizes) {
				return u
			}
		}
	}
	return noUnit
}

// chooseUnit looks at a unit, or at none if it was looked at already.
func (s *State) chooseUnit(u UnitAt) {
	i := &s.Inspect
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
	n, d := s.subject(), s.readerData()
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

// follow notes that what is read has changed, if somebody looks.
func (i *Inspect) follow() {
	if i.InSight && (i.Tab == netTab || i.Tab == unitsTab) {
		i.stale = true
	}
}
