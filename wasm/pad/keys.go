package pad

import "inkling/nn/ink"

// Keys is the pen moved by the keyboard.
type Keys struct {
	Column, Row int    // position, 1 to keyColumns, from the top left
	Used        bool   // a key has been pressed since the pad got the focus
	Spoken      string // what a screen reader announces
}

const (
	// keyColumns is the number of positions on each axis. It is odd, so one is in the middle.
	keyColumns = 41
	// keyStride is the number of positions moved at once while Shift is held.
	keyStride = 5
)

func newKeys() Keys { return Keys{Column: (keyColumns + 1) / 2, Row: (keyColumns + 1) / 2} }

// Messages of the keyboard.
type (
	// KeyDown is a key pressed while the pad has the focus, one that isKey accepts.
	KeyDown struct {
		Key           string
		Shift, Repeat bool
	}
	// KeysLeft says that the pad has lost the focus.
	KeysLeft struct{}
)

// keyDirections are the directions of the keys; the diagonal ones are placed as on a number pad.
var keyDirections = map[string]struct{ right, down int }{
	"ArrowLeft": {-1, 0}, "ArrowRight": {1, 0}, "ArrowUp": {0, -1}, "ArrowDown": {0, 1},
	"Home": {-1, -1}, "PageUp": {1, -1}, "End": {-1, 1}, "PageDown": {1, 1},
}

// isKey reports whether the pad uses the key, named as in the DOM.
func isKey(key string) bool {
	_, moves := keyDirections[key]
	return moves || key == " " || key == "Enter" || key == "Escape"
}

// at returns the position of the pen on the pad.
func (k *Keys) at() ink.Point {
	return ink.Point{X: (float64(k.Column) - 0.5) / keyColumns, Y: (float64(k.Row) - 0.5) / keyColumns}
}

// inking reports whether the keyboard's pen is down.
func (s *State) inking() bool { return s.strokeOf(keyboardPen) >= 0 }

func (m KeyDown) apply(s *State) {
	if !s.env.Drawable() {
		return
	}
	s.Keys.Used = true
	way, moves := keyDirections[m.Key]
	switch {
	case moves:
		s.lead(way.right, way.down, m.Shift)
	case m.Repeat:
	case m.Key == " " && !s.inking():
		s.penDown(keyboardPen, s.Keys.at())
		s.Keys.Spoken = penDownAt.Say(s.Keys.Column, s.Keys.Row)
	case m.Key == "Escape" && s.inking():
		s.penCancel(keyboardPen)
		s.Keys.Spoken = strokeTaken.Say()
	case s.inking():
		s.penUp(keyboardPen)
		s.Keys.Spoken = penLifted.Say()
	}
}

// lead moves the pen, and draws if it is down.
func (s *State) lead(right, down int, far bool) {
	n := 1
	if far {
		n = keyStride
	}
	k := &s.Keys
	k.Column = max(1, min(keyColumns, k.Column+n*right))
	k.Row = max(1, min(keyColumns, k.Row+n*down))
	k.Spoken = penPlace.Say(k.Column, k.Row)
	if s.inking() {
		s.extend(keyboardPen, []ink.Point{k.at()})
	}
}

func (KeysLeft) apply(s *State) {
	s.penUp(keyboardPen)
	s.Keys.Used, s.Keys.Spoken = false, ""
}
