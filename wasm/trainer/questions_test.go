package trainer

import (
	"testing"

	"inkling/nn/phrase"
	"inkling/wasm/proto"
)

// TestEachQuestionHasOneAnswer asks while the data is loading: some questions replace others, or
// wait, or are ended by Cease. The test's page checks that none is answered twice.
func TestEachQuestionHasOneAnswer(t *testing.T) {
	s := newServer(tenth())
	release := s.hold("test-00")
	p, m := open(t, s), pretrained(t, "book")
	questions := []proto.Command{
		&proto.Examine{Subject: about(m)},
		&proto.Examine{Subject: about(m)},
		&proto.Ascend{Subject: about(m), Class: 3},
		&proto.Ascend{Subject: about(m), Class: 4},
		&proto.Snapshot{},
		&proto.Browse{Look: proto.Look{Count: 1}},
		&proto.Average{},
		&proto.Show{},
		&proto.EstimateRun{},
		written(m, ".npz"),
		fineTuneCommand(m),
		fineTuneCommand(m),
		stepBatches(true, 0),
	}
	cease := &proto.Cease{}
	ceased := []proto.Command{
		&proto.Compare{},
		&proto.Practise{Settings: bookWith("epochs", "200"), Answers: rightAnswers()},
	}
	for _, c := range append(questions, ceased[0]) {
		p.send(c)
	}
	p.send(cease)
	release()
	answers := map[string]int{}
	wait := func(n int) {
		for n > 0 {
			if r := p.next(); r.Question != nil && !r.IsProgress() {
				answers[proto.NameOf(r.Body)]++
				n--
			}
		}
	}
	wait(len(questions) + 1)
	p.send(ceased[1])
	until[proto.Drilled](p)
	p.send(cease)
	wait(1)
	if left := p.open.End(phrase.Phrase{}); left != nil {
		t.Errorf("not answered: %+v", left)
	}
	if answers["Ceased"] != 3 || answers["Examined"] != 1 || answers["FineTuned"] != 1 {
		t.Errorf("answers: %v", answers)
	}
}
