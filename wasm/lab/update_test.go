package lab

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/pad"
	"inkling/wasm/proto"
	"inkling/wasm/runs"
	"inkling/wasm/settings"
	"inkling/wasm/ui"
)

// opened is the state of a page on which the first network and the worker are ready.
func opened() *State {
	s := NewState()
	preset, _ := recipe.FindPreset(firstReader)
	s.Update(ModelArrived{Key: firstReader, Model: &model.Model{Network: preset.Settings.Network(dataset.MNIST), Settings: preset.Settings}})
	return s
}

// stroke draws a line on the pad.
func stroke(s *State, from, to ink.Point) {
	s.Update(pad.PenDown{At: from})
	s.Update(pad.PenMove{To: []ink.Point{to}})
	s.Update(pad.PenUp{})
}

func TestDrawing(t *testing.T) {
	s := opened()
	if s.Pad.Output != nil {
		t.Error("a blank pad has an answer")
	}
	a, b := ink.Point{X: 0.2, Y: 0.2}, ink.Point{X: 0.8, Y: 0.9}
	stroke(s, a, b)
	if d := cmp.Diff([]ink.Stroke{{a, b}}, s.Pad.Strokes); d != "" {
		t.Error(d)
	}
	if len(s.Pad.Output) != 10 || !cmp.Equal(s.Pad.Image, ink.Image(s.Pad.Strokes)) {
		t.Error("the drawing was not read")
	}
	s.Update(pad.PenMove{To: []ink.Point{a}})
	if len(s.Pad.Strokes[0]) != 2 {
		t.Error("a pen in the air goes on drawing")
	}
	s.Update(pad.PenDown{At: b})
	s.Update(pad.PenCancel{})
	if len(s.Pad.Strokes) != 1 {
		t.Error("a stroke that the browser cancelled is still there")
	}
}

func TestUndo(t *testing.T) {
	s := opened()
	s.Update(pad.Undo{}) // of nothing
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	stroke(s, ink.Point{X: 0.3}, ink.Point{X: 0.4})
	s.Update(pad.Clear{})
	s.Update(pad.Clear{}) // must not forget what the first took away
	if len(s.Pad.Strokes) != 0 || s.Pad.Output != nil {
		t.Error("Clear did not clear everything")
	}
	for want := 2; want >= 0; want-- {
		s.Update(pad.Undo{})
		if len(s.Pad.Strokes) != want {
			t.Errorf("%d strokes, want %d", len(s.Pad.Strokes), want)
		}
	}
}

func TestChoosingANetwork(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	if d := cmp.Diff([]Effect{FetchModel{"book"}}, s.Update(ChooseReader{"book"})); d != "" {
		t.Error(d)
	}
	if s.Pad.Output != nil {
		t.Error("an answer without a network")
	}
	s.Update(ModelArrived{Key: "book", Err: errors.New("gone")})
	if !strings.Contains(s.Missing["book"], "could not be loaded: gone") {
		t.Errorf("the page says %q", s.Missing["book"])
	}
	s.Update(ChooseReader{"book"})
	if s.Missing["book"] != "" {
		t.Error("the old error is still shown")
	}
	s.Update(ModelArrived{Key: "book", Model: &model.Model{Network: recipe.Default().Network(dataset.MNIST)}})
	if s.Pad.Output == nil {
		t.Error("the network has loaded but is not active")
	}
}

func TestForm(t *testing.T) {
	s := opened()
	hidden := recipe.Fields[0]
	s.Update(settings.Edit{Field: hidden, Text: "abc"})
	if s.Form.Preset != settings.Custom || s.Form.Text["hidden"] != "abc" || s.Form.Errors()["hidden"] == "" {
		t.Errorf("form %+v", s.Form)
	}
	if d := cmp.Diff([]Effect{ui.Focus{ID: "set-hidden"}}, s.Update(runs.Press{Do: &proto.Train{}})); d != "" {
		t.Error(d)
	}
	if !s.Runs.Notice.Bad || !strings.Contains(s.Runs.Notice.Text, `"abc" is not a whole number`) {
		t.Errorf("the page says %q", s.Runs.Notice.Text)
	}
	s.Update(settings.Edit{Field: hidden, Text: "16, 16"})
	effects := s.Update(runs.Press{Do: &proto.Train{}})
	post := effects[0].(runs.Post)
	if train := post.Command.(*proto.Train); train.Settings["hidden"] != "16, 16" || s.Runs.Notice.Text != "" {
		t.Errorf("effects %+v, notice %q", effects, s.Runs.Notice.Text)
	}
	s.Update(settings.ChoosePreset{Key: "good"})
	if s.Form.Text["hidden"] != "100" || s.Form.Preset != "good" || len(s.Form.Errors()) != 0 {
		t.Errorf("form %+v", s.Form)
	}
}

// report sends the state reports and returns the effects of the last.
func report(s *State, reports ...proto.Report) (effects []Effect) {
	for _, r := range reports {
		effects = s.Update(Reported{0, answering(r)})
	}
	return effects
}

// answering returns a report with a question, if it answers one of unknown number.
func answering(r proto.Report) proto.Report {
	if r.Question == nil {
		r.Question = questionOf(r.Body)
	}
	return r
}

// questionOf returns a question of the type that a report answers, or nil.
func questionOf(n proto.News) proto.Command {
	switch n.(type) {
	case *proto.Network:
		return &proto.Snapshot{}
	case *proto.Browsed:
		return &proto.Browse{}
	case *proto.Averaged:
		return &proto.Average{}
	case *proto.TrainingDrawings, *proto.TrainedDrawings:
		return &proto.TrainDrawings{}
	case *proto.FineTuning, *proto.FineTuned:
		return &proto.FineTune{}
	case *proto.Examined:
		return &proto.Examine{}
	case *proto.Shown:
		return &proto.Show{}
	case *proto.Climbed:
		return &proto.Ascend{}
	case *proto.Written:
		return &proto.WriteFile{}
	case *proto.Estimated:
		return &proto.EstimateRun{}
	}
	return nil
}

// begun returns what a posted command begins a run with, or nothing.
func begun(e Effect) (b proto.Beginning) {
	if v := reflect.ValueOf(e.(runs.Post).Command).Elem().FieldByName("Beginning"); v.IsValid() {
		b = v.Interface().(proto.Beginning)
	}
	return b
}

// isLike reports whether a posted command is of the type of another.
func isLike(p runs.Post, c proto.Command) bool { return reflect.TypeOf(p.Command) == reflect.TypeOf(c) }

// ended says that the first worker has ended.
func ended(text string) Msg {
	return Reported{0, proto.Report{Body: &proto.Ended{Why: phrase.Phrase{Text: text}}}}
}

func changed(p proto.Phase) proto.Report { return proto.Report{Body: &proto.Changed{Phase: p}} }

var askSnapshot = []Effect{runs.Post{Run: 0, Command: &proto.Snapshot{}}}

func TestARun(t *testing.T) {
	s := opened()
	stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Fetching))
	if s.Runs.Slots[0].Loading == nil {
		t.Error("nothing shows that data is loading")
	}
	if d := cmp.Diff(askSnapshot, report(s, changed(proto.Training))); d != "" {
		t.Error(d)
	}
	if s.Runs.Slots[0].Loading != nil || s.Reader != runs.Key || !s.Runs.Busy() {
		t.Error("training has begun, but the page does not show it")
	}
	network := recipe.Default().Network(dataset.MNIST)
	report(s, proto.Report{Body: &proto.Network{Parameters: network.Bytes()}})
	if d := cmp.Diff(network, s.Networks[runs.Key].Network); d != "" {
		t.Error(d)
	}
	if s.Pad.Output == nil {
		t.Error("the network being trained is not active")
	}
	result := nn.EpochResult{Correct: 9000, Total: 10_000}
	report(s, proto.Report{Body: &proto.EpochDone{Epoch: result}}, changed(proto.Finished))
	if d := cmp.Diff([]nn.EpochResult{result}, s.Runs.Slots[0].Epochs); d != "" {
		t.Error(d)
	}
	report(s, changed(proto.Idle))
	if s.Reader != firstReader || s.Networks[runs.Key] != nil || s.Runs.Slots[0].Epochs != nil {
		t.Error("Reset did not remove everything of the run")
	}
}

// TestSnapshots requests the network now and then, and never twice at once.
func TestSnapshots(t *testing.T) {
	const snapshotEvery = 3
	s := opened()
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Training))
	progress := proto.Report{Body: &proto.Trained{Progress: nn.Progress{MiniBatches: 5000}}}
	for range 3 * snapshotEvery {
		if effects := report(s, progress); effects != nil {
			t.Fatal("asked again before the answer has come")
		}
	}
	report(s, proto.Report{Body: &proto.Network{Parameters: recipe.Default().Network(dataset.MNIST).Bytes()}})
	asked := 0
	for range snapshotEvery {
		asked += len(report(s, progress))
	}
	if asked != 1 {
		t.Errorf("asked %d times within %d reports, want once", asked, snapshotEvery)
	}
	report(s, proto.Report{Body: &proto.Network{Parameters: []byte{1, 2, 3}}})
	if !strings.Contains(s.Runs.Notice.Text, "cannot be shown") {
		t.Errorf("the page says %q", s.Runs.Notice.Text)
	}
}

func TestTheVisitorsChoiceIsKept(t *testing.T) {
	s := opened()
	s.Update(runs.Press{Do: &proto.Train{}})
	report(s, changed(proto.Training), proto.Report{Body: &proto.Network{Parameters: recipe.Default().Network(dataset.MNIST).Bytes()}})
	s.Update(ChooseReader{firstReader})
	if effects := report(s, changed(proto.Paused), changed(proto.Training)); effects != nil || s.Reader != firstReader {
		t.Error("the page went back to the network being trained by itself")
	}
}

func TestErrorsAreShown(t *testing.T) {
	s := opened()
	for text, n := range map[string]proto.News{
		"refused": &proto.Refused{Why: phrase.Phrase{Text: "refused"}}, "diverged": &proto.Diverged{Why: phrase.Phrase{Text: "diverged"}}, "failed": &proto.Failed{Why: phrase.Phrase{Text: "failed"}},
	} {
		report(s, proto.Report{Body: n})
		if s.Runs.Notice != (ui.Bad(text)) {
			t.Errorf("the page says %+v", s.Runs.Notice)
		}
	}
	s.Runs.Slots[0].Phase = proto.Training
	s.Update(ended("dead"))
	if s.Runs.Busy() || s.Runs.Notice.Text != "dead Press Train to start another." {
		t.Error("a dead worker goes on training")
	}
}

// TestSideBySide trains three seeds, of which one ends early, and then one alone.
func TestSideBySide(t *testing.T) {
	s := opened()
	s.Update(runs.SetAbreast{Runs: 3})
	effects := s.Update(runs.Press{Do: &proto.Train{}})
	if len(effects) != 6 || len(s.Runs.Slots) != 3 {
		t.Fatalf("%d effects, %d runs", len(effects), len(s.Runs.Slots))
	}
	for i, e := range effects[:3] {
		if post := e.(runs.Post); post.Run != i || begun(post).Settings["seed"] != []string{"18", "19", "20"}[i] {
			t.Errorf("run %d: %+v", i, post)
		}
	}
	for i := range 3 {
		s.Update(Reported{i, changed(proto.Training)})
	}
	s.Update(Reported{2, proto.Report{Body: &proto.Diverged{Why: phrase.Phrase{Text: "Training diverged."}}}})
	s.Update(Reported{2, changed(proto.Finished)})
	if s.Runs.Notice.Text != "Seed 20: Training diverged." {
		t.Errorf("the page says %q", s.Runs.Notice.Text)
	}
	pause := &proto.Pause{}
	if d := cmp.Diff([]Effect{runs.Post{Run: 0, Command: pause}, runs.Post{Run: 1, Command: pause}}, s.Update(runs.Press{Do: &proto.Pause{}})); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]Effect{runs.Post{Run: 0, Command: &proto.Resume{}}}, s.Update(runs.Press{Do: &proto.Resume{}})); d != "" {
		t.Error(d) // makes no sense yet: the first worker must say so
	}
	for i := range 3 {
		s.Update(Reported{i, changed(proto.Idle)})
	}
	s.Update(runs.SetAbreast{Runs: 1})
	if d := cmp.Diff([]Effect{runs.StopWorker{Run: 2}, runs.StopWorker{Run: 1}}, s.Update(runs.Press{Do: &proto.Train{}})[:2]); d != "" {
		t.Error(d)
	}
	s.Update(Reported{2, changed(proto.Idle)}) // too late
	if len(s.Runs.Slots) != 1 {
		t.Errorf("%d runs", len(s.Runs.Slots))
	}
}
