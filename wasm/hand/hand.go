// Package hand is what the visitor has drawn and labelled: a list of drawings that the
// browser keeps, files of them, and a network that learns them.
package hand

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
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// State is what the visitor has drawn and labelled, and what became of it.
type State struct {
	Kept   []*Drawing           // never changed in place
	before ui.Stack[[]*Drawing] // what Kept was, for Undo
	Notice ui.Notice
	Lost   string // why the drawings are lost with the tab, or ""

	answers  []int       // of the network judge to Kept, when it was judged
	judge    *nn.Network // that answered
	judged   []*Drawing
	Learning *Learning      // while a network is taught the drawings
	Result   *proto.Learned // what came of the last lesson, while its network is there
	from     string         // the key of the reader that was taught
	taught   *model.Model   // that reader's network, whose settings the new one has
}

// Env is what the drawings see of the rest of the page.
type Env struct {
	Strokes []ink.Stroke // on the pad
	Reader  string       // the key of the network that reads
	Model   *model.Model // that network, or nil
	Digits  bool         // it reads drawings of digits
	Here    bool         // it is of a run of this page, which trains on a data set of this site
	Barred  string       // why no other network may read, or ""
	Score   string       // how it does on the test images, or ""
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
	// Keep keeps what is on the pad as a drawing of this digit.
	Keep struct{ Label int }
	// Delete deletes one drawing.
	Delete struct{ Drawing *Drawing }
	// DeleteAll deletes all.
	DeleteAll struct{}
	// Undo takes back the last change of the drawings.
	Undo struct{}
	// Arrived brings what was kept in the browser, or why nothing can be kept.
	Arrived struct {
		Text string
		Err  error
	}
	// Unkept says that the browser does not keep the drawings.
	Unkept struct{ Err error }
	// Export saves the drawings as a file.
	Export struct{}
	// Import adds the drawings of a file, or says why it could not be read.
	Import struct {
		Name string
		File []byte
		Err  error
	}
	// Learn teaches the drawings to the network that reads.
	Learn struct{}
	// Unlearn goes back to the network as it was.
	Unlearn struct{}
)

// What the runtime can do for them.
type (
	// Fetch looks for what the browser has kept; Arrived follows.
	Fetch struct{}
	// Store has the browser keep this text; Unkept follows if it does not.
	Store struct{ Text string }
)

// What the page hears of them.
type (
	// Taken says that what was on the pad is kept, so that the pad may be cleared.
	Taken struct{}
	// Teach has the worker teach a network the drawings; reports follow. Data is the
	// folder of the data set that they are mixed with.
	Teach struct {
		Data    string
		Command proto.Command
	}
	// Taught brings the network that has learned them, which shall read from now on.
	Taught struct{ Model *model.Model }
	// Untaught says that it is not wanted any more, but the one of this key, as before.
	Untaught struct{ Reader string }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// A Msg is something that has happened to the drawings.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update takes a message into account and returns what shall be done about it.
func (o *State) Update(m Msg, env Env) []Effect {
	if _, late := m.(Unkept); !late {
		o.Notice = ui.Notice{}
	}
	return m.apply(o, env)
}

func (m Delete) apply(o *State, _ Env) []Effect {
	i := slices.Index(o.Kept, m.Drawing)
	if i < 0 {
		return nil
	}
	return o.become(slices.Delete(slices.Clone(o.Kept), i, i+1))
}

func (DeleteAll) apply(o *State, _ Env) []Effect {
	o.Notice = ui.Notice{Text: fmt.Sprintf("%s deleted. Undo change brings them back.", drawings(len(o.Kept)))}
	return o.become(nil)
}

func (m Unkept) apply(o *State, _ Env) []Effect {
	o.unkept(m.Err)
	return nil
}

// drawings writes how many there are.
func drawings(n int) string {
	if n == 1 {
		return "1 drawing"
	}
	return fmt.Sprintf("%d drawings", n)
}

// apply keeps the strokes that are on the pad.
func (m Keep) apply(o *State, env Env) []Effect {
	switch {
	case len(env.Strokes) == 0:
		o.Notice = ui.Bad(fmt.Sprintf("There is nothing to keep: draw a %d on the pad first.", m.Label))
		return nil
	case len(o.Kept) == proto.MostOwn:
		o.Notice = ui.Bad(tooMany)
		return nil
	}
	d := newDrawing(strokes.Digit{Label: m.Label, Strokes: tidy(env.Strokes)})
	if !wellFormed(d.Digit) {
		o.Notice = ui.Bad("This drawing cannot be kept: it has too many points. Clear the pad and draw it anew.")
		return nil
	}
	return append([]Effect{Taken{}}, o.become(append(slices.Clone(o.Kept), d))...)
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
func (o *State) become(list []*Drawing) []Effect {
	o.before.Push(o.Kept)
	o.Kept = list
	return o.store()
}

// apply brings back the drawings as they were before the last change.
func (Undo) apply(o *State, _ Env) []Effect {
	kept, ok := o.before.Pop()
	if !ok {
		o.Notice = ui.Notice{Text: "There is nothing to take back."}
		return nil
	}
	o.Kept = kept
	return o.store()
}

// text writes the drawings as a strokes file.
func (o *State) text() string {
	var digits []strokes.Digit
	for _, d := range o.Kept {
		digits = append(digits, d.Digit)
	}
	var b strings.Builder
	if err := strokes.Write(&b, digits); err != nil {
		panic("hand: a drawing was kept that no file can hold")
	}
	return b.String()
}

func (o *State) store() []Effect { return []Effect{Store{o.text()}} }

// apply takes what the browser has kept. What was drawn before it came stays.
func (m Arrived) apply(o *State, _ Env) []Effect {
	if m.Err != nil {
		o.unkept(m.Err)
		return nil
	}
	if m.Text == "" {
		return nil
	}
	digits, err := strokes.Read(strings.NewReader(m.Text))
	if err != nil {
		o.Notice = ui.Bad(fmt.Sprintf("The drawings that this browser has kept cannot be read: %v.", err))
		return nil
	}
	for _, d := range digits[:min(len(digits), proto.MostOwn-len(o.Kept))] {
		o.Kept = append(o.Kept, newDrawing(d))
	}
	return nil
}

func (o *State) unkept(err error) {
	o.Lost = fmt.Sprintf("This browser does not keep the drawings (%v). They are lost when the tab is closed, unless you export them.", err)
}

// Answers returns what the network that reads answers to the drawings, or nil if
// there is none that could. It asks only if either has changed.
func (o *State) Answers(env Env) []int {
	if env.Model == nil || !env.Digits {
		return nil
	}
	n := env.Model.Network
	if o.judge != n || !slices.Equal(o.judged, o.Kept) {
		o.judge, o.judged, o.answers = n, o.Kept, make([]int, len(o.Kept))
		eye, x := nn.NewReader(n), make([]float32, dataset.MNISTPixels)
		for i, d := range o.Kept {
			dataset.Inputs(d.Image, x)
			o.answers[i] = nn.Answer(eye.Feedforward(x))
		}
	}
	return o.answers
}

// score returns how many of the drawings the network that reads reads correctly.
func (o *State) score(env Env) (right int, ok bool) {
	answers := o.Answers(env)
	for i, a := range answers {
		if a == o.Kept[i].Label {
			right++
		}
	}
	return right, answers != nil
}
