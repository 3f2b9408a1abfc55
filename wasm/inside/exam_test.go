package inside

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/inspect"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// exam is an answer to the last question: every image read correctly, but 48 fours as nines, 3 twos as ones.
func exam(s *page) proto.Report {
	e := &proto.Examined{Data: *s.env.Data}
	for class := range 10 {
		e.Confusion = append(e.Confusion, make([]int, 10))
		e.Confusion[class][class] = 100
	}
	e.Confusion[4][9], e.Confusion[2][1] = 48, 3
	return proto.Report{Question: s.Exam.pending, Body: e}
}

// shown is an answer to a Show of so many images out of 48.
func shownCases(post proto.Command) proto.Report {
	asked, c := post.(*proto.Show), &proto.Shown{Total: 48}
	for i := asked.From; i < min(48, asked.From+asked.Count); i++ {
		output := make([]float32, 10)
		output[9] = 0.75
		c.Numbers, c.Labels, c.Outputs = append(c.Numbers, 10*i), append(c.Labels, 4), append(c.Outputs, output)
	}
	c.Pixels = make([]byte, 784*len(c.Numbers))
	return proto.Report{Question: asked, Body: c}
}

func TestExamining(t *testing.T) {
	s := looking(t, MistakesTab)
	if s.exam() != nil || s.Again(s.env) != nil {
		t.Error("data is loaded for what nobody has asked")
	}
	effects := s.Update(TestNetwork{})
	if d := cmp.Diff(UseData{dataset.DefaultFolder}, effects[0]); d != "" {
		t.Error(d)
	}
	examine := effects[1].(*proto.Examine)
	if examine.Settings["hidden"] != "30" || len(examine.Parameters) != 4*23860 || examine.Shape != dataset.MNIST || examine.OfRun {
		t.Errorf("%+v", examine)
	}
	report(s, proto.Report{Body: &proto.Loaded{Loading: proto.Loading{Bytes: 5, Total: 10, Of: 5, Training: 1}}})
	if s.Exam.Loading == nil {
		t.Error("nothing shows that the images are coming")
	}
	effects = report(s, exam(s))
	if s.Exam.Loading != nil || s.exam() == nil {
		t.Fatal("the answers are not there")
	}
	if d := cmp.Diff(inspect.Case{Was: inspect.Any, Read: inspect.Wrong}, effects[0].(*proto.Show).Case); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]Mixup{{Cell{4, 9}, 48}, {Cell{2, 1}, 3}}, mixups(s.exam(), 5)); d != "" {
		t.Error(d)
	}
	csv := s.Update(SaveConfusion{})[0].(ui.Download)
	if csv.Name != "inkling-confusion-784-30-10.csv" || !strings.Contains(csv.Text, "\n4,0,0,0,0,100,0,0,0,0,48\n") {
		t.Errorf("%+v", csv)
	}
	book := s.env.Model
	s.choose("pen", recipe.Default())
	if s.exam() != nil {
		t.Error("the answers are shown as another network's")
	}
	s.env.Reader, s.env.Model = "book", book
	s.Again(s.env)
	if s.exam() == nil {
		t.Error("the answers are forgotten")
	}
	s.WorkerEnded()
	if s.exam() != nil || s.Cases.Images != nil {
		t.Error("the answers outlive the worker that could tell more of them")
	}
}

// TestExamineFails asks once, and not again by itself.
func TestExamineFails(t *testing.T) {
	s := looking(t, MistakesTab)
	s.env.Testable = true
	effects := s.Update(ShowTab{Key: MistakesTab})
	if len(effects) != 2 {
		t.Fatalf("the images are here, yet nothing is asked: %v", effects)
	}
	asked := effects[1].(proto.Command)
	if effects := report(s, proto.Report{Question: asked, Body: &proto.Unanswered{Why: phrase.Phrase{Text: "No."}}}); effects != nil || s.Exam.Error != "No." {
		t.Errorf("the visitor reads %q; %v", s.Exam.Error, effects)
	}
	if effects := s.Update(ShowTab{Key: MistakesTab}); effects != nil {
		t.Errorf("it is asked again: %v", effects)
	}
	if effects := s.Update(TestNetwork{}); len(effects) != 2 || s.Exam.Error != "" {
		t.Error("the button does nothing")
	}
}

// TestExamineTrained follows the network in training, about once a second, and at its end.
func TestExamineTrained(t *testing.T) {
	s := looking(t, MistakesTab)
	s.env.Reader, s.env.Training, s.env.Testable, s.env.Busy = "trained", true, true, true
	asked := func(effects []Effect) (n int) {
		for _, e := range effects {
			if c, ok := e.(*proto.Examine); ok {
				n++
				if !c.OfRun || c.Parameters != nil {
					t.Errorf("%+v", c)
				}
			}
		}
		return n
	}
	s.env.Learning = true
	n := asked(s.Again(s.env))
	if n != 1 {
		t.Fatalf("%d questions at the beginning", n)
	}
	report(s, exam(s))
	for range 3 * examineEvery {
		s.Exam.NetworkChanged(false)
		if k := asked(s.Again(s.env)); k > 0 {
			n += k
			report(s, exam(s))
		}
	}
	if n < 3 || n > 5 {
		t.Errorf("%d questions in about three seconds", n)
	}
	s.Exam.NetworkChanged(true)
	s.env.Learning = false
	if asked(s.Again(s.env)) != 1 {
		t.Error("the network that has learned all is not asked")
	}
	report(s, exam(s))
	s.Update(Seen{false})
	s.Exam.NetworkChanged(true)
	if asked(s.Again(s.env)) != 0 {
		t.Error("nobody looks, yet the network is asked")
	}
	s.Forget("trained")
	if s.Exam.Result != nil {
		t.Error("the answers of a network that is no more")
	}
}

func TestCaseList(t *testing.T) {
	s := looking(t, MistakesTab)
	s.Update(TestNetwork{})
	report(s, shownCases(report(s, exam(s))[0].(proto.Command)))
	old := s.Update(ChooseCell{Cell{2, 1}})[0].(proto.Command)
	post := s.Update(ChooseCell{Cell{4, 9}})[0].(proto.Command)
	report(s, shownCases(old))
	if s.Cases.Images.Of == old.(*proto.Show).Case {
		t.Error("images are shown that nobody wants any more")
	}
	report(s, shownCases(post))
	images := s.Cases.Images
	if images.title() != "A 4 read as a 9" || images.span() != "1 to 32 of 48" || images.name(1) != "4\u202f→\u202f9  75%, test image 11, a 4, read as a 9, 75%" {
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
		if s.Cases.Cursor != step.want {
			t.Errorf("%+v: cursor %d, want %d", step.m, s.Cases.Cursor, step.want)
		}
	}
	if p := s.Update(CaseKey{"Enter"})[0].(OnPad); p.Title != "" || p.Number != 310 || p.Label != 4 {
		t.Errorf("on the pad is %+v", p)
	}
	post = s.Update(TurnCases{32})[0].(proto.Command)
	report(s, shownCases(post))
	if got := s.Cases.Images.span(); got != "33 to 48 of 48" {
		t.Error(got)
	}
	if s.Update(TurnCases{64}) != nil || s.Update(FitCases{8 * caseWidth}) != nil {
		t.Error("the worker is asked for nothing")
	}
	post = s.Update(FitCases{300})[0].(proto.Command)
	if n := post.(*proto.Show).Count; n != fewCases*caseLines {
		t.Errorf("%d images on a phone", n)
	}
	s.Update(CellKey{"ArrowLeft"})
	if s.Exam.Cursor != (Cell{4, 8}) {
		t.Errorf("the cursor is at %+v", s.Exam.Cursor)
	}
	images.Data.Rows = 20
	s.Cases.Images = images
	s.Update(ChooseCase{0})
	if want := "The pad takes images of 28 x 28 pixels; this one has 20 x 28."; s.Cases.Note != want {
		t.Errorf("the visitor reads %q", s.Cases.Note)
	}
}
