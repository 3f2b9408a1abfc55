package matrices

import (
	"strconv"
	"testing"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/small/smalltest"
	"inkling/wasm/ui/uitest"
)

// TestShownNumbers compares what the lesson shows of 1,000 random networks with float64.
func TestShownNumbers(t *testing.T) {
	worst := map[string]float64{}
	for seed := range uint64(1000) {
		t.Run(strconv.Itoa(int(seed)), func(t *testing.T) {
			s := showtest.Open(New())
			s.State.Network = *smalltest.Random(seed)
			n := &s.State.Network
			html := ""
			if seed < 50 {
				html = s.HTML()
			} else { // the part that shows numbers: this is faster
				html = uitest.HTML(view{s.View(), s.State}.worked(lesson.Activations(n.Network, n.X)))
			}
			smalltest.Compare(t, html, smalltest.NewReference(n).Feedforward(), worst)
		})
	}
	t.Logf("largest differences: %v", worst)
}
