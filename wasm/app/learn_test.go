package app

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/wasm/learn"
	"inkling/wasm/learn/text"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
)

// bigLesson returns a page that shows the lesson on the large network, and what
// has to be done for it.
func bigLesson(s *State) []Effect {
	s.Update(Arrived{"#learn/backprop"})
	return s.Update(Lessons{learn.ShowBig{Big: true}})
}

func TestLessonHasNetworkAndDrawing(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.3, Y: 0.2}, ink.Point{X: 0.6, Y: 0.8})
	if d := cmp.Diff([]Effect{FetchModel{learn.BigNetwork}}, bigLesson(s)); d != "" {
		t.Fatal(d)
	}
	n := nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)
	s.Update(ModelArrived{Key: learn.BigNetwork, Model: &model.Model{Network: n}})
	image, b := s.Learn.Sample()
	if b == nil || !cmp.Equal(image, s.Pad.Image) {
		t.Error("the drawing did not go through the network")
	}
	s.Update(pad.Clear{})
	s.Update(Lessons{learn.UseDrawing{}})
	if again, _ := s.Learn.Sample(); !cmp.Equal(again, image) {
		t.Error("a blank pad took the image away")
	}
}

func TestLessonHasTestImage(t *testing.T) {
	s := opened()
	bigLesson(s)
	s.Update(ModelArrived{Key: learn.BigNetwork, Model: &model.Model{Network: nn.New([]int{784, 16, 16, 10}, nn.Sigmoid, nn.Sigmoid)}})
	effects := s.Update(Lessons{learn.UseTestImage{}})
	if p, ok := effects[0].(Post); !ok || p.Do != proto.Load || p.Settings["data"] != dataset.DefaultFolder {
		t.Fatalf("%v is done for an image of MNIST", effects)
	}
	report(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 1, Total: 4, Of: 50_000}})
	effects = report(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Training: 50_000, Of: 50_000}})
	var look proto.Look
	for _, e := range effects {
		if p, ok := e.(Post); ok && p.Do == proto.Browse && p.Look.Count == 1 {
			look = *p.Look
		}
	}
	if look.Split != dataset.Test || look.Count != 1 {
		t.Fatalf("%v is done when all has come", effects)
	}
	pixels := make([]byte, dataset.MNISTPixels)
	pixels[400] = 200
	report(s, proto.Report{Kind: proto.Browsed, Images: &proto.Images{Look: look, Labels: []int{7}, Numbers: []int{look.From}}, Pixels: pixels})
	if image, b := s.Learn.Sample(); !cmp.Equal(image, pixels) || b.Y[7] != 1 {
		t.Error("the image did not come to the lesson")
	}
	if s.Browse.Page != nil {
		t.Error("the image came to the section of the data")
	}
}

func TestLessonWithoutNetworkOrImages(t *testing.T) {
	s := opened()
	bigLesson(s)
	s.Update(ModelArrived{Key: learn.BigNetwork, Err: errors.New("gone")})
	if _, b := s.Learn.Sample(); b != nil {
		t.Error("there is a way through a network that did not come")
	}
	s.Update(Lessons{learn.UseTestImage{}})
	report(s, proto.Report{Kind: proto.Failed, Text: "No line."})
	if s.needs.look != nil {
		t.Error("the lesson still waits for an image")
	}
	s.Update(Lessons{learn.UseTestImage{}})
	s.Update(WorkerFailed{0, "dead"})
	if s.needs.look != nil {
		t.Error("the lesson still waits for a worker that is dead")
	}
}

func TestTitleIsInTheLanguage(t *testing.T) {
	s := opened()
	s.Update(Arrived{"#learn/matrices"})
	effects := s.Update(Lessons{learn.ChooseLanguage{Language: text.German}})
	if want := (Arrive{Title: "Ein Netz besteht aus Matrizen · Inkling"}); len(effects) != 2 || effects[1] != want {
		t.Errorf("%v is done, want %v at the end", effects, want)
	}
}

// TestLanguageOfThePage: the page is in the language of the lessons while they
// are shown, else in English.
func TestLanguageOfThePage(t *testing.T) {
	s := opened()
	for _, step := range []struct {
		m    Msg
		want text.Language
	}{
		{Arrived{"#learn/matrices"}, text.English},
		{Lessons{learn.ChooseLanguage{Language: text.German}}, text.German},
		{Arrived{"#learn"}, text.German},
		{Arrived{"#lab"}, text.English},
		{Arrived{"#learn/cost"}, text.German},
		{Lessons{learn.ChooseLanguage{Language: text.English}}, text.English},
	} {
		s.Update(step.m)
		if got := s.language(); got != step.want {
			t.Errorf("after %v the page is in %q, want %q", step.m, got, step.want)
		}
	}
	if s, _ := framedWith("view=learn/cost&lang=de"); s.language() != text.German {
		t.Error("a frame with a German lesson is in English")
	}
	if s, _ := framedWith("view=lab/draw&lang=de"); s.language() != text.English {
		t.Error("a frame with the pad is in German, which it is not")
	}
}
