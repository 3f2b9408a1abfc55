// Package hand is the visitor's own labelled drawings: a list that the browser keeps, files of
// them, and a network fine-tuned on them.
package hand

import (
	"bytes"
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

// State is the visitor's drawings and the fine-tuning on them.
type State struct {
	Kept   []*Drawing           // never changed in place
	before ui.Stack[[]*Drawing] // earlier values of Kept, for Undo
	Notice ui.Notice
	Lost   error // why the browser does not keep the drawings, or nil

	answers    []int       // of the network judge to judged
	judge      *nn.Network // that answered
	judged     []*Drawing
	FineTuning *Progress        // while a network is fine-tuned
	Result     *proto.FineTuned // of the last fine-tuning, while its network exists
	from       string           // key of the network that was fine-tuned
	base       *model.Model     // that network's settings and history, for the new one
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Strokes []ink.Stroke // on the pad
	Reader  string       // key of the active network
	Model   *model.Model // that network, or nil
	Digits  bool         // it reads drawings of digits
	Here    bool         // from a run of this page, on data of this site
	Barred  string       // why no other network can be active, or ""
	Score   string       // its accuracy on the test images, or ""
}

// A Drawing is a labelled drawing; it never changes.
type Drawing struct {
	strokes.Digit
	Image []byte // its pixels
}

// Progress is how far fine-tuning is.
type Progress struct {
	Loading *proto.Loading // while the data loads
	Done    float64        // fraction of the work
}

// Messages of the section.
type (
	// Keep keeps the strokes on the pad as a drawing of this digit.
	Keep struct{ Label int }
	// Delete deletes one drawing.
	Delete struct{ Drawing *Drawing }
	// DeleteAll deletes all drawings.
	DeleteAll struct{}
	// Undo takes back the last change of the drawings.
	Undo struct{}
	// Loaded brings the drawings kept in the browser, or reports why none can be kept.
	Loaded struct {
		Text string
		Err  error
	}
	// NotKept reports that the browser did not keep the drawings.
	NotKept struct{ Err error }
	// Export saves the drawings as a file.
	Export struct{}
	// Import adds the drawings of a file, or reports why it could not be read.
	Import struct {
		Name string
		File []byte
		Err  error
	}
	// FineTune fine-tunes the active network on the drawings.
	FineTune struct{}
	// TakeBack returns to the network before fine-tuning.
	TakeBack struct{}
)

// Effects for the runtime.
type (
	// Fetch reads what the browser has kept; Loaded follows.
	Fetch struct{}
	// Store keeps this text in the browser; NotKept follows if that fails.
	Store struct{ Text string }
)

// Effects for the page.
type (
	// Taken says that the drawing on the pad is kept, so that the pad can be cleared.
	Taken struct{}
	// Start asks the worker to fine-tune a network; reports follow. Data is the folder of the data
	// set that the drawings are mixed with.
	Start struct {
		Data    string
		Command proto.Command
	}
	// FineTuned passes on the fine-tuned network, which becomes active.
	FineTuned struct{ Model *model.Model }
	// Restore makes the network of this key active again.
	Restore struct{ Reader string }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// A Msg is something that has happened to the drawings.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update applies a message and returns the effects to carry out.
func (o *State) Update(m Msg, env Env) []Effect {
	if _, late := m.(NotKept); !late {
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
	o.Notice = ui.Notice{Text: deletedCount.Say(len(o.Kept))}
	return o.become(nil)
}

func (m NotKept) apply(o *State, _ Env) []Effect {
	o.Lost = m.Err
	return nil
}

// apply keeps the strokes on the pad.
func (m Keep) apply(o *State, env Env) []Effect {
	switch {
	case len(env.Strokes) == 0:
		o.Notice = ui.Bad(nothingToKeep.Say(m.Label))
		return nil
	case len(o.Kept) == proto.MostOwn:
		o.Notice = ui.Bad(noPlaceLeft.Say(proto.MostOwn))
		return nil
	}
	d := newDrawing(strokes.Digit{Label: m.Label, Strokes: tidy(env.Strokes)})
	if !wellFormed(d.Digit) {
		o.Notice = ui.Bad(tooManyPoints.Say())
		return nil
	}
	return append([]Effect{Taken{}}, o.become(append(slices.Clone(o.Kept), d))...)
}

func newDrawing(d strokes.Digit) *Drawing { return &Drawing{d, ink.Image(d.Strokes)} }

// fine is the resolution of kept points, in steps per side. Rounding halves the file.
const fine = 10_000

// tidy copies strokes with rounded points, without repetitions.
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

// wellFormed reports whether the drawing can be in a file.
func wellFormed(d strokes.Digit) bool {
	return strokes.Write(new(bytes.Buffer), []strokes.Digit{d}) == nil
}

// become replaces the drawings.
func (o *State) become(list []*Drawing) []Effect {
	o.before.Push(o.Kept)
	o.Kept = list
	return o.store()
}

// apply restores the drawings before the last change.
func (Undo) apply(o *State, _ Env) []Effect {
	kept, ok := o.before.Pop()
	if !ok {
		o.Notice = ui.Notice{Text: nothingDone.Say()}
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

// apply adds what the browser has kept to what has been drawn meanwhile.
func (m Loaded) apply(o *State, _ Env) []Effect {
	if m.Err != nil {
		o.Lost = m.Err
		return nil
	}
	if m.Text == "" {
		return nil
	}
	digits, err := strokes.Read(strings.NewReader(m.Text))
	if err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return nil
	}
	for _, d := range digits[:min(len(digits), proto.MostOwn-len(o.Kept))] {
		o.Kept = append(o.Kept, newDrawing(d))
	}
	return nil
}

// Answers returns the active network's answers to the drawings, or nil if it cannot read them. They
// are cached.
func (o *State) Answers(env Env) []int {
	if env.Model == nil || !env.Digits {
		return nil
	}
	n := env.Model.Network
	if o.judge != n || !slices.Equal(o.judged, o.Kept) {
		o.judge, o.judged, o.answers = n, o.Kept, make([]int, len(o.Kept))
		reader, x := nn.NewReader(n), make([]float32, dataset.MNISTPixels)
		for i, d := range o.Kept {
			dataset.Inputs(d.Image, x)
			o.answers[i] = nn.Answer(reader.Feedforward(x))
		}
	}
	return o.answers
}

// score returns how many of the drawings the active network reads correctly.
func (o *State) score(env Env) (right int, ok bool) {
	answers := o.Answers(env)
	for i, a := range answers {
		if a == o.Kept[i].Label {
			right++
		}
	}
	return right, answers != nil
}
