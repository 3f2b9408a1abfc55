package app

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// exam is an answer to the last question: every image read correctly, but 48 fours as nines, 3 twos as ones.
func exam(s *State) proto.Report {
	e := &proto.Exam{ID: s.Inspect.asked, Data: *digits}
	for class := range 10 {
		e.Confusion = append(e.Confusion, make([]int, 10))
		e.Confusion[class][class] = 100
	}
	e.Confusion[4][9], e.Confusion[2][1] = 48, 3
	return proto.Report{Kind: proto.Examined, Exam: e}
}

// shown is an answer to a Show of so many images out of 48.
func shownCases(post Post) proto.Report {
	c := &proto.Cases{ID: post.Ask.ID, Of: post.Ask.Case, From: post.Ask.From, Total: 48}
	for i := post.Ask.From; i < min(48, post.Ask.From+post.Ask.Count); i++ {
		output := make([]float32, 10)
		output[9] = 0.75
		c.Numbers, c.Labels, c.Outputs = append(c.Numbers, 10*i), append(c.Labels, 4), append(c.Outputs, output)
	}
	return proto.Report{Kind: proto.Shown, Cases: c, Pixels: make([]byte, 784*len(c.Numbers))}
}

func TestExamining(t *testing.T) {
	s := looking(t, mistakesTab)
	if s.exam() != nil || s.examineAgain() != nil {
		t.Error("data is loaded for what nobody has asked")
	}
	effects := s.Update(TestNetwork{})
	post := effects[0].(Post)
	if post.Do != proto.Examine || post.Settings["hidden"] != "30" || len(post.Parameters) != 4*23860 || post.Ask.Shape != dataset.MNIST || post.Ask.OfRun {
		t.Errorf("%+v", post)
	}
	report(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 5, Total: 10, Of: 5, Training: 1}})
	if s.Inspect.Exam.Loading == nil {
		t.Error("nothing shows that the images are coming")
	}
	effects = report(s, exam(s))
	if s.Inspect.Exam.Loading != nil || s.exam() == nil {
		t.Fatal("the answers are not there")
	}
	post = effects[0].(Post)
	if d := cmp.Diff(inspect.Case{Was: inspect.Any, Read: inspect.Wrong}, post.Ask.Case); d != "" || post.Do != proto.Show {
		t.Error(d)
	}
	if d := cmp.Diff([]Mixup{{Cell{4, 9}, 48}, {Cell{2, 1}, 3}}, mixups(s.exam(), 5)); d != "" {
		t.Error(d)
	}
	csv := s.Update(SaveConfusion{})[0].(ui.Download)
	if csv.Name != "inkling-confusion-784-30-10.csv" || !strings.Contains(csv.Text, "\n4,0,0,0,0,100,0,0,0,0,48\n") {
		t.Errorf("%+v", csv)
	}
	s.Update(ChooseReader{firstReader})
	if s.exam() != nil {
		t.Error("the answers are shown as another network's")
	}
	s.Update(ChooseReader{"book"})
	if s.exam() == nil {
		t.Error("the answers are forgotten")
	}
	s.Update(WorkerFailed{0, "dead"})
	if s.exam() != nil || s.Inspect.Cases.Images != nil {
		t.Error("the answers outlive the worker that could tell more of them")
	}
}

// TestExamineFails asks once, and not again by itself.
func TestExamineFails(t *testing.T) {
	s := looking(t, mistakesTab)
	s.Data.unasked = true // the data is here
	effects := s.Update(InspectTab{Key: mistakesTab})
	if len(effects) != 1 {
		t.Fatalf("the images are here, yet nothing is asked: %v", effects)
	}
	if effects := report(s, proto.Report{Kind: proto.Unseen, Text: "No."}); effects != nil || s.Inspect.Exam.Error != "No." {
		t.Errorf("the visitor reads %q; %v", s.Inspect.Exam.Error, effects)
	}
	if effects := s.Update(InspectTab{Key: mistakesTab}); effects != nil {
		t.Errorf("it is asked again: %v", effects)
	}
	if effects := s.Update(TestNetwork{}); len(effects) != 1 || s.Inspect.Exam.Error != "" {
		t.Error("the button does nothing")
	}
}

// TestExamineTrained follows the network in training, about once a second, and at its end.
func TestExamineTrained(t *testing.T) {
	s := looking(t, mistakesTab)
	s.Update(Press{proto.Train})
	asked := func(effects []Effect) (n int) {
		for _, e := range effects {
			if post, ok := e.(Post); ok && post.Do == proto.Examine {
				n++
				if !post.Ask.OfRun || post.Parameters != nil {
					t.Errorf("%+v", post)
				}
			}
		}
		return n
	}
	n := asked(report(s, changed(proto.Training)))
	n += asked(report(s, proto.Report{Kind: proto.Network, Parameters: s.Runs[0].Settings.Network(dataset.MNIST).Bytes()}))
	if n != 1 {
		t.Fatalf("%d questions at the beginning", n)
	}
	report(s, exam(s))
	for range 3 * examineEvery {
		if k := asked(report(s, proto.Report{Kind: proto.Trained, Progress: &nn.Progress{}})); k > 0 {
			n += k
			report(s, exam(s))
		}
	}
	if n < 3 || n > 5 {
		t.Errorf("%d questions in about three seconds", n)
	}
	if asked(report(s, changed(proto.Finished))) != 1 {
		t.Error("the network that has learned all is not asked")
	}
	report(s, exam(s))
	s.Update(InspectSeen{false})
	if asked(report(s, changed(proto.Paused))) != 0 {
		t.Error("nobody looks, yet the network is asked")
	}
	report(s, changed(proto.Idle))
	if s.Inspect.Exam.Result != nil {
		t.Error("the answers of a network that is no more")
	}
}

func TestCaseList(t *testing.T) {
	s := looking(t, mistakesTab)
	s.Update(TestNetwork{})
	report(s, shownCases(report(s, exam(s))[0].(Post)))
	old := s.Update(ChooseCell{Cell{2, 1}})[0].(Post)
	post := s.Update(ChooseCell{Cell{4, 9}})[0].(Post)
	report(s, shownCases(old))
	if s.Inspect.Cases.Images.Of == old.Ask.Case {
		t.Error("images are shown that nobody wants any more")
	}
	report(s, shownCases(post))
	images := s.Inspect.Cases.Images
	if images.title() != "A 4 read as a 9" || images.span() != "1 to 32 of 48" || images.name(1) != "4\u202f→\u202f9  75%, test image 11, a 4, read as a 9, 75 of 100" {
		t.Errorf("%q, %q, %q", images.title(), images.span(), images.name(1))
	}
	if sheet := images.sheet(8); sheet.Width != 8*30 || sheet.Height != 4*(30+captionHeight(28)) || len(sheet.Alpha) != sheet.Width*sheet.Height {
		t.Errorf("a sheet of %d x %d pixels", sheet.Width, sheet.Height)
	}
	for _, step := range []struct {
		m    Msg
		want int
	}{
		{CaseKey{"ArrowRight"}, 1}, {CaseKey{"ArrowDown"}, 9}, {CaseKey{"Home"}, 8}, {CaseKey{"End"}, 15}, {CaseKey{"PageDown"}, 31}, {CaseKey{"ArrowRight"}, 31},
	} {
		s.Update(step.m)
		if s.Inspect.Cases.Cursor != step.want {
			t.Errorf("%+v: cursor %d, want %d", step.m, s.Inspect.Cases.Cursor, step.want)
		}
	}
	s.Update(CaseKey{"Enter"})
	if p := s.Pad.Picture; p == nil || p.Split != dataset.Test || p.Number != 310 || p.Label != 4 {
		t.Errorf("on the pad is %+v", s.Pad.Picture)
	}
	post = s.Update(TurnCases{32})[0].(Post)
	report(s, shownCases(post))
	if got := s.Inspect.Cases.Images.span(); got != "33 to 48 of 48" {
		t.Error(got)
	}
	if s.Update(TurnCases{64}) != nil || s.Update(FitCases{8 * caseWidth}) != nil {
		t.Error("the worker is asked for nothing")
	}
	post = s.Update(FitCases{300})[0].(Post)
	if post.Ask.Count != fewCases*caseLines {
		t.Errorf("%d images on a phone", post.Ask.Count)
	}
	s.Update(CellKey{"ArrowLeft"})
	if s.Inspect.Exam.Cursor != (Cell{4, 8}) {
		t.Errorf("the cursor is at %+v", s.Inspect.Exam.Cursor)
	}
	images.Data.Rows = 20
	s.Inspect.Cases.Images = images
	s.Update(ChooseCase{0})
	if want := "The pad holds images of 28 x 28 pixels; this one has 20 x 28."; s.Inspect.Cases.Note != want {
		t.Errorf("the visitor reads %q", s.Inspect.Cases.Note)
	}
}
