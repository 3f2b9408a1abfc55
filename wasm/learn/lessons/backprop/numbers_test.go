package backprop

import (
	"strconv"
	"testing"

	"github.com/norunners/vecty/elem"

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
			n := smalltest.Random(seed)
			s.State.small = *n
			html := ""
			if seed < 50 {
				html = s.HTML()
			} else { // the parts that show numbers: this is faster
				v, b := view{s.View(), s.State}, through(n)
				html = uitest.HTML(elem.Div(v.wayTable(b), v.errorOf(b, n.Chosen), v.writtenOut(b, n.Chosen), v.gradients(b, n.Chosen, s.State.eta)))
			}
			smalltest.Compare(t, html, smalltest.NewReference(n).Backprop(s.State.eta), worst)
		})
	}
	t.Logf("largest differences: %v", worst)
}
