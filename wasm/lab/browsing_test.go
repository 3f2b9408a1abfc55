package lab

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/wasm/browse"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// answer plays the worker: it answers every look among the effects from a data set of 1,000 images, in which image i is of
// class i modulo 10 and all its pixels are i modulo 256.
func answer(s *State, effects []Effect) {
	data := proto.Data{Name: "Test digits", Rows: 28, Cols: 28, Classes: proto.MNIST.Classes, Counts: [][]int{{1000}, {0}, {0}}}
	for _, e := range effects {
		post, _ := e.(runs.Post)
		asked, ok := post.Command.(*proto.Browse)
		if !ok {
			continue
		}
		images := &proto.Browsed{Data: data, Total: 1000}
		for i := asked.From; i < asked.From+asked.Count; i++ {
			images.Numbers, images.Labels = append(images.Numbers, i), append(images.Labels, i%10)
			images.Pixels = append(images.Pixels, bytes.Repeat([]byte{byte(i)}, data.Pixels())...)
		}
		report(s, proto.Report{Question: asked, Body: images})
	}
}

var allLoaded = proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: 10, Total: 10, Images: 2000, Training: 1500, Of: 1500}}}

// browsing returns the state of a page that shows the images of loaded data.
func browsing(t *testing.T) *State {
	t.Helper()
	s := opened()
	s.Update(browse.Seen{InSight: true})
	answer(s, report(s, allLoaded))
	if s.Browse.Page == nil {
		t.Fatal("the data is here, but not shown")
	}
	return s
}

// TestTrainTakesOverLoading presses Load and then Train: errors are then reported next to Train.
func TestTrainTakesOverLoading(t *testing.T) {
	s := opened()
	s.Update(browse.Load{})
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Fetching), changed(proto.Idle), proto.Report{Body: &proto.Failed{Why: phrase.Phrase{Text: "Gone."}}})
	if s.Browse.Error != "" || s.Runs.Notice.Text != "Gone." || s.Browse.Loading != nil {
		t.Errorf("the page says %q here and %q there", s.Browse.Error, s.Runs.Notice.Text)
	}
}

func TestPictures(t *testing.T) {
	s := browsing(t)
	a, b := ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.9}
	stroke(s, a, b)
	drawing := s.Pad.Image
	s.Update(browse.ChooseTile{Place: 23})
	s.Update(browse.ChooseTile{Place: 24})
	if s.Pad.Picture.Number != 24 || s.Pad.Picture.Name() != "training image 25, a 4" || s.Pad.Image[0] != 24 || len(s.Pad.Strokes) != 0 || s.Pad.Output == nil {
		t.Errorf("on the pad is %+v", s.Pad.Picture)
	}
	if on := s.browseEnv().OnPad; on.Number != 24 || on.Name != "training image 25, a 4" || on.Verdict == "" {
		t.Errorf("the section of the images gets %+v", on)
	}
	stroke(s, b, a)
	if s.Pad.Picture != nil || len(s.Pad.Strokes) != 1 {
		t.Error("a stroke on an image does not begin a drawing")
	}
	s.Update(pad.PenDown{At: a})
	s.Update(pad.PenCancel{})
	s.Update(pad.Undo{})
	if s.Pad.Picture == nil || s.Pad.Picture.Number != 24 {
		t.Error("Undo does not restore the image that was drawn on")
	}
	s.Update(pad.PenDown{At: a})
	s.Update(pad.PenCancel{})
	if s.Pad.Picture == nil {
		t.Error("a stroke that the browser cancelled removed the image")
	}
	s.Update(pad.Clear{})
	if !s.Pad.Blank() || s.Pad.Output != nil || s.browseEnv().OnPad != nil {
		t.Error("Clear did not clear everything")
	}
	s.Update(pad.Undo{})
	if s.Pad.Picture == nil {
		t.Error("Undo does not take back Clear")
	}
	s.Update(pad.Undo{})
	if d := cmp.Diff([]ink.Stroke{{a, b}}, s.Pad.Strokes); d != "" || !cmp.Equal(drawing, s.Pad.Image) {
		t.Errorf("Undo does not restore the drawing from before the images: %s", d)
	}
	s.Update(pad.Undo{})
	s.Update(pad.Undo{})
	if !s.Pad.Blank() {
		t.Error("Undo never ends")
	}
}

func TestJudging(t *testing.T) {
	s := browsing(t)
	s.Update(browse.ChooseTile{Place: 5})
	for digit, want := range map[int]string{5: "The network reads a 5: right.", 8: "The network reads an 8: wrong."} {
		s.Pad.Output = make([]float32, 10)
		s.Pad.Output[digit] = 1
		if got := s.judge(); got != want {
			t.Errorf("the page says %q, want %q", got, want)
		}
	}
}

// TestWorkerTakesDataAlong restarts the worker, which has no data then.
func TestWorkerTakesDataAlong(t *testing.T) {
	s := browsing(t)
	s.Update(browse.ChooseTile{Place: 5})
	s.Update(ended("dead"))
	if s.Browse.Page != nil || s.Browse.Means != nil {
		t.Error("the page shows images that are gone")
	}
	if s.Pad.Picture == nil {
		t.Error("the image on the pad is gone")
	}
	answer(s, report(s, allLoaded))
	if s.Browse.Page == nil {
		t.Error("the data has loaded again but is not shown")
	}
}
