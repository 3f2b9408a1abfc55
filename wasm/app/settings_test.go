package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/recipe"
	"inkling/wasm/link"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// TestLayersOneByOne changes, adds and removes hidden layers; the text follows.
func TestLayersOneByOne(t *testing.T) {
	s := opened()
	for i, c := range []struct {
		m             Msg
		text, problem string
		effects       []Effect
	}{
		{EditLayer{0, "64"}, "64", "", nil},
		{AddLayer{}, "64, 64", "", []Effect{ui.FocusID{ID: "layer-1"}}},
		{NudgeLayer{1, -10}, "64, 54", "", nil},
		{NudgeLayer{1, 5000}, "64, 1024", "", nil},
		{NudgeLayer{0, -5000}, "1, 1024", "", nil},
		{EditLayer{0, ""}, ", 1024", "a layer has no number of units", nil},
		{EditLayer{0, "x"}, "x, 1024", `"x" is not a whole number`, nil},
		{NudgeLayer{0, 1}, "x, 1024", `"x" is not a whole number`, nil},
		{EditLayer{0, "0"}, "0, 1024", "a layer of 0 units", nil},
		{EditLayer{0, "1,5"}, "1,5, 1024", `"1,5" is not one whole number; for another layer press +`, nil},
		{EditLayer{0, "0"}, "0, 1024", "a layer of 0 units", nil},
		{EditLayer{7, "3"}, "0, 1024", "a layer of 0 units", nil},
		{RemoveLayer{0}, "1024", "", []Effect{ui.FocusID{ID: "remove-layer-0"}}},
		{RemoveLayer{5}, "1024", "", nil},
		{RemoveLayer{0}, "", "", []Effect{ui.FocusID{ID: "add-layer"}}},
		{AddLayer{}, "30", "", []Effect{ui.FocusID{ID: "layer-0"}}},
		{EditLayer{0, ""}, "", "a layer has no number of units", nil},
	} {
		effects := s.Update(c.m)
		if d := cmp.Diff(c.effects, effects); d != "" {
			t.Errorf("%d: %s", i, d)
		}
		if got, wrong := s.Form.Text["hidden"], s.Form.Errors["hidden"]; got != c.text || (wrong == "") != (c.problem == "") || !strings.Contains(wrong, c.problem) {
			t.Errorf("%d: the text is %q, its error %q; expected %q, %q", i, got, wrong, c.text, c.problem)
		}
	}
	if _, ok := s.Form.settings(); ok || len(s.Form.layers()) != 1 {
		t.Error("an empty layer was lost, or can be trained")
	}
	for range recipe.MaxHidden {
		s.Update(AddLayer{})
	}
	if n := len(s.Form.layers()); n != recipe.MaxHidden || s.Notice.Text != "There can be at most 6 hidden layers." {
		t.Errorf("%d layers, and the visitor reads %q", n, s.Notice.Text)
	}
}

// TestDecimalComma types numbers as a phone with a German keyboard does: the run,
// the slider and the address take them for what they are.
func TestDecimalComma(t *testing.T) {
	s := opened()
	s.Update(Edit{findField("eta"), "0,5"})
	settings, ok := s.Form.settings()
	if !ok || settings.Eta != 0.5 || onScale(findField("eta"), "0,5") != onScale(findField("eta"), "0.5") {
		t.Errorf("0,5 is %v (%v), and at %d of the slider", settings.Eta, ok, onScale(findField("eta"), "0,5"))
	}
	if got := link.Of(s.Form.Text).Settings["eta"]; got != "0.5" {
		t.Errorf("the address says %q", got)
	}
	s.Update(Edit{findField("images"), "10.000"})
	if _, ok := s.Form.settings(); ok {
		t.Error("10.000 images are taken for some number")
	}
}

// TestFormerSettings shows the target on test images only where a link has brought
// it, and the preset of before that has it.
func TestFormerSettings(t *testing.T) {
	s := opened()
	target, now := findField("target"), findField("validation-target")
	if s.offered(target) || !s.offered(now) {
		t.Errorf("test images %v, validation images %v", s.offered(target), s.offered(now))
	}
	s.share("preset=fast")
	settings, _ := s.Form.settings()
	if !s.offered(target) || !s.offered(now) || s.Form.Preset != "fast" || settings.TestTarget != 98 || settings.ValidationTarget != 0 {
		t.Errorf("by a link of before: preset %s, %+v", s.Form.Preset, settings)
	}
	s.share("lock=target")
	if !s.locks("validation-target") {
		t.Error("what stops a run can be changed, though a link of before locks it")
	}
}

// TestBackToMine tries presets and goes back.
func TestBackToMine(t *testing.T) {
	s := opened()
	s.Update(BackToMine{}) // to nothing
	eta, _ := recipe.FindField("eta")
	s.Update(Edit{eta, "0.7"})
	s.Update(EditLayer{0, "abc"})
	s.Update(ChoosePreset{"good"})
	s.Update(ChoosePreset{"deep"})
	if s.Form.Preset != "deep" || len(s.Form.layers()) != 5 || len(s.Form.Errors) != 0 {
		t.Errorf("form %+v", s.Form)
	}
	s.Update(ChoosePreset{custom})
	if s.Form.Preset != custom || s.Form.Text["eta"] != "0.7" || s.Form.Text["hidden"] != "abc" || s.Form.Errors["hidden"] == "" {
		t.Errorf("form %+v", s.Form)
	}
	s.Update(ChoosePreset{"book"})
	s.Update(BackToMine{})
	if s.Form.Text["eta"] != "0.7" {
		t.Errorf("form %+v", s.Form)
	}
}

func TestScale(t *testing.T) {
	eta, _ := recipe.FindField("eta")
	for at := range scaleSteps + 1 {
		if text := fromScale(eta, at); onScale(eta, text) != at {
			t.Errorf("place %d is %s, which is at %d", at, text, onScale(eta, text))
		}
	}
	for text, want := range map[string]int{"0.001": 0, "100": 100, "1e12": 100, "1e-9": 0, "0": 0, "-3": 0, "x": 0, "NaN": 0, "": 0} {
		if got := onScale(eta, text); got != want {
			t.Errorf("%q is at %d, expected %d", text, got, want)
		}
	}
}

// TestExpected follows what the page says of how long a run takes.
func TestExpected(t *testing.T) {
	s := opened()
	epochs, _ := recipe.FindField("epochs")
	if effects := s.Update(Edit{epochs, "4"}); effects != nil {
		t.Errorf("the worker is disturbed while the page opens: %+v", effects)
	}
	ask := func(effects []Effect) *proto.Estimate {
		t.Helper()
		if len(effects) != 1 || effects[0].(Post).Do != proto.EstimateRun {
			t.Fatalf("effects %+v", effects)
		}
		return &proto.Estimate{Settings: effects[0].(Post).Settings, Measure: effects[0].(Post).Measure}
	}
	says := func(want string) {
		t.Helper()
		settings, _ := s.Form.settings()
		if got := s.Expected.sentence(settings, s.Charts.Measure); got != want {
			t.Errorf("the page says %q, expected %q", got, want)
		}
	}
	asked := ask(s.Update(SetsArrived{}))
	if effects := s.Update(Edit{epochs, "5"}); effects != nil {
		t.Errorf("a second question: %+v", effects)
	}
	asked.Seconds = 1.26
	asked = ask(report(s, proto.Report{Kind: proto.Estimated, Estimate: asked}))
	says("")
	asked.Seconds = 300
	if effects := report(s, proto.Report{Kind: proto.Estimated, Estimate: asked}); effects != nil {
		t.Errorf("effects %+v", effects)
	}
	says(" 5 epochs: about 5 minutes here, told from some mini-batches.")
	s.Update(Edit{epochs, "4"})
	says(" 4 epochs: about 1.3 s here, told from some mini-batches.")
	s.Update(Edit{epochs, "x"})
	s.Update(Edit{epochs, "4"})

	s.Update(Press{proto.Train})
	report(s, changed(proto.Training))
	if effects := s.Update(Edit{epochs, "9"}); effects != nil {
		t.Errorf("a question while a run trains: %+v", effects)
	}
	for range 4 {
		report(s, proto.Report{Kind: proto.EpochDone, Epoch: &epochResult, Seconds: 2})
	}
	report(s, changed(proto.Finished))
	s.Update(Edit{epochs, "4"})
	says(" The last such run took 2.0 s here.")
	target, _ := recipe.FindField("validation-target")
	asked = &proto.Estimate{}
	s.Expected.pending = false
	asked = ask(s.Update(Edit{target, "98"}))
	asked.Seconds = 0.01
	report(s, proto.Report{Kind: proto.Estimated, Estimate: asked})
	says(" All 4 epochs: about 0.1 s here, told from some mini-batches.")
}
