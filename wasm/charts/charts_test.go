package charts

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/norunners/vecty"

	"inkling/nn"
	"inkling/nn/results"
	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/ui/uitest"
	"inkling/wasm/words"
)

// trained is what the charts see of a page on which so many runs of four epochs have ended.
func trained(runs int) (e Env) {
	e.Name = fmt.Sprint(runs, " runs")
	for i := range runs {
		r := chart.Run{Key: fmt.Sprint(i), Name: fmt.Sprint("Seed ", 18+i), Place: i, Most: 4}
		for epoch := range 4 {
			right := 9000 + 100*epoch + i
			r.Trace = append(r.Trace, results.Point{At: float64(epoch) + 0.5, Cost: 0.5, Accuracy: 0.25, Samples: 10})
			r.Epochs = append(r.Epochs, nn.EpochResult{Epoch: epoch, Correct: right, Total: 10_000, TestCost: 1 / float64(right),
				Validation: nn.Score{Cost: 0.0625, Correct: right + 50, Total: 10_000}})
		}
		e.Runs = append(e.Runs, r)
	}
	return e
}

// rows are the cells of a readout.
func rows(r readout) (list []string) {
	for _, row := range r.Rows {
		list = append(list, row.Name+": "+strings.Join(row.Cells, ", "))
	}
	return list
}

func TestReadout(t *testing.T) {
	s, e := &State{}, trained(2)
	if d := cmp.Diff([]string{
		"Seed 18: 0.000108 · 93.00%, 0.0625 · 93.50%, 0.5000 · 25.00%",
		"Seed 19: 0.000108 · 93.01%, 0.0625 · 93.51%, 0.5000 · 25.00%",
	}, rows(s.readout(e.Runs))); d != "" {
		t.Error(d)
	}
	s.Update(PointAt{Epochs: 1.9}, e)
	s.Update(ShowKind{chart.Learning, false}, e)
	s.Update(ShowKind{chart.Validation, false}, e)
	e.Runs[1].Hidden = true
	if d := cmp.Diff([]string{"Seed 18: 0.00011 · 91.00%", "Seed 19: –"}, rows(s.readout(e.Runs))); d != "" {
		t.Error(d)
	}
	if got, want := s.readout(e.Runs).valueText(), "1.90 epochs; Seed 18, test 0.00011 · 91.00%"; got != want {
		t.Errorf("heard %q, expected %q", got, want)
	}
	e.Runs[1].Hidden = false
	s.Update(PointAt{Off: true}, e)
	if got := s.readout(e.Runs); got.At != "Latest" || got.Rows[1].Cells[0] != "0.000108 · 93.01%" {
		t.Errorf("%+v", got)
	}
	if s.Update(PointAt{Epochs: math.NaN()}, e); s.Pointer != nil {
		t.Error("a pointer is nowhere")
	}
}

func TestZoom(t *testing.T) {
	s, e := &State{}, trained(1)
	zoom := func(m Msg, from, to float64) {
		t.Helper()
		s.Update(m, e)
		if d := cmp.Diff(chart.Span{From: from, To: to}, s.Zoom); d != "" {
			t.Errorf("%+v: %s", m, d)
		}
	}
	zoom(ZoomBy{ZoomIn}, 1, 3)
	zoom(ZoomBy{ZoomLater}, 2, 4)
	zoom(ZoomBy{ZoomLater}, 2, 4)
	zoom(ZoomBy{ZoomEarlier}, 1, 3)
	zoom(ZoomBy{ZoomOut}, 0, 0)
	s.Update(PointAt{Epochs: 3}, e)
	zoom(ZoomBy{ZoomIn}, 2, 4)
	zoom(Key{"+"}, 2.5, 3.5)
	zoom(ZoomTo{chart.Span{From: -1, To: 1.5}}, 0, 2.5)
	zoom(ZoomTo{chart.Span{From: 3.99, To: 4}}, 3.95, 4)
	zoom(Key{"0"}, 0, 0)
}

func TestKeys(t *testing.T) {
	s, e := &State{}, trained(1)
	for _, c := range []struct {
		key  string
		want float64
	}{{"ArrowLeft", 3}, {"ArrowLeft", 2}, {"Home", 0}, {"ArrowLeft", 0}, {"ArrowRight", 1}, {"End", 4}, {"ArrowRight", 4}} {
		if s.Update(Key{c.key}, e); s.Pointer == nil || *s.Pointer != c.want {
			t.Errorf("after %s: %v, expected %v", c.key, s.Pointer, c.want)
		}
	}
	s.Update(PointAt{Epochs: 2.5}, e)
	if s.Update(Key{"ArrowLeft"}, e); *s.Pointer != 2 {
		t.Errorf("the end of the epoch before 2.5 is at %v", *s.Pointer)
	}
	if s.Update(Key{"Escape"}, e); s.Pointer != nil {
		t.Error("Escape does not leave the chart")
	}
}

func TestTables(t *testing.T) {
	s, e := &State{}, trained(1)
	want := numbers{Heads: []string{"Test", "Validation"}, Rows: []numbersRow{
		{0, []string{"90.00%", "90.50%"}}, {1, []string{"91.00%", "91.50%"}}, {2, []string{"92.00%", "92.50%"}}, {3, []string{"93.00%", "93.50%"}},
	}}
	if d := cmp.Diff(want, s.numbers(chart.Accuracy, e.Runs)); d != "" {
		t.Error(d)
	}
	e = trained(3)
	if d := cmp.Diff([]string{"A, test", "B, test", "C, test", "A, validation"}, s.numbers(chart.Cost, e.Runs).Heads[:4]); d != "" {
		t.Error(d)
	}
	for epoch := range 1000 {
		e.Runs[0].Epochs = append(e.Runs[0].Epochs, nn.EpochResult{Epoch: 4 + epoch, Correct: 1, Total: 2})
	}
	n := s.numbers(chart.Cost, e.Runs)
	if cells := len(n.Rows) * len(n.Heads); cells > mostCells || n.Left+len(n.Rows) != 1004 || n.Rows[len(n.Rows)-1].Epoch != 1003 {
		t.Errorf("%d cells; %d epochs are left out", cells, n.Left)
	}
}

func TestSaving(t *testing.T) {
	s, e := &State{}, trained(1)
	e.Name = "MNIST 784-30-10, eta 3, seed 18"
	if f := s.Update(Save{chart.Cost, SVG}, e)[0].(ui.Save); f.Name != "inkling-cost-mnist-784-30-10-eta-3-seed-18.svg" || !strings.HasPrefix(string(f.Content), "<svg ") {
		t.Errorf("%s: %.80s", f.Name, f.Content)
	}
	e = trained(3)
	if f := s.Update(Save{chart.Accuracy, PNG}, e)[0].(SavePNG); f.Name != "inkling-accuracy-3-runs.png" || !strings.HasPrefix(string(f.SVG), "<svg ") {
		t.Errorf("%s: %.80s", f.Name, f.SVG)
	}
	if f := s.Update(Save{chart.Accuracy, CSV}, e)[0].(ui.Save); f.Name != "inkling-accuracy-3-runs.csv" || !strings.Contains(string(f.Content), "\nC,Seed 20,test,4,93.02\n") {
		t.Errorf("%s:\n%s", f.Name, f.Content)
	}
	s.Update(SetLog{true}, e)
	if f := s.Update(Save{chart.Accuracy, CSV}, e)[0].(ui.Save); !strings.HasPrefix(string(f.Content), "run,name,measured_on,epochs_trained,wrong_percent\n") {
		t.Errorf("%s", f.Content)
	}
}

// TestVersion changes with all that a chart shows, and with nothing else.
func TestVersion(t *testing.T) {
	s, e := &State{}, trained(2)
	for _, c := range []struct {
		name    string
		change  func()
		changes bool
	}{
		{"pointer", func() { s.Update(PointAt{Epochs: 2}, e) }, false},
		{"table", func() { s.Update(ShowTable{chart.Cost, true}, e) }, false},
		{"log scale", func() { s.Update(SetLog{!s.Log}, e) }, true},
		{"zoom", func() { s.Update(ZoomBy{ZoomIn}, e) }, true},
		{"hidden run", func() { e.Runs[0].Hidden = true }, true},
		{"kind", func() { s.Update(ShowKind{chart.Test, false}, e) }, true},
		{"name", func() { e.Runs[1].Name = "" }, false},
		{"place", func() { e.Runs[1].Place = 7 }, true},
		{"trace", func() { e.Runs[1].Trace = append(e.Runs[1].Trace, results.Point{At: 3}) }, true},
		{"epoch", func() { e.Runs[1].Epochs = append(e.Runs[1].Epochs, nn.EpochResult{Epoch: 9}) }, true},
	} {
		before := s.version(e.Runs)
		c.change()
		if got := s.version(e.Runs) != before; got != c.changes {
			t.Errorf("%s: changes %t, expected %t", c.name, got, c.changes)
		}
	}
}

// TestSection shows the charts of no, one and eight runs with their tables.
func TestSection(t *testing.T) {
	for runs, texts := range map[int][]string{
		0: {"No epoch has finished yet."},
		1: {"Cost by epoch", "Accuracy, % by epoch", "Seed 18", "While learning</th>", "It took 0.50 of 2.00 s so far."},
		8: {"Seed 25", ">H</span>", "H, test"},
	} {
		v := &View{State: &State{Tables: [2]bool{true, true}, Measure: proto.OnValidation}, Env: trained(runs),
			Mounts: Mounts{func(chart.Quantity, vecty.SyscallJSValue) {}, func(*Legend) {}}}
		v.Env.Seconds, v.Env.Tested = 2, 0.5
		html := uitest.HTML(v.Section())
		for _, text := range texts {
			if !strings.Contains(html, text) {
				t.Errorf("%d runs: %q is not shown in %s", runs, text, html)
			}
		}
	}
}

// TestLine formats one quantity of a few runs in one line, at the pointer or the latest.
func TestLine(t *testing.T) {
	s, one, four := &State{}, trained(1), trained(4)
	four.Runs[1].Hidden = true
	for _, c := range []struct {
		name string
		do   func()
		q    chart.Quantity
		runs []chart.Run
		want string
	}{
		{"no run", func() {}, chart.Cost, nil, ""},
		{"one run", func() {}, chart.Accuracy, one.Runs, "93.00%"},
		{"several", func() {}, chart.Accuracy, four.Runs, "A 93.00% · C 93.02% · D 93.03%"},
		{"too many", func() { four.Runs[1].Hidden = false }, chart.Accuracy, four.Runs, "A 93.00% · B 93.01% · C 93.02% · …"},
		{"pointer", func() { s.Update(PointAt{Epochs: 2}, one) }, chart.Accuracy, one.Runs, "91.00% at 2"},
		{"without test images", func() { s.Update(ShowKind{chart.Test, false}, one) }, chart.Cost, one.Runs, "0.0625 at 2"},
		{"log scale", func() { s.Update(SetLog{true}, one); s.Update(PointAt{Epochs: 1.514}, one) }, chart.Accuracy, one.Runs, "8.50% at 1.51"},
		{"before the first epoch", func() { s.Update(PointAt{Epochs: 0}, one) }, chart.Cost, []chart.Run{{Most: 4}}, ""},
	} {
		c.do()
		if got := s.line(c.q, c.runs); got != c.want {
			t.Errorf("%s: %q, expected %q", c.name, got, c.want)
		}
	}
}

// TestCompact shows the accuracy, then the cost, and the rest in one popover.
func TestCompact(t *testing.T) {
	for i, l := range words.Languages {
		uitest.Speak(t, l)
		v := &View{State: &State{Tables: [2]bool{true, false}}, Env: trained(1),
			Mounts: Mounts{func(chart.Quantity, vecty.SyscallJSValue) {}, func(*Legend) {}}}
		html := uitest.HTML(v.Compact())
		before, popped, _ := strings.Cut(html, `<details class="popover dots">`)
		popped, after, _ := strings.Cut(popped, "</details>")
		for part, text := range map[string][2]string{
			before: {`<h3>Accuracy, %</h3><span translate="no" class="value">93.00%</span>`, "<h3>Genauigkeit in\u00a0%</h3><span translate=\"no\" class=\"value\">93,00\u00a0%</span>"},
			popped: {`aria-label="Table, pictures, zoom and lines"`, `aria-label="Tabelle, Bilder, Zoom und Linien"`},
			after:  {"<h3>Cost</h3>", "<h3>Kosten</h3>"},
		} {
			if !strings.Contains(part, text[i]) {
				t.Errorf("%q is not shown in %s", text[i], part)
			}
		}
		if strings.Contains(before+after, "<button") || strings.Count(before, "slider") != 0 || strings.Count(after, "slider") != 2 {
			t.Errorf("the charts are not alone: %s", html)
		}
		if !strings.Contains(popped, "<table") || strings.Contains(popped, `class="legend"`) {
			t.Errorf("one run has a table, and needs no legend: %s", popped)
		}
		v.Env = trained(2)
		if html := uitest.HTML(v.Compact()); !strings.Contains(html, `class="legend"`) {
			t.Errorf("two runs have no legend: %s", html)
		}
	}
}

// TestGerman shows the charts in German.
func TestGerman(t *testing.T) {
	uitest.Speak(t, words.German)
	v := &View{State: &State{Tables: [2]bool{true, true}, Measure: proto.OnValidation}, Env: trained(2),
		Mounts: Mounts{func(chart.Quantity, vecty.SyscallJSValue) {}, func(*Legend) {}}}
	v.State.Update(PointAt{Epochs: 1.5}, v.Env)
	html := uitest.HTML(v.Section())
	for _, text := range []string{"Kosten je Epoche", "Genauigkeit in\u00a0%</h3>", "Kosten als Tabelle", "1,50 Epochen", "0,0625 · 90,50\u00a0%", "Beim Lernen</th>", "B, Validierung"} {
		if !strings.Contains(html, text) {
			t.Errorf("%q is not shown in %s", text, html)
		}
	}
	for _, text := range []string{"Cost", "epoch", "alidation<", " as ", "0.0"} {
		if strings.Contains(html, text) {
			t.Errorf("%q is English in %s", text, html)
		}
	}
}

func TestAxisNumber(t *testing.T) {
	for x, want := range map[float64][2]string{
		0: {"0", "0"}, 0.1 + 0.2: {"0.3", "0,3"}, 97.5: {"97.5", "97,5"}, 12_000: {"12,000", "12\u202f000"}, 0.00001: {"1\u00a0×\u00a010⁻⁵", "1\u00a0·\u00a010⁻⁵"},
	} {
		for i, l := range words.Languages {
			uitest.Speak(t, l)
			if got := axisNumber(x); got != want[i] {
				t.Errorf("%v in %s: %q, expected %q", x, l, got, want[i])
			}
		}
	}
}
