package trainer

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// TestTargets ends runs before their last epoch, at the target accuracy on the test images, as in
// older links, or on the validation images, which are measured even if nothing else requires it.
func TestTargets(t *testing.T) {
	reached := map[string]func(nn.EpochResult) bool{
		"target":            func(e nn.EpochResult) bool { return e.Correct >= 6000 },
		"validation-target": func(e nn.EpochResult) bool { return e.Validation.Correct >= 6000 },
	}
	p := open(t, newServer(whole()))
	for key, good := range reached {
		p.send(&proto.Train{Beginning: proto.Beginning{Measure: proto.OnTest, Settings: pairs([]string{"hidden", "10", "epochs", "9", "images", "20000", key, "60"})}})
		p.untilPhase(proto.Training)
		results, _ := measured(p)
		for i, e := range results {
			if last := i == len(results)-1; last != good(e) || len(results) == 9 {
				t.Errorf("%s: epochs %+v, expected the last and no other to reach 6000", key, results)
			}
		}
	}
}

// TestTargetWaits holds the validation images back, has them fail, and lets them
// come: a run that stops by them begins with them alone, and comes to what it
// always comes to.
func TestTargetWaits(t *testing.T) {
	settings := []string{"hidden", "10", "epochs", "9", "images", "20000", "validation-target", "60"}
	p := open(t, newServer(tenth()))
	p.train(settings...)
	p.untilPhase(proto.Training)
	want, _ := measured(p)

	s := newServer(tenth())
	s.change("validation-00", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	p = open(t, s)
	p.train(settings...)
	text := "The validation images could not be loaded: the connection is gone. The run needs them to know when to stop. Press Retry to go on where it stopped."
	if got := until[proto.Failed](p).Why.String(); got != text || p.phase != proto.Fetching {
		t.Errorf("%s: the visitor reads %q, expected %q", p.phase, got, text)
	}
	s.change("validation-00", nil)
	p.send(&proto.Retry{})
	p.untilPhase(proto.Training)
	got, _ := measured(p)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// TestTargetEarly begins on a part of the data: the run goes on by its settings, and
// can stop, once the validation images are there too.
func TestTargetEarly(t *testing.T) {
	s := newServer(tenth())
	release := s.hold("validation-00")
	p := open(t, s)
	p.train("hidden", "1", "mini-batch", "1000", "epochs", "1", "validation-target", "99")
	p.untilImages(6_000)
	p.send(&proto.StartNow{})
	p.untilPhase(proto.Training)
	if r := until[proto.Trained](p); r.Using == nil {
		t.Error("the run began without the images that it stops by")
	}
	release()
	if list, _ := measured(p); len(list) != 1 || list[0].Validation.Total != 1_000 {
		t.Errorf("measured as %+v", list)
	}
}

// TestStepEpoch goes two epochs, each by one command, a pause within the second.
func TestStepEpoch(t *testing.T) {
	settings := []string{"hidden", "100", "mini-batch", "1", "epochs", "3"} // long epochs, so that a report comes within each
	p := open(t, newServer(whole()))
	p.send(&proto.StepEpoch{Beginning: proto.Beginning{Settings: pairs(settings)}})
	p.untilPhase(proto.Training)
	p.untilPhase(proto.Paused)
	p.wantNetwork(whole(), settings, nn.Progress{Epoch: 1})
	p.send(&proto.StepEpoch{})
	until[proto.Trained](p)
	at := p.pause()
	p.wantNetwork(whole(), settings, at)
	p.send(&proto.Resume{}) // to the end, for the pause has ended the step
	p.untilPhase(proto.Finished)
	network, _ := direct(t, whole(), pairs(settings), 3, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// TestRewind begins a run again and goes the same way.
func TestRewind(t *testing.T) {
	settings := []string{"hidden", "10", "epochs", "1"}
	p := open(t, newServer(tenth()))
	p.train(settings...)
	p.untilPhase(proto.Finished)
	p.send(&proto.Rewind{Beginning: proto.Beginning{Settings: pairs(settings)}})
	if at := until[proto.Trained](p).Progress; at.Epoch != 0 || at.MiniBatch != 0 {
		t.Errorf("the run begins at %+v", at)
	}
	p.untilPhase(proto.Paused)
	p.wantNetwork(tenth(), settings, nn.Progress{})
	p.send(&proto.Resume{})
	p.untilPhase(proto.Finished)
	network, _ := direct(t, tenth(), pairs(settings), 1, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// TestSlowly shows each mini-batch of a slow run, goes on quickly, and ends with the same weights.
func TestSlowly(t *testing.T) {
	settings := []string{"hidden", "10", "epochs", "1", "images", "2000", "mini-batch", "50"}
	p := open(t, newServer(tenth()))
	p.send(&proto.SetPace{Pace: showUpTo})
	p.train(settings...)
	data := tenth().splits
	for i := 1; i <= 2; i++ {
		b := until[proto.MiniBatchDone](p)
		if b.Number != i || b.Size != 50 || len(b.Labels) != proto.MostShown || len(b.Answers) != proto.MostShown {
			t.Fatalf("mini-batch %+v", b)
		}
		right := 0
		for k, label := range b.Labels {
			if label == b.Answers[k] {
				right++
			}
			if image := b.Pixels[k*dataset.MNISTPixels:][:dataset.MNISTPixels]; !has(&data[dataset.Train], label, image) {
				t.Errorf("image %d of mini-batch %d is no %d of the training set", k, i, label)
			}
		}
		if right > b.Right || b.Right > right+b.Size-proto.MostShown {
			t.Errorf("%d of %d right, and %d of those that are shown", b.Right, b.Size, right)
		}
	}
	p.send(&proto.SetPace{})
	p.untilPhase(proto.Finished)
	slow := p.parameters()
	p.train(settings...)
	p.untilPhase(proto.Training)
	p.untilPhase(proto.Finished)
	if !bytes.Equal(slow, p.parameters()) {
		t.Error("a slow run comes to other weights")
	}
}

// has reports whether the image is one of the class.
func has(set *dataset.Set, class int, image []byte) bool {
	for i, label := range set.Labels {
		if int(label) == class && bytes.Equal(set.Image(i), image) {
			return true
		}
	}
	return false
}

// TestEstimate asks before the data is loaded, while a run trains, and afterwards.
func TestEstimate(t *testing.T) {
	p := open(t, newServer(tenth()))
	ask := func(settings ...string) float64 {
		p.send(&proto.EstimateRun{Settings: pairs(settings)})
		return until[proto.Estimated](p).Seconds
	}
	if ask("hidden", "30") <= 0 {
		t.Error("nothing is known before the data has come")
	}
	p.train(long...)
	p.untilPhase(proto.Training)
	if ask("hidden", "30") != 0 {
		t.Error("something is measured while a run trains")
	}
	p.pause()
	if ask("hidden", "30", "eta", "1e12", "mini-batch", "1000", "pen", "0.5") <= 0 {
		t.Error("nothing is known while a run is paused")
	}
	for _, settings := range [][]string{{"hidden", "x"}, {"data", "other"}} {
		if ask(settings...) != 0 {
			t.Errorf("something is known of %v", settings)
		}
	}
}

// TestEstimateGivesWay begins a run while something is measured.
func TestEstimateGivesWay(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.send(&proto.EstimateRun{Settings: pairs([]string{"hidden", "30"})})
	p.train("hidden", "10", "epochs", "1")
	p.untilPhase(proto.Fetching)
	if until[proto.Estimated](p).Seconds != 0 {
		t.Error("the run waited until everything was measured")
	}
	p.untilPhase(proto.Finished)
}

// TestStartNowOnAPart begins early a run that uses a part of the images; while more come, it takes no more than that.
func TestStartNowOnAPart(t *testing.T) {
	s := newServer(tenth())
	release := s.hold("train-01")
	p := open(t, s)
	p.train("hidden", "10", "epochs", "2", "images", "200")
	p.untilImages(1_100)
	p.send(&proto.StartNow{})
	var parts []int
	var results []nn.EpochResult
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.Changed:
			if r.Using != nil {
				parts = append(parts, r.Using.Images)
				release()
			}
		case *proto.Outgrown:
			parts = append(parts, r.Using.Images)
		case *proto.EpochDone:
			results = append(results, r.Epoch)
		}
	}
	for i, images := range parts {
		if images > 200 || i == 0 && images != 100 {
			t.Errorf("parts of %v images, expected 100 and never more than 200", parts)
		}
	}
	if len(results) != 2 || len(parts) < 2 {
		t.Errorf("parts %v, results %+v", parts, results)
	}
}
