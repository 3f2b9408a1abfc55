package trainer

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
	"inkling/wasm/coach"
	"inkling/wasm/proto"
)

// seen is what a page learns of a run.
type seen struct {
	signs   []diagnosis.Sign // at the end
	norms   []proto.NormsAt
	measure *diagnosis.Measure
	correct int // test images, after the last epoch
}

// watchRun trains by the settings to the end.
func watchRun(t *testing.T, p *page, settings map[string]string) (s seen) {
	t.Helper()
	p.send(&proto.Train{Beginning: proto.Beginning{Settings: settings}})
	p.untilPhase(proto.Training)
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.Diagnosed:
			s.signs, s.measure = r.Findings.Signs, r.Findings.Measure
			s.norms = append(s.norms, r.Findings.Norms...)
		case *proto.EpochDone:
			s.correct = r.Epoch.Correct
		case *proto.Refused:
			t.Fatal(r.Why)
		}
	}
	return s
}

// of returns the first sign of the kind.
func (s seen) of(k diagnosis.Kind) (diagnosis.Sign, bool) {
	for _, sign := range s.signs {
		if sign.Kind == k {
			return sign, true
		}
	}
	return diagnosis.Sign{}, false
}

// TestCoach provokes everything that the coach can say by real training, and then
// does what it says: the sign goes, and the network reads more.
func TestCoach(t *testing.T) {
	p := open(t, newServer(whole())) // one for all runs: loading takes longer than most of them
	for _, c := range []struct {
		kind     diagnosis.Kind
		settings string // of the run that goes wrong
		seen     string // by the coach
		button   string
		epochs   string // of the run that does what the coach says, or "" for as many
	}{
		{diagnosis.Diverged, "hidden=10 eta=1e9 epochs=1",
			`^In epoch 0, at mini-batch 1, a bias grew beyond a million\. The last good weights \(epoch 0, mini-batch 0\) were kept\.$`,
			"Try learning rate 3", ""},
		{diagnosis.Diverged, "hidden=10 eta=12 lambda=10000 mini-batch=1000 epochs=1",
			`^In epoch 0, at mini-batch 50, a weight grew beyond a million\.`, "Try lambda 5", "3"},
		{diagnosis.Dying, "eta=100 epochs=1",
			`^10 of the 10 outputs give the same output for all 1,000 images and have no gradient left`, "Try learning rate 3", ""},
		{diagnosis.Dying, "hidden=50 activation=relu cost=log-likelihood init=scaled eta=3 epochs=1",
			`^\d\d of the 50 units in hidden layer 1 give the same output`, "Try learning rate 0.1", ""},
		{diagnosis.Vanishing, "hidden=30,30,30,30 init=scaled epochs=1",
			`^Of the error at the outputs, 1/\d+ reaches hidden layer 1, 1/\d+ layer 2, 1/\d+ layer 3, 1/\d+ layer 4: the first layers hardly learn\.$`,
			"Try ReLU, learning rate 0.1", ""},
		{diagnosis.Slow, "eta=0.01 epochs=2",
			`^No step changes a layer's weights by more than 1/\d\d,000 of their norm; the training cost only fell from 0\.\d+ to 0\.\d+`,
			"Try learning rate 1", ""},
		{diagnosis.Unanswered, "epochs=1",
			`^Of 1,000 images not used for training, 123 show 3; none is classified as such\.$`,
			"Try cross-entropy, learning rate 0.5", ""},
		{diagnosis.Overfitting, "images=1000 cost=cross-entropy eta=0.5 epochs=20",
			`^9\d\.\d% of the training images are classified correctly, but of the validation images only 8\d\.\d% \(cost 0\.\d+ against 1\.\d+, at its lowest 1\.\d+\)\.$`,
			"Try all 50,000 images", "1"},
		{diagnosis.Finished, "hidden= images=5000 cost=cross-entropy eta=2 epochs=20",
			`^The best result on the validation images, \d,\d\d\d of 10,000, was in epoch \d+\. The \d+ epochs since have not improved it\.$`,
			"Try a decay of 10% per epoch", ""},
		{diagnosis.Dead, "hidden=50 activation=relu cost=log-likelihood init=scaled eta=0.1 epochs=2",
			`^Units \d+, \d+, \d+, \d+, \d+ and \d+ more of the 50 in hidden layer 1 give the same output for all 1,000 images`, `Try \d\d units`, ""},
		{diagnosis.Saturated, "activation=tanh epochs=2",
			`^Units .* of the 30 in hidden layer 1 are saturated on 99% of 1,000 images`, "Try scaled initial weights, learning rate 0.3", ""},
	} {
		t.Run(string(c.kind), func(t *testing.T) {
			s := parse(t, c.settings)
			before := watchRun(t, p, s.Metadata())
			sign, ok := before.of(c.kind)
			if !ok {
				t.Fatalf("no such sign among %+v", before.signs)
			}
			advice, ok := coach.Run{Settings: s, Classes: recipeDigits, Images: 50_000}.Advise(sign)
			if !ok || !regexp.MustCompile(c.seen).MatchString(advice.Seen) || !regexp.MustCompile("^"+c.button+"$").MatchString(advice.Button) {
				t.Errorf("the coach says %+v", advice)
			}
			if c.epochs != "" {
				advice.Change["epochs"] = c.epochs
			}
			after := watchRun(t, p, advice.Change.Apply(s))
			if c.kind == diagnosis.Dead { // about as many units are at work as were asked for
				if l := after.measure.Layers[0]; l.Units-len(l.Dead) <= s.Hidden[0]-len(sign.Units) {
					t.Errorf("%d of %d units were dead, and now %d of %d", len(sign.Units), s.Hidden[0], len(l.Dead), l.Units)
				}
				return
			}
			if sign, there := after.of(c.kind); there && c.kind != diagnosis.Finished {
				t.Errorf("after %v there still is %+v", advice.Change, sign)
			}
			if after.correct <= before.correct {
				t.Errorf("%d right answers before, and after %v %d", before.correct, advice.Change, after.correct)
			}
		})
	}
}

var recipeDigits = strings.Split("0123456789", "")

// parse reads settings written as key=text, which are added to the book's.
func parse(t *testing.T, text string) recipe.Settings {
	t.Helper()
	m := recipe.Default().Metadata()
	m["seed"] = "1" // whose course the signs are known of
	for _, pair := range strings.Fields(text) {
		key, value, _ := strings.Cut(pair, "=")
		m[key] = value
	}
	s, errs := recipe.Parse(m)
	if errs != nil {
		t.Fatal(errs)
	}
	return s
}

// TestHealthy trains runs of which there is nothing to say.
func TestHealthy(t *testing.T) {
	p := open(t, newServer(whole()))
	for _, settings := range []string{"seed=3 epochs=2", "hidden=30,30 init=scaled epochs=2", "hidden= cost=cross-entropy eta=0.1 epochs=2"} {
		if s := watchRun(t, p, parse(t, settings).Metadata()); len(s.signs) > 0 {
			t.Errorf("%s: %+v", settings, s.signs)
		}
	}
}

// TestLooks compares what the worker measures with what package diagnosis does by
// itself: the same moments, the same numbers.
func TestLooks(t *testing.T) {
	s := parse(t, "hidden=10 epochs=2")
	got := watchRun(t, open(t, newServer(whole())), s.Metadata())
	data := whole().splits
	network := s.Network(dataset.MNIST)
	examiner := diagnosis.NewExaminer(network, s.Cost, &data[dataset.Train], &data[dataset.Test])
	trainer, err := nn.NewTrainer(network, s.HyperParameters(), &data[dataset.Train], nil, nn.Silence{})
	if err != nil {
		t.Fatal(err)
	}
	var want []proto.NormsAt
	var measure diagnosis.Measure
	for _, look := range []struct {
		steps  int
		epochs float64
	}{{0, 0}, {312, 0.0624}, {1250 - 312, 0.25}, {5000 - 1250 + 1, 1}, {5001, 2}} { // with each epoch's end a step
		for range look.steps {
			trainer.Step()
		}
		examiner.Begin(look.epochs)
		for examiner.Step() {
		}
		measure = examiner.Measure()
		want = append(want, proto.NormsOf(measure))
	}
	if d := cmp.Diff(want, got.norms); d != "" {
		t.Errorf("norms (-want +got):\n%s", d)
	}
	if d := cmp.Diff(&measure, got.measure); d != "" {
		t.Errorf("the last look (-want +got):\n%s", d)
	}
}

// TestWatching steps while the page looks, and sees every step.
func TestWatching(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.send(&proto.Watch{})
	for step := 1; step <= 3; step++ {
		p.send(&proto.Step{Beginning: proto.Beginning{Settings: pairs(long)}})
		if got, want := until[proto.Diagnosed](p).Findings.Measure.Epochs, float64(step)/500; got != want {
			t.Errorf("after step %d the look is at %v epochs, expected %v", step, got, want)
		}
		p.untilPhase(proto.Paused)
	}
	p.send(&proto.Unwatch{})
	p.send(&proto.Step{})
	p.send(&proto.Watch{})
	if got := until[proto.Diagnosed](p).Findings.Measure.Epochs; got != 4.0/500 {
		t.Errorf("a page that looks after step 4 is shown %v epochs", got)
	}
	p.send(&proto.Unwatch{})
	p.send(&proto.Step{})
	p.send(&proto.Reset{})
	for p.phase != proto.Idle {
		if r := p.next(); is[proto.Diagnosed](r) {
			t.Error("a page that does not look is still shown each step")
		}
	}
}
