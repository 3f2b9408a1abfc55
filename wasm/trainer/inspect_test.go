package trainer

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/nn/model"
	"inkling/wasm/proto"
)

// about is a model, for a question about it.
func about(m *model.Model) proto.Subject {
	return proto.Subject{Settings: m.Settings.Metadata(), Shape: dataset.MNIST, Parameters: m.Network.Bytes()}
}

// TestExamine asks about a pre-trained network before any data is loaded.
func TestExamine(t *testing.T) {
	p, m := open(t, newServer(whole())), pretrained(t, "book")
	p.send(&proto.Examine{Subject: about(m)})
	exam := until[proto.Examined](p)
	if right, total := exam.Right(proto.AllClasses); right != m.Correct || total != 10_000 || exam.Data.Name != "MNIST" {
		t.Errorf("%d of %d right, the model's file says %d: %+v", right, total, m.Correct, exam.Data)
	}
	data := whole().splits
	test, reader, x := &data[dataset.Test], nn.NewReader(m.Network), make([]float32, 784)
	if _, total := exam.Right(3); total != 1010 {
		t.Errorf("%d threes", total)
	}
	for _, c := range []inspect.Case{{Was: 4, Read: 9}, {Was: inspect.Any, Read: inspect.Wrong}} {
		p.send(&proto.Show{Case: c, From: 2, Count: 10})
		r := until[proto.Shown](p)
		if len(r.Numbers) != 10 {
			t.Errorf("%+v: %+v", c, r)
		}
		if c.Was >= 0 && r.Total != exam.Confusion[4][9] {
			t.Errorf("%d images of a cell that counts %d", r.Total, exam.Confusion[4][9])
		}
		last := float32(2)
		for k, i := range r.Numbers {
			dataset.Inputs(test.Image(i), x)
			output := r.Outputs[k]
			answer := nn.Answer(output)
			if d := cmp.Diff(reader.Feedforward(x), output); d != "" {
				t.Error(d)
			}
			if r.Labels[k] != int(test.Labels[i]) || answer == r.Labels[k] || output[answer] > last {
				t.Errorf("image %d is a %d and answered %d, as sure as %v", i, r.Labels[k], answer, output[answer])
			}
			if !bytes.Equal(r.Pixels[k*784:(k+1)*784], test.Image(i)) {
				t.Errorf("image %d is another", i)
			}
			last = output[answer]
		}
	}
}

// TestExamineRun asks about the network in training again and again: it ends with the weights of package nn, and then the
// exam says what the last epoch's test said.
func TestExamineRun(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.train(short...)
	p.untilPhase(proto.Training)
	asked := 0
	for ; p.phase == proto.Training; asked++ {
		p.send(&proto.Examine{Subject: proto.Subject{OfRun: true}})
		until[proto.Examined](p)
	}
	if asked == 0 {
		t.Fatal("the run was over before anything was asked")
	}
	network, results := direct(t, tenth(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
	p.send(&proto.Examine{Subject: proto.Subject{OfRun: true}})
	if right, _ := until[proto.Examined](p).Right(proto.AllClasses); right != results[1].Correct {
		t.Errorf("%d right, the epoch's test says %d", right, results[1].Correct)
	}
}

// TestAscend looks for the image of a 3, without any data.
func TestAscend(t *testing.T) {
	p, m := open(t, newServer(tenth())), pretrained(t, "pen")
	p.send(&proto.Ascend{Subject: about(m), Class: 3, Seed: 9})
	var steps []int
	for len(steps) < len(climbStages) {
		r := until[proto.Climbed](p)
		steps = append(steps, r.Step)
		if len(r.Pixels) != 784 || r.Steps != 150 {
			t.Errorf("%+v with %d pixels", r, len(r.Pixels))
		}
		if r.Step == 150 && r.Output[3] < 0.9 {
			t.Errorf("in the end the network answers %v", r.Output)
		}
	}
	if d := cmp.Diff(climbStages, steps); d != "" {
		t.Error(d)
	}
}

// TestUnanswered asks what has no answer.
func TestUnanswered(t *testing.T) {
	s := newServer(tenth())
	p, m := open(t, s), pretrained(t, "book")
	good := about(m)
	short, foreign, unset, shapeless := good, good, good, good
	short.Parameters = short.Parameters[1:]
	unset.Settings = map[string]string{"eta": "much"}
	shapeless.Shape = dataset.Shape{}
	foreign.Settings = map[string]string{"hidden": "", "cost": "cross-entropy"}
	foreign.Shape = dataset.Shape{Rows: 2, Cols: 2, Classes: 10}
	foreign.Parameters = make([]byte, 4*(4*10+10))
	expect := func(c proto.Command, want string) {
		t.Helper()
		p.send(c)
		for {
			switch r := p.next().Body.(type) {
			case *proto.Loaded, *proto.Examined:
				continue
			case *proto.Unanswered:
				if r.Why.String() != want {
					t.Errorf("%+v: %q, expected %q", c, r.Why, want)
				}
			default:
				t.Errorf("%+v: report %+v", c, r)
			}
			return
		}
	}
	for _, of := range []proto.Subject{short, unset, shapeless, {}} {
		expect(&proto.Examine{Subject: of}, brokenQuestion.String())
		expect(&proto.Ascend{Subject: of}, brokenQuestion.String())
	}
	expect(&proto.Ascend{Subject: good, Class: 10}, brokenQuestion.String())
	expect(&proto.Examine{Subject: proto.Subject{OfRun: true}}, noRun.String())
	expect(&proto.Show{}, noAnswers.String())

	s.change("test-00", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	expect(&proto.Examine{Subject: good}, "The test images could not be loaded: the connection is gone.")
	s.change("test-00", nil)
	until[proto.Failed](p)
	expect(&proto.Examine{Subject: foreign}, "The test images of MNIST are of another shape than this network reads.")
	p.send(&proto.Examine{Subject: good})
	until[proto.Examined](p)
	for _, c := range []*proto.Show{{Case: inspect.Case{Was: 10}}, {From: -1}, {Count: mostBrowsed + 1}} {
		expect(c, brokenQuestion.String())
	}
}
