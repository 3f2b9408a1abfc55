package trainer

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// once are the fetches of a session that loads without trouble: everything but the validation images, once.
func once() map[string]int {
	return map[string]int{"manifest": 1, "test-00": 1, "test-01": 1, "train-00": 1, "train-01": 1, "train-02": 1,
		"train-03": 1, "train-04": 1, "train-05": 1, "train-06": 1, "train-07": 1}
}

func TestFailureAndRetry(t *testing.T) {
	for _, c := range []struct {
		name   string
		prefix string // of the file that fails
		spoil  func([]byte) ([]byte, error)
		want   string // part of the sentence
		tries  int    // how often it is fetched until it is right
	}{
		{"fetch fails", "train-03",
			func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") },
			"The data could not be loaded: the connection is gone.", 2},
		{"altered byte", "test-00",
			func(b []byte) ([]byte, error) { b[5000]++; return b, nil },
			": the file was altered on its way.", 3},
		{"cut", "train-00",
			func(b []byte) ([]byte, error) { return b[:1000], nil },
			": 1000 bytes, expected 108647: the file is cut, or belongs to another version of the data.", 3},
		{"manifest that is a web page", "manifest",
			func([]byte) ([]byte, error) { return []byte("<!doctype html><title>Not found</title>"), nil },
			"The data could not be loaded: manifest.json: manifest: invalid character '<' looking for beginning of value (at byte 0 of 39).", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newServer(t)
			s.change(c.prefix, c.spoil)
			p := open(t, s)
			p.train(short...)
			text := p.until(proto.Failed).Text
			if !strings.HasPrefix(text, "The data could not be loaded: ") || !strings.Contains(text, c.want) ||
				!strings.HasSuffix(text, ". Press Train to try again.") {
				t.Errorf("the visitor reads %q, expected %q in it", text, c.want)
			}
			if p.phase != proto.Idle {
				t.Errorf("phase %s, expected %s", p.phase, proto.Idle)
			}

			s.change(c.prefix, nil)
			p.train(short...)
			p.until(proto.EpochDone)
			want := once()
			want["manifest"] = 2
			want[c.prefix] = c.tries
			if d := cmp.Diff(want, s.counts()); d != "" {
				t.Errorf("fetches (-want +got):\n%s", d)
			}
		})
	}
}

// TestManifestChanges publishes other data, without the last training shard, between two tries: nothing of the old stays.
func TestManifestChanges(t *testing.T) {
	s := newServer(t)
	s.change("train-05", func([]byte) ([]byte, error) { return nil, errors.New("gone") })
	p := open(t, s)
	p.train(short...)
	p.until(proto.Failed)

	var changed dataset.Manifest
	s.change("manifest", func(b []byte) ([]byte, error) {
		m, err := dataset.ReadManifest(b)
		if err != nil {
			return nil, err
		}
		for _, ref := range m.Shards {
			if !strings.HasPrefix(ref.File, "train-07") {
				changed.Shards = append(changed.Shards, ref)
			} else {
				m.Splits[0].Images -= ref.Images
			}
		}
		m.Shards = changed.Shards
		changed = *m
		return m.Encode(), nil
	})
	s.change("train-05", nil)
	p.train("hidden", "1", "mini-batch", "1000", "epochs", "1")
	var last proto.Loading
	for p.phase != proto.Training {
		if r := p.next(); r.Kind == proto.Loaded {
			last = *r.Loading
		}
	}
	p.untilPhase(proto.Finished)

	want := proto.Loading{Images: 53_000}
	for _, ref := range needed(&changed) {
		want.Bytes += ref.Bytes
		want.Total += ref.Bytes
	}
	if d := cmp.Diff(want, last); d != "" {
		t.Errorf("loaded (-want +got):\n%s", d)
	}
	fetches := map[string]int{"manifest": 2, "test-00": 1, "test-01": 1, "train-00": 2, "train-01": 2, "train-02": 2,
		"train-03": 2, "train-04": 2, "train-05": 2, "train-06": 1}
	if d := cmp.Diff(fetches, s.counts()); d != "" {
		t.Errorf("fetches (-want +got):\n%s", d)
	}
}

// TestResetWhileFetching gives up a run that waits for its data. The data goes on coming, for the next run.
func TestResetWhileFetching(t *testing.T) {
	for _, c := range []struct {
		name   string
		again  func(p *page, release func()) // Train is pressed again, once before the data has come and once after
		phases []proto.Phase                 // that follow
	}{
		{"and train at once", func(p *page, release func()) {
			p.train(short...)
			release()
		}, []proto.Phase{proto.Fetching, proto.Training}},
		{"and train when all is there", func(p *page, release func()) {
			release()
			p.untilImages(60_000)
			p.train(short...)
		}, []proto.Phase{proto.Training}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newServer(t)
			release := s.hold("train-02")
			p := open(t, s)
			p.train(long...)
			p.untilImages(1000)
			p.do(proto.Reset)
			p.untilPhase(proto.Idle)

			c.again(p, release)
			if p.phase != proto.Idle {
				t.Errorf("phase %s, expected %s", p.phase, proto.Idle)
			}
			var phases []proto.Phase
			for len(phases) < len(c.phases) {
				phases = append(phases, p.until(proto.Changed).Phase)
			}
			if d := cmp.Diff(c.phases, phases); d != "" {
				t.Errorf("phases (-want +got):\n%s", d)
			}
			if d := cmp.Diff(once(), s.counts()); d != "" {
				t.Errorf("fetches (-want +got):\n%s", d)
			}
		})
	}
}
