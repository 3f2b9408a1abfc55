package app

import (
	"bytes"
	"fmt"
	"math"
	"slices"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// Own is what the visitor has drawn and labelled, and what became of it.
type Own struct {
	Kept   []*Drawing   // never changed in place
	before [][]*Drawing // what Kept was, for UndoOwn
	Notice Notice
	Unkept string // why the drawings are lost with the tab, or ""

	answers  []int       // of the network judge to Kept, when it was judged
	judge    *nn.Network // that answered
	judged   []*Drawing
	Learning *Learning     // while a network is taught the drawings
	Result   *proto.Lesson // what came of the last lesson, while its network is there
	from     string        // the reader that was taught
	taught   *model.Model  // that reader's network, whose settings the new one has
}

// A Drawing is one labelled drawing, which never changes.
type Drawing struct {
	strokes.Digit
	Image []byte // its pixels
}

// Learning is how a lesson goes.
type Learning struct {
	Loading *proto.Loading // while the data comes
	Done    float64        // share of the work
}

// What can happen to the visitor's drawings.
type (
	// KeepDrawing keeps what is on the pad as a drawing of this digit.
	KeepDrawing struct{ Label int }
	// DeleteDrawing deletes one drawing.
	DeleteDrawing struct{ Drawing *Drawing }
	// DeleteOwn deletes all.
	DeleteOwn struct{}
	// UndoOwn takes back the last change of the drawings.
	UndoOwn struct{}
	// OwnArrived brings what was kept in the browser, or why nothing can be kept.
	OwnArrived struct {
		Text string
		Err  error
	}
	// OwnUnkept says that the browser does not keep the drawings.
	OwnUnkept struct{ Err error }
	// ExportOwn saves the drawings as a file.
	ExportOwn struct{}
	// ImportOwn adds the drawings of a file, or says why it could not be read.
	ImportOwn struct {
		Name string
		File []byte
		Err  error
	}
	// LearnOwn teaches the drawings to the network that reads.
	LearnOwn struct{}
	// UnlearnOwn goes back to the network as it was.
	UnlearnOwn struct{}
)

// What the runtime can do for them.
type (
	// FetchOwn looks for what the browser has kept; OwnArrived follows.
	FetchOwn struct{}
	// StoreOwn has the browser keep this text; OwnUnkept follows if it does not.
	StoreOwn struct{ Text string }
	// Download saves a text as a file.
	Download struct{ Name, Text string }
)

// updateOwn takes a message about the drawings into account.
func (s *State) updateOwn(m Msg) []Effect {
	o := &s.Own
	if _, late := m.(OwnUnkept); !late {
		o.Notice = Notice{}
	}
	switch m := m.(type) {
	case KeepDrawing:
		return s.keepDrawing(m.Label)
	case DeleteDrawing:
		if i := slices.Index(o.Kept, m.Drawing); i >= 0 {
			return o.become(slices.Delete(slices.Clone(o.Kept), i, i+1))
		}
	case DeleteOwn:
		o.Notice = Notice{Text: fmt.Sprintf("%s deleted. Undo change brings them back.", drawings(len(o.Kept)))}
		return o.become(nil)
	case UndoOwn:
		return o.undo()
	case OwnArrived:
		o.arrived(m)
	case OwnUnkept:
		o.unkept(m.Err)
	case ExportOwn:
		return o.export()
	case ImportOwn:
		return o.importFile(m)
	case LearnOwn:
		return s.learnOwn()
	case UnlearnOwn:
		s.unlearnOwn()
	}
	return nil
}

// drawings writes how many there are.
func drawings(n int) string {
	if n == 1 {
		return "1 drawing"
	}
	return fmt.Sprintf("%d drawings", n)
}

// keepDrawing keeps the strokes that are on the pad, and clears it.
func (s *State) keepDrawing(label int) []Effect {
	o := &s.Own
	switch {
	case len(s.Pad.Strokes) == 0:
		o.Notice = Notice{fmt.Sprintf("There is nothing to keep: draw a %d on the pad first.", label), true}
		return nil
	case len(o.Kept) == proto.MostOwn:
		o.Notice = Notice{tooMany, true}
		return nil
	}
	d := newDrawing(strokes.Digit{Label: label, Strokes: tidy(s.Pad.Strokes)})
	if !wellFormed(d.Digit) {
		o.Notice = Notice{"This drawing cannot be kept: it has too many points. Clear the pad and draw it anew.", true}
		return nil
	}
	s.updatePad(pad.Clear{})
	return o.become(append(slices.Clone(o.Kept), d))
}

var tooMany = fmt.Sprintf("%d drawings are kept, and no more can be. Export them, or delete some.", proto.MostOwn)

func newDrawing(d strokes.Digit) *Drawing { return &Drawing{d, ink.Image(d.Strokes)} }

// fine is how finely the pad is kept: steps to a side. It halves the file.
const fine = 10_000

// tidy copies strokes, rounded, without points that repeat the one before.
func tidy(drawn []ink.Stroke) []ink.Stroke {
	kept := make([]ink.Stroke, 0, len(drawn))
	for _, s := range drawn {
		t := make(ink.Stroke, 0, len(s))
		for _, p := range s {
			t = append(t, ink.Point{X: math.Round(p.X*fine) / fine, Y: math.Round(p.Y*fine) / fine})
		}
		kept = append(kept, slices.Compact(t))
	}
	return kept
}

// wellFormed reports whether a file may hold the drawing.
func wellFormed(d strokes.Digit) bool {
	return strokes.Write(new(bytes.Buffer), []strokes.Digit{d}) == nil
}

// become has other drawings take the place of those there are.
func (o *Own) become(list []*Drawing) []Effect {
	o.before = append(o.before, o.Kept)
	o.Kept = list
	return o.store()
}

// undo brings back the drawings as they were before the last change.
func (o *Own) undo() []Effect {
	n := len(o.before)
	if n == 0 {
		o.Notice = Notice{Text: "There is nothing to take back."}
		return nil
	}
	o.Kept, o.before = o.before[n-1], o.before[:n-1]
	return o.store()
}

// text writes the drawings as a strokes file.
func (o *Own) text() string {
	var digits []strokes.Digit
	for _, d := range o.Kept {
		digits = append(digits, d.Digit)
	}
	var b strings.Builder
	if err := strokes.Write(&b, digits); err != nil {
		panic("app: a drawing was kept that no file can hold")
	}
	return b.String()
}

func (o *Own) store() []Effect { return []Effect{StoreOwn{o.text()}} }

// arrived takes what the browser has kept. What was drawn before it came stays.
func (o *Own) arrived(m OwnArrived) {
	if m.Err != nil {
		o.unkept(m.Err)
		return
	}
	if m.Text == "" {
		return
	}
	digits, err := strokes.Read(strings.NewReader(m.Text))
	if err != nil {
		o.Notice = Notice{fmt.Sprintf("The drawings that this browser has kept cannot be read: %v.", err), true}
		return
	}
	for _, d := range digits[:min(len(digits), proto.MostOwn-len(o.Kept))] {
		o.Kept = append(o.Kept, newDrawing(d))
	}
}

func (o *Own) unkept(err error) {
	o.Unkept = fmt.Sprintf("This browser does not keep the drawings (%v). They are lost when the tab is closed, unless you export them.", err)
}

// ownAnswers returns what the network that reads answers to the drawings, or nil
// if there is none that could. It asks only if either has changed.
func (s *State) ownAnswers() []int {
	o, m := &s.Own, s.Networks[s.Reader]
	if m == nil || !s.drawable() || !s.readsDigits() {
		return nil
	}
	if o.judge != m.Network || !slices.Equal(o.judged, o.Kept) {
		o.judge, o.judged, o.answers = m.Network, o.Kept, make([]int, len(o.Kept))
		eye, x := nn.NewReader(m.Network), make([]float32, dataset.MNISTPixels)
		for i, d := range o.Kept {
			dataset.Inputs(d.Image, x)
			o.answers[i] = nn.Answer(eye.Feedforward(x))
		}
	}
	return o.answers
}

// ownScore returns how many of the drawings the network that reads reads correctly.
func (s *State) ownScore() (right int, ok bool) {
	answers := s.ownAnswers()
	for i, a := range answers {
		if a == s.Own.Kept[i].Label {
			right++
		}
	}
	return right, answers != nil
}
