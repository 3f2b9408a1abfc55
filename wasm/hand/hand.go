// Package hand is the data sets that the visitor draws: lists of labelled drawings that the browser
// keeps, files of them, and the networks that are trained on them. The ten digits are one of the sets,
// which is always there; a network is fine-tuned on them ("Teach it your hand").
package hand

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// State is the visitor's data sets and the training on them.
type State struct {
	*Set        // the one that is shown
	Sets []*Set // the first is that of the digits

	Notice  ui.Notice
	Lost    error // why the browser does not keep the drawings, or nil
	form    *form // of a new set, or nil
	rows    int   // classes of which the drawings are shown; the others follow soon
	deletes bool  // asks whether to delete the set
	asking  asking

	judge    *nn.Network      // that answers was computed with
	names    []string         // its classes
	answers  map[*Drawing]int // of that network
	reader   *nn.Reader
	unjudged bool      // not all answers are computed yet
	Training *Training // of networks on the drawings of a set, or nil
	plain    bool      // the drawings are not distorted in training

	FineTuning *Progress        // while a network is fine-tuned on the digits
	Result     *proto.FineTuned // of the last fine-tuning, while its network exists
	from       string           // key of the network that was fine-tuned
	base       *model.Model     // that network's settings and history, for the new one
}

// NewState returns a state in which nothing is drawn.
func NewState() State {
	digits := &Set{Classes: digitNames}
	return State{Set: digits, Sets: []*Set{digits}, rows: rowsAtOnce, asking: asking{byItself: true, inTurn: true}}
}

// Env is what the section needs of the rest of the page.
type Env struct {
	Strokes  []ink.Stroke // on the pad
	Drawing  bool         // a stroke is being drawn
	Reader   string       // key of the active network
	Model    *model.Model // that network, or nil
	Classes  []string     // that it reads in drawings; nil if it reads none
	Here     bool         // from a run of this page, on data of this site
	Features *model.Model // the network whose hidden layers others start from, or nil
	Barred   string       // why no other network can be active, or ""
	Score    string       // its accuracy on the test images, or ""
}

// A Drawing is a labelled drawing; it never changes.
type Drawing struct {
	Label   int          // its class
	line    string       // of a file
	strokes []ink.Stroke // nil before they are needed: a set has hundreds of drawings, and to read them takes long
	image   []byte       // nil before it is needed
}

func newDrawing(label int, d strokes.Drawing) *Drawing {
	return &Drawing{Label: label, strokes: d.Strokes, line: strokes.Line(d)}
}

// wellFormed reports whether the drawing can be in a file.
func (d *Drawing) wellFormed() bool {
	points := 0
	for _, s := range d.strokes {
		points += len(s)
	}
	_, err := strokes.ReadDrawings(strings.NewReader(d.line))
	return err == nil && points <= strokes.MaxPoints
}

// Strokes returns its strokes.
func (d *Drawing) Strokes() []ink.Stroke {
	if d.strokes == nil {
		if list, err := strokes.ReadDrawings(strings.NewReader(d.line)); err == nil && len(list) == 1 {
			d.strokes = list[0].Strokes
		}
	}
	return d.strokes
}

// Image returns its pixels.
func (d *Drawing) Image() []byte {
	if d.image == nil {
		d.image = ink.Image(d.Strokes())
	}
	return d.image
}

// look identifies drawings of the same class with the same strokes.
func (d *Drawing) look() string {
	return strconv.Itoa(d.Label) + d.line[max(0, strings.Index(d.line, `,"strokes":`)):]
}

// Progress is how far fine-tuning is.
type Progress struct {
	Loading *proto.Loading // while the data loads
	Done    float64        // fraction of the work
}

// Messages about drawings.
type (
	// Keep keeps the strokes on the pad as a drawing of this class. If the pad is blank and asks for
	// drawings, it asks for one of this class.
	Keep struct{ Label int }
	// Delete deletes one drawing.
	Delete struct{ Drawing *Drawing }
	// DeleteAll deletes all drawings of the set.
	DeleteAll struct{}
	// Undo takes back the last change of the set's drawings.
	Undo struct{}
	// NotKept reports that the browser did not keep the drawings.
	NotKept struct{ Err error }
)

// Effects for the runtime.
type (
	// Fetch reads what the browser has kept; Loaded follows.
	Fetch struct{}
	// Store keeps this text of a set in the browser, or removes the set if it is ""; NotKept follows if
	// that fails.
	Store struct{ ID, Text string }
	// Wait waits a moment; Paused follows.
	Wait struct{ Touch int }
	// Prepare starts the worker that trains on drawings.
	Prepare struct{}
	// Train asks it to train networks; Reported follows.
	Train struct{ Command proto.Command }
	// FetchNetwork reads the network of a set; NetworkArrived follows.
	FetchNetwork struct{ ID, Folder string }
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
	// Trained passes on the network of a set, which becomes active. Its data set is that of its settings, in
	// place of the one in Before, or "".
	Trained struct {
		ID     string
		Model  *model.Model
		Before string
	}
	// Arrived brings the network of a set from an earlier visit, or the reason why it is missing.
	Arrived struct {
		ID    string
		Model *model.Model
		Err   error
	}
	// Read makes the network of a set active.
	Read struct{ ID string }
	// Gone says that a set was deleted. Folder had its data set, or is "".
	Gone struct{ ID, Folder string }
)

// An Effect is something for the page or the runtime to do.
type Effect interface{}

// A Msg is something that has happened to the drawings.
type Msg interface {
	apply(*State, Env) []Effect
}

// Update applies a message and returns the effects to carry out.
func (o *State) Update(m Msg, env Env) []Effect {
	switch m.(type) {
	case NotKept, Paused, Reveal:
	default:
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
	if m.Label < 0 || m.Label >= len(o.Classes) { // the set has changed since
		return nil
	}
	name := o.Classes[m.Label]
	switch {
	case len(env.Strokes) == 0 && o.asking.on:
		o.asking.class = m.Label
		return nil
	case len(env.Strokes) == 0:
		o.Notice = ui.Bad(nothingToKeep.Say(name))
		return nil
	case len(o.Kept) >= o.most():
		o.Notice = ui.Bad(noPlaceLeft.Say(o.most()))
		return nil
	}
	d := newDrawing(m.Label, strokes.Drawing{Label: name, Strokes: tidy(env.Strokes)})
	if !d.wellFormed() {
		o.Notice = ui.Bad(tooManyPoints.Say())
		return nil
	}
	effects := append([]Effect{Taken{}}, o.become(append(slices.Clone(o.Kept), d))...)
	o.asking.follow(o.Set, m.Label)
	return effects
}

// fine is the resolution of kept points, in steps per side. Rounding halves the file.
const fine = 10_000

// apart is the least distance of kept points, in sides, which is invisible.
const apart = 0.003

// tidy copies strokes with rounded points, without those next to each other.
func tidy(drawn []ink.Stroke) []ink.Stroke {
	kept := make([]ink.Stroke, 0, len(drawn))
	for _, s := range drawn {
		t := make(ink.Stroke, 0, len(s))
		for i, p := range s {
			p = ink.Point{X: math.Round(p.X*fine) / fine, Y: math.Round(p.Y*fine) / fine}
			last := i == len(s)-1
			if n := len(t); n == 0 || math.Hypot(p.X-t[n-1].X, p.Y-t[n-1].Y) >= apart || last && p != t[n-1] {
				t = append(t, p)
			}
		}
		kept = append(kept, t)
	}
	return kept
}

// become replaces the drawings of the set that is shown.
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
	for _, d := range o.Kept {
		if !slices.Contains(kept, d) {
			o.asking.class = d.Label
		}
	}
	o.Kept = kept
	return o.store()
}

func (o *State) store() []Effect { return []Effect{Store{o.ID, o.text()}} }

// answersAtOnce is how many answers are computed at once: the page must not wait for those to all drawings.
const answersAtOnce = 40

// Answers returns the active network's answers to the drawings, as classes of the set, or -1 where Reveal
// has not computed it yet; nil if it reads other classes. They are cached.
func (o *State) Answers(env Env) []int {
	if env.Model == nil || env.Classes == nil {
		return nil
	}
	classes := make([]int, len(env.Classes))
	for i, name := range env.Classes {
		if classes[i] = slices.Index(o.Classes, name); classes[i] < 0 {
			return nil
		}
	}
	network, n := env.Model.Network, 0
	if o.judge != network || !slices.Equal(o.names, env.Classes) {
		o.judge, o.names, o.reader, o.answers = network, env.Classes, nn.NewReader(network), map[*Drawing]int{}
	}
	list, x := make([]int, len(o.Kept)), make([]float32, dataset.MNISTPixels)
	o.unjudged = false
	for i, d := range o.Kept {
		answer, known := o.answers[d]
		if !known {
			if n++; n > answersAtOnce {
				list[i], o.unjudged = -1, true
				continue
			}
			dataset.Inputs(d.Image(), x)
			answer = nn.Answer(o.reader.Feedforward(x))
			o.answers[d] = answer
		}
		list[i] = classes[answer]
	}
	return list
}

// score returns how many of the drawings the active network reads correctly, if that is known.
func (o *State) score(env Env) (right int, ok bool) {
	answers := o.Answers(env)
	for i, a := range answers {
		if a == o.Kept[i].Label {
			right++
		}
	}
	return right, answers != nil && !o.unjudged
}

// rowsAtOnce is how many classes are shown at once: a set has hundreds of drawings.
const rowsAtOnce = 1

// Reveal shows more of the drawings of a set.
type Reveal struct{}

func (Reveal) apply(o *State, _ Env) []Effect {
	o.rows, o.unjudged = o.rows+rowsAtOnce, false
	return nil
}
