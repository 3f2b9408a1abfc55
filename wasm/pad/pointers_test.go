package pad

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
)

// pointers are those of TestPointers, by the name that its steps use.
var pointers = map[string]Pointer{
	"mouse": {1, Mouse}, "pen": {2, Pen}, "palm": {3, Touch}, "finger": {4, Touch}, "thumb": {5, Touch}, "keys": keyboardPen,
}

// play has pointers draw. A step is a pointer and what it does: down, up, cancel,
// or a number, where it moves to. Strokes are at heights of their own.
func play(t *testing.T, s *board, steps string) {
	t.Helper()
	height := 0.0
	for step := range strings.SplitSeq(steps, ", ") {
		name, does, _ := strings.Cut(step, " ")
		by, known := pointers[name]
		if !known && name != "undo" && name != "redo" && name != "clear" {
			t.Fatalf("nobody is called %q", name)
		}
		switch {
		case name == "undo":
			s.Update(Undo{})
		case name == "redo":
			s.Update(Redo{})
		case name == "clear":
			s.Update(Clear{})
		case does == "down":
			height++
			s.Update(PenDown{by, ink.Point{X: 0, Y: height}})
		case does == "up":
			s.Update(PenUp{by})
		case does == "cancel":
			s.Update(PenCancel{by})
		default:
			s.Update(PenMove{by, []ink.Point{{X: float64(does[0] - '0'), Y: -1}}})
		}
	}
}

// written writes strokes as their heights and where they moved to: "1>23 2" is one
// that began at height 1 and moved to 2 and 3, and a dot at height 2.
func written(strokes []ink.Stroke) string {
	var list []string
	for _, stroke := range strokes {
		text := string(rune('0' + int(stroke[0].Y)))
		for i, p := range stroke[1:] {
			if i == 0 {
				text += ">"
			}
			text += string(rune('0' + int(p.X)))
		}
		list = append(list, text)
	}
	return strings.Join(list, " ")
}

func TestPointers(t *testing.T) {
	for _, c := range []struct{ name, steps, want string }{
		{"palm, then pen", "palm down, pen down, pen 1, pen 2, pen up, palm up", "2>12"},
		{"palm that moved, then pen", "palm down, palm 1, pen down, pen 1, palm 2, palm up, pen up", "2>1"},
		{"pen, then palm", "pen down, pen 1, palm down, palm 1, pen 2, palm up, pen up", "1>12"},
		{"palm cancelled while the pen draws", "palm down, pen down, pen 1, palm cancel, pen 2, pen up", "2>12"},
		{"palm cancelled after the pen", "palm down, pen down, pen 1, pen up, palm cancel", "2>1"},
		{"pen cancelled", "palm down, pen down, pen 1, pen cancel, palm up", ""},
		{"pen again after the palm's end", "palm down, pen down, palm up, pen 1, pen up, pen down, pen 2, pen up", "2>1 3>2"},
		{"two palms, then pen", "palm down, thumb down, pen down, pen 1, pen up", "3>1"},
		{"finger up after pen down", "finger down, finger 1, pen down, finger up, pen 1, pen up", "2>1"},
		{"finger between strokes of the pen", "pen down, pen 1, pen up, finger down, finger 1, finger up", "1>1 2>1"},
		{"mouse and finger", "mouse down, finger down, mouse 1, finger 2, mouse 3, finger up, mouse up", "2>2 1>13"},
		{"mouse, the finger cancelled", "finger down, mouse down, mouse 1, finger cancel, mouse 2, mouse up", "2>12"},
		{"finger, the mouse cancelled", "finger down, mouse down, mouse 1, finger 1, mouse cancel, finger 2, finger up", "1>12"},
		{"mouse and pen", "mouse down, pen down, mouse 1, pen 2, mouse up, pen up", "1>1 2>2"},
		{"a second finger", "finger down, finger 1, palm down, palm 1, finger 2, finger up, palm 2, palm up", "1>12"},
		{"a second finger that is cancelled", "finger down, finger 1, palm down, palm cancel, finger 2, finger up", "1>12"},
		{"a finger beside a resting one", "thumb down, finger down, finger 1, thumb 2, thumb up, finger 2, finger up", "2>12"},
		{"a down without an up before", "finger down, finger 1, finger down, finger 2, finger up", "1>1 2>2"},
		{"moves in the air", "pen 1, pen up, mouse 1, finger cancel", ""},
		{"keyboard and mouse", "keys down, mouse down, keys 1, mouse 2, keys up, mouse up", "1>1 2>2"},
		{"keyboard and pen", "keys down, pen down, keys 1, pen 2, pen up, keys up", "2>2 1>1"},
		{"undo takes what ended last", "mouse down, mouse 1, finger down, finger 2, mouse up, finger up, undo", "1>1"},
		{"undo of three that ended in another order", "mouse down, pen down, keys down, keys up, mouse up, pen up, undo, undo", "3"},
		{"undo while drawing", "mouse down, mouse 1, undo, mouse 2, mouse up", ""},
		{"redo of what was undone while drawing", "mouse down, mouse 1, undo, mouse 2, mouse up, redo", "1>1"},
		{"undo of one of two that are drawn", "finger down, finger 1, mouse down, mouse 1, undo, mouse 2, finger 2, finger up", "1>12"},
		{"redo while drawing", "finger down, finger 1, mouse down, mouse 1, undo, redo, finger up, redo", "1>1 2>1"},
		{"redo while drawing, then a move", "finger down, finger 1, mouse down, mouse 1, undo, redo, finger 2, finger up", "1>12"},
		{"redo after what was drawn on", "finger down, finger 1, mouse down, mouse 1, undo, finger 2, finger up, redo", "1>12"},
		{"redo after a cancel", "finger down, finger 1, mouse down, undo, finger cancel, redo", ""},
		{"clear while drawing", "finger down, finger 1, mouse down, clear, mouse 1, finger 2, finger up, mouse up", ""},
		{"clear while drawing, undone", "mouse down, mouse 1, clear, undo, mouse 2, mouse up", "1>1"},
	} {
		s := opened()
		play(t, s, c.steps)
		if got := written(s.Strokes); got != c.want {
			t.Errorf("%s: the strokes are %q, want %q", c.name, got, c.want)
		}
		if !cmp.Equal(s.Image, ink.Image(s.Strokes)) {
			t.Errorf("%s: something else is read than is on the pad", c.name)
		}
	}
}

// TestPalmOnAnImage has a palm rest on an image of the data set, which only a
// stroke of the pen may take away.
func TestPalmOnAnImage(t *testing.T) {
	s := opened()
	s.show(barPicture())
	play(t, s, "palm down, palm cancel")
	if s.Picture == nil {
		t.Error("a palm took the image away")
	}
	play(t, s, "palm down, pen down, pen 1, pen up, palm up")
	if got := written(s.Strokes); got != "2>1" || s.Picture != nil {
		t.Errorf("the strokes are %q", got)
	}
	s.Update(Undo{})
	if s.Picture == nil || len(s.before) != 0 {
		t.Error("Undo does not bring the image back")
	}
}

// TestInkOfSeveral has strokes drawn bit by bit that grow at the same time.
func TestInkOfSeveral(t *testing.T) {
	s := opened()
	var p padInk
	for _, c := range []struct {
		steps  string
		redraw bool
		want   string
	}{
		{"mouse down, finger down", true, "1 2"},
		{"mouse 1, finger 2", false, "1>1 2>2"},
		{"mouse 2", false, "/>2"}, // from where it was, at height -1
		{"finger 3, mouse 3", false, "/>3 />3"},
		{"finger up", true, "2>23 1>123"},
		{"mouse 4, finger 5", false, "/>4"},
		{"mouse up", true, "2>23 1>1234"},
		{"undo", true, "2>23"},
	} {
		play(t, s, c.steps)
		redraw, strokes := p.rest(&s.State, look{side: 100, colour: "black"})
		if got := written(strokes); got != c.want || redraw != c.redraw {
			t.Errorf("%s: draws %q (redraw: %t), want %q", c.steps, got, redraw, c.want)
		}
	}
}
