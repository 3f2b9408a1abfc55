package photo

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/opener/message"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// env has a network that reads digits.
func env() Env {
	s := recipe.Default()
	return Env{Network: s.Network(dataset.MNIST), Rows: 28, Cols: 28, Classes: strings.Split("0123456789", "")}
}

// found is a picture of 2 x 3 pixels with digits that are filled with their number.
func found(digits int) *message.Found {
	f := &message.Found{Rows: 2, Cols: 3, Pixels: []byte("picturein ink")[:12]}
	for i := range digits {
		f.Boxes = append(f.Boxes, message.Box{Bottom: 1, Right: i})
		f.Pixels = append(f.Pixels, bytes.Repeat([]byte{byte(i + 1)}, message.DigitPixels)...)
	}
	return f
}

func wantEffects(t *testing.T, got []Effect, want ...Effect) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
}

// TestRead reads a picture, lets another network answer, and puts a digit on the pad.
func TestRead(t *testing.T) {
	var s State
	e := env()
	wantEffects(t, s.Update(Taken{Name: "x.png"}, e), Read{}, ui.FocusID{ID: headingID})
	if !s.Working {
		t.Error("nothing says that it is being read")
	}
	f := found(3)
	wantEffects(t, s.Update(Reported{message.Report{Picture: f}}, e), Stop{})
	if s.Working || len(s.Answers) != 3 {
		t.Fatalf("%+v", s)
	}
	reader, inputs := nn.NewReader(e.Network), make([]float32, message.DigitPixels)
	for i, a := range s.Answers {
		dataset.Inputs(f.Digit(i), inputs)
		if want := reader.Feedforward(inputs); !cmp.Equal(want, a.Output) || a.Class != nn.Answer(want) {
			t.Errorf("digit %d: %v, expected %v", i, a.Output, want)
		}
	}
	wantEffects(t, s.Update(Show{1}, e), OnPad{Title: "digit 2 of x.png", Pixels: f.Digit(1)})
	wantEffects(t, s.Update(Show{3}, e))
	before := s.Answers
	s.Answer(e)
	if &before[0] != &s.Answers[0] {
		t.Error("the same network has answered again")
	}
	other := env()
	if s.Answer(other); &before[0] == &s.Answers[0] {
		t.Error("the answers of another network are shown")
	}
	other.Rows = 20
	if s.Answer(other); s.Answers != nil {
		t.Error("a network for other images answers")
	}
}

// TestFailures are pictures that cannot be read.
func TestFailures(t *testing.T) {
	for want, m := range map[string]Msg{
		"a.png cannot be read: there are 2 files.": Taken{Name: "a.png", Err: errors.New("there are 2 files")},
		"x.png cannot be read: it is a cat.":       Reported{message.Report{Failed: &words.M{"it is a cat", "es ist eine Katze"}}},
		"x.png cannot be read: it has ended.":      Lost{errors.New("it has ended")},
	} {
		var s State
		s.Update(Taken{Name: "x.png"}, env())
		wantEffects(t, s.Update(m, env()), Stop{}, ui.FocusID{ID: headingID})
		if s.Notice != ui.Bad(want) || s.Working || s.Found != nil {
			t.Errorf("%+v, expected %s", s, want)
		}
		wantEffects(t, s.Update(Reported{message.Report{Picture: found(1)}}, env()))
		wantEffects(t, s.Update(Show{}, env()))
	}
}
