package lab

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/phrase"
	"inkling/wasm/hand"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// keep draws a line and keeps it as this digit.
func keep(s *State, label int, x float64) []Effect {
	stroke(s, ink.Point{X: x, Y: 0.2}, ink.Point{X: x, Y: 0.8})
	return s.Update(hand.Keep{Label: label})
}

// TestKeepingFreesThePad keeps a drawing, which Undo brings back to the pad.
func TestKeepingFreesThePad(t *testing.T) {
	s := opened()
	if effects := keep(s, 1, 0.5); len(effects) != 1 || !s.Pad.Blank() || len(s.Hand.Kept) != 1 {
		t.Errorf("effects %v, %d drawings", effects, len(s.Hand.Kept))
	}
	if s.Update(pad.Undo{}); s.Pad.Blank() {
		t.Error("Undo does not bring the strokes back to the pad")
	}
}

// TestFineTuning fine-tunes a network, with the worker's reports written by hand.
func TestFineTuning(t *testing.T) {
	s := opened()
	if s.Update(hand.FineTune{}); !strings.HasPrefix(s.Hand.Notice.Text, "There is nothing to learn yet") {
		t.Errorf("the page says %q", s.Hand.Notice.Text)
	}
	keep(s, 1, 0.5)
	keep(s, 7, 0.5)
	m := s.Networks[firstReader]
	settings := m.Settings
	settings.Data = dataset.DefaultFolder
	want := []Effect{runs.Post{Run: 0, Command: &proto.FineTune{Settings: settings.Metadata(), Labels: []int{1, 7}, Parameters: m.Network.Bytes(),
		Pixels: append(bytes.Clone(s.Hand.Kept[0].Image()), s.Hand.Kept[1].Image()...)}}}
	if d := cmp.Diff(want, s.Update(hand.FineTune{})); d != "" {
		t.Errorf("effects (-want +got):\n%s", d)
	}
	if effects := s.Update(hand.FineTune{}); effects != nil || s.Hand.Notice.Text != "The network is already learning your digits." {
		t.Errorf("effects %v, the page says %q", effects, s.Hand.Notice.Text)
	}
	report(s, proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: 1, Total: 2, Of: 2}}})
	if s.Hand.FineTuning.Loading == nil {
		t.Error("nothing shows that data is loading")
	}
	half := proto.Report{Body: &proto.FineTuning{Done: 0.5}}
	if report(s, half); !(Reported{0, half}).frequent() {
		t.Error("each report of fine-tuning renders the page at once")
	}
	if d := cmp.Diff(&hand.Progress{Done: 0.5}, s.Hand.FineTuning); d != "" {
		t.Error(d)
	}
	after := settings.Network(dataset.MNIST)
	report(s, proto.Report{Body: &proto.FineTuned{Own: proto.Score{Before: 0, After: 1, Total: 2}, Tests: proto.Score{Before: 9807, After: 9800, Total: 10_000},
		Parameters: after.Bytes()}})
	if s.Reader != hand.Key || s.Hand.FineTuning != nil || s.testScore() != "98.0% of MNIST's test images" {
		t.Errorf("%s reads, with %q", s.Reader, s.testScore())
	}
	if d := cmp.Diff(after, s.Networks[hand.Key].Network); d != "" {
		t.Error(d)
	}
	s.Update(hand.TakeBack{})
	if s.Reader != firstReader || s.Networks[hand.Key] != nil || s.Hand.Result != nil {
		t.Error("something of the fine-tuning is left")
	}
}

// TestFineTuningFails fails in each way that fine-tuning can.
func TestFineTuningFails(t *testing.T) {
	learn := &proto.FineTune{}
	for _, c := range []struct {
		m    Msg
		want string
	}{
		{Reported{0, proto.Report{Question: learn, Body: &proto.Unanswered{Why: phrase.Phrase{Text: "No."}}}}, "No."},
		{Reported{0, proto.Report{Question: learn, Body: &proto.FineTuned{Parameters: []byte{1}}}}, "The fine-tuned network cannot be used: "},
	} {
		s := opened()
		keep(s, 1, 0.5)
		s.Update(hand.FineTune{})
		s.Update(c.m)
		if s.Hand.FineTuning != nil || s.Reader != firstReader || !strings.HasPrefix(s.Hand.Notice.Text, c.want) || !s.Hand.Notice.Bad {
			t.Errorf("the page says %+v, expected %q", s.Hand.Notice, c.want)
		}
	}
}
