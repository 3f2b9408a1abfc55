// Package backprop is the lesson on backpropagation.
package backprop

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/pendigits"
	"inkling/nn/phrase"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/small"
	"inkling/wasm/proto"
)

// State is the state of the lesson: a small network, or the large one with an image and its passes.
type State struct {
	small   small.Network
	eta     float32 // learning rate of both networks
	big     bool
	arrived *nn.Network // 784-16-16-10 as loaded; nil before
	network *nn.Network // the same after the visitor's steps
	missing string      // why it did not load
	image   []byte
	source  source
	digit   int // the desired digit
	seed    uint64
	chosen  small.UnitAt
	study   *lesson.Backprop // of network, image and digit; nil without a network
	after   float64          // cost after a step

	asked  bool          // the visitor has asked for the image on the pad
	blank  bool          // but the pad is blank
	look   *proto.Browse // the unanswered question for a test image, or nil
	loaded float64       // fraction of MNIST that has loaded since
	failed phrase.Phrase // why no image arrived
}

// A source is the origin of the image, and the key of its text.
type source string

// The sources.
const (
	written source = "backprop.written" // synthetic
	drawn   source = "backprop.drawn"   // on the pad
	tested  source = "backprop.tested"  // an MNIST test image
)

// New returns the initial state, with the small network shown.
func New() *State { return &State{small: small.New(firstExample), eta: 1, source: written} }

// firstExample returns the lesson's initial network. Its numbers are easy to follow: every z is 0,
// so each activation is 0.5 and each slope of sigma 0.25. Its output unit is selected.
func firstExample() small.Network {
	s := small.Network{
		Network: nn.New([]int{2, 2, 1}, nn.Sigmoid, nn.Sigmoid),
		X:       []float32{1, 2}, Y: []float32{1}, Chosen: small.UnitAt{Layer: 1},
	}
	lesson.SetWeights(s.Parameters, 0, array(2, 2, -1, -1, 1))
	lesson.SetBiases(s.Parameters, 0, array(1, 0, -1))
	lesson.SetWeights(s.Parameters, 1, array(2, 4, -2))
	lesson.SetBiases(s.Parameters, 1, array(1, -1))
	return s
}

// array returns an array with rows of that many columns.
func array(cols int, data ...float64) *numpy.Array {
	a := numpy.Zeros(len(data)/cols, cols)
	copy(a.Data, data)
	return a
}

// BigNetwork is the name of the pre-trained network that WantNetwork requests.
const BigNetwork = "sixteen"

// Effects of the lesson.
type (
	// WantNetwork requests BigNetwork; NetworkArrived follows.
	WantNetwork struct{}
	// WantDrawing requests what is on the pad; ImageArrived follows.
	WantDrawing struct{}
)

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(p *State, env page.Env) []page.Effect
}

// Update applies a message of the lesson or of the small network.
func (p *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(p, env), true
	}
	if m, known := m.(small.Msg); known {
		p.small.Update(m, env)
		return nil, true
	}
	return nil, false
}

// Messages of the lesson.
type (
	// ShowBig selects the large network or the small one.
	ShowBig struct{ Big bool }
	// NetworkArrived brings the large network, or the reason why it did not load.
	NetworkArrived struct {
		Network *nn.Network
		Err     error
	}
	// ImageArrived brings what is on the pad, nil if it is blank, and its digit, or -1 if unknown.
	ImageArrived struct {
		Image []byte
		Digit int
	}
	// WriteDigit generates a synthetic digit.
	WriteDigit struct{}
	// UseDrawing requests what is on the pad.
	UseDrawing struct{}
	// UseTestImage requests an MNIST image.
	UseTestImage struct{}
	// SetDigit sets the desired digit of the large network.
	SetDigit struct{ Digit int }
	// ChooseBigUnit selects a unit of the large network.
	ChooseBigUnit struct{ Layer, Unit int }
	// SetLearningRate sets the learning rate.
	SetLearningRate struct{ Value float32 }
	// TakeStep does a step of gradient descent on the network shown.
	TakeStep struct{}
	// ResetBig undoes all steps of the large network.
	ResetBig struct{}
)

func (m ShowBig) apply(p *State, _ page.Env) (effects []page.Effect) {
	p.big = m.Big
	if p.big && p.network == nil {
		p.missing = ""
		effects = append(effects, WantNetwork{})
	}
	if p.big && p.image == nil {
		p.write()
		effects = append(effects, WantDrawing{})
	}
	return effects
}

func (m NetworkArrived) apply(p *State, env page.Env) []page.Effect {
	if m.Err != nil {
		p.missing = m.Err.Error()
		return nil
	}
	if sizes := m.Network.Sizes; sizes[0] != dataset.MNISTPixels || sizes[len(sizes)-1] != 10 {
		p.missing = small.ShapeText(sizes)
		return nil
	}
	p.arrived = m.Network
	return ResetBig{}.apply(p, env)
}

func (ResetBig) apply(p *State, _ page.Env) []page.Effect {
	if p.arrived != nil {
		p.network = p.arrived.Clone()
		p.work()
	}
	return nil
}

func (m ImageArrived) apply(p *State, _ page.Env) []page.Effect {
	p.blank = p.asked && len(m.Image) == 0
	p.show(m.Image, drawn, m.Digit)
	return nil
}

// show passes an image to the large network. If digit is negative, the network's answer is the
// desired digit.
func (p *State) show(image []byte, from source, digit int) {
	if len(image) != dataset.MNISTPixels {
		return
	}
	p.image, p.source, p.failed = image, from, phrase.Phrase{}
	p.digit = digit
	if p.digit < 0 {
		p.digit = p.answer()
	}
	p.chosen = small.UnitAt{Layer: 2, Unit: p.digit}
	p.work()
}

// Reported handles reports on the test image that was requested.
func (p *State) Reported(report proto.Report, env page.Env) []page.Effect {
	if p.look == nil {
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.Loaded:
		switch l := r.Loading; {
		case l.Stuck():
			p.giveUp(l.Fault)
		case l.Of > 0 && l.Training >= l.Of:
			return []page.Effect{page.Ask{Command: p.look}}
		case l.Total > 0:
			p.loaded = float64(l.Bytes) / float64(l.Total)
		}
	case *proto.Browsed:
		if report.Question == p.look && len(r.Labels) == 1 {
			p.look = nil
			p.show(r.Pixels, tested, r.Labels[0]%10)
		}
	case *proto.Failed:
		p.giveUp(r.Why)
	case *proto.Refused:
		p.giveUp(r.Why)
	case *proto.Ended:
		p.giveUp(r.Why)
	case *proto.Unanswered:
		if _, browse := report.Question.(*proto.Browse); browse {
			p.giveUp(r.Why)
			env.Worker.FailQuestion(env.Page, r)
		}
	}
	return nil
}

// giveUp stops waiting for a test image.
func (p *State) giveUp(why phrase.Phrase) { p.look, p.failed = nil, why }

func (WriteDigit) apply(p *State, _ page.Env) []page.Effect {
	p.write()
	p.work()
	return nil
}

func (UseDrawing) apply(p *State, _ page.Env) []page.Effect {
	p.asked = true
	return []page.Effect{WantDrawing{}}
}

func (UseTestImage) apply(p *State, _ page.Env) []page.Effect {
	p.seed++
	p.look = &proto.Browse{Look: proto.Look{Split: dataset.Test, Class: proto.AllClasses, From: int(p.seed*7919) % 10_000, Count: 1}}
	p.failed, p.loaded = phrase.Phrase{}, 0
	return []page.Effect{page.Ask{Command: &proto.Load{Settings: page.Book()}}}
}

func (m SetDigit) apply(p *State, _ page.Env) []page.Effect {
	p.digit = m.Digit
	p.work()
	return nil
}

func (m ChooseBigUnit) apply(p *State, _ page.Env) []page.Effect {
	p.chosen = small.UnitAt(m)
	return nil
}

func (m SetLearningRate) apply(p *State, _ page.Env) []page.Effect {
	p.eta = m.Value
	p.work()
	return nil
}

func (TakeStep) apply(p *State, _ page.Env) []page.Effect {
	switch {
	case !p.big:
		p.small.Network = stepped(through(&p.small), p.eta)
	case p.study != nil:
		p.network = stepped(p.study, p.eta)
		p.work()
	}
	return nil
}

// write generates a synthetic digit.
func (p *State) write() {
	p.seed++
	p.digit, p.source, p.blank = int(p.seed*3%10), written, false
	p.chosen = small.UnitAt{Layer: 2, Unit: p.digit}
	p.image = make([]byte, dataset.MNISTPixels)
	pendigits.NewWriter(p.seed).Image(p.digit, p.image)
}

// answer returns the network's answer, or 0 without a network.
func (p *State) answer() int {
	if p.network == nil {
		return 0
	}
	return nn.Answer(p.network.Feedforward(inputsOf(p.image)))
}

// work does the forward and backward pass of the image.
func (p *State) work() {
	if p.network == nil || p.image == nil {
		return
	}
	y := make([]float32, 10)
	y[p.digit] = 1
	p.study = lesson.Backpropagate(p.network, inputsOf(p.image), y, nn.Quadratic)
	p.after = costAfter(p.study, p.eta)
}

func inputsOf(image []byte) []float32 {
	x := make([]float32, dataset.MNISTPixels)
	dataset.Inputs(image, x)
	return x
}

// through does the forward and backward pass of the small network's sample.
func through(n *small.Network) *lesson.Backprop {
	return lesson.Backpropagate(n.Network, n.X, n.Y, nn.Quadratic)
}

// stepped returns the network after a step of gradient descent on its sample.
func stepped(b *lesson.Backprop, eta float32) *nn.Network {
	n := b.Network.Clone()
	for _, at := range lesson.Places(n.Parameters) {
		*at.Of(n.Parameters) = b.Partial(at, float64(eta)).After
	}
	return n
}

// costAfter returns the sample's cost after a step.
func costAfter(b *lesson.Backprop, eta float32) float64 {
	return b.Kind.Of(stepped(b, eta).Feedforward(b.X), b.Y)
}
