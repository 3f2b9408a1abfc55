package lab

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
)

var epochResult = nn.EpochResult{Correct: 9000, Total: 10_000}

// posts returns the commands among the effects: the worker, the command and the seed of each.
func posts(effects []Effect) (list []string) {
	for _, e := range effects {
		if p, ok := e.(runs.Post); ok {
			text := string(rune('0'+p.Run)) + " " + proto.NameOf(p.Command)
			if settings := begun(p).Settings; settings != nil {
				text += " " + settings["seed"]
			}
			list = append(list, text)
		}
	}
	return list
}

func want(t *testing.T, effects []Effect, list ...string) {
	t.Helper()
	if d := cmp.Diff(list, posts(effects)); d != "" {
		t.Error(d)
	}
}

// reportOf delivers a report of a worker.
func reportOf(s *State, run int, r proto.Report) []Effect { return s.Update(Reported{run, r}) }

func TestStepEpoch(t *testing.T) {
	s := opened()
	want(t, s.Update(runs.Press{Do: &proto.StepEpoch{}}), "0 StepEpoch 18")
	report(s, changed(proto.Training))
	want(t, s.Update(runs.Press{Do: &proto.StepEpoch{}}), "0 StepEpoch") // the worker says that it makes no sense
	report(s, changed(proto.Paused))
	want(t, s.Update(runs.Press{Do: &proto.StepEpoch{}}), "0 StepEpoch")
}

// TestRewind rewinds two runs side by side while they train. They begin again when both have given way.
func TestRewind(t *testing.T) {
	s := opened()
	if s.Update(runs.RewindRun{}); s.Runs.Notice.Text != "There is no run to rewind. Press Train to start one." {
		t.Errorf("the page says %q", s.Runs.Notice.Text)
	}
	s.Update(runs.SetAbreast{Runs: 2})
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Fetching))
	if s.Update(runs.RewindRun{}); s.Runs.Notice.Text != "The run has not started: its data is still loading." {
		t.Errorf("the page says %q", s.Runs.Notice.Text)
	}
	reportOf(s, 0, changed(proto.Training))
	reportOf(s, 1, changed(proto.Training))
	seed, _ := recipe.FindField("seed")
	s.Update(settings.Edit{Field: seed, Text: "77"}) // the form is of other runs
	want(t, s.Update(runs.RewindRun{}), "0 Reset", "1 Reset")
	reportOf(s, 0, proto.Report{Body: &proto.EpochDone{Epoch: epochResult}}) // a last word
	want(t, reportOf(s, 0, changed(proto.Idle)))
	want(t, reportOf(s, 1, changed(proto.Idle)), "0 Rewind 18", "1 Rewind 19")
	if len(s.Runs.Slots[0].Epochs) != 0 {
		t.Error("the run that begins has an epoch of the one before")
	}
	reportOf(s, 0, changed(proto.Finished))
	reportOf(s, 1, changed(proto.Finished))
	want(t, s.Update(runs.RewindRun{}), "0 Rewind 18", "1 Rewind 19")
}

// TestNewStart uses the next seed in every state.
func TestNewStart(t *testing.T) {
	s := opened()
	want(t, s.Update(runs.NewStart{}), "0 Train 19")
	if s.Form.Preset != "book" || s.Form.Text["seed"] != "19" {
		t.Errorf("form %+v", s.Form)
	}
	report(s, changed(proto.Training))
	want(t, s.Update(runs.NewStart{}), "0 Reset")
	want(t, report(s, changed(proto.Idle)), "0 Train 20")
	report(s, changed(proto.Training))
	s.Update(runs.NewStart{})
	s.Update(runs.Press{Do: &proto.Reset{}}) // no, rather nothing
	want(t, report(s, changed(proto.Idle)))
	s.Update(runs.SetAbreast{Runs: 3})
	want(t, s.Update(runs.NewStart{}), "0 Train 24", "1 Train 25", "2 Train 26")
	s = opened()
	seed, _ := recipe.FindField("seed")
	s.Update(settings.Edit{Field: seed, Text: "9007199254740992"})
	want(t, s.Update(runs.NewStart{}), "0 Train 1")
	s.Update(settings.Edit{Field: seed, Text: "x"})
	if effects := s.Update(runs.NewStart{}); len(posts(effects)) > 0 || !s.Runs.Notice.Bad {
		t.Error("begun with a setting that is wrong")
	}
}

// TestSpeed changes the speed of the present workers, and of those that begin later.
func TestSpeed(t *testing.T) {
	s := opened()
	want(t, s.Update(runs.Press{Do: &proto.Train{}}), "0 Train 18")
	report(s, changed(proto.Finished))
	effects := s.Update(runs.SetSpeed{Speed: 0})
	want(t, effects, "0 SetPace")
	if pace := effects[0].(runs.Post).Command.(*proto.SetPace).Pace; pace != 1 {
		t.Errorf("%v mini-batches a second, expected 1", pace)
	}
	s.Update(runs.SetAbreast{Runs: 2})
	want(t, s.Update(runs.Press{Do: &proto.Train{}}), "0 SetPace", "0 Train 18", "1 SetPace", "1 Train 19")
	reportOf(s, 1, changed(proto.Training))
	want(t, s.Update(runs.SetSpeed{Speed: 99}), "0 SetPace", "1 SetPace")
	if s.Runs.Speed != len(runs.Speeds)-1 {
		t.Errorf("speed %d", s.Runs.Speed)
	}
}

// TestMiniBatch shows the images of a mini-batch until something else was learned.
func TestMiniBatch(t *testing.T) {
	s := opened()
	shown := func() bool { return strings.Contains(progress(s), `class="minibatch"`) }
	s.Update(runs.Press{Do: &proto.Step{}})
	report(s, changed(proto.Paused), proto.Report{Body: &proto.Trained{Progress: nn.Progress{MiniBatch: 1, MiniBatches: 9}}})
	if shown() {
		t.Error("a mini-batch is shown before it has arrived")
	}
	report(s, proto.Report{Body: &proto.MiniBatchDone{Number: 1, Size: 50, Right: 7, Labels: []int{3, 4}, Answers: []int{3, 9}, Pixels: []byte{1, 2, 3, 4}}})
	if !shown() {
		t.Error("the mini-batch is not shown")
	}
	report(s, proto.Report{Body: &proto.Trained{Progress: nn.Progress{MiniBatch: 2, MiniBatches: 9}}})
	if shown() {
		t.Error("the earlier mini-batch is still shown")
	}
}
