package trainer

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/results"
	"inkling/wasm/proto"
)

// measured trains to the end and returns the epochs' results and the points.
func measured(p *page) (list []nn.EpochResult, trace results.Trace) {
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.EpochDone:
			list = append(list, r.Epoch)
		case *proto.Trained:
			trace.Add(r.Points...)
		}
	}
	return list, trace
}

// TestMeasures measures on more and more, and expects the counts of package nn and
// the same weights each time.
func TestMeasures(t *testing.T) {
	data := whole().splits
	network, _ := direct(t, whole(), pairs(short), 2, 0)
	p := open(t, newServer(whole()))
	for _, c := range []struct {
		measure              proto.Measure
		validation, training int
	}{{proto.OnTest, 0, 0}, {"", 10_000, 0}, {proto.OnSample, 10_000, 10_000}, {proto.OnTraining, 10_000, 50_000}} {
		p.send(&proto.Train{Beginning: proto.Beginning{Settings: pairs(short), Measure: c.measure}})
		p.untilPhase(proto.Training)
		list, trace := measured(p)
		last := list[1]
		if last.Validation.Total != c.validation || last.Training.Total != c.training {
			t.Errorf("%q: measured on %d validation and %d training images, expected %+v", c.measure, last.Validation.Total, last.Training.Total, c)
		}
		if c.training == data[dataset.Train].Len() && last.Training.Correct != network.Evaluate(&data[dataset.Train]) {
			t.Errorf("%q: %d training images are read correctly, package nn says otherwise", c.measure, last.Training.Correct)
		}
		if !bytes.Equal(p.parameters(), network.Bytes()) {
			t.Errorf("%q: the weights are others", c.measure)
		}
		end := trace.Points[len(trace.Points)-1]
		if len(trace.Points) != 80 || end.At != 2 || end.Samples != 1250 {
			t.Errorf("%q: %d points, the last %+v; expected 40 an epoch", c.measure, len(trace.Points), end)
		}
	}
}

// TestMeasuringWaits keeps the validation images back, all or half of them: training
// begins without them, and its first test waits.
func TestMeasuringWaits(t *testing.T) {
	for kept, here := range map[string]int{"validation-00": 6_000, "validation-01": 6_500} {
		s := newServer(tenth())
		release := s.hold(kept)
		p := open(t, s)
		p.send(&proto.Load{})
		p.untilImages(here)
		p.train("hidden", "1", "mini-batch", "100", "epochs", "2")
		p.untilPhase(proto.Training)
		r := until[proto.Trained](p)
		for r.Progress.MiniBatch < 50 {
			r = until[proto.Trained](p)
		}
		p.send(&proto.Pause{})
		p.untilPhase(proto.Paused)
		p.send(&proto.Step{}) // of an epoch that lacks nothing but its test
		if r := until[proto.Trained](p); r.Progress.Epoch != 0 {
			t.Errorf("%s: a test has not waited: %+v", kept, r.Progress)
		}
		p.send(&proto.Resume{})
		release()
		list, _ := measured(p)
		for _, e := range list {
			if e.Validation.Total != 1_000 {
				t.Errorf("%s: measured as %+v", kept, e)
			}
		}
	}
}

// TestMeasuringGoesWithout has the validation images fail for good, and then come
// with the next run.
func TestMeasuringGoesWithout(t *testing.T) {
	s := newServer(whole())
	s.change("validation-00", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	p := open(t, s)
	p.train(short...)
	want := "The validation images could not be loaded: the connection is gone. Runs are not measured on them; the next run tries again."
	if text := until[proto.Failed](p).Why.String(); text != want {
		t.Errorf("the visitor reads %q, expected %q", text, want)
	}
	list, _ := measured(p)
	if last := list[1]; last.Validation.Total != 0 || last.Total != 10_000 {
		t.Errorf("measured as %+v", last)
	}
	s.change("validation-00", nil)
	p.train(short...)
	p.untilPhase(proto.Training)
	if list, _ = measured(p); list[0].Validation.Total != 10_000 {
		t.Errorf("measured as %+v", list[0])
	}
}

// TestAssess measures in another way in the middle of a run.
func TestAssess(t *testing.T) {
	p := open(t, newServer(whole()))
	p.send(&proto.Train{Beginning: proto.Beginning{Settings: pairs(long), Measure: proto.OnTest}})
	if e := until[proto.EpochDone](p).Epoch; e.Validation.Total != 0 {
		t.Errorf("measured as %+v", e)
	}
	p.send(&proto.Assess{Measure: proto.OnSample})
	var got nn.EpochResult
	for range 100 {
		if got = until[proto.EpochDone](p).Epoch; got.Training.Total > 0 && got.Validation.Total == 10_000 { // the last may still be coming
			break
		}
	}
	if d := cmp.Diff([]int{10_000, 10_000}, []int{got.Validation.Total, got.Training.Total}); d != "" {
		t.Error(d)
	}
}
