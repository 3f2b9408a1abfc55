package exercises

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/wasm/learn/exercise"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
)

// onExercises is a state with the page of exercises open.
func onExercises() *showtest.Frame[*State] {
	s := showtest.Open(New())
	return s
}

// verdictOf answers a check as the worker does.
func verdictOf(blank, answer string, v proto.Checked) proto.Report {
	return proto.Report{Question: &proto.Check{Blank: blank, Answer: answer}, Body: &v}
}

// solve writes the right answer in a blank and has the worker find it right.
func solve(s *showtest.Frame[*State], b exercise.Blank) []page.Effect {
	s.Update(Fill{b.Key, b.Answer})
	s.Update(TryAnswer{b.Key})
	return s.Reported(verdictOf(b.Key, b.Answer, proto.Checked{Right: true}))
}

// kept returns the last text to be kept among effects.
func keptIn(effects []page.Effect) (text string) {
	for _, e := range effects {
		if k, ok := e.(page.Keep); ok {
			text = k.Text
		}
	}
	return text
}

func TestTryAnswer(t *testing.T) {
	s := onExercises()
	s.Update(Fill{exercise.Feedforward, "w @ a"})
	effects := s.Update(TryAnswer{exercise.Feedforward})
	c := showtest.Asked(effects)
	if d := cmp.Diff([]proto.Command{&proto.Check{Blank: exercise.Feedforward, Answer: "w @ a"}}, c); d != "" {
		t.Fatal(d)
	}
	if html := s.HTML(); !strings.Contains(html, "Checking …") || !strings.Contains(keptIn(effects), "w @ a") {
		t.Error("the page does not show that an answer is checked, or it is not kept")
	}
	if again := s.Update(TryAnswer{exercise.Evaluate}); again != nil {
		t.Error("two answers are checked at a time")
	}
	s.Reported(verdictOf(exercise.Feedforward, "w @ a", proto.Checked{Message: phrase.Phrase{Text: "this is z"}, Got: "[[1.]]", Expected: "[[2.]]",
		Names: []proto.Named{{Name: "w", Shape: "(1, 1)", Text: "[[0.5]]"}}}))
	html := s.HTML()
	for _, want := range []string{"Not yet.", "this is z", "[[1.]]", "[[2.]]", "[[0.5]]", `aria-invalid="true"`} {
		if !strings.Contains(html, want) {
			t.Errorf("for a wrong answer, %q is not shown", want)
		}
	}
	s.Update(Fill{exercise.Feedforward, "w @ a + b"})
	if html := s.HTML(); !strings.Contains(html, "Changed since the last check") || strings.Contains(html, "this is z") {
		t.Error("the verdict on another answer stays")
	}
	s.Update(TryAnswer{"nothing"})
	s.Update(Fill{"nothing", "x"})
	s.Update(MoreHint{"nothing"})
	s.Update(ShowAnswer{"nothing"})
}

// TestFault shows where the language does not understand an answer.
func TestFault(t *testing.T) {
	s := onExercises()
	s.Update(Fill{exercise.Evaluate, "np.armax(a)"})
	s.Update(TryAnswer{exercise.Evaluate})
	b, _ := exercise.Find(exercise.Evaluate)
	fault := b.Check("np.armax(a)").Fault
	s.Reported(verdictOf(exercise.Evaluate, "np.armax(a)", proto.Checked{Message: fault.Phrase(), Line: fault.Line, Column: fault.Column}))
	if html := s.HTML(); !strings.Contains(html, "line 1, column 1: there is no function np.armax") || !strings.Contains(html, "np.armax(a)\n^") {
		t.Error("the place is not shown")
	}
	s.Language = text.German
	if html := s.HTML(); !strings.Contains(html, "Zeile 1, Spalte 1: es gibt keine Funktion np.armax; meintest du np.argmax?") {
		t.Error("the fault is not shown in German")
	}
}

// TestSlowCheck has a check take too long: its worker is ended, and the next
// check works.
func TestSlowCheck(t *testing.T) {
	s := onExercises()
	s.Update(Fill{exercise.Evaluate, "a"})
	effects := s.Update(TryAnswer{exercise.Evaluate})
	late := effects[len(effects)-1].(page.Later)
	if d := cmp.Diff([]page.Effect{page.StopWorker{}}, s.Update(late.Msg)); d != "" || late.After != patience {
		t.Error(d)
	}
	if html := s.HTML(); !strings.Contains(html, "takes too long to compute") {
		t.Error("the page does not say that the check was ended")
	}
	if effects := s.Update(TryAnswer{exercise.Evaluate}); len(showtest.Asked(effects)) != 1 {
		t.Error("nothing is checked after that")
	}
	if effects := s.Update(late.Msg); effects != nil {
		t.Error("a check is ended by what was for another")
	}
	s.Reported(verdictOf(exercise.Evaluate, "a", proto.Checked{Right: true}))
	if effects := s.Update(late.Msg); effects != nil {
		t.Error("a check that is done is ended")
	}
}

// TestHints requests all hints, tries three times, and reveals the answer.
func TestHints(t *testing.T) {
	s := onExercises()
	b, _ := exercise.Find(exercise.Evaluate)
	for i, hint := range b.Hints {
		if html := s.HTML(); strings.Contains(html, hint) {
			t.Errorf("hint %d is shown before it is asked for", i+1)
		}
		s.Update(MoreHint{b.Key})
		if html := s.HTML(); !strings.Contains(html, hint) {
			t.Errorf("hint %d is not shown", i+1)
		}
	}
	s.Update(MoreHint{b.Key})
	if html := s.HTML(); strings.Count(html, "Show the answer for") != 1 {
		t.Error("after all hints the answer is not offered, or those of other blanks are")
	}
	c, ok := showtest.Only[*proto.Check](s.Update(ShowAnswer{b.Key}))
	if !ok || c.Answer != b.Answer {
		t.Errorf("the answer is not checked: %v", c)
	}
	s.Reported(verdictOf(b.Key, b.Answer, proto.Checked{Right: true}))
	if html := s.HTML(); !strings.Contains(html, "This is one right answer.") {
		t.Error("the page does not say that the answer was shown")
	}
	for range triesBeforeAnswer {
		s.Update(Fill{exercise.Feedforward, "w"})
		s.Update(TryAnswer{exercise.Feedforward})
		s.Reported(verdictOf(exercise.Feedforward, "w", proto.Checked{Message: phrase.Phrase{Text: "no"}}))
	}
	if html := s.HTML(); strings.Count(html, "Show the answer for") != 1 {
		t.Error("after three tries the answer is not offered")
	}
}

// solveAll solves everything and returns what was completed.
func solveAll(s *showtest.Frame[*State]) (completed []page.Effect) {
	for _, e := range exercise.Exercises {
		for _, b := range e.Blanks {
			for _, effect := range solve(s, b) {
				if c, ok := effect.(page.Completed); ok {
					completed = append(completed, c)
				}
			}
		}
	}
	return completed
}

// TestCompleted solves all exercises: each try is reported to the embedding page.
func TestCompleted(t *testing.T) {
	s := onExercises()
	if effects := s.Update(StartPractice{}); effects != nil {
		t.Error("it trains by answers that are not there")
	}
	var want []page.Effect
	for _, e := range exercise.Exercises {
		for i := range e.Blanks {
			want = append(want, page.Completed{Page: s.Page, Name: e.Key, Right: i+1 == len(e.Blanks), Tries: i + 1})
		}
	}
	if d := cmp.Diff(want, solveAll(s)); d != "" {
		t.Errorf("completed (-want +got):\n%s", d)
	}
}

// TestAnswersAreKept solves all, and continues in a later visit, where an answer
// that was changed elsewhere does not count.
func TestAnswersAreKept(t *testing.T) {
	s := onExercises()
	solveAll(s)
	effects := s.Update(Fill{exercise.Evaluate, "np.argmax(a) "})
	effects = append(effects, s.Update(KeepAnswer{exercise.Evaluate})...)
	later := onExercises()
	notes, err := page.ReadNotes(keptIn(effects))
	if err != nil {
		t.Fatal(err)
	}
	later.State.Recall(notes)
	if got := later.State.count(); got != len(exercise.Exercises)-1 {
		t.Errorf("%d exercises are solved in the next visit", got)
	}
	if got := later.State.blanks[exercise.Evaluate].text; got != "np.argmax(a) " {
		t.Errorf("of the changed answer %q is kept", got)
	}
	if html := later.HTML(); !strings.Contains(html, "4 of 5 exercises solved") {
		t.Error("the page does not show what was solved")
	}
	behind := onExercises()
	behind.State.Recall(page.Notes{"answer/evaluate": "a", "right/evaluate": "np.argmax(a)"})
	if behind.State.count() != 0 {
		t.Error("an answer counts as right because another is")
	}
}

func TestPractice(t *testing.T) {
	s := onExercises()
	solveAll(s)
	s.Update(PracticeImages{page.AllImages})
	s.Update(PracticeEpochs{2})
	c, ok := showtest.Only[*proto.Practise](s.Update(StartPractice{}))
	if !ok || c.Settings["images"] != "0" || c.Settings["epochs"] != "2" || len(c.Answers) != 9 {
		t.Fatalf("training is asked for by %+v", c)
	}
	progress := func(n proto.News) []page.Effect {
		return s.Reported(proto.Report{Question: &proto.Practise{}, Body: n})
	}
	progress(&proto.Practising{Practice: proto.Practice{Progress: nn.Progress{MiniBatch: 2500, MiniBatches: 5000, Cost: 0.125}}})
	if html := s.HTML(); !strings.Contains(html, "Epoch 0, mini-batch 2,500 of 5,000, cost 0.125") || !strings.Contains(html, "Stop") {
		t.Error("the page does not show how training goes")
	}
	progress(&proto.Drilled{Own: nn.EpochResult{Correct: 9001, Total: 10_000}, Theirs: nn.EpochResult{Correct: 9010, Total: 10_000}})
	if html := s.HTML(); !strings.Contains(html, `<td translate="no">Epoch 0: 9001 / 10000</td><td translate="no">Epoch 0: 9010 / 10000</td>`) {
		t.Error("the lines are not shown side by side")
	}
	effects := progress(&proto.Practised{Practice: proto.Practice{Seconds: 12, Nn: 1}})
	if d := cmp.Diff([]page.Effect{page.Completed{Page: s.Page, Name: page.Training, Right: true, Tries: 1}}, effects); d != "" {
		t.Error(d)
	}
	if html := s.HTML(); !strings.Contains(html, "Your expressions took 12.0 s") {
		t.Error("the page does not say that training has ended")
	}
}

// TestStopPractice stops a training through the worker or, if that does not answer, by
// ending it.
func TestStopPractice(t *testing.T) {
	s := onExercises()
	solveAll(s)
	s.Update(StartPractice{})
	effects := s.Update(StopPractice{})
	if d := cmp.Diff([]string{"Cease"}, showtest.Dos(effects)); d != "" {
		t.Error(d)
	}
	later := effects[len(effects)-1].(page.Later)
	s.Reported(proto.Report{Question: &proto.Practise{}, Body: &proto.Ceased{}})
	if s.State.practice.going || s.Update(later.Msg) != nil {
		t.Error("what has ended is ended again")
	}
	s.Update(StartPractice{})
	effects = s.Update(StopPractice{})
	if d := cmp.Diff([]page.Effect{page.StopWorker{}}, s.Update(effects[len(effects)-1].(page.Later).Msg)); d != "" || s.State.practice.going {
		t.Errorf("a worker that does not answer is not ended: %s", d)
	}
	s.Update(StartPractice{})
	why := phrase.New("in the blank \"%s\": %s", "evaluate", "no.")
	s.Reported(proto.Report{Question: &proto.Practise{}, Body: &proto.Unanswered{Why: why}})
	if html := s.HTML(); !strings.Contains(html, "In the blank \"evaluate\": no.") || s.State.practice.going {
		t.Error("the page does not say why training ended")
	}
	s.Language = text.German
	if html := s.HTML(); !strings.Contains(html, "In der Lücke „evaluate“: no.") {
		t.Error("the page does not say in German why training ended")
	}
}
