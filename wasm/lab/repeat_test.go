package lab

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

const aLine = "inkling 1 preset=book epochs=2 seed=5 data-hash=1cb033366fe2 epoch-0=8231/10000 epoch-1=8323/10000 weights=e0bf8c96befc"

// finish has the first run go to its end.
func finish(s *State, hash string, counts []int, weights string) {
	d := *proto.MNIST
	d.Hash = hash
	report(s, proto.Report{Body: &proto.Described{Data: d}}, changed(proto.Training))
	for i, correct := range counts {
		report(s, proto.Report{Body: &proto.EpochDone{Epoch: nn.EpochResult{Epoch: i, Correct: correct, Total: 10_000}}})
	}
	report(s, proto.Report{Body: &proto.Changed{Phase: proto.Finished, Weights: weights}})
}

// found are the findings, in a line each.
func found(s *State) (list []string) {
	for _, f := range s.Runs.Repeat.Found {
		sign := "no: "
		if f.Same {
			sign = "yes: "
		}
		list = append(list, sign+f.Text)
	}
	return list
}

// TestRepeat pastes a line, runs it, and makes the same line of the run.
func TestRepeat(t *testing.T) {
	s := opened()
	s.Update(runs.SetAbreast{Runs: 3})
	s.Update(runs.TypeLine{Text: aLine})
	want(t, s.Update(runs.RunLine{}), "0 Train 5")
	if s.Form.Preset != settings.Custom || s.Form.Text["epochs"] != "2" || len(s.Runs.Slots) != 1 {
		t.Errorf("form %+v", s.Form)
	}
	finish(s, "1cb033366fe28590", []int{8231, 8323}, "e0bf8c96befc0123")
	if d := cmp.Diff([]string{
		"yes: Epoch 0: 8231 / 10000, as in the line.", "yes: Epoch 1: 8323 / 10000, as in the line.",
		"yes: The same weights at the end, to the last bit.",
	}, found(s)); d != "" {
		t.Error(d)
	}
	if made, _ := s.Runs.Slots[0].Receipt(); made.String() != aLine {
		t.Errorf("%s\nwant %s", made, aLine)
	}
	if d := cmp.Diff([]Effect{ui.CopyText{Text: aLine}}, s.Update(runs.CopyLine{})); d != "" {
		t.Error(d)
	}
	s.Update(ui.Copied{Text: aLine})
	if s.Runs.Repeat.Copied.Text != "Copied." {
		t.Errorf("the page says %q", s.Runs.Repeat.Copied.Text)
	}
	s.Update(runs.Press{Do: &proto.Train{}})
	if s.Runs.Repeat.Wanted != nil || s.Runs.Repeat.Found != nil {
		t.Error("another run is compared with the line")
	}
}

// TestRepeatDiffers reports each number that differs.
func TestRepeatDiffers(t *testing.T) {
	s := opened()
	s.Update(runs.TypeLine{Text: aLine})
	s.Update(runs.RunLine{})
	finish(s, "aaaabbbbccccdddd", []int{8231, 8000}, "0123456789abcdef")
	if d := cmp.Diff([]string{
		"no: This data set differs from the one in the pasted line (aaaabbbbcccc, there 1cb033366fe2), so the results will differ.",
		"yes: Epoch 0: 8231 / 10000, as in the line.",
		"no: Epoch 1: 8000 / 10000, but the line has 8323 / 10000.",
		"no: Different weights at the end: 0123456789ab, the line has e0bf8c96befc.",
	}, found(s)); d != "" {
		t.Error(d)
	}
}

// TestRepeatWhileBusy gives way to the line, and still compares.
func TestRepeatWhileBusy(t *testing.T) {
	s := opened()
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Training))
	s.Update(runs.TypeLine{Text: aLine})
	want(t, s.Update(runs.RunLine{}), "0 Reset")
	want(t, report(s, changed(proto.Idle)), "0 Train 5")
	finish(s, "1cb033366fe28590", []int{8231, 1}, "")
	if len(s.Runs.Repeat.Found) != 2 {
		t.Errorf("found %+v", s.Runs.Repeat.Found)
	}
}

// TestMalformedLines change nothing but the message about them.
func TestMalformedLines(t *testing.T) {
	s := opened()
	before := s.Form.Text["epochs"]
	for _, c := range []struct{ line, want string }{
		{"", `This line cannot be used: expected a line that begins with "inkling 1".`},
		{strings.Replace(aLine, "seed=5", "seed=-5", 1), "This line cannot be used: Seed: -5 is too small"},
		{strings.Replace(aLine, "epochs=2", "depochs=2", 1), `This line cannot be used: unknown setting "depochs"`},
	} {
		s.Update(runs.TypeLine{Text: c.line})
		if effects := s.Update(runs.RunLine{}); effects != nil || !strings.HasPrefix(s.Runs.Repeat.Wrong, c.want) || s.Form.Text["epochs"] != before {
			t.Errorf("%q: effects %+v, the page says %q", c.line, effects, s.Runs.Repeat.Wrong)
		}
	}
	if _, ok := s.Runs.Slots[0].Receipt(); ok {
		t.Error("a run that has not begun has a line")
	}
}

// TestRunInAnAddress copies a run as a link, follows it on another page, and
// repeats it there.
func TestRunInAnAddress(t *testing.T) {
	s := opened()
	s.Base = "https://example.org/inkling/"
	if s.Update(runs.CopyRun{}) != nil {
		t.Error("a run that has not begun is copied")
	}
	s.Update(runs.TypeLine{Text: aLine})
	s.Update(runs.RunLine{})
	finish(s, "1cb033366fe28590", []int{8231, 8323}, "e0bf8c96befc0123")
	const hash = "#lab/train?v=1&epochs=2&seed=5&data-hash=1cb033366fe2&epoch-0=8231/10000&epoch-1=8323/10000&weights=e0bf8c96befc"
	if d := cmp.Diff([]Effect{ui.CopyText{Text: s.Base + hash}}, s.Update(runs.CopyRun{})); d != "" {
		t.Error(d)
	}
	s.Update(ui.Copied{Text: s.Base + hash, Err: errors.New("refused")})
	if text := s.Runs.Repeat.Copied.Text; text != "Could not copy (refused): Share shows it as text." {
		t.Errorf("the page says %q", text)
	}
	other := opened()
	follow(other, hash)
	if other.Runs.Repeat.Text != aLine || !strings.Contains(progress(other), "This run comes from the page's address.") || other.Address.Problems != nil || other.Runs.Busy() {
		t.Errorf("%q, %q", other.Runs.Repeat.Text, other.Address.Problems)
	}
	if got := other.Address.Hash(other.addressEnv()); got != hash {
		t.Errorf("a reload would lose the run: %s", got)
	}
	if edit(other, "seed", "6"); strings.Contains(other.Address.Hash(other.addressEnv()), "data-hash") {
		t.Error("runs with other settings are reported as identical")
	}
	want(t, other.Update(runs.RunLine{}), "0 Train 5")
	if other.Runs.Repeat.Wanted == nil || other.Form.Text["seed"] != "5" {
		t.Error("the run is not compared")
	}
	begun := opened()
	want(t, follow(begun, hash+"&run=begin"), "0 Train 5")
	if begun.Runs.Repeat.Wanted == nil {
		t.Error("a run that begins at once is not compared")
	}
}
