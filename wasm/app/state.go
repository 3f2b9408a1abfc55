package app

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/recipe"
	"inkling/wasm/learn"
	"inkling/wasm/proto"
)

// trained is the reader that is not a pre-trained model: the visitor's own run.
const trained = "trained"

// firstReader is the pre-trained model that the page opens with.
const firstReader = "pen"

// State is all that the page knows.
type State struct {
	Route   Route  // what is shown
	Astray  string // why that is not what the address says, or ""
	settled bool   // the address has been read
	hash    string // what the address says after the number sign, with it
	Shared  Shared // what it says beside
	Frame   *Frame // if this is a part in another page
	Base    string // the address of the folder in which the page is

	Composed Composed // what is composed to be shared

	Paper             // what is on the pad
	drawing []Pointer // who is drawing the last strokes, one each, in their order
	before  []Paper   // what Clear and images took the place of, for Undo
	undone  []sight   // what Undo took back, for Redo
	redrawn int       // how often the pad became another than with more ink on it
	Keys    Keys      // drawing by keyboard
	refused refusal   // why the pad did not take what was dropped on it

	Prepared Prepared // how the drawing is prepared for the network
	Broken   Broken   // what is done to the image after that, to see whether it is still read

	Image  []byte    // what the network sees
	Output []float32 // what it answers, one number a class; nil on a blank pad
	idle   []float32 // what it would answer to the blank pad; nil on others

	reading *nn.Network // the network that read last
	eye     *nn.Reader  // and reads again
	inputs  [dataset.MNISTPixels]float32

	Reader   string              // which network reads: a preset's key, trained or taught
	Networks map[string]*Network // those that have come, by key
	Missing  map[string]string   // why others have not

	Sets []dataset.SetRef // the data sets of the site; nil until the list has come

	Form    Form
	More    *string // how many epochs Train on adds, as typed; nil for as many as the run has
	Abreast int     // how many runs Train begins, each with a seed and a worker of its own
	Plain   string  // why training is slow here, or ""
	Notice  Notice

	Speed    int        // how fast runs go: one of Speeds
	paced    bool       // it was not always full
	next     *beginning // runs that begin when those before have made room, or nil
	Expected Expected   // how long runs take here
	Repeat   Repeat     // runs that are repeated exactly

	// Runs are those that are going on or were the last, at least one. The first
	// is the one that is shown at length.
	Runs []*Run

	Ledger Ledger // all runs that are kept, these among them

	snapshot snapshot

	Histograms Histograms

	Data   Data // what the section of the images shows
	Charts Charts
	Own    Own // what the visitor has drawn and labelled

	Learn   *learn.State // the lessons
	needs   lessonNeeds  // what they wait for
	Files   Files        // networks in files
	Inspect Inspect      // what is shown of the inside of the network that reads
	reads   int          // how often the network may have read something else

	news int // how often something happened but for the pen moving on
}

// A Notice is a sentence to the visitor about what has just happened.
type Notice struct {
	Text string
	Bad  bool // something went wrong
}

// snapshot says how the page keeps up with the network being trained.
type snapshot struct {
	pending bool // one has been asked for
	skipped int  // reports of progress since the last
}

// NewState returns the state of a page just opened.
func NewState() *State {
	return &State{
		Route:    home,
		Composed: newComposed(),
		Learn:    learn.NewState(),
		Image:    ink.Image(nil),
		Reader:   firstReader,
		Networks: map[string]*Network{},
		Missing:  map[string]string{},
		Form:     newForm(recipe.Presets[0]),
		Prepared: Prepared{Steps: ink.Full},
		Keys:     newKeys(),
		Abreast:  1,
		Speed:    fullSpeed,
		Runs:     []*Run{newRun()},
		Data:     newData(),
		Charts:   Charts{Measure: proto.OnValidation},
		Files:    newFiles(),
		Ledger:   Ledger{Sweep: newSweep()},
		Inspect:  newInspect(),
	}
}

// read has the chosen network read the pad.
func (s *State) read() {
	s.reads++
	s.Inspect.follow()
	s.Image = s.shown(s.Prepared.Steps, s.Broken.Change)
	s.Output, s.idle = nil, nil
	m := s.Networks[s.Reader]
	if m != nil && !fits(m.Network, s.readerData()) { // it is that of the run before
		delete(s.Networks, s.Reader)
		return
	}
	if m == nil || !s.drawable() {
		return
	}
	if s.reading != m.Network {
		s.reading, s.eye = m.Network, nn.NewReader(m.Network)
	}
	s.compare()
	if output := s.feedforward(s.Image); s.Blank() {
		s.idle = output
	} else {
		s.Output = output
	}
}

// fits reports whether a network has an input for each pixel and an output for each
// class.
func fits(n *nn.Network, d *proto.Data) bool {
	return n.Sizes[0] == d.Pixels() && n.Sizes[len(n.Sizes)-1] == len(d.Classes)
}

// feedforward returns the outputs for an image, until it is called again.
func (s *State) feedforward(image []byte) []float32 {
	dataset.Inputs(image, s.inputs[:])
	return s.eye.Feedforward(s.inputs[:])
}

// Answer returns the class that the network answers, and whether it does.
func (s *State) Answer() (class int, ok bool) {
	if s.Output == nil {
		return 0, false
	}
	return nn.Answer(s.Output), true
}
