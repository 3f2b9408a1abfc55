package app

import (
	"os"
	"strings"
	"testing"

	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/wasm/pad"

	"github.com/norunners/vecty"
)

// able is a page that has the network it opens with, as it was trained.
func able(t *testing.T) *State {
	t.Helper()
	file, err := os.ReadFile("../../site/models/" + firstReader + ".safetensors")
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	s := NewState()
	s.Update(ModelArrived{Key: firstReader, Model: m})
	return s
}

// seven draws a seven in the upper left of the pad.
func seven(s *State) {
	s.Update(pad.PenDown{At: ink.Point{X: 0.10, Y: 0.10}})
	s.Update(pad.PenMove{To: []ink.Point{{X: 0.34, Y: 0.09}, {X: 0.26, Y: 0.26}, {X: 0.20, Y: 0.42}}})
	s.Update(pad.PenUp{})
}

func wantAnswer(t *testing.T, s *State, want int) {
	t.Helper()
	if got, ok := s.Pad.Answer(); !ok || got != want {
		t.Errorf("reads %d (%t), want %d", got, ok, want)
	}
}

// TestNews wants the rest of the page left alone while the pen moves, and only then.
func TestNews(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	for _, c := range []struct {
		msg  Msg
		news int
	}{{pad.PenMove{To: []ink.Point{{X: 0.3}}}, 0}, {pad.Undo{}, 1}, {pad.Mend{}, 1}, {ChoosePreset{"book"}, 1}} {
		before := s.news
		s.Update(c.msg)
		if got := s.news - before; got != c.news {
			t.Errorf("%T: %d news, want %d", c.msg, got, c.news)
		}
	}
}

// TestHiddenPadRefusesNothing offers a file to a page whose pad is not shown.
func TestHiddenPadRefusesNothing(t *testing.T) {
	s := opened()
	s.Update(Arrived{"#learn"})
	if s.Update(pad.Offered{Names: []string{"seven.png"}}); strings.Contains(refusalOf(t, s), "seven") {
		t.Error("a pad that is not shown refuses something")
	}
	s.Update(Arrived{"#lab"})
	if s.Update(pad.Offered{Names: []string{"seven.png"}}); !strings.Contains(refusalOf(t, s), "seven") {
		t.Error("a pad that is shown says nothing")
	}
}

// refusalOf is what the pad says of what was dropped on it.
func refusalOf(t *testing.T, s *State) string {
	t.Helper()
	return rendered(t, func() *vecty.HTML { return (&Page{State: s}).padView().Refusal(false).(*vecty.HTML) })
}

// barPicture is an image of the data set with an upright bar in it.
func barPicture() *pad.Picture {
	pixels := make([]byte, ink.Pixels)
	for row := 5; row < 24; row++ {
		pixels[row*ink.Cols+14] = 255
	}
	return &pad.Picture{Label: 1, Classes: digits.Classes, Pixels: pixels}
}
