package lab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/diagnosis"
	"inkling/wasm/coach"
	"inkling/wasm/histograms"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// diagnosed is a report of a look after so many epochs.
func diagnosed(epochs float64, signs ...diagnosis.Sign) proto.Report {
	m := diagnosis.Measure{Epochs: epochs, Layers: make([]diagnosis.Layer, 2)}
	return proto.Report{Body: &proto.Diagnosed{Findings: proto.Diagnosis{
		Signs: signs, Measure: &m, Norms: []proto.NormsAt{{Epochs: epochs, Layers: make([]diagnosis.Norms, 2)}},
	}}}
}

// TestTakingAdvice applies the coach's advice on a run: the form has the run's settings
// with the change, whatever was typed since, and no run starts.
func TestTakingAdvice(t *testing.T) {
	sign := diagnosis.Sign{Kind: diagnosis.Unanswered, Units: []int{3}, Of: 1000, Images: 102}
	s := opened()
	s.Update(settings.ChoosePreset{Key: "book"})
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Training), diagnosed(1, sign))
	advice, ok := s.coachEnv().Advise(sign)
	if !ok || advice.Title != "3 is never predicted" {
		t.Fatalf("%+v", advice)
	}
	s.Update(settings.ChoosePreset{Key: "good"})
	effects := s.Update(coach.Take{Change: advice.Change})
	want := s.Runs.Slots[0].Settings
	want.Cost, want.Eta = nn.CrossEntropy, 0.5
	if d := cmp.Diff(want.Metadata(), s.Form.Text); d != "" {
		t.Error(d)
	}
	if len(effects) != 1 || effects[0] != (ui.Focus{ID: "set-eta"}) {
		t.Errorf("effects %+v, expected the focus on the first field that was changed", effects)
	}
	if got := s.Runs.Notice.Text; !strings.HasSuffix(got, "learning rate 0.5, cost and outputs cross-entropy. To try it, press Reset and then Train.") {
		t.Errorf("the page says %q", got)
	}
}

// TestFindings keeps the norms in the order of time, also when a run goes on from
// before the last of them.
func TestFindings(t *testing.T) {
	s := opened()
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Training), diagnosed(0), diagnosed(1), diagnosed(2), diagnosed(1))
	var at []float64
	for _, n := range s.Runs.Slots[0].Findings.Norms {
		at = append(at, n.Epochs)
	}
	if d := cmp.Diff([]float64{0, 1}, at); d != "" {
		t.Error(d)
	}
}

// TestWatchingHistograms makes the worker measure more often exactly while histograms are visible.
func TestWatchingHistograms(t *testing.T) {
	s := opened()
	s.Update(ChooseReader{firstReader})
	post := func(c proto.Command) []Effect { return []Effect{runs.Post{Run: 0, Command: c}} }
	for _, c := range []struct {
		msg  Msg
		want []Effect
	}{
		{histograms.Seen{InSight: true}, nil},
		{histograms.Show{Open: true}, post(&proto.Watch{})},
		{histograms.Show{Open: true}, nil},
		{histograms.Seen{InSight: false}, post(&proto.Unwatch{})},
		{histograms.Seen{InSight: true}, post(&proto.Watch{})},
		{histograms.Show{Open: false}, post(&proto.Unwatch{})},
	} {
		if d := cmp.Diff(c.want, s.Update(c.msg)); d != "" {
			t.Errorf("%+v: %s", c.msg, d)
		}
	}
	s.Update(histograms.Show{Open: true})
	s.Update(runs.Press{Do: &proto.Train{}})
	found := false
	for _, e := range report(s, changed(proto.Training)) {
		found = found || cmp.Equal(e, post(&proto.Watch{})[0])
	}
	if !found {
		t.Error("the worker of a new run does not report histograms")
	}
}
