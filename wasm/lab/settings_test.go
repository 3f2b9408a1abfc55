package lab

import (
	"strings"
	"testing"

	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
)

// TestFormerSettings shows the target on test images only where a link has set it, and the former
// preset that has it.
func TestFormerSettings(t *testing.T) {
	s := opened()
	target, now := recipe.MustField("target"), recipe.MustField("validation-target")
	if s.Form.Offered(target, s.Sets) || !s.Form.Offered(now, s.Sets) {
		t.Errorf("test images %v, validation images %v", s.Form.Offered(target, s.Sets), s.Form.Offered(now, s.Sets))
	}
	s.openLink("preset=fast")
	set, _ := s.Form.Settings()
	if !s.Form.Offered(target, s.Sets) || !s.Form.Offered(now, s.Sets) || s.Form.Preset != "fast" || set.TestTarget != 98 || set.ValidationTarget != 0 {
		t.Errorf("with an older link: preset %s, %+v", s.Form.Preset, set)
	}
	s.openLink("lock=target")
	if !s.Address.Locks("validation-target") {
		t.Error("what stops a run can be changed, although an older link locks it")
	}
}

// TestEstimate checks the page's estimate of how long a run takes.
func TestEstimate(t *testing.T) {
	s := opened()
	epochs, _ := recipe.FindField("epochs")
	if effects := s.Update(settings.Edit{Field: epochs, Text: "4"}); effects != nil {
		t.Errorf("the worker is disturbed while the page opens: %+v", effects)
	}
	ask := func(effects []Effect) *proto.EstimateRun {
		t.Helper()
		if len(effects) != 1 {
			t.Fatalf("effects %+v", effects)
		}
		return effects[0].(runs.Post).Command.(*proto.EstimateRun)
	}
	answer := func(asked *proto.EstimateRun, seconds float64) []Effect {
		return report(s, proto.Report{Question: asked, Body: &proto.Estimated{Seconds: seconds}})
	}
	says := func(want string) {
		t.Helper()
		set, _ := s.Form.Settings()
		if got := s.Estimate.Sentence(set, s.Charts.Measure); got != want {
			t.Errorf("the page says %q, expected %q", got, want)
		}
	}
	asked := ask(s.Update(SetsArrived{}))
	if effects := s.Update(settings.Edit{Field: epochs, Text: "5"}); effects != nil {
		t.Errorf("a second question: %+v", effects)
	}
	asked = ask(answer(asked, 1.26))
	says("")
	if effects := answer(asked, 300); effects != nil {
		t.Errorf("effects %+v", effects)
	}
	says(" 5 epochs: about 5 minutes on this machine, estimated from a few mini-batches.")
	s.Update(settings.Edit{Field: epochs, Text: "4"})
	says(" 4 epochs: about 1.3 s on this machine, estimated from a few mini-batches.")
	s.Update(settings.Edit{Field: epochs, Text: "x"})
	s.Update(settings.Edit{Field: epochs, Text: "4"})

	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Training))
	if effects := s.Update(settings.Edit{Field: epochs, Text: "9"}); effects != nil {
		t.Errorf("a question while a run trains: %+v", effects)
	}
	for range 4 {
		report(s, proto.Report{Body: &proto.EpochDone{Epoch: epochResult, Seconds: 2}})
	}
	report(s, changed(proto.Finished))
	s.Update(settings.Edit{Field: epochs, Text: "4"})
	says(" The last such run took 2.0 s on this machine.")
	target, _ := recipe.FindField("validation-target")
	report(s, proto.Report{Question: asked, Body: &proto.Unanswered{}})
	answer(ask(s.Update(settings.Edit{Field: target, Text: "98"})), 0.01)
	says(" All 4 epochs: about 0.1 s on this machine, estimated from a few mini-batches.")
}

// TestDecimalComma types a number as a phone with a German keyboard does: the address has the right value.
func TestDecimalComma(t *testing.T) {
	s := opened()
	s.Update(settings.Edit{Field: recipe.MustField("eta"), Text: "0,5"})
	if hash := s.Address.Hash(s.addressEnv()); !strings.Contains(hash, "eta=0.5") {
		t.Errorf("the address says %q", hash)
	}
}
