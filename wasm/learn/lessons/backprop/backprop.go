// Package backprop is the lesson on backpropagation.
package backprop

import (
	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/pendigits"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/small"
	"inkling/wasm/proto"
)

// State is what the lesson knows: a small network, whether it shows that or
// the large one, and one image's way through the large one.
type State struct {
	small   small.Network
	eta     float32 // the learning rate of both
	big     bool
	arrived *nn.Network // 784-16-16-10; nil until it has come
	network *nn.Network // the same after the visitor's steps
	missing string      // why it has not
	image   []byte
	source  source
	digit   int // what the image shall be
	seed    uint64
	chosen  small.UnitAt
	study   *lesson.Backprop // of network, image and digit; nil without a network
	after   float64          // its cost after a step

	asked  bool          // for what is on the pad, by the visitor
	blank  bool          // and nothing is
	look   *proto.Browse // the question for a test image that is waited for, or nil
	loaded float64       // the share of MNIST that has arrived since
	failed string        // why none arrived
}

// source says where the image is from; the texts have these keys.
type source string

// The sources.
const (
	written source = "backprop.written" // by chance
	drawn   source = "backprop.drawn"   // on the pad
	tested  source = "backprop.tested"  // MNIST
)

// New returns the state of the beginning, which shows the small network.
func New() *State { return &State{small: small.New(firstExample), eta: 1, source: written} }

// firstExample returns the network that the lesson begins with. Its
// numbers can be followed in the head: every z is 0, so that each activation is 0.5
// and each slope of sigma 0.25. Its output unit is chosen.
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

// array returns rows of numbers, given the number of columns.
func array(cols int, data ...float64) *numpy.Array {
	a := numpy.Zeros(len(data)/cols, cols)
	copy(a.Data, data)
	return a
}

// BigNetwork is the pre-trained network that WantNetwork asks for, by its name.
const BigNetwork = "sixteen"

// What the host can do for the lesson.
type (
	// WantNetwork asks for BigNetwork; NetworkArrived follows.
	WantNetwork struct{}
	// WantDrawing asks for what is on the pad; ImageArrived follows.
	WantDrawing struct{}
)

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(p *State, env page.Env) []page.Effect
}

// Update takes in a message, if it is one of the lesson's or the small network's.
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

// What can happen in the lesson.
type (
	// ShowBig shows the large network or, if not, the small.
	ShowBig struct{ Big bool }
	// NetworkArrived brings the large network, or why there is none.
	NetworkArrived struct {
		Network *nn.Network
		Err     error
	}
	// ImageArrived brings what is on the pad, nil if that is blank, with the digit that
	// it is, or -1.
	ImageArrived struct {
		Image []byte
		Digit int
	}
	// WriteDigit has a digit written by chance.
	WriteDigit struct{}
	// UseDrawing wants what is on the pad, UseTestImage some image of MNIST.
	UseDrawing struct{}
	// UseTestImage wants some image of MNIST.
	UseTestImage struct{}
	// SetDigit chooses what the large network shall say.
	SetDigit struct{ Digit int }
	// ChooseBigUnit chooses the unit that is worked through.
	ChooseBigUnit struct{ Layer, Unit int }
	// SetLearningRate chooses how far the update goes.
	SetLearningRate struct{ Value float32 }
	// TakeStep changes the network that is shown by one step.
	TakeStep struct{}
	// ResetBig takes back all steps of the large network.
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

// show has the large network read an image that shall be a digit or, if that is
// negative, what the network says.
func (p *State) show(image []byte, from source, digit int) {
	if len(image) != dataset.MNISTPixels {
		return
	}
	p.image, p.source, p.failed = image, from, ""
	p.digit = digit
	if p.digit < 0 {
		p.digit = p.answer()
	}
	p.chosen = small.UnitAt{Layer: 2, Unit: p.digit}
	p.work()
}

// Told looks in the worker's reports for the test image that was asked for.
func (p *State) Told(report proto.Report, env page.Env) []page.Effect {
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
		p.giveUp(r.Text)
	case *proto.Refused:
		p.giveUp(r.Text)
	case *proto.Ended:
		p.giveUp(r.Text)
	case *proto.Unanswered:
		if _, browse := report.Question.(*proto.Browse); browse {
			p.giveUp(r.Text)
			env.Worker.FailQuestion(env.Page, r)
		}
	}
	return nil
}

// giveUp gives up waiting for a test image.
func (p *State) giveUp(why string) { p.look, p.failed = nil, why }

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
	p.failed, p.loaded = "", 0
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

// write writes a digit by chance.
func (p *State) write() {
	p.seed++
	p.digit, p.source, p.blank = int(p.seed*3%10), written, false
	p.chosen = small.UnitAt{Layer: 2, Unit: p.digit}
	p.image = make([]byte, dataset.MNISTPixels)
	pendigits.NewWriter(p.seed).Image(p.digit, p.image)
}

// answer is what the network reads, or 0 without one.
func (p *State) answer() int {
	if p.network == nil {
		return 0
	}
	return nn.Answer(p.network.Feedforward(inputsOf(p.image)))
}

// work takes the image through the network and back.
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

// through takes the small network's sample through it and back.
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

// costAfter is the sample's cost after a step.
func costAfter(b *lesson.Backprop, eta float32) float64 {
	return b.Kind.Of(stepped(b, eta).Feedforward(b.X), b.Y)
}
