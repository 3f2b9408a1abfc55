package archive

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/foreign"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

func run(id string) Record {
	return Record{
		ID: id, Label: Label{Name: "Run 1"}, State: Going, Settings: recipe.Default().Metadata(),
		Data:  &proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: strings.Split("0123456789", ""), Hash: "abc"},
		Began: MomentOf(time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)), Seconds: 1.5,
		Epochs: []nn.EpochResult{{Epoch: 0, Correct: 9000, Total: 10_000}},
	}
}

// A testBrowser is what some tabs share.
type testBrowser struct {
	storage Storage
	alive   []string
}

func (d *testBrowser) open(tab string) *Archive {
	d.alive = append(d.alive, tab)
	return New(d.storage, tab, func() []string { return d.alive })
}

func (d *testBrowser) close(tab string) {
	for i, t := range d.alive {
		if t == tab {
			d.alive = append(d.alive[:i:i], d.alive[i+1:]...)
		}
	}
}

// find returns the run as the archive has it.
func find(t *testing.T, a *Archive, id string) Kept {
	t.Helper()
	list, err := a.All(id)
	if err != nil || len(list) != 1 {
		t.Fatalf("%d runs of the id %q: %v", len(list), id, err)
	}
	return list[0]
}

func TestRoundTrip(t *testing.T) {
	a := (&testBrowser{storage: NewMemory()}).open("a")
	r := run("a-1")
	if err := a.Keep(r, map[Kind][]byte{Checkpoint: {1, 2, 3}}); err != nil {
		t.Fatal(err)
	}
	r.Version, r.Owner = Version, "a"
	if d := cmp.Diff(Kept{Record: r}, find(t, a, "a-1")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestTwoTabs has two tabs at one run: one trains it, the other may name it, and may go on with it once the first is
// gone; the first, if it comes back, changes nothing.
func TestTwoTabs(t *testing.T) {
	d := &testBrowser{storage: NewMemory()}
	a, b := d.open("a"), d.open("b")
	if err := a.Keep(run("1"), map[Kind][]byte{Checkpoint: {1}}); err != nil {
		t.Fatal(err)
	}
	if !find(t, b, "1").Elsewhere || find(t, a, "1").Elsewhere {
		t.Error("a run that tab a trains: it is elsewhere for b, and for b alone")
	}
	if _, _, err := b.Claim("1", false); !errors.Is(err, ErrTaken) {
		t.Errorf("b may have the run of a: %v", err)
	}
	if err := b.SetLabel("1", Label{Name: "mine", Hidden: true}); err != nil {
		t.Error(err)
	}
	r := run("1")
	r.Seconds = 7
	if err := a.Keep(r, map[Kind][]byte{Checkpoint: {2}}); err != nil {
		t.Error(err)
	}
	if got := find(t, a, "1"); got.Name != "mine" || !got.Hidden || got.Seconds != 7 {
		t.Errorf("what b called it, or what a did, is lost: %+v", got)
	}

	d.close("a")
	if find(t, b, "1").Elsewhere {
		t.Error("tab a is gone, but has the run")
	}
	got, state, err := b.Claim("1", false)
	if err != nil || got.Seconds != 7 || !bytes.Equal(state, []byte{2}) {
		t.Errorf("b goes on with %+v, %v: %v", got, state, err)
	}
	if err := a.Keep(run("1"), nil); !errors.Is(err, ErrTaken) {
		t.Errorf("a, thought dead, writes: %v", err)
	}
	if got := find(t, b, "1"); got.Owner != "b" || got.Seconds != 7 {
		t.Errorf("a, thought dead, has written %+v", got)
	}
}

func TestEnd(t *testing.T) {
	d := &testBrowser{storage: NewMemory()}
	a, b := d.open("a"), d.open("b")
	r := run("1")
	if err := a.Keep(r, map[Kind][]byte{Checkpoint: {1}}); err != nil {
		t.Fatal(err)
	}
	r.State, r.Bytes = Ended, 4
	if err := a.Keep(r, map[Kind][]byte{Checkpoint: nil, Network: {1, 2, 3, 4}}); err != nil {
		t.Fatal(err)
	}
	if _, _, err := b.Claim("1", false); !errors.Is(err, ErrGone) {
		t.Errorf("a run that has ended can go on: %v", err)
	}
	if _, _, err := b.Claim("1", true); err != nil {
		t.Errorf("a run that has ended cannot be trained on: %v", err)
	}
	if err := b.Drop("1"); err != nil || find(t, b, "1").Bytes != 4 {
		t.Errorf("what a run is trained on from was dropped: %v", err)
	}
	if err := b.Keep(r, nil); err != nil {
		t.Fatal(err)
	}
	if n, err := b.NetworkOf("1"); err != nil || !bytes.Equal(n, []byte{1, 2, 3, 4}) {
		t.Errorf("network %v: %v", n, err)
	}
	if err := b.Drop("1"); err != nil {
		t.Error(err)
	}
	if n, err := b.NetworkOf("1"); err != nil || n != nil || find(t, b, "1").Bytes != 0 {
		t.Errorf("dropped, but there is the network %v: %v", n, err)
	}
}

// TestPurge keeps a deleted run as long as the tab is open that may bring it back.
func TestPurge(t *testing.T) {
	d := &testBrowser{storage: NewMemory()}
	a, b := d.open("a"), d.open("b")
	a.Keep(run("1"), nil)
	a.Keep(run("2"), nil)
	if err := b.SetLabel("1", Label{Name: "x", Deleted: true}); err != nil {
		t.Fatal(err)
	}
	purge := func() int {
		list, err := b.All()
		if err != nil {
			t.Fatal(err)
		}
		return len(b.Purge(list))
	}
	if n := purge(); n != 2 {
		t.Errorf("%d runs are left of a tab that is open", n)
	}
	d.close("a")
	if n := purge(); n != 1 {
		t.Errorf("%d runs are left", n)
	}
	if list, _ := b.All(); len(list) != 1 || list[0].ID != "2" {
		t.Errorf("%+v are left", list)
	}
}

// TestStrangers sees that records that cannot be used are named and stay as they are.
func TestStrangers(t *testing.T) {
	good, err := run("1").Encode()
	if err != nil {
		t.Fatal(err)
	}
	with := func(from, to string) []byte {
		if !bytes.Contains(good, []byte(from)) {
			t.Fatalf("%s is not in %s", from, good)
		}
		return bytes.Replace(good, []byte(from), []byte(to), 1)
	}
	after := func(text, begins string) string { // the byte after text, where a record has what begins so
		return fmt.Sprintf("byte %d", bytes.Index(good, []byte(begins))+len(text))
	}
	for name, c := range map[string]struct {
		record []byte
		want   string
	}{
		"empty":    {[]byte{}, "it is damaged: byte 0: the text is incomplete, expected an object"},
		"cut":      {good[:50], "it is damaged: state (byte 50): the text is incomplete, expected closing quotes"},
		"version":  {with(`"version":1`, `"version":2`), "version 2 of the program has written it, this is version 1"},
		"member":   {with(`"began"`, `"begun"`), `it is damaged, or another version of the program has written it: ` + after(`"began":`, `"began"`) + `: unknown key "begun", expected one of version, id, name, hidden, deleted, state, owner, settings, data, began, seconds, epochs, trace, parts, weights, ending, bytes, sweep`},
		"capitals": {with(`"began"`, `"Began"`), `it is damaged, or another version of the program has written it: ` + after(`"began":`, `"began"`) + `: key "Began", expected "began": upper and lower case differ`},
		"twice":    {with(`"seconds":1.5`, `"seconds":1.5,"seconds":2`), `it is damaged: ` + after(`"seconds":1.5,`, `"seconds"`) + `: key "seconds" appears twice`},
		"id":       {with(`"id":"1"`, `"id":"2"`), `it is damaged: run "2" lies where "1" should`},
		"setting":  {with(`"eta":"3"`, `"eta":"-3"`), "Learning rate: -3 is too small; use a number from 0.000001 to 1000000000000"},
		"name":     {with(`Run 1`, strings.Repeat("x", MostName+1)), "it is damaged: a name of more than 60 characters"},
		"state":    {with(`"going"`, `"sleeping"`), `it is damaged: state "sleeping"`},
		"seconds":  {with(`"seconds":1.5`, `"seconds":-1`), "it is damaged: -1 seconds, 0 bytes"},
		"data":     {with(`"rows":28`, `"rows":0`), "it is damaged: images of 0 x 28 pixels in 10 classes"},
		"epoch":    {with(`"Epoch":0`, `"Epoch":5`), "it is damaged: epoch 0 has the number 5, and 9000 of 10000 right"},
		"too many": {with(`"Correct":9000`, `"Correct":10001`), "it is damaged: epoch 0 has the number 0, and 10001 of 10000 right"},
	} {
		d := &testBrowser{storage: NewMemory()}
		a := d.open("a")
		d.storage.Change("1", func([]byte) Edit { return Edit{Record: c.record} })
		if got := find(t, a, "1"); got.Err == nil || got.Err.Error() != c.want || got.ID != "1" {
			t.Errorf("%s: run %q, error %v\nexpected %s", name, got.ID, got.Err, c.want)
		}
		for _, err := range []error{a.SetLabel("1", Label{}), a.Drop("1")} {
			if !errors.Is(err, ErrGone) {
				t.Errorf("%s: %v", name, err)
			}
		}
		if _, _, err := a.Claim("1", false); !errors.Is(err, ErrGone) {
			t.Errorf("%s: %v", name, err)
		}
		if left, _ := d.storage.Records("1"); !bytes.Equal(left["1"], c.record) {
			t.Errorf("%s: it was changed to %s", name, left["1"])
		}
		if err := a.Remove("1"); err != nil {
			t.Error(err)
		}
	}
}

// A full storage takes nothing more; a closed one gives nothing either.
type full struct {
	Storage
	full, closed bool
}

var errFull, errClosed = errors.New("quota exceeded"), errors.New("access denied")

func (f *full) Change(id string, edit func([]byte) Edit) error {
	if f.full || f.closed {
		return errFull
	}
	return f.Storage.Change(id, edit)
}

func (f *full) Records(ids ...string) (map[string][]byte, error) {
	if f.closed {
		return nil, errClosed
	}
	return f.Storage.Records(ids...)
}

func (f *full) Blob(id string, k Kind) ([]byte, error) {
	if f.closed {
		return nil, errClosed
	}
	return f.Storage.Blob(id, k)
}

// TestFull fills the storage in the middle of a run: it goes on in memory, the other runs stay what they were.
func TestFull(t *testing.T) {
	first := &full{Storage: NewMemory()}
	d := &testBrowser{storage: NewFallback(first)}
	a := d.open("a")
	a.Keep(run("1"), map[Kind][]byte{Checkpoint: {1}})
	a.Keep(run("2"), nil)
	a.SetLabel("1", Label{Name: "mine"})
	first.full = true
	r := run("1")
	r.Seconds = 9
	for i := range 2 {
		err := a.Keep(r, map[Kind][]byte{Checkpoint: {2}})
		if _, ok := errors.AsType[MemoryOnlyError](err); ok != (i == 0) || i == 0 && !errors.Is(err, errFull) {
			t.Errorf("try %d: %v", i, err)
		}
	}
	if got := find(t, a, "1"); got.Seconds != 9 || got.Name != "mine" {
		t.Errorf("%+v", got)
	}
	if list, err := a.All(); len(list) != 2 || err != nil {
		t.Errorf("%d runs: %v", len(list), err)
	}
	if _, state, err := a.Claim("1", false); err != nil || !bytes.Equal(state, []byte{2}) {
		t.Errorf("state %v: %v", state, err)
	}
}

// TestRefused has no storage at all.
func TestRefused(t *testing.T) {
	d := &testBrowser{storage: NewFallback(&full{closed: true})}
	a := d.open("a")
	if list, err := a.All(); len(list) != 0 || !errors.Is(err, errClosed) {
		t.Errorf("%v: %v", list, err)
	}
	if err := a.Keep(run("1"), map[Kind][]byte{Network: {5}}); !errors.Is(err, errFull) {
		t.Error(err)
	}
	if n, err := a.NetworkOf("1"); err != nil || !bytes.Equal(n, []byte{5}) {
		t.Errorf("network %v: %v", n, err)
	}
	if _, state, err := a.Claim("1", false); state != nil || err != nil {
		t.Errorf("state %v: %v", state, err)
	}
}

// FuzzDecode sees that no record brings down its reader, and that what is read can be written.
func FuzzDecode(f *testing.F) {
	good, _ := run("1").Encode()
	f.Add(good)
	f.Add([]byte(`{"version": 1, "id": "1", "state": "ended"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := Decode("1", b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		again, err := r.Encode()
		if err != nil {
			t.Fatal(err)
		}
		if r2, err := Decode("1", again); err != nil || !cmp.Equal(r, r2) {
			t.Errorf("%+v became %+v: %v", r, r2, err)
		}
	})
}
