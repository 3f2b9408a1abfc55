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
	p.do(proto.Load)
	p.untilImages(70_000)
}

// ask sends a look and returns what it shows.
func (p *page) ask(do proto.Do, look proto.Look) proto.Report {
	p.t.Helper()
	p.send(proto.Command{Do: do, Look: &look})
	return p.until(map[proto.Do]proto.Kind{proto.Browse: proto.Browsed, proto.Average: proto.Averaged}[do])
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
	data := whole().splits
	p := open(t, newServer(whole()))
	p.load()
	for _, look := range []proto.Look{
		{Split: dataset.Train, Class: proto.AllClasses, Count: 96},
		{Split: dataset.Train, Class: proto.AllClasses, From: 49_990, Count: 96},
		{Split: dataset.Train, Class: 7, From: 4000, Count: 10},
		{Split: dataset.Test, Class: 0, From: 979, Count: 5},
		{Split: dataset.Test, Class: 9, From: 20_000, Count: 5},
	} {
		r := p.ask(proto.Browse, look)
		set := &data[look.Split]
		numbers, total := wanted(set, look)
		if d := cmp.Diff(numbers, append([]int{}, r.Images.Numbers...)); d != "" || r.Images.Look != look || r.Images.Total != total {
			t.Errorf("%+v: %d images in all of %+v, expected %d; numbers (-want +got):\n%s", look, r.Images.Total, r.Images.Look, total, d)
		}
		for k, i := range r.Images.Numbers {
			if r.Images.Labels[k] != int(set.Labels[i]) || !bytes.Equal(r.Pixels[k*784:(k+1)*784], set.Image(i)) {
				t.Errorf("%+v: image %d is another", look, i)
			}
		}
		if len(r.Pixels) != 784*len(r.Images.Numbers) {
			t.Errorf("%+v: %d bytes of pixels for %d images", look, len(r.Pixels), len(r.Images.Numbers))
		}
	}
}

// TestDescription sees that only the splits that are loaded are counted.
func TestDescription(t *testing.T) {
	data := whole().splits
	p := open(t, newServer(whole()))
	p.load()
	got := p.ask(proto.Browse, proto.Look{}).Images.Data
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
	data := whole().splits
	p := open(t, newServer(whole()))
	p.load()
	for _, split := range []dataset.Split{dataset.Train, dataset.Validation, dataset.Test} {
		r := p.ask(proto.Average, proto.Look{Split: split})
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
		if !bytes.Equal(want, r.Pixels) || r.Images.Look.Split != split {
			t.Errorf("%v: the means are others", split)
		}
		if d := cmp.Diff([]int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, r.Images.Labels); d != "" {
			t.Error(d)
		}
	}
}

func TestBadLooks(t *testing.T) {
	p := open(t, newServer(whole()))
	expect := func(look *proto.Look, want string) {
		t.Helper()
		for _, do := range []proto.Do{proto.Browse, proto.Average} {
			p.send(proto.Command{Do: do, Look: look})
			if r := p.next(); r.Kind != proto.Unanswered || r.Text != want || !r.Answers(do) {
				t.Errorf("%s %+v: %+v, expected %q", do, look, r, want)
			}
		}
	}
	expect(&proto.Look{}, "No images are here yet. Press Load to have them.")
	p.load()
	for _, look := range []*proto.Look{
		nil, {Split: 3}, {Class: 10}, {Class: -2}, {From: -1}, {Count: -1}, {Count: mostBrowsed + 1},
	} {
		expect(look, "There are no such images. Reload the page.")
	}
}

// TestBrowsingDisturbsNothing looks at images all the while a run trains: it ends with the weights of package nn.
func TestBrowsingDisturbsNothing(t *testing.T) {
	p := open(t, newServer(tenth()))
	p.train(short...)
	p.untilPhase(proto.Training)
	for from := 0; p.phase == proto.Training; from += 100 {
		if shown := p.ask(proto.Browse, proto.Look{Class: proto.AllClasses, From: from % 50_000, Count: 100}); len(shown.Pixels) != 78400 {
			t.Fatalf("from %d: %d bytes of pixels", from, len(shown.Pixels))
		}
		p.ask(proto.Average, proto.Look{})
	}
	network, _ := direct(t, tenth(), pairs(short), 2, 0)
	if !bytes.Equal(p.parameters(), network.Bytes()) {
		t.Error("the weights are not those of package nn")
	}
}

// TestLoadFails has no run wait for the data, so it is Load that tries again.
func TestLoadFails(t *testing.T) {
	s := newServer(whole())
	s.change("train-02", func([]byte) ([]byte, error) { return nil, errors.New("the connection is gone") })
	p := open(t, s)
	p.do(proto.Load)
	want := "The data could not be loaded: the connection is gone. Press Load or Train to try again."
	if got := p.until(proto.Failed).Text; got != want {
		t.Errorf("the visitor reads %q, expected %q", got, want)
	}
	s.change("train-02", nil)
	p.load()
	if p.phase != proto.Idle {
		t.Errorf("phase %s: loading alone began a run", p.phase)
	}
	p.do(proto.Load) // of what is here already
	if all := p.until(proto.Loaded).Loading; all.Bytes != all.Total || all.Images != 70_000 {
		t.Errorf("all the data is here, and that is told as %+v", *all)
	}
	fetches := once()
	fetches["manifest"], fetches["train-02"], fetches["train-03"] = 2, tries+1, 2
	if d := cmp.Diff(fetches, s.counts()); d != "" {
		t.Errorf("fetches (-want +got):\n%s", d)
	}
}
