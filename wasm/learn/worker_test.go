package learn

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// asked returns the commands among effects.
func asked(effects []Effect) (list []proto.Command) {
	for _, e := range effects {
		if a, ok := e.(Ask); ok {
			list = append(list, a.Command)
		}
	}
	return list
}

// dos returns what the commands among effects do.
func dos(effects []Effect) (list []proto.Do) {
	for _, c := range asked(effects) {
		list = append(list, c.Do)
	}
	return list
}

// told brings a report of the worker.
func told(s *State, r proto.Report) []Effect { return s.Update(Told{r}) }

// batchLearned is the report of a mini-batch of two images, so many of the epoch done.
func batchLearned(taken int) proto.Report {
	first, second := recipe.Default().Network(dataset.MNIST), recipe.Default().Network(dataset.MNIST)
	second.Weights[0].Data[5] += 0.25
	return proto.Report{Kind: proto.Stepped, Parameters: append(first.Bytes(), second.Bytes()...), Pixels: make([]byte, 2*dataset.MNISTPixels),
		Study: &proto.Studied{Do: proto.StepBatches, Batch: &proto.Batch{Taken: taken, Of: 5000, Numbers: []int{7, 8}, Labels: []int{3, 4},
			Answers: []int{3, 9}, Before: 0.5, After: 0.25, Right: 123, Tested: 1000}}}
}

func TestNextBatch(t *testing.T) {
	s := NewState()
	s.Update(Open{"batches"})
	c := asked(s.Update(NextBatch{}))
	if d := cmp.Diff([]proto.Command{{Do: proto.StepBatches, Settings: book("seed", "18"), Study: &proto.Study{Anew: true, Batches: 1}}}, c); d != "" {
		t.Error(d)
	}
	if again := s.Update(NextBatch{}); again != nil {
		t.Errorf("another is asked for while one is waited for: %v", again)
	}
	if html := shown(s); !strings.Contains(html, "No mini-batch has been learned yet") {
		t.Error("nothing is said before the first mini-batch")
	}
	told(s, batchLearned(1))
	s.Update(ShowUnit{6})
	html := shown(s)
	for _, want := range []string{"Mini-batch 1 of 5,000", "3 read as 3 ✓", "4 read as 9 ✗", "before the step: 0.5; after it: 0.25", "123 of 1,000", "by 0.25 at most"} {
		if !strings.Contains(html, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	if c := asked(s.Update(NextBatch{})); len(c) != 1 || c[0].Study.Anew {
		t.Errorf("the second mini-batch is asked for by %+v", c)
	}
	told(s, batchLearned(2))
	s.Update(SetBatchEta{0.5})
	if c := asked(s.Update(NextBatch{})); len(c) != 1 || !c[0].Study.Anew || c[0].Settings["eta"] != "0.5" {
		t.Errorf("with another learning rate, %+v", c)
	}
}

// TestPlay plays to the end of the epoch and no further, and stops when the page
// is left.
func TestPlay(t *testing.T) {
	s := NewState()
	s.Update(Open{"batches"})
	s.Update(SetTempo{3})
	if c := asked(s.Update(Play{})); len(c) != 1 || c[0].Study.Batches != 100 {
		t.Errorf("playing asks for %+v", c)
	}
	effects := told(s, batchLearned(4950))
	if d := cmp.Diff([]Effect{Later{100 * time.Millisecond, playOn{}}}, effects); d != "" {
		t.Fatal(d)
	}
	if c := asked(s.Update(playOn{})); len(c) != 1 || c[0].Study.Batches != 50 {
		t.Errorf("at the end of the epoch, %+v", c)
	}
	if effects := told(s, batchLearned(5000)); effects != nil || s.batches.playing {
		t.Errorf("after the epoch it goes on: %v", effects)
	}
	s.Update(Play{})
	told(s, batchLearned(100))
	s.Update(Open{"thirty"})
	if effects := s.Update(playOn{}); effects != nil || s.batches.playing {
		t.Errorf("on another page it goes on: %v", effects)
	}
}

func TestScoresAreThinned(t *testing.T) {
	s := NewState()
	s.Update(Open{"batches"})
	for i := range 3 * mostScores {
		told(s, batchLearned(i+1))
	}
	scores := s.batches.scores
	if n := len(scores); n > mostScores || n < mostScores/3 || scores[0].batches != 1 || scores[n-1].batches != 3*mostScores {
		t.Errorf("%d scores from %v to %v", n, scores[0], scores[n-1])
	}
}

func TestCompareGradients(t *testing.T) {
	s := NewState()
	s.Update(Open{"batches"})
	if d := cmp.Diff([]proto.Do{proto.StepBatches, proto.Compare}, dos(s.Update(CompareGradients{}))); d != "" {
		t.Error(d)
	}
	start := batchLearned(0)
	start.Study.Batch.Numbers, start.Study.Batch.Labels, start.Study.Batch.Answers, start.Pixels = nil, nil, nil, nil
	told(s, start)
	html := shown(s)
	for _, key := range []string{"batches.first", "batches.weights", "batches.score.batches"} {
		if strings.Contains(html, s.say(key)) {
			t.Errorf("before anything was learned, the page shows %q", s.say(key))
		}
	}
	for _, m := range []Msg{NextBatch{}, Play{}, SameStart{}, OtherStart{}, CompareGradients{}} {
		if effects := s.Update(m); effects != nil || s.batches.playing || s.batches.seed != bookSeed {
			t.Errorf("%T does something while gradients are compared: %v", m, effects)
		}
	}
	if got := strings.Count(html, "aria-disabled"); got != 5 {
		t.Errorf("%d of the 5 buttons look unavailable while gradients are compared", got)
	}
	told(s, proto.Report{Kind: proto.Studying, Study: &proto.Studied{Do: proto.Compare, Done: 0.5}})
	if html := shown(s); !strings.Contains(html, "All images are asked: 50%") {
		t.Error("it is not shown how far the comparison is")
	}
	r := proto.Report{Kind: proto.Compared, Parameters: batchLearned(0).Parameters, Study: &proto.Studied{Do: proto.Compare,
		Marks: []proto.Mark{{Images: 10, Cosine: 0.5, Length: 0.25}, {Images: 50_000, Cosine: 1, Length: 0.125}}}}
	told(s, r)
	html = shown(s)
	if strings.Contains(html, "aria-disabled") {
		t.Error("buttons look unavailable after the comparison")
	}
	for _, want := range []string{`<td translate="no">0.500</td><td translate="no">60°</td><td translate="no">0.2500</td>`, `<td translate="no">50,000</td>`} {
		if !strings.Contains(html, want) {
			t.Errorf("the comparison does not show %q", want)
		}
	}
}

// TestTrouble has the worker object, and die.
func TestTrouble(t *testing.T) {
	s := NewState()
	s.Update(Open{"batches"})
	s.Update(Play{})
	told(s, proto.Report{Kind: proto.Loaded, Loading: &proto.Loading{Bytes: 30, Total: 100, Of: 50_000}})
	if html := shown(s); !strings.Contains(html, "coming: 30%") {
		t.Error("it is not shown how much of the images has come")
	}
	told(s, proto.Report{Kind: proto.Objected, Text: "No server.", Study: &proto.Studied{Do: proto.StepBatches}})
	if html := shown(s); !strings.Contains(html, "No server.") || strings.Contains(html, "coming: ") || s.batches.playing || s.batches.waiting {
		t.Error("it is not told what went wrong, or waited for")
	}
	if c := asked(s.Update(NextBatch{})); len(c) != 1 || !c[0].Study.Anew {
		t.Errorf("after that, %v", c)
	}
	s.Update(Lost{"It died."})
	if html := shown(s); !strings.Contains(html, "It died.") || s.batches.waiting {
		t.Error("it is not told that the worker died")
	}
	s.Update(Open{"thirty"})
	if html := shown(s); strings.Contains(html, "It died.") {
		t.Error("it is told on another page too")
	}
}

// TestShownWhileItStartsAgain shows the page of mini-batches after each way to start
// again, before the first report of the new start.
func TestShownWhileItStartsAgain(t *testing.T) {
	for _, m := range []Msg{SameStart{}, OtherStart{}, SetBatchEta{0.5}, Lost{"It ended."}} {
		s := NewState()
		s.Update(Open{"batches"})
		s.Update(NextBatch{})
		told(s, batchLearned(1))
		s.Update(m)
		s.Update(NextBatch{})
		shown(s)
	}
}
