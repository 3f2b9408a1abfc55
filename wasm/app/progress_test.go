package app

import (
	"strings"
	"testing"

	"inkling/nn"
	"inkling/wasm/ui/uitest"
)

// TestFigures has one name for each number: what is measured while learning is never called training accuracy.
func TestFigures(t *testing.T) {
	s := NewState()
	p := &Page{State: s, Send: func(Msg) {}}
	epoch := nn.EpochResult{Accuracy: 0.875, Cost: 0.25, Correct: 9144, Total: 10_000}
	shown := func() string {
		s.Runs[0].Epochs = []nn.EpochResult{epoch}
		return uitest.HTML(p.figures())
	}
	if html := shown(); !strings.Contains(html, "Accuracy while learning") || strings.Contains(html, "Training accuracy") {
		t.Errorf("nothing was measured on training images: %s", html)
	}
	epoch.Training = nn.Score{Correct: 47_500, Total: 50_000}
	if html := shown(); !strings.Contains(html, ">Training accuracy</dt>") || !strings.Contains(html, ">95.0%</dd>") {
		t.Errorf("95%% of training images were read correctly: %s", html)
	}
}
