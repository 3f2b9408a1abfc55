package trainer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/drawings"
	"inkling/nn/f32"
	"inkling/nn/ink"
	"inkling/wasm/proto"
)

// sketches are ten drawings each of a bar, a cross and a corner, by an unsteady hand.
func sketches() (k proto.Ink) {
	shapes := [][]ink.Stroke{
		{{{X: 50, Y: 0}, {X: 50, Y: 100}}},
		{{{X: 50, Y: 0}, {X: 50, Y: 100}}, {{X: 0, Y: 50}, {X: 100, Y: 50}}},
		{{{X: 0, Y: 0}, {X: 0, Y: 100}, {X: 80, Y: 100}}},
	}
	rng := f32.NewRand(1, 100)
	for range 10 {
		for label, shape := range shapes {
			var d []ink.Stroke
			for _, s := range shape {
				var stroke ink.Stroke
				for _, p := range s {
					stroke = append(stroke, ink.Point{X: p.X + float64(8*rng.Normal()), Y: p.Y + float64(8*rng.Normal())})
				}
				d = append(d, stroke)
			}
			k.Add(label, d)
		}
	}
	return k
}

// TestTrainDrawings trains from nothing and on the features of the pen network, and tests on the drawings held back.
func TestTrainDrawings(t *testing.T) {
	p := openWith(t, Host{})
	pen := pretrained(t, "pen")
	classes := []string{"bar", "cross", "corner"}
	p.send(&proto.TrainDrawings{Classes: classes, Ink: sketches(), From: proto.NewModel(pen)})
	p.send(&proto.TrainDrawings{Classes: classes, Ink: sketches()})
	if why := until[proto.Unanswered](p).Why; why.Format != "A network is already learning your drawings." {
		t.Errorf("a second question gets %v", why)
	}
	r := until[proto.TrainedDrawings](p)
	t.Logf("%+v", r.Drawn)
	if r.Trained != 24 || r.Held != 6 || r.Nothing < 5 || r.Features < 5 {
		t.Errorf("%+v", r.Drawn)
	}
	m, err := r.Model.Decode()
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(classes, m.Classes); d != "" {
		t.Error(d)
	}
	k := sketches()
	all, _ := k.ByClass(3)
	_, held := drawings.Split(all)
	if right := m.Network.Evaluate(drawings.Set(held)); right != m.Correct || m.Correct != max(r.Nothing, r.Features) || m.Total != 6 {
		t.Errorf("the network reads %d of those held back, but %d of %d is reported", right, m.Correct, m.Total)
	}
	if d := cmp.Diff(m.Network.Sizes, m.Settings.Sizes(dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: 3})); d != "" {
		t.Error(d)
	}
	p.send(&proto.TrainDrawings{Classes: classes, Ink: sketches()})
	if again := until[proto.TrainedDrawings](p); again.Nothing != r.Nothing || again.Features != -1 {
		t.Errorf("without another network: %+v", again.Drawn)
	}
}

// TestTrainDrawingsRefuses sends what no page sends, and drawings that cannot be learned.
func TestTrainDrawingsRefuses(t *testing.T) {
	p := openWith(t, Host{})
	two := []string{"a", "b"}
	for name, c := range map[string]*proto.TrainDrawings{
		"a class without drawings": {Classes: []string{"a", "b", "c", "d"}, Ink: sketches()},
		"labels without a class":   {Classes: two, Ink: sketches()},
		"one class":                {Classes: two[:1]},
		"nothing":                  {Classes: two},
		"missing points":           {Classes: two, Ink: proto.Ink{Labels: []int{0, 1}, Strokes: []int{1, 1}, Lengths: []int{1, 1}, Points: make([]byte, 16)}},
		"missing strokes":          {Classes: two, Ink: proto.Ink{Labels: []int{0, 1}, Strokes: []int{1, 1}, Lengths: []int{1}, Points: make([]byte, 16)}},
		"another network":          {Classes: []string{"a", "b", "c"}, Ink: sketches(), From: proto.Model{Sizes: []int{1, 2}}},
	} {
		p.send(c)
		if why := until[proto.Unanswered](p).Why; why.Empty() {
			t.Errorf("%s: no reason", name)
		}
	}
	p.send(&proto.TrainDrawings{Classes: []string{"a", "b", "c"}, Ink: sketches(), Plain: true})
	if r := until[proto.TrainedDrawings](p); r.Held != 6 {
		t.Errorf("without distortion: %+v", r.Drawn)
	}
}
