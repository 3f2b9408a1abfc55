package trainer

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
)

// memory is a Store that keeps files in memory, as many as it may.
type memory struct {
	mu    sync.Mutex
	files map[string][]byte
	room  int // files that it takes
}

func newMemory(room int) *memory { return &memory{files: map[string][]byte{}, room: room} }

func (m *memory) Read(r loader.Request) ([]byte, bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	b, ok := m.files[r.Name]
	return append(r.Into[:0], b...), ok
}

func (m *memory) Write(name string, b []byte) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if len(m.files) < m.room || m.files[name] != nil {
		m.files[name] = bytes.Clone(b)
	}
}

func (m *memory) Remove(name string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	delete(m.files, name)
}

func (m *memory) Keep(folder string, names []string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	maps.DeleteFunc(m.files, func(name string, _ []byte) bool {
		file, inside := strings.CutPrefix(name, folder+"/")
		return inside && !slices.Contains(names, file)
	})
}

// visit trains shortly, with a store and a server of its own, and returns the server's counts.
func visit(t *testing.T, m *memory, prepare func(*server)) map[string]int {
	t.Helper()
	s := newServer(tenth())
	prepare(s)
	p := openWith(t, Host{Source: loader.Source{Fetch: s.fetch, Store: m, Pauses: briefly}})
	p.train(short...)
	p.untilPhase(proto.Finished)
	network, _ := direct(t, tenth(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
	return s.counts()
}

func nothing(*server) {}

// TestSecondVisit loads nothing over the network but the manifest.
func TestSecondVisit(t *testing.T) {
	kept := newMemory(100)
	for _, want := range []map[string]int{once(), {"manifest": 1}} {
		if d := cmp.Diff(want, visit(t, kept, nothing)); d != "" {
			t.Errorf("fetches (-want +got):\n%s", d)
		}
	}
}

// TestStoreIsFull keeps as many files as fit.
func TestStoreIsFull(t *testing.T) {
	kept := newMemory(4) // the manifest and the first three shards
	visit(t, kept, nothing)
	want := once()
	delete(want, "train-00")
	delete(want, "test-00")
	delete(want, "test-01")
	if d := cmp.Diff(want, visit(t, kept, nothing)); d != "" {
		t.Errorf("fetches (-want +got):\n%s", d)
	}
}

// TestSpoiltCopies does not believe what was kept.
func TestSpoiltCopies(t *testing.T) {
	kept := newMemory(100)
	visit(t, kept, nothing)
	want := map[string]int{"manifest": 1}
	for name, spoil := range map[string]func([]byte) []byte{
		"train-00": func(b []byte) []byte { return nil },
		"train-03": func(b []byte) []byte { b[77]++; return b },
		"test-01":  func(b []byte) []byte { return b[:500] },
		"train-05": func([]byte) []byte { return []byte("<html>") },
	} {
		for file, b := range kept.files {
			if strings.HasPrefix(file, "mnist/"+name) {
				kept.files[file] = spoil(b)
			}
		}
		want[name] = 1
	}
	for _, want := range []map[string]int{want, {"manifest": 1}} {
		if d := cmp.Diff(want, visit(t, kept, nothing)); d != "" {
			t.Errorf("fetches (-want +got):\n%s", d)
		}
	}
}

// TestOffline has no network at the second visit.
func TestOffline(t *testing.T) {
	kept := newMemory(100)
	visit(t, kept, nothing)
	away := func([]byte) ([]byte, error) { return nil, loader.Unreachable{Err: errors.New("no network")} }
	want := map[string]int{"manifest": 1}
	if d := cmp.Diff(want, visit(t, kept, func(s *server) { s.change("", away) })); d != "" {
		t.Errorf("fetches (-want +got):\n%s", d)
	}
}

// TestOldShardsGo changes the manifest: what it does not list is forgotten, but no other data set's files.
func TestOldShardsGo(t *testing.T) {
	kept := newMemory(100)
	kept.files["mnist/train-00.0123456789ab.shard"] = []byte("old")
	kept.files["fashion/train-00.0123456789ab.shard"] = []byte("another's")
	visit(t, kept, nothing)
	b, err := fs.ReadFile(tenth().files, "mnist/"+dataset.ManifestName)
	if err != nil {
		t.Fatal(err)
	}
	m, err := dataset.ReadManifest(b)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"fashion/train-00.0123456789ab.shard", "mnist/" + dataset.ManifestName}
	for _, ref := range loader.Needed(m) {
		want = append(want, "mnist/"+ref.File)
	}
	slices.Sort(want)
	if d := cmp.Diff(want, slices.Sorted(maps.Keys(kept.files))); d != "" {
		t.Errorf("kept (-want +got):\n%s", d)
	}
}

// twoSets serves MNIST, and a small data set of other shape in the folder "small".
func twoSets(t *testing.T, s *server) func(loader.Request) ([]byte, error) {
	t.Helper()
	m := &dataset.Manifest{Format: dataset.ManifestFormat, Name: "Small", Rows: 4, Cols: 6, Levels: dataset.AllLevels, Classes: []string{"left", "right"}}
	files := map[string][]byte{}
	images, labels := make([]byte, 400*24), make([]byte, 400)
	for i := range labels {
		labels[i] = byte(i % 2)
		images[i*24+i%2*3] = 255
	}
	for _, split := range []dataset.Split{dataset.Train, dataset.Validation, dataset.Test} {
		shard := dataset.Shard{Split: split, Levels: m.Levels, Set: dataset.NewSet(m.Shape(), images, labels)}
		b := dataset.EncodeShard(shard)
		files["small/"+m.Add(0, shard, b).File] = b
	}
	files["small/"+dataset.ManifestName] = m.Encode()
	return func(r loader.Request) ([]byte, error) {
		if b, ok := files[r.Name]; ok {
			return append(r.Into[:0], b...), nil
		}
		return s.fetch(r)
	}
}

// TestAnotherDataSet trains on a set of another shape, back and forth.
func TestAnotherDataSet(t *testing.T) {
	s := newServer(tenth())
	p := openWith(t, Host{Source: loader.Source{Fetch: twoSets(t, s), Pauses: briefly}})
	for _, c := range []struct {
		folder string
		want   proto.Data
		right  int
		size   int
	}{
		{"small", proto.Data{Name: "Small", Rows: 4, Cols: 6, Classes: []string{"left", "right"}}, 400, 4 * (25*10 + 11*2)},
		{"mnist", proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: strings.Split("0123456789", "")}, 700, sizeOf(10)},
		{"small", proto.Data{Name: "Small", Rows: 4, Cols: 6, Classes: []string{"left", "right"}}, 400, 4 * (25*10 + 11*2)},
	} {
		p.train(append([]string{"data", c.folder}, short...)...)
		got := until[proto.Described](p).Data
		hash := got.Hash
		if got.Hash = ""; len(hash) != 16 {
			t.Errorf("%s: hash %q", c.folder, hash)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.folder, d)
		}
		until[proto.EpochDone](p)
		if r := until[proto.EpochDone](p); r.Epoch.Correct < c.right {
			t.Errorf("%s: %+v, expected %d right answers", c.folder, r.Epoch, c.right)
		}
		p.untilPhase(proto.Finished)
		if got := len(p.parameters()); got != c.size {
			t.Errorf("%s: %d bytes of parameters, expected %d", c.folder, got, c.size)
		}
	}
}

// TestUnknownDataSet names what is not there.
func TestUnknownDataSet(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.train("data", "cats")
	const want = "The data could not be loaded: cats/manifest.json could not be fetched: the server answers 404 Not Found. Press Retry to go on where it stopped."
	if text := until[proto.Failed](p).Why.String(); text != want {
		t.Errorf("the visitor reads %q", text)
	}
	p.send(&proto.Reset{}) // gives the data set up
	p.train(short...)
	p.untilPhase(proto.Finished)
}
