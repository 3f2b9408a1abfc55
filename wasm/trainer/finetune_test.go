package trainer

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	"inkling/nn/pendigits"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
)

// pretrained reads a model of the site.
func pretrained(t *testing.T, key string) *model.Model {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../../site/models", key+".safetensors"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// hand are twenty computed pen digits, half of which the network misreads.
func hand(n *nn.Network) (labels []int, pixels []byte) {
	w, reader := pendigits.NewWriter(5), nn.NewReader(n)
	x, image := make([]float32, dataset.MNISTPixels), make([]byte, dataset.MNISTPixels)
	var right, wrong int
	for i := 0; len(labels) < 20; i++ {
		w.Image(i%10, image)
		dataset.Inputs(image, x)
		n := &wrong
		if nn.Answer(reader.Feedforward(x)) == i%10 {
			n = &right
		}
		if *n++; *n <= 10 {
			labels, pixels = append(labels, i%10), append(pixels, image...)
		}
	}
	return labels, pixels
}

// fineTuneCommand returns the command that fine-tunes a model of the site.
func fineTuneCommand(m *model.Model) *proto.FineTune {
	labels, pixels := hand(m.Network)
	m.Settings.Data = dataset.DefaultFolder
	return &proto.FineTune{Settings: m.Settings.Metadata(), Labels: labels, Parameters: m.Network.Bytes(), Pixels: pixels}
}

// TestFineTune trains networks on drawings of which they misread a half: they learn
// most of them, forget nearly nothing, and do so the same way each time.
func TestFineTune(t *testing.T) {
	p := open(t, newServer(whole()))
	for _, c := range []struct {
		key   string
		after int // of 20 drawings, at least
	}{{"good", 14}, {"pen", 14}, {"book", 12}} {
		m := pretrained(t, c.key)
		command := fineTuneCommand(m)
		p.send(command)
		first := until[proto.FineTuned](p)
		own, tests := first.Own, first.Tests
		t.Logf("%s: own %+v, tests %+v, %.2f s", c.key, own, tests, first.Seconds)
		if own.Before != 10 || own.After < c.after || own.Total != 20 {
			t.Errorf("%s: own drawings %+v, expected 10 before and %d after at least", c.key, own, c.after)
		}
		if tests.Before != m.Correct || tests.Total != 10_000 || tests.After < tests.Before-30 {
			t.Errorf("%s: tests %+v, expected %d before and at most 30 fewer after", c.key, tests, m.Correct)
		}
		p.send(command)
		if again := until[proto.FineTuned](p); !bytes.Equal(first.Parameters, again.Parameters) {
			t.Errorf("%s: the same drawings gave other weights", c.key)
		}
		tuned := m.Settings.Empty(dataset.MNIST)
		if err := tuned.SetBytes(first.Parameters); err != nil {
			t.Fatal(err)
		}
		splits := whole().splits
		if got := tuned.Evaluate(&splits[dataset.Test]); got != tests.After {
			t.Errorf("%s: the network scores %d, the report says %d", c.key, got, tests.After)
		}
	}
}

// TestFineTuneDuringARun fine-tunes while a run trains, which ends as it would have.
func TestFineTuneDuringARun(t *testing.T) {
	p := open(t, newServer(whole()))
	p.train(short...)
	p.untilPhase(proto.Training)
	p.send(fineTuneCommand(pretrained(t, "sixteen")))
	until[proto.FineTuned](p)
	p.untilPhase(proto.Finished)
	network, _ := direct(t, whole(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights of the run are not those of package nn")
	}
}

// declined reads reports until fine-tuning is declined, and returns why.
func (p *page) declined() string {
	p.t.Helper()
	for r := p.next(); ; r = p.next() {
		switch n := r.Body.(type) {
		case *proto.Unanswered:
			return n.Why.String()
		case *proto.FineTuned:
			p.t.Fatal("learned what cannot be")
		}
	}
}

func TestBadFineTune(t *testing.T) {
	good := fineTuneCommand(pretrained(t, "sixteen"))
	for _, spoil := range []func(c *proto.FineTune){
		func(c *proto.FineTune) { c.Labels = nil },
		func(c *proto.FineTune) { c.Labels = []int{10}; c.Pixels = c.Pixels[:784] },
		func(c *proto.FineTune) { c.Labels = []int{-1}; c.Pixels = c.Pixels[:784] },
		func(c *proto.FineTune) { c.Pixels = c.Pixels[1:] },
		func(c *proto.FineTune) { c.Parameters = c.Parameters[4:] },
		func(c *proto.FineTune) { c.Settings = map[string]string{"eta": "much"} },
		func(c *proto.FineTune) {
			c.Labels = make([]int, proto.MostOwn+1)
			c.Pixels = make([]byte, (proto.MostOwn+1)*784)
		},
	} {
		p, c := open(t, newServer(tenth())), *good
		spoil(&c)
		p.send(&c)
		if d := cmp.Diff(cannotFineTune.String(), p.declined()); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
}

// TestFineTuneWithoutData says why it cannot begin, and learns once it can.
func TestFineTuneWithoutData(t *testing.T) {
	s := newServer(tenth())
	s.change("train-02", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	p, c := open(t, s), fineTuneCommand(pretrained(t, "sixteen"))
	p.send(c)
	if d := cmp.Diff("The images to learn them with could not be loaded: the connection is gone.", p.declined()); d != "" {
		t.Error(d)
	}
	s.change("train-02", nil)
	p.send(c)
	p.send(c)
	if d := cmp.Diff(alreadyFineTuning.String(), p.declined()); d != "" {
		t.Error(d)
	}
	until[proto.FineTuned](p)
}

// TestFineTuneWithAnotherDataSet asks for one while a run uses another.
func TestFineTuneWithAnotherDataSet(t *testing.T) {
	s := newServer(tenth())
	p := openWith(t, Host{Source: loader.Source{Fetch: twoSets(t, s), Pauses: briefly}})
	p.train("data", "small", "hidden", "4", "epochs", "1000")
	p.untilPhase(proto.Training)
	c := fineTuneCommand(pretrained(t, "sixteen"))
	p.send(c)
	if text := p.declined(); !strings.Contains(text, "another data set") {
		t.Errorf("the visitor reads %q", text)
	}
	p.send(&proto.Reset{})
	p.untilPhase(proto.Idle)
	p.send(c)
	until[proto.FineTuned](p)
}
