package lab

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/archive"
	"inkling/wasm/charts"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
)

// TestChartedRuns hides one of three runs, and points into the charts.
func TestChartedRuns(t *testing.T) {
	s := opened()
	s.Update(runs.SetAbreast{Runs: 3})
	s.Update(runs.Press{Do: &proto.Train{}})
	e := s.chartsEnv()
	if len(e.Runs) != 3 || e.Runs[2].Name != "Seed 20" || e.Runs[2].Most != 30 || e.About != "3 runs" {
		t.Errorf("%+v", e)
	}
	s.Update(runs.HideRun{Run: s.Runs.Slots[0], Hidden: true})
	s.Update(runs.HideRun{Run: s.Runs.Slots[2], Hidden: true})
	if e := s.chartsEnv(); !e.Runs[0].Hidden || e.Runs[1].Hidden || e.About != "MNIST 784-30-10, eta 3, seed 19" {
		t.Errorf("%+v", e)
	}
	revisions := s.revisions
	if s.Update(charts.PointAt{Epochs: 1.9}); s.revisions != revisions || s.Charts.Pointer == nil {
		t.Error("moving the pointer renders the page, or has no effect")
	}
	if s.Update(charts.SetLog{On: true}); s.revisions == revisions {
		t.Error("a log scale does not render the charts")
	}
}

// TestChartsWithoutRuns opens a part of the page that does not show the runs: its charts are of its own alone.
func TestChartsWithoutRuns(t *testing.T) {
	h := &testBrowser{storage: archive.NewMemory()}
	a := h.open("a")
	a.do(runs.Press{Do: &proto.Train{}})
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
	b.openLink("hide=runs")
	want("No run yet")
	b.do(runs.Press{Do: &proto.Train{}})
	b.report(0, changed(proto.Training), epochDone(0, 9000), changed(proto.Finished))
	b.do(runs.Press{Do: &proto.Train{}})
	want("Run 2", "Run 3")
}

// TestMeasureOn chooses before a run and during one.
func TestMeasureOn(t *testing.T) {
	s := opened()
	if effects := s.Update(charts.SetMeasure{On: proto.OnSample}); effects != nil {
		t.Errorf("%+v", effects)
	}
	if m := begun(s.Update(runs.Press{Do: &proto.Train{}})[0]).Measure; m != proto.OnSample {
		t.Errorf("the run is measured on %q", m)
	}
	report(s, changed(proto.Training))
	want := []Effect{runs.Post{Run: 0, Command: &proto.Assess{Measure: proto.OnTest}}}
	if d := cmp.Diff(want, s.Update(charts.SetMeasure{On: proto.OnTest})); d != "" {
		t.Error(d)
	}
}
