package app

import (
	"slices"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// What an author hides and locks of a part.
type (
	// Tick shows or hides a piece, locks or frees it, or takes an option.
	Tick struct {
		What Choice
		Name string // of the piece, for ShowPiece and LockPiece
		On   bool
	}
	// TickAll does the same with all pieces, of which a few are then chosen.
	TickAll struct {
		What Choice
		On   bool
	}
)

func (c *Composed) tick(m Tick) {
	switch m.What {
	case ShowPiece:
		c.show(m.Name, m.On)
	case LockPiece:
		c.Lock[m.Name] = m.On
	case WithDrawing:
		c.Drawing = m.On
	case WithRun:
		c.Run = m.On
	case BeginAtOnce:
		c.Begin = m.On
	}
}

// show hides a piece, or shows it: then also what it is in, and what is in it.
func (c *Composed) show(name string, on bool) {
	c.Hide[name] = !on
	if !on {
		return
	}
	for _, p := range Pieces() {
		if slices.Contains(covering(name), p.Name) || slices.Contains(covering(p.Name), name) {
			delete(c.Hide, p.Name)
		}
	}
}

// tickAll shows or hides all pieces, or locks or frees all but the buttons of
// training, and opens the list in which the few that differ are chosen.
func (s *State) tickAll(m TickAll) []Effect {
	c := &s.Composed
	id := showListID
	for _, p := range s.pieces() {
		if m.What == ShowPiece {
			c.Hide[p.Name] = !m.On
		} else if lockablePiece(p) {
			c.Lock[p.Name] = m.On && p.Name != "buttons"
		}
	}
	if m.What == LockPiece {
		id = lockListID
	}
	c.Open[m.What] = true
	return []Effect{ui.FocusID{ID: id}}
}

// The ids of the lists of pieces, which the keyboard goes on from.
const (
	showListID = "share-shown"
	lockListID = "share-locked"
)

// named returns the pieces that are hidden or locked, without those that are part
// of one that is.
func named(pieces []ui.Piece, of map[string]bool) (names []string) {
	for _, p := range pieces {
		around := covering(p.Name)[1:]
		if of[p.Name] && !slices.ContainsFunc(around, func(name string) bool { return of[name] }) {
			names = append(names, p.Name)
		}
	}
	return names
}

// pieces returns what can be hidden or locked in the part.
func (s *State) pieces() []ui.Piece {
	c := &s.Composed
	if !c.inLab() {
		return nil
	}
	list := c.panels()
	return slices.DeleteFunc(Pieces(), func(p ui.Piece) bool {
		f, ok := recipe.FindField(p.Name)
		switch {
		case ok && f.Former && !s.Form.Offered(f, s.Sets):
			return true
		case p.Panel == "":
			return p.Selector != "" || !slices.Contains(list, p.Name) || len(list) == 1
		default:
			return !slices.Contains(list, p.Panel)
		}
	})
}

// lockablePiece reports whether a piece can be locked: settings and what is pressed can.
func lockablePiece(p ui.Piece) bool {
	if p.Panel == "" {
		return false
	}
	return slices.Contains([]string{"preset", "reader", "buttons"}, p.Name) || slices.ContainsFunc(recipe.Fields, func(f *recipe.Field) bool { return f.Key == p.Name })
}
