package batches

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/proto"
)

// batchLearned is the report of a mini-batch of two images, so many of the epoch done.
func batchLearned(taken int) proto.Report {
	first, second := recipe.Default().Network(dataset.MNIST), recipe.Default().Network(dataset.MNIST)
	second.Weights[0].Data[5] += 0.25
	return proto.Report{Question: &proto.StepBatches{}, Body: &proto.Stepped{Parameters: append(first.Bytes(), second.Bytes()...),
		Pixels: make([]byte, 2*dataset.MNISTPixels), Taken: taken, Of: 5000, Numbers: []int{7, 8}, Labels: []int{3, 4},
		Answers: []int{3, 9}, Before: 0.5, After: 0.25, Right: 123, Tested: 1000}}
}

func TestNextBatch(t *testing.T) {
	s := showtest.Open(New())
	c := showtest.Asked(s.Update(Next{}))
	if d := cmp.Diff([]proto.Command{&proto.StepBatches{Settings: page.Book("seed", "18"), Restart: true, Batches: 1}}, c); d != "" {
		t.Error(d)
	}
	if again := s.Update(Next{}); again != nil {
		t.Errorf("another is asked for while one is waited for: %v", again)
	}
	if html := s.HTML(); !strings.Contains(html, "No mini-batch has been learned yet") {
		t.Error("nothing is said before the first mini-batch")
	}
	s.Reported(batchLearned(1))
	s.Update(ShowUnit{6})
	html := s.HTML()
	for _, want := range []string{"Mini-batch 1 of 5,000", "3 read as 3 ✓", "4 read as 9 ✗", "before the step: 0.5; after it: 0.25", "123 of 1,000", "by 0.25 at most"} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if c, ok := showtest.Only[*proto.StepBatches](s.Update(Next{})); !ok || c.Restart {
		t.Errorf("the second mini-batch is asked for by %+v", c)
	}
	s.Reported(batchLearned(2))
	s.Update(SetEta{0.5})
	if c, ok := showtest.Only[*proto.StepBatches](s.Update(Next{})); !ok || !c.Restart || c.Settings["eta"] != "0.5" {
		t.Errorf("with another learning rate, %+v", c)
	}
}

// TestPlay plays to the end of the epoch and no further, and stops when the page
// is left.
func TestPlay(t *testing.T) {
	s := showtest.Open(New())
	s.Update(SetTempo{3})
	if c, ok := showtest.Only[*proto.StepBatches](s.Update(Play{})); !ok || c.Batches != 100 {
		t.Errorf("playing asks for %+v", c)
	}
	effects := s.Reported(batchLearned(4950))
	if d := cmp.Diff([]page.Effect{page.Later{After: 100 * time.Millisecond, Msg: playOn{}}}, effects); d != "" {
		t.Fatal(d)
	}
	if c, ok := showtest.Only[*proto.StepBatches](s.Update(playOn{})); !ok || c.Batches != 50 {
		t.Errorf("at the end of the epoch, %+v", c)
	}
	if effects := s.Reported(batchLearned(5000)); effects != nil || s.State.playing {
		t.Errorf("after the epoch it goes on: %v", effects)
	}
	s.Update(Play{})
	s.Reported(batchLearned(100))
	s.Open = false
	if effects := s.Update(playOn{}); effects != nil || s.State.playing {
		t.Errorf("on another page it goes on: %v", effects)
	}
}

func TestScoresAreThinned(t *testing.T) {
	s := showtest.Open(New())
	for i := range 3 * mostScores {
		s.Reported(batchLearned(i + 1))
	}
	scores := s.State.scores
	if n := len(scores); n > mostScores || n < mostScores/3 || scores[0].batches != 1 || scores[n-1].batches != 3*mostScores {
		t.Errorf("%d scores from %v to %v", n, scores[0], scores[n-1])
	}
}

func TestCompareGradients(t *testing.T) {
	s := showtest.Open(New())
	if d := cmp.Diff([]string{"StepBatches", "Compare"}, showtest.Dos(s.Update(CompareGradients{}))); d != "" {
		t.Error(d)
	}
	start := batchLearned(0)
	b := start.Body.(*proto.Stepped)
	b.Numbers, b.Labels, b.Answers, b.Pixels = nil, nil, nil, nil
	s.Reported(start)
	html := s.HTML()
	for _, key := range []string{"batches.first", "batches.weights", "batches.score.batches"} {
		if strings.Contains(html, s.Language.Say(key)) {
			t.Errorf("before anything was learned, the page shows %q", s.Language.Say(key))
		}
	}
	for _, m := range []page.Msg{Next{}, Play{}, SameStart{}, OtherStart{}, CompareGradients{}} {
		if effects := s.Update(m); effects != nil || s.State.playing || s.State.seed != page.BookSeed {
			t.Errorf("%T does something while gradients are compared: %v", m, effects)
		}
	}
	if got := strings.Count(html, "aria-disabled"); got != 5 {
		t.Errorf("%d of the 5 buttons look unavailable while gradients are compared", got)
	}
	s.Reported(proto.Report{Question: &proto.Compare{}, Body: &proto.Studying{Done: 0.5}})
	if html := s.HTML(); !strings.Contains(html, "All images are asked: 50%") {
		t.Error("the page does not show how far the comparison is")
	}
	r := proto.Report{Question: &proto.Compare{}, Body: &proto.Compared{Parameters: b.Parameters, Marks: []proto.Mark{{Images: 10, Cosine: 0.5, Length: 0.25}, {Images: 50_000, Cosine: 1, Length: 0.125}}}}
	s.Reported(r)
	html = s.HTML()
	if strings.Contains(html, "aria-disabled") {
		t.Error("buttons look unavailable after the comparison")
	}
	for _, want := range []string{`<td translate="no">0.500</td><td translate="no">60°</td><td translate="no">0.2500</td>`, `<td translate="no">50,000</td>`} {
		if !strings.Contains(html, want) {
			t.Errorf("the comparison does not show %q", want)
		}
	}
}

// TestPageWhileRestarting shows the page of mini-batches after each way to start
// again, before the first report of the new start.
func TestPageWhileRestarting(t *testing.T) {
	for _, m := range []page.Msg{SameStart{}, OtherStart{}, SetEta{0.5}, nil} {
		s := showtest.Open(New())
		s.Update(Next{})
		s.Reported(batchLearned(1))
		if m != nil {
			s.Update(m)
		} else {
			s.Reported(proto.Report{Body: &proto.Ended{Why: phrase.Phrase{Text: "It ended."}}})
		}
		s.Update(Next{})
		s.HTML()
	}
}
