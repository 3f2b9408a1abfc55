package trainer

import (
	"bytes"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
)

// once are the fetches of a session that loads without trouble: everything, once.
func once() map[string]int {
	return map[string]int{"manifest": 1, "test-00": 1, "test-01": 1, "train-00": 1, "train-01": 1, "train-02": 1,
		"train-03": 1, "train-04": 1, "train-05": 1, "train-06": 1, "train-07": 1, "validation-00": 1, "validation-01": 1}
}

// faults are what can happen to a file on its way, and what it may hold. The browsers' test has what a server may do.
var faults = []struct {
	name   string
	prefix string // of the file that fails
	next   string // of the one that is on its way behind it: when loading stops, it is lost
	spoil  func([]byte) ([]byte, error)
	want   string // part of the sentence
}{
	{"fetch fails", "train-03", "train-04",
		func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") },
		": the connection is gone."},
	{"altered byte", "test-00", "test-01",
		func(b []byte) ([]byte, error) { b = bytes.Clone(b); b[5000]++; return b, nil },
		": the file was altered."},
	{"cut", "train-00", "test-00",
		func(b []byte) ([]byte, error) { return b[:1000], nil },
		": 1000 bytes, expected "},
	{"too long", "train-07", "validation-00",
		func(b []byte) ([]byte, error) { return append(bytes.Clone(b), 0), nil },
		" has more than "},
	{"shard that is a web page", "train-01", "train-02",
		func([]byte) ([]byte, error) { return []byte("\n<!doctype html><title>Not found</title>"), nil },
		": a web page arrived in its place; check that the server has this file."},
	{"empty shard", "test-01", "train-01", func([]byte) ([]byte, error) { return nil, nil }, ": 0 bytes, expected "},
	{"manifest that is a web page", "manifest", "",
		func([]byte) ([]byte, error) { return []byte("<!doctype html><title>Not found</title>"), nil },
		"mnist/manifest.json: a web page arrived in its place; check that the server has this file."},
	{"manifest that is cut", "manifest", "",
		func(b []byte) ([]byte, error) { return b[:100], nil },
		"mnist/manifest.json: source (byte 100): the text is incomplete"},
	{"manifest that promises too much", "manifest", "",
		func(b []byte) ([]byte, error) {
			return regexp.MustCompile(`"bytes": \d+`).ReplaceAll(b, []byte(`"bytes": 99999999999`)), nil
		},
		"mnist/manifest.json: shard 0: 99999999999 bytes, expected 28 to 67108864."},
	{"manifest that disagrees with a shard in the count", "manifest", "",
		func(b []byte) ([]byte, error) {
			return changed(b, func(m *dataset.Manifest) { m.Shards[0].Images++; m.Splits[0].Images++ })
		},
		": 100 train images, expected 101 train."},
	{"manifest that disagrees with a shard in the split", "manifest", "",
		func(b []byte) ([]byte, error) {
			return changed(b, func(m *dataset.Manifest) {
				ref := &m.Shards[0]
				for i, split := range m.Splits {
					switch split.Split {
					case "train":
						m.Splits[i].Images -= ref.Images
					case "test":
						m.Splits[i].Images += ref.Images
					}
				}
				ref.Split = "test"
			})
		},
		": 100 train images, expected 100 test."},
	{"manifest that disagrees with a name in the sum", "manifest", "",
		func(b []byte) ([]byte, error) {
			return changed(b, func(m *dataset.Manifest) { m.Shards[3].SHA256 = strings.Repeat("0", 64) })
		},
		".000000000000.shard"},
	{"manifest that disagrees with a shard in the size", "manifest", "",
		func(b []byte) ([]byte, error) {
			return changed(b, func(m *dataset.Manifest) { m.Shards[0].Bytes += 7 })
		},
		" bytes, expected "},
}

// changed returns another manifest.
func changed(b []byte, change func(*dataset.Manifest)) ([]byte, error) {
	m, err := dataset.ReadManifest(b)
	if err != nil {
		return nil, err
	}
	change(m)
	return m.Encode(), nil
}

// tries is how often a file is fetched by itself.
var tries = len(briefly) + 1

func TestFailureAndRetry(t *testing.T) {
	wrong := 0
	for _, c := range faults {
		t.Run(c.name, func(t *testing.T) {
			s := newServer(tenth())
			s.change(c.prefix, c.spoil)
			p := open(t, s)
			p.train(short...)
			text := until[proto.Failed](p).Why.String()
			if !strings.HasPrefix(text, "The data could not be loaded: ") || !strings.Contains(text, c.want) ||
				!strings.HasSuffix(text, ". Press Retry to go on where it stopped.") {
				t.Errorf("the visitor reads %q, expected %q in it", text, c.want)
			}
			if p.phase != proto.Fetching {
				t.Errorf("phase %s, expected %s", p.phase, proto.Fetching)
			}

			s.change(c.prefix, nil)
			p.send(&proto.Retry{})
			p.untilPhase(proto.Finished)
			network, _ := direct(t, tenth(), pairs(short), 2, 0)
			if !bytes.Equal(p.parameters(), network.Bytes()) {
				wrong++
				t.Error("the run learned from other images than those of the data set, or in another order")
			}
			if strings.HasPrefix(c.name, "manifest that disagrees with a shard") {
				return // what it says of the others decides what is fetched before it
			}
			want, got := once(), s.counts()
			want["manifest"] = 2
			want[c.prefix] = tries + 1
			delete(want, c.next)
			delete(got, c.next)
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("fetches (-want +got):\n%s", d)
			}
		})
	}
	t.Logf("%d kinds of faults injected, %d runs with wrong or lost images", len(faults), wrong)
}

// TestAutomaticRetry lets a file fail less often than it is tried: no one has to do anything.
func TestAutomaticRetry(t *testing.T) {
	for _, prefix := range []string{"manifest", "train-02"} {
		s := newServer(tenth())
		left := tries - 1
		s.change(prefix, func(b []byte) ([]byte, error) {
			if left--; left >= 0 {
				return nil, errors.New("a hiccup")
			}
			return b, nil
		})
		p := open(t, s)
		p.train("hidden", "1", "mini-batch", "1000", "epochs", "1")
		said := 0
		for p.phase != proto.Finished {
			if r, ok := p.next().Body.(*proto.Loaded); ok && r.Loading.Fault.String() == "a hiccup" && r.Loading.Again > 0 && !r.Loading.Stuck() {
				said++
			}
		}
		if said != len(briefly) {
			t.Errorf("%s: said %d times that it is tried again, expected %d", prefix, said, len(briefly))
		}
	}
}

// TestTrainRetriesToo presses Train where Retry would do.
func TestTrainRetriesToo(t *testing.T) {
	s := newServer(tenth())
	s.change("train-05", func([]byte) ([]byte, error) { return nil, errors.New("gone") })
	p := open(t, s)
	p.train(short...)
	until[proto.Failed](p)
	s.change("train-05", nil)
	p.send(&proto.Train{})
	p.untilPhase(proto.Finished)
}

// TestManifestChanges publishes other data, without the last training shard, between two tries: nothing of the old stays.
func TestManifestChanges(t *testing.T) {
	s := newServer(tenth())
	s.change("train-05", func([]byte) ([]byte, error) { return nil, errors.New("gone") })
	p := open(t, s)
	p.train("hidden", "1", "mini-batch", "1000", "epochs", "1")
	until[proto.Failed](p)

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
	p.send(&proto.Retry{})
	var last proto.Loading
	for p.phase != proto.Finished {
		if r, ok := p.next().Body.(*proto.Loaded); ok {
			last = r.Loading
		}
	}

	want := proto.Loading{Images: 6_300, Training: 4_300, Of: 4_300}
	for _, ref := range loader.Needed(&changed) {
		want.Bytes += ref.Bytes
		want.Total += ref.Bytes
	}
	if d := cmp.Diff(want, last); d != "" {
		t.Errorf("loaded (-want +got):\n%s", d)
	}
	fetches := map[string]int{"manifest": 2, "test-00": 2, "test-01": 2, "train-00": 2, "train-01": 2, "train-02": 2,
		"train-03": 2, "train-04": 2, "train-05": tries + 1, "train-06": 1,
		"validation-00": 1, "validation-01": 1}
	got := s.counts()
	got["train-06"] = 1 // or 2, if it was on its way when loading stopped
	if d := cmp.Diff(fetches, got); d != "" {
		t.Errorf("fetches (-want +got):\n%s", d)
	}
}

// TestResetWhileFetching gives up a run that waits for its data. The data goes on coming, for the next run.
func TestResetWhileFetching(t *testing.T) {
	for _, c := range []struct {
		name   string
		again  func(p *page, release func()) // Train is pressed again, once before the data is loaded and once after
		phases []proto.Phase                 // that follow
	}{
		{"and train at once", func(p *page, release func()) {
			p.train(short...)
			release()
		}, []proto.Phase{proto.Fetching, proto.Training}},
		{"and train when all is there", func(p *page, release func()) {
			release()
			p.untilImages(7_000)
			p.train(short...)
		}, []proto.Phase{proto.Training}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newServer(tenth())
			release := s.hold("train-02")
			p := open(t, s)
			p.train(long...)
			p.untilImages(100)
			p.send(&proto.Reset{})
			p.untilPhase(proto.Idle)

			c.again(p, release)
			if p.phase != proto.Idle {
				t.Errorf("phase %s, expected %s", p.phase, proto.Idle)
			}
			var phases []proto.Phase
			for len(phases) < len(c.phases) {
				phases = append(phases, until[proto.Changed](p).Phase)
			}
			if d := cmp.Diff(c.phases, phases); d != "" {
				t.Errorf("phases (-want +got):\n%s", d)
			}
			if c.phases[0] == proto.Fetching {
				p.untilImages(7_000)
			}
			if d := cmp.Diff(once(), s.counts()); d != "" {
				t.Errorf("fetches (-want +got):\n%s", d)
			}
		})
	}
}
