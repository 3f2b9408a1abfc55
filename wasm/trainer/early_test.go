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

// TestStartNow begins on the first shard, and lets the others come one after another: the run takes each, says so, and
// then does all its epochs on the whole.
func TestStartNow(t *testing.T) {
	s := newServer(whole())
	releaseTests, releaseRest := s.hold("test-00"), s.hold("train-01")
	p := open(t, s)
	p.train(short...)
	p.untilImages(1000)
	p.send(&proto.StartNow{})
	first := until[proto.Changed](p)
	if d := cmp.Diff(&proto.Changed{Phase: proto.Training, Using: &proto.Using{Images: 1000, Of: 50_000}}, first); d != "" {
		t.Errorf("the first shard (-want +got):\n%s", d)
	}
	for passes := 0; passes < 3; { // it goes on with what is there
		if r := until[proto.Trained](p); r.Progress.Epoch >= passes {
			passes++
		}
	}
	releaseTests()
	p.untilImages(11_000)
	releaseRest()

	var parts []proto.Using
	var results []nn.EpochResult
	for p.phase != proto.Finished {
		switch r := p.next().Body.(type) {
		case *proto.Outgrown:
			parts = append(parts, r.Using)
			if r.Total != 10_000 || r.Correct < 5000 {
				t.Errorf("a part of %d images taught %d of %d, expected more than half of 10000", r.Using.Images, r.Correct, r.Total)
			}
		case *proto.EpochDone:
			results = append(results, r.Epoch)
		case *proto.Failed, *proto.Refused, *proto.Diverged:
			t.Fatalf("%T: %+v", r, r)
		}
	}
	for i, part := range parts {
		if part.Of != 50_000 || part.Images >= 50_000 || i > 0 && part.Images <= parts[i-1].Images {
			t.Errorf("parts in use: %+v", parts)
		}
	}
	if parts[0].Images != 1000 || len(results) != 2 || results[1].Total != 10_000 {
		t.Errorf("parts in use %+v, results %+v, expected 1000 images first and two epochs", parts, results)
	}

	p.train(short...) // and a run that waits is not changed by it
	until[proto.EpochDone](p)
	p.untilPhase(proto.Finished)
	network, _ := direct(t, whole(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights of the next run are not those of package nn")
	}
}

// TestStartNowTooSoon asks for it when nothing is there.
func TestStartNowTooSoon(t *testing.T) {
	s := newServer(tenth())
	defer s.hold("train-00")()
	p := open(t, s)
	p.train(short...)
	p.untilPhase(proto.Fetching)
	p.send(&proto.StartNow{})
	for r := p.next(); ; r = p.next() {
		if is[proto.Refused](r) {
			if text := textOf(r); text != "No images have loaded yet." {
				t.Errorf("the visitor reads %q", text)
			}
			return
		}
	}
}

// TestStepsOnAPart goes step by step while the data comes, and over the end of a pass.
func TestStepsOnAPart(t *testing.T) {
	s := newServer(tenth())
	release := s.hold("test-00")
	p := open(t, s)
	settings := pairs([]string{"hidden", "10", "mini-batch", "50", "epochs", "1"})
	p.send(&proto.Step{Beginning: proto.Beginning{Settings: settings}})
	p.untilImages(100)
	p.send(&proto.StartNow{})
	for range 4 {
		if r := until[proto.Trained](p); r.Using == nil || r.Progress.MiniBatches != 2 {
			t.Errorf("a step of a part is told as %+v", r)
		}
		p.send(&proto.Step{})
	}
	release()
	p.untilImages(7_000)
	p.send(&proto.Step{})
	for r := until[proto.Trained](p); r.Using != nil; r = until[proto.Trained](p) {
		p.send(&proto.Step{})
	}
	p.send(&proto.Resume{})
	p.untilPhase(proto.Finished)
}

// TestFaultWhileTraining loses the line while a run learns from a part: it goes on, and Retry brings the rest.
func TestFaultWhileTraining(t *testing.T) {
	s := newServer(tenth())
	release := s.hold("train-01")
	p := open(t, s)
	p.train(short...)
	p.untilImages(1_100)
	s.change("train-03", func([]byte) ([]byte, error) { return nil, errors.New("the line is cut") })
	p.send(&proto.StartNow{})
	p.untilPhase(proto.Training)
	release()
	const want = "The data could not be loaded: the line is cut. Press Retry to go on where it stopped."
	if text := until[proto.Failed](p).Why.String(); text != want {
		t.Errorf("the visitor reads %q", text)
	}
	if until[proto.Trained](p); p.phase != proto.Training {
		t.Errorf("phase %s, expected %s", p.phase, proto.Training)
	}
	s.change("train-03", nil)
	p.send(&proto.Retry{})
	until[proto.EpochDone](p)
	p.untilPhase(proto.Finished)
}

// TestDataChangesUnderARun publishes other data while a run learns from a part of the old: it ends, and nothing is mixed.
func TestDataChangesUnderARun(t *testing.T) {
	s := newServer(tenth())
	s.change("test-01", func([]byte) ([]byte, error) { return nil, errors.New("gone") })
	p := open(t, s)
	p.train(short...)
	until[proto.Failed](p)
	p.send(&proto.StartNow{})
	p.untilPhase(proto.Training)
	s.change("manifest", func(b []byte) ([]byte, error) {
		return changed(b, func(m *dataset.Manifest) {
			m.Splits[0].Images -= m.Shards[1].Images
			m.Shards = append(m.Shards[:1:1], m.Shards[2:]...)
		})
	})
	p.send(&proto.Retry{})
	p.untilPhase(proto.Idle)
	const want = "The data has changed on the server while it was loaded. Press Train to begin again."
	if text := until[proto.Failed](p).Why.String(); text != want {
		t.Errorf("the visitor reads %q", text)
	}
}
