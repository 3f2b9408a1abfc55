package plane

import (
	"math"
	"strings"
	"testing"

	"inkling/wasm/plane/colour"
)

// TestGradient compares the gradient at a point with what a small change of each weight does to its cost.
func TestGradient(t *testing.T) {
	for _, query := range []string{"set=circle", "set=clouds&classes=3&cost=log-likelihood&hidden=3", "set=sine&hidden=4", "set=hills&hidden=3"} {
		b := open(t, query)
		b.send(Epoch{})
		b.settle()
		s := b.state
		if _, ok := s.probing(); ok {
			t.Error("a gradient without the tool")
		}
		b.send(TakeTool{Probe})
		p := s.Data.Test[3]
		_, x, y := colour.MarkOf(s.Settings, p, true, colour.Shade{})
		revision := s.Revision
		b.send(Hover{x + 1e-6, y})
		g, ok := s.probing()
		if !ok || g.point != p || s.Revision == revision {
			t.Fatalf("%s: point %+v, want %+v", query, g.point, p)
		}
		if revision = s.Revision; true {
			b.send(Hover{x, y + 1e-6})
		}
		if s.Revision != revision {
			t.Error("the page is rendered although the point is the same")
		}
		most := 0.0
		for l, w := range s.network.Weights {
			for i := range w.Data {
				const h = 1e-2
				before := w.Data[i]
				w.Data[i] = before + h
				above, _ := s.probing()
				w.Data[i] = before - h
				below, _ := s.probing()
				w.Data[i] = before
				want := (above.cost - below.cost) / (2 * h)
				if got := float64(g.nabla.Weights[l].Data[i]); math.Abs(got-want) > 2e-3*max(1, g.largest()) {
					t.Errorf("%s: derivative %v by weight %d of layer %d, want %v", query, got, i, l, want)
				}
				most = max(most, math.Abs(float64(g.nabla.Weights[l].Data[i])))
			}
		}
		if g.largest() != most || most == 0 {
			t.Errorf("%s: largest %v, want %v", query, g.largest(), most)
		}
		html := b.html()
		for _, text := range []string{g.say(s), probeHint.Say(), "Gradient "} {
			if !strings.Contains(html, text) {
				t.Errorf("%s: the page does not say %q", query, text)
			}
		}
		own := len(s.Own)
		b.send(MoveCursor{0.01, 0})
		b.send(Dab{})
		if q, _ := s.probed(); len(s.Own) != own || s.Tool != Probe || s.place() != s.pointName(q) {
			t.Errorf("%s: the tool draws, or says %s", query, s.place())
		}
		b.send(TakeTool{Probe})
		if s.Tool != NoTool {
			t.Error("the tool cannot be put away")
		}
	}
}
