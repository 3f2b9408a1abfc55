package lab

import (
	"testing"

	"inkling/nn/ink"
	"inkling/wasm/alone"
	"inkling/wasm/histograms"
	"inkling/wasm/pad"
)

// TestTakeOver takes over from a pad that is blank, or has a drawing, or whose visitor has gone elsewhere by a link.
func TestTakeOver(t *testing.T) {
	strokes := []ink.Stroke{{{X: 0.1, Y: 0.1}, {X: 0.9, Y: 0.9}}}
	for _, c := range []struct {
		name  string
		h     alone.Handover
		leads string
	}{
		{"blank", alone.Handover{Reader: firstReader}, "panel-train"},
		{"with a drawing", alone.Handover{Reader: firstReader, Pad: pad.Handover{Strokes: strokes}}, ""},
		{"with a drawing that was undone", alone.Handover{Reader: firstReader, Pad: pad.Handover{Undone: []pad.Earlier{{Strokes: strokes}}}}, ""},
		{"with a drawing, gone elsewhere", alone.Handover{Reader: firstReader, Moved: true, Pad: pad.Handover{Strokes: strokes}}, "panel-train"},
	} {
		s := NewState()
		arrival := s.Update(AddressChanged{"#lab/train"})
		for _, e := range s.takeOver(c.h, opened().Networks[firstReader].Model, arrival) {
			if a, ok := e.(ShowPlace); ok && a.ID != c.leads {
				t.Errorf("%s: leads to %q, want %q", c.name, a.ID, c.leads)
			}
		}
		if len(s.Pad.Strokes) != len(c.h.Pad.Strokes) || (s.Pad.Output != nil) != (len(s.Pad.Strokes) > 0) {
			t.Errorf("%s: %d strokes, outputs %v", c.name, len(s.Pad.Strokes), s.Pad.Output)
		}
	}
}

// TestTakeOverFrame checks that no event is sent to the surrounding page twice, and carries out
// what the pad left to the lab.
func TestTakeOverFrame(t *testing.T) {
	s := NewFrame("view=pad")
	s.Frame.notified.Ready = true
	s.Update(FrameOpened{"view=pad"})
	h := alone.Handover{Reader: firstReader, Ready: true, Pad: pad.Handover{Strokes: []ink.Stroke{{{X: 0.1, Y: 0.1}, {X: 0.9, Y: 0.9}}}}}
	s.takeOver(h, opened().Networks[firstReader].Model, nil)
	if got := eventsOf(s.Update(histograms.Seen{})); len(got) > 0 {
		t.Errorf("reported again: %+v", got)
	}
	got := askedBy(s, `{"inkling": 1, "id": 3, "do": "clear"}`)
	if len(got) != 2 || got[0].ID != 3 || got[1].Prediction != nil {
		t.Errorf("after the pad was cleared: %+v", got)
	}
}
