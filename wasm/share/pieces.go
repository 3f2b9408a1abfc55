package share

import (
	"slices"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// Messages that hide and lock pieces of a part.
type (
	// Tick shows or hides a piece, locks or unlocks it, or sets an option.
	Tick struct {
		What Choice
		Name string // of the piece, for ShowPiece and LockPiece
		On   bool
	}
	// TickAll does the same with all pieces, before a few are changed individually.
	TickAll struct {
		What Choice
		On   bool
	}
)

func (m Tick) apply(c *State, env Env) []any {
	c.Copied = ui.Clip{}
	switch m.What {
	case ShowPiece:
		c.show(env.Pieces, m.Name, m.On)
	case LockPiece:
		c.Lock[m.Name] = m.On
	case WithDrawing:
		c.Drawing = m.On
	case WithRun:
		c.Run = m.On
	case BeginAtOnce:
		c.Begin = m.On
	}
	return Refresh{}.apply(c, env)
}

// show shows or hides a piece. Showing it also shows the pieces around it and in it.
func (c *State) show(pieces []ui.Piece, name string, on bool) {
	c.Hide[name] = !on
	if !on {
		return
	}
	for _, p := range pieces {
		if slices.Contains(p.Covering(), name) {
			delete(c.Hide, p.Name)
		}
		if p.Name == name {
			for _, around := range p.Covering() {
				delete(c.Hide, around)
			}
		}
	}
}

// apply shows or hides all pieces, or locks or unlocks all but the training buttons. It opens the
// list of pieces, to change a few.
func (m TickAll) apply(c *State, env Env) []any {
	c.Copied = ui.Clip{}
	id := showListID
	for _, p := range c.pieces(env) {
		if m.What == ShowPiece {
			c.Hide[p.Name] = !m.On
		} else if lockable(p) {
			c.Lock[p.Name] = m.On && p.Name != "buttons"
		}
	}
	if m.What == LockPiece {
		id = lockListID
	}
	c.Open[m.What] = true
	return append(Refresh{}.apply(c, env), ui.FocusID{ID: id})
}

// The ids of the lists of pieces, which get the keyboard focus.
const (
	showListID = "share-shown"
	lockListID = "share-locked"
)

// named returns the pieces that are hidden or locked, without those inside another such piece.
func named(pieces []ui.Piece, of map[string]bool) (names []string) {
	for _, p := range pieces {
		around := p.Covering()[1:]
		if of[p.Name] && !slices.ContainsFunc(around, func(name string) bool { return of[name] }) {
			names = append(names, p.Name)
		}
	}
	return names
}

// pieces returns the pieces of the part that can be hidden or locked.
func (c *State) pieces(env Env) (list []ui.Piece) {
	panels := c.part(env).Panels
	for _, p := range env.Pieces {
		isPanel := len(panels) > 1 && slices.Contains(panels, p.Name)
		if isPanel || slices.Contains(panels, p.Panel) {
			list = append(list, p)
		}
	}
	return list
}

// lockable reports whether a piece can be locked: settings and buttons can.
func lockable(p ui.Piece) bool {
	if p.Panel == "" {
		return false
	}
	_, isSetting := recipe.FindField(p.Name)
	return isSetting || slices.Contains([]string{"preset", "reader", "buttons"}, p.Name)
}
