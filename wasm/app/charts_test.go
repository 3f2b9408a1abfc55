package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/results"
	"inkling/wasm/archive"
	"inkling/wasm/chart"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// trainedState is a page on which so many runs of four epochs have come to the end.
func trainedState(runs int) *State {
	s := opened()
	s.Update(SetAbreast{runs})
	s.Update(Press{proto.Train})
	for i := range runs {
		s.Runs[i].Settings.Epochs = 4
		s.Update(Reported{i, changed(proto.Training)})
		for e := range 4 {
			right := 9000 + 100*e + i
			s.Update(Reported{i, proto.Report{Kind: proto.Trained, Progress: &nn.Progress{MiniBatches: 1},
				Points: []results.Point{{At: float64(e) + 0.5, Cost: 0.5, Accuracy: 0.25, Samples: 10}}, Seconds: 2, Tested: 0.5}})
			s.Update(Reported{i, proto.Report{Kind: proto.EpochDone, Epoch: &nn.EpochResult{Epoch: e, Correct: right, Total: 10_000, TestCost: 1 / float64(right),
				Validation: nn.Score{Cost: 0.0625, Correct: right + 50, Total: 10_000}}}})
		}
	}
	return s
}

// rows are the cells of a readout.
func rows(s *State) (list []string) {
	for _, r := range s.readout().Rows {
		list = append(list, r.Name+": "+strings.Join(r.Cells, ", "))
	}
	return list
}

func TestReadout(t *testing.T) {
	s := trainedState(2)
	if d := cmp.Diff([]string{
		"Seed 18: 0.000108 · 93.00%, 0.0625 · 93.50%, 0.5000 · 25.00%",
		"Seed 19: 0.000108 · 93.01%, 0.0625 · 93.51%, 0.5000 · 25.00%",
	}, rows(s)); d != "" {
		t.Error(d)
	}
	news := s.news
	s.Update(PointAt{Epochs: 1.9})
	s.Update(ShowKind{chart.Learning, false})
	s.Update(ShowKind{chart.Validation, false})
	s.Update(HideRun{s.Runs[1], true})
	if d := cmp.Diff([]string{"Seed 18: 0.00011 · 91.00%", "Seed 19: –"}, rows(s)); d != "" {
		t.Error(d)
	}
	if got, want := s.readout().valueText(), "1.90 epochs; Seed 18, test 0.00011 · 91.00%"; got != want {
		t.Errorf("heard %q, expected %q", got, want)
	}
	if s.news != news+3 {
		t.Error("a pointer is news")
	}
	s.Update(HideRun{s.Runs[1], false})
	s.Update(PointAt{Off: true})
	if got := s.readout(); got.At != "Latest" || got.Rows[1].Cells[0] != "0.000108 · 93.01%" {
		t.Errorf("%+v", got)
	}
}

// TestChartsWithoutRuns opens a part of the page that does not show the runs: its charts are of its own alone.
func TestChartsWithoutRuns(t *testing.T) {
	h := &house{shelf: archive.NewMemory()}
	a := h.open("a")
	a.do(Press{proto.Train})
	a.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	h.close("a")
	b := h.open("b")
	names := func() (list []string) {
		for _, r := range b.series() {
			list = append(list, r.Name)
		}
		return list
	}
	want := func(want ...string) {
		t.Helper()
		if d := cmp.Diff(want, names()); d != "" {
			t.Errorf("charted (-want +got):\n%s", d)
		}
	}
	want("Run 1")
	b.share("hide=runs")
	want("No run yet")
	b.do(Press{proto.Train})
	b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	b.do(Press{proto.Train})
	want("Run 2", "Run 3")
}

func TestZoom(t *testing.T) {
	s := trainedState(1)
	zoom := func(m Msg, from, to float64) {
		t.Helper()
		s.Update(m)
		if d := cmp.Diff(chart.Span{From: from, To: to}, s.Charts.Zoom); d != "" {
			t.Errorf("%+v: %s", m, d)
		}
	}
	zoom(ZoomBy{ZoomIn}, 1, 3)
	zoom(ZoomBy{ZoomLater}, 2, 4)
	zoom(ZoomBy{ZoomLater}, 2, 4)
	zoom(ZoomBy{ZoomEarlier}, 1, 3)
	zoom(ZoomBy{ZoomOut}, 0, 0)
	s.Update(PointAt{Epochs: 3})
	zoom(ZoomBy{ZoomIn}, 2, 4)
	zoom(ChartKey{"+"}, 2.5, 3.5)
	zoom(ZoomTo{chart.Span{From: -1, To: 1.5}}, 0, 2.5)
	zoom(ZoomTo{chart.Span{From: 3.99, To: 4}}, 3.95, 4)
	zoom(ChartKey{"0"}, 0, 0)
}

func TestChartKeys(t *testing.T) {
	s := trainedState(1)
	for _, c := range []struct {
		key  string
		want float64
	}{{"ArrowLeft", 3}, {"ArrowLeft", 2}, {"Home", 0}, {"ArrowLeft", 0}, {"ArrowRight", 1}, {"End", 4}, {"ArrowRight", 4}} {
		if s.Update(ChartKey{c.key}); s.Charts.Pointer == nil || *s.Charts.Pointer != c.want {
			t.Errorf("after %s: %v, expected %v", c.key, s.Charts.Pointer, c.want)
		}
	}
	s.Update(PointAt{Epochs: 2.5})
	if s.Update(ChartKey{"ArrowLeft"}); *s.Charts.Pointer != 2 {
		t.Errorf("the end of the epoch before 2.5 is at %v", *s.Charts.Pointer)
	}
	if s.Update(ChartKey{"Escape"}); s.Charts.Pointer != nil {
		t.Error("Escape does not leave the chart")
	}
}

func TestTables(t *testing.T) {
	s := trainedState(1)
	want := chartNumbers{Heads: []string{"Test", "Validation"}, Rows: []numbersRow{
		{0, []string{"90.00%", "90.50%"}}, {1, []string{"91.00%", "91.50%"}}, {2, []string{"92.00%", "92.50%"}}, {3, []string{"93.00%", "93.50%"}},
	}}
	if d := cmp.Diff(want, s.numbers(chart.Accuracy)); d != "" {
		t.Error(d)
	}
	s = trainedState(3)
	if d := cmp.Diff([]string{"A, test", "B, test", "C, test", "A, validation"}, s.numbers(chart.Cost).Heads[:4]); d != "" {
		t.Error(d)
	}
	for e := range 1000 {
		s.Update(Reported{0, proto.Report{Kind: proto.EpochDone, Epoch: &nn.EpochResult{Epoch: 4 + e, Correct: 1, Total: 2}}})
	}
	n := s.numbers(chart.Cost)
	if cells := len(n.Rows) * len(n.Heads); cells > mostCells || n.Left+len(n.Rows) != 1004 || n.Rows[len(n.Rows)-1].Epoch != 1003 {
		t.Errorf("%d cells; %d epochs are left out", cells, n.Left)
	}
}

func TestSavingCharts(t *testing.T) {
	s := trainedState(1)
	if e := s.Update(SaveChart{chart.Cost, SVG})[0].(ui.Save); e.Name != "inkling-cost-mnist-784-30-10-eta-3-seed-18.svg" || !strings.HasPrefix(string(e.Content), "<svg ") {
		t.Errorf("%s: %.80s", e.Name, e.Content)
	}
	s = trainedState(3)
	s.Update(HideRun{s.Runs[0], true})
	if e := s.Update(SaveChart{chart.Accuracy, PNG})[0].(SavePicture); e.Name != "inkling-accuracy-2-runs.png" {
		t.Error(e.Name)
	}
	if e := s.Update(SaveChart{chart.Accuracy, CSV})[0].(ui.Save); e.Name != "inkling-accuracy-2-runs.csv" || !strings.Contains(string(e.Content), "\nC,Seed 20,test,4,93.02\n") {
		t.Errorf("%s:\n%s", e.Name, e.Content)
	}
	s.Update(SetLog{true})
	if e := s.Update(SaveChart{chart.Accuracy, CSV})[0].(ui.Save); !strings.HasPrefix(string(e.Content), "run,name,measured_on,epochs_trained,wrong_percent\n") {
		t.Errorf("%s", e.Content)
	}
}

// TestMeasureOn chooses before a run and during one.
func TestMeasureOn(t *testing.T) {
	s := opened()
	if effects := s.Update(SetMeasure{proto.OnSample}); effects != nil {
		t.Errorf("%+v", effects)
	}
	post := s.Update(Press{proto.Train})[0].(Post)
	if post.Measure != proto.OnSample {
		t.Errorf("the run is measured on %q", post.Measure)
	}
	report(s, changed(proto.Training))
	want := []Effect{Post{0, proto.Command{Do: proto.Assess, Measure: proto.OnTest}}}
	if d := cmp.Diff(want, s.Update(SetMeasure{proto.OnTest})); d != "" {
		t.Error(d)
	}
}

// TestChartVersion changes with all that a chart shows, and with nothing else.
func TestChartVersion(t *testing.T) {
	s := trainedState(2)
	for _, c := range []struct {
		m       Msg
		changes bool
	}{
		{PointAt{Epochs: 2}, false},
		{ShowTable{chart.Cost, true}, false},
		{SetLog{true}, true},
		{ZoomBy{ZoomIn}, true},
		{HideRun{s.Runs[0], true}, true},
		{ShowKind{chart.Test, false}, true},
		{Reported{1, proto.Report{Kind: proto.Trained, Progress: &nn.Progress{MiniBatches: 1}}}, false},
		{Reported{1, proto.Report{Kind: proto.Trained, Progress: &nn.Progress{MiniBatches: 1}, Points: []results.Point{{At: 3}}}}, true},
		{Reported{1, proto.Report{Kind: proto.EpochDone, Epoch: &nn.EpochResult{Epoch: 9}}}, true},
	} {
		before := s.version()
		s.Update(c.m)
		if got := s.version() != before; got != c.changes {
			t.Errorf("%+v: changes %t, expected %t", c.m, got, c.changes)
		}
	}
}

// TestChartsRender renders the charts with everything in them.
func TestChartsRender(t *testing.T) {
	for _, s := range []*State{opened(), trainedState(1), trainedState(8)} {
		p := &Page{State: s}
		s.Update(ShowTable{chart.Cost, true})
		s.Update(ShowTable{chart.Accuracy, true})
		p.charts()
		(&chartLegend{page: p}).Render()
		p.numbers(chart.Cost)
	}
}
