package training

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"time"

	"inkling/nn"
	"inkling/nn/plane"
	"inkling/wasm/plane/message"
)

// A page sends orders to a session, and keeps its reports. Its clock goes on by a millisecond whenever it is read.
type page struct {
	t       *testing.T
	session *Session
	orders  chan message.Order
	reports []message.Report
	clock   time.Duration
	script  []func() // what to do at each yield
}

func newPage(t *testing.T) *page {
	p := &page{t: t, orders: make(chan message.Order, 100)}
	p.session = NewSession(Host{
		Send: func(r message.Report) {
			text, beside := message.EncodeReport(r)
			r, err := message.DecodeReport(text, beside)
			if err != nil {
				t.Fatal(err)
			}
			p.reports = append(p.reports, r)
		},
		Now: func() time.Duration { p.clock += time.Millisecond; return p.clock },
		Yield: func() {
			if len(p.script) > 0 {
				p.script[0]()
				p.script = p.script[1:]
			}
		},
	})
	return p
}

func (p *page) post(o message.Order) {
	decoded, err := message.DecodeOrder(message.EncodeOrder(o))
	if err != nil {
		p.t.Fatal(err)
	}
	p.orders <- decoded
}

func (p *page) begin(s plane.Settings) { p.post(message.Order{Kind: message.Begin, Settings: s}) }
func (p *page) say(kind string)        { p.post(message.Order{Kind: kind}) }

// serve obeys the orders so far.
func (p *page) serve() {
	close(p.orders)
	p.session.Serve(p.orders)
	p.orders = make(chan message.Order, 100)
}

func (p *page) frame() *message.Frame {
	p.t.Helper()
	p.say(message.Look)
	p.serve()
	f := p.reports[len(p.reports)-1].Frame
	if f == nil {
		p.t.Fatalf("%+v, expected a frame", p.reports[len(p.reports)-1])
	}
	return f
}

// TestSteps compares the weights after steps with those of package nn.
func TestSteps(t *testing.T) {
	s := plane.Default()
	p := newPage(t)
	p.begin(s)
	first := p.frame()
	wrong := 0
	for _, i := range first.Wrong {
		if i < 250 {
			wrong++
		}
	}
	if wrong != 250-first.Training.Right || len(first.Wrong)-wrong != 250-first.Test.Right || wrong == 0 {
		t.Errorf("%d and %d points are misread: %+v", wrong, len(first.Wrong)-wrong, first)
	}
	if f := first; f.Run != 1 || f.Running || f.Epoch != 0 || f.Batch != 0 || f.Batches != 25 || f.Training.Of != 250 || f.Test.Of != 250 {
		t.Errorf("at first: %+v", f)
	}
	const units = 6
	if len(first.Small) != units*message.SmallSide*message.SmallSide || len(first.Large) != message.LargeSide*message.LargeSide {
		t.Errorf("%d and %d numbers in fields", len(first.Small), len(first.Large))
	}
	p.say(message.Batch)
	if f := p.frame(); f.Epoch != 0 || f.Batch != 1 {
		t.Errorf("after a mini-batch: %+v", f)
	}
	p.say(message.Epoch)
	if f := p.frame(); f.Epoch != 1 || f.Batch != 0 || len(f.History) != 2 {
		t.Errorf("after an epoch: %+v", f)
	}
	for range 25 {
		p.say(message.Batch)
	}
	f := p.frame()
	if f.Epoch != 2 || f.Batch != 0 {
		t.Errorf("after two epochs: %+v", f)
	}

	n, d := s.Network(), make(chan nn.EpochResult, 2)
	data, err := s.Make()
	if err != nil {
		t.Fatal(err)
	}
	trainer, err := s.Trainer(n, data, results(d))
	if err != nil {
		t.Fatal(err)
	}
	for len(d) < 2 {
		trainer.Step()
	}
	got := s.Network()
	if err := got.SetBytes(bytesOf(f.Numbers)); err != nil || !bytes.Equal(got.Bytes(), n.Bytes()) {
		t.Errorf("%v; the weights differ from those of package nn", err)
	}
	for i := range 2 {
		want := <-d
		if f.History[2*i] != float32(want.Cost) || f.History[2*i+1] != float32(want.TestCost) {
			t.Errorf("epoch %d: costs %v, want %v and %v", i, f.History[2*i:2*i+2], want.Cost, want.TestCost)
		}
		if i == 1 && (f.Test.Right != want.Correct || f.Test.Cost != want.TestCost) {
			t.Errorf("test %+v, want %+v", f.Test, want)
		}
	}

	p.begin(s)
	if again := p.frame(); again.Run != 2 || again.Epoch != 0 || len(again.History) != 0 || !equal(again.Numbers, first.Numbers) || !equal(again.Large, first.Large) {
		t.Error("a second beginning differs from the first")
	}
}

type results chan nn.EpochResult

func (results) MiniBatch(nn.Progress)    {}
func (r results) Epoch(e nn.EpochResult) { r <- e }

func equal(a, b []float32) bool { return bytes.Equal(bytesOf(a), bytesOf(b)) }

func bytesOf(v []float32) []byte {
	var b []byte
	for _, x := range v {
		n := math.Float32bits(x)
		b = append(b, byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	}
	return b
}

// TestRun runs at a pace, is looked at in between, and pauses.
func TestRun(t *testing.T) {
	p := newPage(t)
	p.begin(plane.Default())
	p.post(message.Order{Kind: message.Run, Pace: 100})
	for range 50 {
		p.script = append(p.script, func() { p.say(message.Look) })
	}
	p.script = append(p.script, func() { p.say(message.Pause); close(p.orders) })
	p.session.Serve(p.orders)
	p.orders = make(chan message.Order, 100)
	middle, last := p.reports[25].Frame, p.frame()
	if !middle.Running || last.Running || last.Epoch <= middle.Epoch {
		t.Errorf("in the middle %+v, at last %+v", middle, last)
	}
	if most := int(p.clock.Seconds()*100) + 1; last.Epoch > most || last.Epoch < most/3 {
		t.Errorf("%d epochs in %v at a pace of 100 a second", last.Epoch, p.clock)
	}
}

// TestHistory trains longer than the history has entries.
func TestHistory(t *testing.T) {
	s := plane.Default()
	s.Points, s.Hidden = 20, nil
	p := newPage(t)
	p.begin(s)
	p.serve()
	for range 3 * mostEntries {
		p.session.obey(message.Order{Kind: message.Epoch})
	}
	f := p.frame()
	if f.Stride != 4 || len(f.History)/2 > mostEntries || (len(f.History)/2-1)*f.Stride+1 > f.Epoch || len(f.History)/2*f.Stride < f.Epoch-f.Stride {
		t.Errorf("%d entries every %d epochs after %d", len(f.History)/2, f.Stride, f.Epoch)
	}
}

// TestFailures begins what cannot begin, and trains until the numbers grow past all bounds.
func TestFailures(t *testing.T) {
	s := plane.Default()
	s.Inputs = 0
	p := newPage(t)
	for _, kind := range []string{message.Look, message.Run, message.Batch} {
		p.say(kind) // before there is a network
	}
	p.begin(s)
	p.say(message.Run)
	p.serve()
	if len(p.reports) != 1 || p.reports[0].Failed == nil || p.reports[0].Failed.String() != "there are no inputs: choose at least one" {
		t.Errorf("%+v", p.reports)
	}
	s, _ = plane.FindPreset("slope")
	s.Eta = 1000
	p.begin(s)
	p.say(message.Run)
	p.serve()
	f := p.frame()
	if f.Running || f.Over == nil || !strings.HasPrefix(f.Over.String(), "training diverged in epoch 0") {
		t.Errorf("%+v", f)
	}
	s, _ = plane.FindPreset("sine")
	p.begin(s)
	if f := p.frame(); f.Run != 3 || len(f.Large) != message.LargeSide {
		t.Errorf("of a curve: run %d, %d numbers", f.Run, len(f.Large))
	}
	s.Data = plane.GivenCurve
	p.post(message.Order{Kind: message.Begin, Settings: s, Points: []plane.Point{{X1: 1, Value: 0.5}, {X1: -1, Value: -0.5}}})
	if f := p.frame(); f.Training.Of+f.Test.Of != 2 {
		t.Errorf("of given points: %+v", f)
	}
}

// TestShortFrames cuts the bytes of a frame.
func TestShortFrames(t *testing.T) {
	text, beside := message.EncodeReport(message.Report{Frame: &message.Frame{Numbers: []float32{1, 2}}})
	for n := range beside {
		if _, err := message.DecodeReport(text, beside[:n]); err == nil && n < len(beside)-8 {
			t.Errorf("%d of %d bytes were read", n, len(beside))
		}
	}
}

// TestChange goes on with other settings, other points and another weight.
func TestChange(t *testing.T) {
	s := plane.Default()
	p := newPage(t)
	p.begin(s)
	p.say(message.Epoch)
	p.say(message.Batch)
	before := p.frame()
	s.Eta, s.MiniBatch = 0.1, 50
	p.post(message.Order{Kind: message.Change, Settings: s})
	f := p.frame()
	if f.Run != 2 || f.Epoch != 1 || f.Batch != 0 || f.Batches != 5 || !equal(f.Numbers, before.Numbers) || !equal(f.History, before.History) {
		t.Errorf("after other settings: %+v", f)
	}
	want := s.Network()
	if err := want.SetBytes(bytesOf(before.Numbers)); err != nil {
		t.Fatal(err)
	}
	data, err := s.Make()
	if err != nil {
		t.Fatal(err)
	}
	trainer, err := s.Trainer(want, data, results(make(chan nn.EpochResult, 1)))
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		trainer.Step()
	}
	p.say(message.Epoch)
	if f := p.frame(); f.Epoch != 2 || len(f.History) != 4 || !equal(f.Numbers, floats(want.Bytes())) {
		t.Errorf("an epoch later: %+v", f)
	}

	s.Data, s.Test = plane.Given, 0
	p.post(message.Order{Kind: message.Change, Settings: s, Points: []plane.Point{{X1: 1}, {X1: 2, Class: 1}, {X2: 1}}})
	if f := p.frame(); f.Training.Of != 3 || f.Epoch != 2 || !equal(f.Numbers, floats(want.Bytes())) {
		t.Errorf("of other points: %+v", f)
	}

	for _, place := range []message.Place{{Layer: 1, Unit: 0, From: 3}, {Layer: 2, Unit: 0, From: -1}, {Layer: 3}, {Unit: 9}, {From: 2}, {From: -2}} {
		p.post(message.Order{Kind: message.Set, Place: place, Number: 7})
		if x := place.Of(want); x != nil {
			*x = 7
		}
	}
	if want.Weights[1].Data[3*want.Weights[1].Stride] != 7 || want.Biases[2][0] != 7 || !equal(p.frame().Numbers, floats(want.Bytes())) {
		t.Error("weights and biases cannot be set")
	}
}

// TestMoments looks back at earlier moments, and goes on from the present.
func TestMoments(t *testing.T) {
	p := newPage(t)
	p.begin(plane.Default())
	var frames []*message.Frame
	for range 5 {
		frames = append(frames, p.frame())
		p.say(message.Epoch)
	}
	p.say(message.Batch)
	present := p.frame()
	if want := []float32{0, 1, 2, 3, 4, 5}; !equal(present.Moments, want) || present.Moment != 0 || present.Last != 5 {
		t.Errorf("moments %v, want %v", present.Moments, want)
	}
	for i, want := range frames {
		p.post(message.Order{Kind: message.Look, Moment: i + 1})
		p.serve()
		f := p.reports[len(p.reports)-1].Frame
		if f.Moment != i+1 || f.Epoch != i || f.Batch != 0 || f.Last != 5 || f.Training != want.Training || f.Test != want.Test ||
			!equal(f.Numbers, want.Numbers) || !equal(f.Large, want.Large) || !equal(f.Small, want.Small) || !equal(f.Wrong, want.Wrong) {
			t.Errorf("moment %d differs from what was seen then: %+v", i+1, f)
		}
	}
	p.post(message.Order{Kind: message.Look, Moment: 7})
	if f := p.frame(); !equal(f.Numbers, present.Numbers) || f.Moment != 0 || f.Batch != 1 {
		t.Error("looking back has changed the present")
	}
	p.begin(plane.Default())
	if f := p.frame(); len(f.Moments) != 0 {
		t.Errorf("a new network has the moments %v", f.Moments)
	}
}
