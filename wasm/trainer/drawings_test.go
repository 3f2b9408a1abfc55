package trainer

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
	"inkling/wasm/trainer/loader"
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

// TestTrainDrawings trains from nothing and on the features of the pen network, and examines the better network on the
// drawings held back, which are the test images of the data set that is kept.
func TestTrainDrawings(t *testing.T) {
	kept := map[string][]byte{}
	var set shelf.Set
	fetch := func(r loader.Request) ([]byte, error) {
		if b, ok := kept[r.Name]; ok {
			return b, nil
		}
		return nil, errors.New(r.Name + " is not kept")
	}
	p := openWith(t, Host{Source: loader.Source{Fetch: fetch, Pauses: briefly}, Put: func(s shelf.Set, files []shelf.File) error {
		set = s
		for _, f := range files {
			kept[s.Folder+"/"+f.Name] = f.Content
		}
		return nil
	}})
	pen := pretrained(t, "pen")
	p.send(&proto.TrainDrawings{Name: "Signs", Classes: []string{"bar", "cross", "corner"}, Ink: sketches(), From: proto.NewModel(pen)})
	p.send(&proto.TrainDrawings{Name: "Others", Classes: []string{"a", "b", "c"}, Ink: sketches()})
	if why := until[proto.Unanswered](p).Why; why.Format != "A network is already learning your drawings." {
		t.Errorf("a second question gets %v", why)
	}
	r := until[proto.TrainedDrawings](p)
	t.Logf("%+v", r.Drawn)
	if r.Trained != 24 || r.Held != 6 || r.Nothing < 5 || r.Features < 5 || r.Folder != set.Folder || set.Name != "Signs" || set.Images != 30 {
		t.Errorf("%+v, kept %+v", r.Drawn, set)
	}
	m, err := r.Model.Decode()
	if err != nil {
		t.Fatal(err)
	}
	file, err := model.Decode(kept[set.Folder+"/"+shelf.NetworkName])
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file.Network.Bytes(), m.Network.Bytes()) || m.Settings.Data != set.Folder || m.Correct != max(r.Nothing, r.Features) {
		t.Error("the network that is kept differs from the one that reads")
	}
	if d := cmp.Diff([]string{"bar", "cross", "corner"}, file.Classes); d != "" {
		t.Error(d)
	}
	subject := proto.Subject{Settings: m.Settings.Metadata(), Shape: dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: 3}, Parameters: m.Network.Bytes()}
	p.send(&proto.Examine{Subject: subject})
	exam := until[proto.Examined](p)
	if right, total := exam.Right(proto.AllClasses); right != m.Correct || total != 6 || exam.Data.Name != "Signs" {
		t.Errorf("%d of %d are read of %s, expected %d of 6", right, total, exam.Data.Name, m.Correct)
	}
	p.send(&proto.TrainDrawings{Name: "Signs", Classes: []string{"bar", "cross", "corner"}, Ink: sketches()})
	if again := until[proto.TrainedDrawings](p); again.Nothing != r.Nothing || again.Features != -1 {
		t.Errorf("without another network: %+v", again.Drawn)
	}
	p.train("data", set.Folder, "hidden", "10", "epochs", "1")
	if e := until[proto.EpochDone](p); e.Epoch.Total != 6 {
		t.Errorf("an ordinary run tests on %d images, expected 6", e.Epoch.Total)
	}
}

// TestTrainDrawingsRefuses sends what no page sends, and drawings that cannot be learned.
func TestTrainDrawingsRefuses(t *testing.T) {
	p := openWith(t, Host{Put: func(shelf.Set, []shelf.File) error { return errors.New("full") }})
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
	if r := until[proto.TrainedDrawings](p); r.Folder != "" || r.Held != 6 {
		t.Errorf("a browser that keeps nothing: %+v", r)
	}
}
