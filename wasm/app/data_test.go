package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// answer plays the worker: it answers every look among the effects from a data set of 1,000 images of so many rows and
// columns in each of two splits, in which image i is of class i modulo 10 and all its pixels are i modulo 256.
func answer(s *State, rows, cols int, effects []Effect) {
	counts := make([]int, 10)
	for class := range counts {
		counts[class] = 100
	}
	data := proto.Data{Name: "Test digits", Rows: rows, Cols: cols, Classes: strings.Split("0123456789", ""),
		Counts: [][]int{counts, make([]int, 10), counts}}
	for _, e := range effects {
		post, ok := e.(Post)
		if !ok || post.Look == nil {
			continue
		}
		images := &proto.Images{Look: *post.Look, Data: data}
		kind := proto.Averaged
		if post.Do == proto.Browse {
			kind = proto.Browsed
			for i := range 1000 {
				if post.Look.Class != proto.AllClasses && post.Look.Class != i%10 {
					continue
				}
				if images.Total >= post.Look.From && len(images.Numbers) < post.Look.Count {
					images.Numbers, images.Labels = append(images.Numbers, i), append(images.Labels, i%10)
				}
				images.Total++
			}
		} else {
			images.Labels = []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
		}
		var pixels []byte
		for k := range images.Labels {
			value := byte(k)
			if kind == proto.Browsed {
				value = byte(images.Numbers[k])
			}
			for range rows * cols {
				pixels = append(pixels, value)
			}
		}
		s.Update(Reported{0, proto.Report{Kind: kind, Images: images, Pixels: pixels}})
	}
}

var allLoaded = proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 10, Total: 10, Images: 2000, Training: 1500, Of: 1500}}

// browsing is the state of a page on which data has come, in a grid of 10 columns and 10 lines.
func browsing(t *testing.T) *State {
	t.Helper()
	s := opened()
	answer(s, 28, 28, report(s, allLoaded))
	answer(s, 28, 28, s.Update(FitTiles{10 * tileWidth}))
	if s.Data.Page == nil || s.Data.Means == nil || len(s.Data.Page.Labels) != 100 {
		t.Fatalf("the data is here, but not shown: %+v", s.Data.Page)
	}
	return s
}

func TestLoadingData(t *testing.T) {
	s := opened()
	if d := cmp.Diff([]Effect{Post{0, proto.Command{Do: proto.Load, Settings: map[string]string{"data": "mnist"}}}}, s.Update(LoadData{})); d != "" {
		t.Error(d)
	}
	if s.Data.Loading == nil {
		t.Error("nothing shows that the data is loading")
	}
	part := proto.Loading{Bytes: 5, Total: 10, Images: 1000, Training: 500, Of: 1500}
	report(s, proto.Report{Kind: proto.Loaded, Loading: &part})
	if d := cmp.Diff(&part, s.Data.Loading); d != "" || s.Runs[0].Loading != nil {
		t.Errorf("no run waits, yet its bar is %+v; %s", s.Runs[0].Loading, d)
	}
	report(s, proto.Report{Kind: proto.Failed, Text: "Gone."})
	if s.Data.Error != "Gone." || s.Notice.Text != "" || s.Data.Loading != nil {
		t.Errorf("the visitor reads %q here and %q there", s.Data.Error, s.Notice.Text)
	}
	s.Update(LoadData{})
	if s.Data.Error != "" {
		t.Error("the old error still stands there")
	}
	look := proto.Look{Class: proto.AllClasses, Count: 12 * dataLines}
	want := []Effect{Post{0, proto.Command{Do: proto.Browse, Look: &look}}, Post{0, proto.Command{Do: proto.Average, Look: &proto.Look{}}}}
	if d := cmp.Diff(want, report(s, allLoaded)); d != "" || s.Data.Loading != nil {
		t.Error(d)
	}
}

// TestNobodyLooks lets the data come while its section is out of sight: the worker is asked once the visitor comes there.
func TestNobodyLooks(t *testing.T) {
	s := opened()
	s.Update(DataSeen{false})
	if effects := report(s, allLoaded); effects != nil {
		t.Errorf("nobody looks, yet the worker is asked for %v", effects)
	}
	answer(s, 28, 28, s.Update(DataSeen{true}))
	if s.Data.Page == nil || s.Data.Means == nil {
		t.Error("the visitor has come, and nothing is there")
	}
	if effects := s.Update(DataSeen{true}); effects != nil {
		t.Errorf("the worker is asked again for %v", effects)
	}
}

// TestTrainTakesOverLoading presses Load and then Train: what goes wrong is then told beside Train.
func TestTrainTakesOverLoading(t *testing.T) {
	s := opened()
	s.Update(LoadData{})
	s.Update(Press{proto.Train})
	report(s, changed(proto.Fetching), changed(proto.Idle), proto.Report{Kind: proto.Failed, Text: "Gone."})
	if s.Data.Error != "" || s.Notice.Text != "Gone." || s.Data.Loading != nil {
		t.Errorf("the visitor reads %q here and %q there", s.Data.Error, s.Notice.Text)
	}
}

func TestTurning(t *testing.T) {
	s := browsing(t)
	for _, step := range []struct {
		m            Msg
		from, cursor int
	}{
		{TileKey{"ArrowLeft"}, 0, 0}, // nothing is there
		{TileKey{"ArrowUp"}, 0, 0},
		{TileKey{"ArrowRight"}, 0, 1},
		{TileKey{"ArrowDown"}, 0, 11},
		{TileKey{"End"}, 0, 19},
		{TileKey{"ArrowRight"}, 0, 20},
		{TileKey{"ArrowLeft"}, 0, 19},
		{TileKey{"Home"}, 0, 10},
		{TileKey{"PageDown"}, 100, 110},
		{TileKey{"ArrowUp"}, 100, 100},
		{TileKey{"ArrowUp"}, 0, 90}, // to the screen before
		{TileKey{"ArrowDown"}, 100, 100},
		{TileKey{"PageUp"}, 0, 0},
		{TileKey{"PageUp"}, 0, 0},
		{GoTo{987}, 900, 987},
		{TileKey{"End"}, 900, 989},
		{TileKey{"PageDown"}, 900, 999},
		{TileKey{"ArrowRight"}, 900, 999},
		{TileKey{"ArrowDown"}, 900, 999},
		{GoTo{5000}, 900, 999},
		{GoTo{-100}, 0, 0},
		{ChooseClass{3}, 0, 0},
		{GoTo{99}, 0, 99},
		{TileKey{"ArrowRight"}, 0, 99}, // there are 100 of a class
		{ChooseSplit{dataset.Test}, 0, 0},
	} {
		answer(s, 28, 28, s.Update(step.m))
		if s.Data.Look.From != step.from || s.Data.Cursor != step.cursor {
			t.Errorf("%T%+v: from %d, cursor %d; want %d, %d", step.m, step.m, s.Data.Look.From, s.Data.Cursor, step.from, step.cursor)
		}
		if s.Data.Page.Look != s.Data.Look {
			t.Errorf("%T%+v: wanted %+v, shown %+v", step.m, step.m, s.Data.Look, s.Data.Page.Look)
		}
	}
	if s.Data.Page.Look.Split != dataset.Test || s.Data.Means.Look.Split != dataset.Test || s.Data.Page.Look.Class != 3 {
		t.Error("another split or class is shown")
	}
}

// TestFittingTiles narrows the page: the image at the cursor stays in sight.
func TestFittingTiles(t *testing.T) {
	s := browsing(t)
	answer(s, 28, 28, s.Update(GoTo{555}))
	for width, want := range map[float64]proto.Look{
		100:              {Class: proto.AllClasses, From: 540, Count: fewColumns * dataLines},
		5000:             {Class: proto.AllClasses, From: 480, Count: manyColumns * dataLines},
		8*tileWidth + 10: {Class: proto.AllClasses, From: 480, Count: 8 * dataLines},
	} {
		answer(s, 28, 28, s.Update(FitTiles{width}))
		if d := cmp.Diff(want, s.Data.Page.Look); d != "" || s.Data.Cursor != 555 {
			t.Errorf("width %v: cursor %d; %s", width, s.Data.Cursor, d)
		}
	}
	if effects := s.Update(FitTiles{float64(s.Data.Columns) * tileWidth}); effects != nil {
		t.Error("the same width asks again")
	}
}

// TestLateAnswers turns on before an answer has come: it is not shown, and nothing of it goes into the pad.
func TestLateAnswers(t *testing.T) {
	s := browsing(t)
	first := s.Update(GoTo{200})
	second := s.Update(GoTo{300})
	answer(s, 28, 28, first)
	if s.Data.Page.Look.From != 0 {
		t.Error("images are shown that nobody wants any more")
	}
	s.Update(TileKey{"Enter"})
	if s.Pad.Picture != nil {
		t.Error("an image went into the pad before it came")
	}
	answer(s, 28, 28, second)
	s.Update(TileKey{"Enter"})
	if s.Pad.Picture == nil || s.Pad.Picture.Number != 300 {
		t.Errorf("on the pad is %+v", s.Pad.Picture)
	}
}

func TestPictures(t *testing.T) {
	s := browsing(t)
	a, b := ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.9}
	stroke(s, a, b)
	drawing := s.Pad.Image
	s.Update(ChooseTile{23})
	s.Update(ChooseTile{24})
	if s.Pad.Picture.Number != 24 || s.Pad.Picture.Name() != "training image 25, a 4" || s.Pad.Image[0] != 24 || len(s.Pad.Strokes) != 0 || s.Pad.Output == nil {
		t.Errorf("on the pad is %+v", s.Pad.Picture)
	}
	if got := s.chosenTile(); got != 24 {
		t.Errorf("place %d is marked, want 24", got)
	}
	stroke(s, b, a)
	if s.Pad.Picture != nil || len(s.Pad.Strokes) != 1 {
		t.Error("a stroke on an image does not begin a drawing")
	}
	s.Update(pad.PenDown{At: a})
	s.Update(pad.PenCancel{})
	s.Update(pad.Undo{})
	if s.Pad.Picture == nil || s.Pad.Picture.Number != 24 {
		t.Error("Undo does not bring the image back that was drawn upon")
	}
	s.Update(pad.PenDown{At: a})
	s.Update(pad.PenCancel{})
	if s.Pad.Picture == nil {
		t.Error("a stroke that the browser took back took the image away")
	}
	s.Update(pad.Clear{})
	if !s.Pad.Blank() || s.Pad.Output != nil || s.chosenTile() != -1 {
		t.Error("Clear left something")
	}
	s.Update(pad.Undo{})
	if s.Pad.Picture == nil {
		t.Error("Undo does not take back Clear")
	}
	s.Update(pad.Undo{})
	if d := cmp.Diff([]ink.Stroke{{a, b}}, s.Pad.Strokes); d != "" || !cmp.Equal(drawing, s.Pad.Image) {
		t.Errorf("Undo does not bring the drawing back that was there before the images: %s", d)
	}
	s.Update(pad.Undo{})
	s.Update(pad.Undo{})
	if !s.Pad.Blank() {
		t.Error("there is something to be undone for ever")
	}
}

// TestForeignShape shows images that the pad cannot hold.
func TestForeignShape(t *testing.T) {
	s := opened()
	answer(s, 20, 16, report(s, allLoaded))
	s.Update(ChooseTile{3})
	if want := "The pad holds images of 28 x 28 pixels; these of 20 x 16 can only be looked at."; s.Data.Note != want || s.Pad.Picture != nil {
		t.Errorf("the visitor reads %q", s.Data.Note)
	}
	if p := s.Data.Page.sheet(); p.Width != 12*18 || p.Height != dataLines*22 || len(p.Alpha) != p.Width*p.Height {
		t.Errorf("a sheet of %d x %d pixels", p.Width, p.Height)
	}
}

func TestJudging(t *testing.T) {
	s := browsing(t)
	s.Update(ChooseTile{5})
	for digit, want := range map[int]string{5: "The network reads a 5: right.", 8: "The network reads an 8: wrong."} {
		s.Pad.Output = make([]float32, 10)
		s.Pad.Output[digit] = 1
		if got := s.judge(); got != want {
			t.Errorf("the visitor reads %q, want %q", got, want)
		}
	}
}

// TestWorkerTakesDataAlong restarts the worker, which has no data then.
func TestWorkerTakesDataAlong(t *testing.T) {
	s := browsing(t)
	s.Update(ChooseTile{5})
	s.Update(WorkerFailed{0, "dead"})
	if s.Data.Page != nil || s.Data.Means != nil {
		t.Error("the page shows images that are gone")
	}
	if s.Pad.Picture == nil {
		t.Error("the image on the pad is gone")
	}
	answer(s, 28, 28, report(s, allLoaded))
	if s.Data.Page == nil {
		t.Error("the data has come anew but is not shown")
	}
}

// TestRendering renders the page in each state of the section.
func TestRendering(t *testing.T) {
	empty, loading, foreign := opened(), opened(), opened()
	loading.Update(LoadData{})
	answer(foreign, 9, 64, report(foreign, allLoaded))
	foreign.Update(ChooseTile{0})
	chosen := browsing(t)
	chosen.Update(ChooseTile{7})
	for name, s := range map[string]*State{"empty": empty, "loading": loading, "foreign": foreign, "chosen": chosen} {
		p := &Page{State: s, Send: func(Msg) {}}
		if p.Render() == nil {
			t.Errorf("%s: nothing is shown", name)
		}
		if s.Data.Page != nil && p.tiles().(*tiles).Render() == nil {
			t.Errorf("%s: no grid is shown", name)
		}
	}
}
