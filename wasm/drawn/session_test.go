package drawn

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/f32"
	"inkling/nn/ink"
	"inkling/nn/ink/strokes"
	"inkling/nn/model"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
)

// sketches are ten drawings each of a bar, a cross and a corner, by an unsteady hand.
func sketches() []byte {
	shapes := [][]ink.Stroke{
		{{{X: 50, Y: 0}, {X: 50, Y: 100}}},
		{{{X: 50, Y: 0}, {X: 50, Y: 100}}, {{X: 0, Y: 50}, {X: 100, Y: 50}}},
		{{{X: 0, Y: 0}, {X: 0, Y: 100}, {X: 80, Y: 100}}},
	}
	rng := f32.NewRand(1, 100)
	var lines []string
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
			lines = append(lines, strokes.Line(strokes.Drawing{Label: []string{"bar", "cross", "corner"}[label], Strokes: d}))
		}
	}
	return []byte(strokes.File(lines))
}

// ask asks a session one question, in the form in which it travels, and returns its reports. Put keeps the files, unless it is nil.
func ask(t *testing.T, c *proto.TrainDrawings, put func(shelf.Set, []shelf.File) error) (reports []proto.Report) {
	t.Helper()
	request, err := proto.DecodeRequest(proto.EncodeRequest(proto.Request{ID: 7, Command: c}))
	if err != nil {
		t.Fatal(err)
	}
	if put == nil {
		put = func(shelf.Set, []shelf.File) error { return errors.New("full") }
	}
	s := Session{Host{
		Send: func(r proto.Report) {
			if r, err = proto.DecodeReport(proto.EncodeReport(r)); err != nil {
				t.Error(err)
			}
			reports = append(reports, r)
		},
		Put: put, Yield: func() {},
	}}
	requests := make(chan proto.Request, 1)
	requests <- request
	close(requests)
	s.Run(requests)
	if ready, ok := reports[0].Body.(*proto.Ready); !ok || ready.Build != proto.Build {
		t.Errorf("the first report is %+v", reports[0])
	}
	return reports[1:]
}

// answer returns the last report.
func answer[T any](t *testing.T, reports []proto.Report) T {
	t.Helper()
	last := reports[len(reports)-1]
	a, ok := last.Body.(T)
	if !ok || last.ID != 7 {
		t.Fatalf("the answer is %T %+v", last.Body, last.Body)
	}
	return a
}

// TestTrain trains from nothing and on the features of the pen network, tests on the drawings held back, and keeps these as
// the test images of a data set, with the better network.
func TestTrain(t *testing.T) {
	b, err := os.ReadFile("../../site/models/pen.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	pen, err := model.Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	var set shelf.Set
	kept := fstest.MapFS{}
	c := &proto.TrainDrawings{Name: "Signs", Classes: []string{"bar", "cross", "corner"}, Drawings: sketches(), From: proto.NewModel(pen)}
	reports := ask(t, c, func(s shelf.Set, files []shelf.File) error {
		set = s
		for _, f := range files {
			kept[f.Name] = &fstest.MapFile{Data: f.Content}
		}
		return nil
	})
	r := answer[*proto.TrainedDrawings](t, reports)
	t.Logf("%+v", r.Drawn)
	if r.Trained != 24 || r.Held != 6 || r.Nothing < 5 || r.Features < 5 || r.Folder != set.Folder || set.Name != "Signs" || set.Images != 30 {
		t.Errorf("%+v, kept %+v", r.Drawn, set)
	}
	if p, ok := reports[0].Body.(*proto.TrainingDrawings); !ok || p.Done <= 0 || p.Done > 1 {
		t.Errorf("progress %+v", reports[0].Body)
	}
	m, err := r.Model.Decode()
	if err != nil {
		t.Fatal(err)
	}
	file, err := model.Decode(kept[shelf.NetworkName].Data)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file.Network.Bytes(), m.Network.Bytes()) || file.Settings.Data != set.Folder || m.Correct != max(r.Nothing, r.Features) {
		t.Error("the network that is kept differs from the one that reads")
	}
	if d := cmp.Diff(c.Classes, file.Classes); d != "" {
		t.Error(d)
	}
	manifest, splits, err := dataset.Load(kept)
	if err != nil {
		t.Fatal(err)
	}
	test := &splits[dataset.Test]
	if right := m.Network.Evaluate(test); test.Len() != 6 || right != m.Correct || shelf.FolderOf(manifest.Hash()) != set.Folder || splits[dataset.Train].Len() != 24 {
		t.Errorf("the network reads %d of %d test images, expected %d of 6", right, test.Len(), m.Correct)
	}
	if d := cmp.Diff(m.Network.Sizes, m.Settings.Sizes(manifest.Shape())); d != "" {
		t.Error(d)
	}
	c.All = true
	all := answer[*proto.TrainedDrawings](t, ask(t, c, nil))
	everything, err := all.Model.Decode()
	if err != nil || all.All != 30 || everything.Total != 0 || everything.Data != m.Data || bytes.Equal(everything.Network.Bytes(), m.Network.Bytes()) {
		t.Errorf("trained on all: %+v, error %v", all.Drawn, err)
	}
	if held := everything.Network.Evaluate(test); held < m.Correct {
		t.Errorf("%d of the drawings that were held back are read, expected at least %d", held, m.Correct)
	}
	c.All, c.From = false, proto.Model{}
	if again := answer[*proto.TrainedDrawings](t, ask(t, c, nil)); again.Nothing != r.Nothing || again.Features != -1 || again.Folder != "" {
		t.Errorf("without another network, and a browser that is full: %+v", again)
	}
	c.Plain = true
	if plain := answer[*proto.TrainedDrawings](t, ask(t, c, nil)); plain.Held != 6 {
		t.Errorf("without distortion: %+v", plain.Drawn)
	}
}

// TestRefuses sends what no page sends, and drawings that cannot be learned.
func TestRefuses(t *testing.T) {
	two := []string{"a", "b"}
	for name, c := range map[string]*proto.TrainDrawings{
		"a class without drawings": {Classes: []string{"bar", "cross", "corner", "d"}, Drawings: sketches()},
		"labels without a class":   {Classes: []string{"bar", "cross"}, Drawings: sketches()},
		"one class":                {Classes: two[:1]},
		"nothing":                  {Classes: two},
		"no file of strokes":       {Classes: two, Drawings: []byte("{")},
		"another network":          {Classes: []string{"bar", "cross", "corner"}, Drawings: sketches(), From: proto.Model{Sizes: []int{1, 2}}},
	} {
		if r := answer[*proto.Unanswered](t, ask(t, c, nil)); r.Why.Empty() {
			t.Errorf("%s: no reason", name)
		}
	}
}
