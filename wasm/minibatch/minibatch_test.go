package minibatch

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/norunners/vecty"

	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

func TestMiniBatch(t *testing.T) {
	b := &Batch{Number: 1, Size: 50, Right: 7, Labels: []int{3, 4}, Answers: []int{3, 9}, Pixels: []byte{1, 2, 3, 4}}
	if got := b.describe(); got != "The mini-batch just learned: 7 of 50 images read correctly before it. Class → what the network answered. Shown are the first 2." {
		t.Error(got)
	}
	if d := cmp.Diff([]byte{3, 4}, b.image(1)); d != "" {
		t.Error(d)
	}
}

// TestGerman shows a mini-batch in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	v := &View{Batch: &Batch{Size: 2, Right: 1, Labels: []int{0, 1}, Answers: []int{0, 0}}, Classes: []string{"0", "1"}, Mounted: func(int, vecty.SyscallJSValue) {}}
	html := uitest.HTML(v.Figure())
	if !strings.Contains(html, "1, gelesen als 0") || !strings.Contains(html, "1 von 2 Bildern richtig gelesen") || strings.Contains(html, "read") {
		t.Error(html)
	}
}
