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

// about is a command that asks about a model.
func about(do proto.Do, m *model.Model, q proto.Question) proto.Command {
	q.Shape = dataset.MNIST
	return proto.Command{Do: do, Settings: m.Settings.Metadata(), Parameters: m.Network.Bytes(), Ask: &q}
}

// TestExamine asks about a pre-trained network before any data has come.
func TestExamine(t *testing.T) {
	p, m := open(t, newServer(whole())), pretrained(t, "book")
	p.send(about(proto.Examine, m, proto.Question{}))
	exam := p.until(proto.Examined).Exam
	if right, total := exam.Right(proto.AllClasses); right != m.Correct || total != 10_000 || exam.Data.Name != "MNIST" {
		t.Errorf("%d of %d right, the model's file says %d: %+v", right, total, m.Correct, exam.Data)
	}
	data := whole().splits
	test, reader, x := &data[dataset.Test], nn.NewReader(m.Network), make([]float32, 784)
	if _, total := exam.Right(3); total != 1010 {
		t.Errorf("%d threes", total)
	}
	for _, c := range []inspect.Case{{Was: 4, Read: 9}, {Was: inspect.Any, Read: inspect.Wrong}} {
		p.send(proto.Command{Do: proto.Show, Ask: &proto.Question{Case: c, From: 2, Count: 10}})
		r := p.until(proto.Shown)
		if r.Cases.Of != c || len(r.Cases.Numbers) != 10 {
			t.Errorf("%+v: %+v", c, r.Cases)
		}
		if c.Was >= 0 && r.Cases.Total != exam.Confusion[4][9] {
			t.Errorf("%d images of a cell that counts %d", r.Cases.Total, exam.Confusion[4][9])
		}
		last := float32(2)
		for k, i := range r.Cases.Numbers {
			dataset.Inputs(test.Image(i), x)
			output := r.Cases.Outputs[k]
			answer := nn.Answer(output)
			if d := cmp.Diff(reader.Feedforward(x), output); d != "" {
				t.Error(d)
			}
			if r.Cases.Labels[k] != int(test.Labels[i]) || answer == r.Cases.Labels[k] || output[answer] > last {
				t.Errorf("image %d is a %d and answered %d, as sure as %v", i, r.Cases.Labels[k], answer, output[answer])
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
		p.send(proto.Command{Do: proto.Examine, Ask: &proto.Question{OfRun: true}})
		p.until(proto.Examined)
	}
	if asked == 0 {
		t.Fatal("the run was over before anything was asked")
	}
	network, results := direct(t, tenth(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
	p.send(proto.Command{Do: proto.Examine, Ask: &proto.Question{OfRun: true}})
	if right, _ := p.until(proto.Examined).Exam.Right(proto.AllClasses); right != results[1].Correct {
		t.Errorf("%d right, the epoch's test says %d", right, results[1].Correct)
	}
}

// TestAscend looks for the image of a 3, without any data.
func TestAscend(t *testing.T) {
	p, m := open(t, newServer(tenth())), pretrained(t, "pen")
	p.send(about(proto.Ascend, m, proto.Question{Class: 3, Seed: 9}))
	var steps []int
	for len(steps) < len(climbStages) {
		r := p.until(proto.Climbed)
		steps = append(steps, r.Wish.Step)
		if len(r.Pixels) != 784 || r.Wish.Class != 3 || r.Wish.Steps != 150 {
			t.Errorf("%+v with %d pixels", r.Wish, len(r.Pixels))
		}
		if r.Wish.Step == 150 && r.Wish.Output[3] < 0.9 {
			t.Errorf("in the end the network answers %v", r.Wish.Output)
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
	good := about(proto.Examine, m, proto.Question{})
	short, foreign, unset, shapeless := good, good, good, good
	short.Parameters = short.Parameters[1:]
	unset.Settings = map[string]string{"eta": "much"}
	shapeless.Ask = &proto.Question{}
	foreign.Settings = map[string]string{"hidden": "", "cost": "cross-entropy"}
	foreign.Ask = &proto.Question{Shape: dataset.Shape{Rows: 2, Cols: 2, Classes: 10}}
	foreign.Parameters = make([]byte, 4*(4*10+10))
	class := about(proto.Ascend, m, proto.Question{Class: 10})
	expect := func(c proto.Command, want string) {
		t.Helper()
		p.send(c)
		for {
			switch r := p.next(); r.Kind {
			case proto.Loaded, proto.Examined:
				continue
			case proto.Unanswered:
				if r.Text != want {
					t.Errorf("%+v: %q, expected %q", c.Ask, r.Text, want)
				}
			default:
				t.Errorf("%+v: report %+v", c.Ask, r)
			}
			return
		}
	}
	for _, c := range []proto.Command{short, unset, shapeless, class, {Do: proto.Examine}, {Do: proto.Ascend}} {
		expect(c, brokenQuestion)
	}
	expect(proto.Command{Do: proto.Examine, Ask: &proto.Question{OfRun: true}}, noRun)
	expect(proto.Command{Do: proto.Show, Ask: &proto.Question{}}, noAnswers)

	s.change("test-00", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	expect(good, "The test images could not be loaded: the connection is gone.")
	s.change("test-00", nil)
	p.until(proto.Failed)
	expect(foreign, "The test images of MNIST are of another shape than this network reads.")
	p.send(good)
	p.until(proto.Examined)
	for _, q := range []*proto.Question{nil, {Case: inspect.Case{Was: 10}}, {From: -1}, {Count: mostBrowsed + 1}} {
		expect(proto.Command{Do: proto.Show, Ask: q}, brokenQuestion)
	}
}
