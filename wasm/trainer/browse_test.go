package trainer

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
)

// load has the session load its data without a run.
func (p *page) load() {
	p.t.Helper()
	p.send(&proto.Load{})
	p.untilImages(7_000)
}

// browse sends a look and returns what it shows.
func (p *page) browse(look proto.Look) *proto.Browsed {
	p.t.Helper()
	p.send(&proto.Browse{Look: look})
	return until[proto.Browsed](p)
}

// average returns the means of a split.
func (p *page) average(split dataset.Split) *proto.Averaged {
	p.t.Helper()
	p.send(&proto.Average{Split: split})
	return until[proto.Averaged](p)
}

// wanted are the numbers of the images that a look must show, and how many there are, found the slow way.
func wanted(set *dataset.Set, look proto.Look) (numbers []int, total int) {
	var all []int
	for i, label := range set.Labels {
		if look.Class == proto.AllClasses || int(label) == look.Class {
			all = append(all, i)
		}
	}
	from := min(look.From, len(all))
	return all[from:min(from+look.Count, len(all))], len(all)
}

func TestBrowse(t *testing.T) {
	data := tenth().splits
	p := open(t, newServer(tenth()))
	p.load()
	for _, look := range []proto.Look{
		{Split: dataset.Train, Class: proto.AllClasses, Count: 96},
		{Split: dataset.Train, Class: proto.AllClasses, From: 4_990, Count: 96},
		{Split: dataset.Train, Class: 7, From: 400, Count: 10},
		{Split: dataset.Test, Class: 0, From: 84, Count: 5},
		{Split: dataset.Test, Class: 9, From: 20_000, Count: 5},
	} {
		r := p.browse(look)
		set := &data[look.Split]
		numbers, total := wanted(set, look)
		if d := cmp.Diff(numbers, append([]int{}, r.Numbers...)); d != "" || r.Total != total {
			t.Errorf("%+v: %d images in all, expected %d; numbers (-want +got):\n%s", look, r.Total, total, d)
		}
		for k, i := range r.Numbers {
			if r.Labels[k] != int(set.Labels[i]) || !bytes.Equal(r.Pixels[k*784:(k+1)*784], set.Image(i)) {
				t.Errorf("%+v: image %d is another", look, i)
			}
		}
		if len(r.Pixels) != 784*len(r.Numbers) {
			t.Errorf("%+v: %d bytes of pixels for %d images", look, len(r.Pixels), len(r.Numbers))
		}
	}
}

// TestDescription sees that only the splits that are loaded are counted.
func TestDescription(t *testing.T) {
	data := tenth().splits
	p := open(t, newServer(tenth()))
	p.load()
	got := p.browse(proto.Look{}).Data
	want := proto.Data{Name: "MNIST", Rows: 28, Cols: 28, Classes: []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}}
	for _, set := range data {
		counts := make([]int, 10)
		for _, label := range set.Labels {
			counts[label]++
		}
		want.Counts = append(want.Counts, counts)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestAverage(t *testing.T) {
	data := tenth().splits
	p := open(t, newServer(tenth()))
	p.load()
	for _, split := range []dataset.Split{dataset.Train, dataset.Validation, dataset.Test} {
		r := p.average(split)
		want := make([]byte, 7840)
		for class := range 10 {
			var sum [784]float64
			n := 0.0
			for i, label := range data[split].Labels {
				if int(label) != class {
					continue
				}
				n++
				for k, v := range data[split].Image(i) {
					sum[k] += float64(v)
				}
			}
			for k, s := range sum {
				want[class*784+k] = byte(s/max(n, 1) + 0.5)
			}
		}
		if !bytes.Equal(want, r.Pixels) || len(r.Data.Classes) != 10 {
			t.Errorf("%v: the means are others", split)
		}
	}
}

func TestBadLooks(t *testing.T) {
	p := open(t, newServer(tenth()))
	expect := func(c proto.Command, want string) {
		t.Helper()
		p.send(c)
		if r := p.next(); !is[proto.Unanswered](r) || textOf(r) != want || r.Question != c {
			t.Errorf("%T %+v: %+v, expected %q", c, c, r, want)
		}
	}
	const none = "No images have been loaded yet. Load them first."
	expect(&proto.Browse{}, none)
	expect(&proto.Average{}, none)
	p.load()
	const wrong = "No such images. Reload the page."
	for _, look := range []proto.Look{{Split: 3}, {Class: 10}, {Class: -2}, {From: -1}, {Count: -1}, {Count: mostBrowsed + 1}} {
		expect(&proto.Browse{Look: look}, wrong)
	}
	expect(&proto.Average{Split: 3}, wrong)
}

// TestBrowsingDisturbsNothing looks at images all the while a run trains: it ends with the weights of package nn.
func TestBrowsingDisturbsNothing(t *testing.T) {
	p := open(t, newServer(whole()))
	p.train(short...)
	p.untilPhase(proto.Training)
	for from := 0; p.phase == proto.Training; from += 100 {
		if shown := p.browse(proto.Look{Class: proto.AllClasses, From: from % 50_000, Count: 100}); len(shown.Pixels) != 78400 {
			t.Fatalf("from %d: %d bytes of pixels", from, len(shown.Pixels))
		}
		p.average(dataset.Train)
	}
	network, _ := direct(t, whole(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// TestLoadFails has no run wait for the data, so it is Load that tries again.
func TestLoadFails(t *testing.T) {
	s := newServer(tenth())
	s.change("train-02", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	p := open(t, s)
	p.send(&proto.Load{})
	want := "The data could not be loaded: the connection is gone. Load the data again, or press Train."
	if got := until[proto.Failed](p).Why.String(); got != want {
		t.Errorf("the visitor reads %q, expected %q", got, want)
	}
	s.change("train-02", nil)
	p.load()
	if p.phase != proto.Idle {
		t.Errorf("phase %s: loading alone began a run", p.phase)
	}
	p.send(&proto.Load{}) // of what is here already
	if all := until[proto.Loaded](p).Loading; all.Bytes != all.Total || all.Images != 7_000 {
		t.Errorf("all the data is here, and that is told as %+v", all)
	}
	fetches := once()
	fetches["manifest"], fetches["train-02"], fetches["train-03"] = 2, tries+1, 2
	if d := cmp.Diff(fetches, s.counts()); d != "" {
		t.Errorf("fetches (-want +got):\n%s", d)
	}
}
