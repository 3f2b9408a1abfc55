package trainer

import (
	"testing"

	"inkling/wasm/proto"
)

// TestEachQuestionHasOneAnswer asks while the data is coming: some questions take the place of others, or wait, or are ended
// by Cease. The page of the test sees that none is answered twice.
func TestEachQuestionHasOneAnswer(t *testing.T) {
	s := newServer(tenth())
	release := s.hold("test-00")
	p, m := open(t, s), pretrained(t, "book")
	questions := []proto.Command{
		about(proto.Examine, m, proto.Question{}),
		about(proto.Examine, m, proto.Question{}),
		about(proto.Ascend, m, proto.Question{Class: 3}),
		about(proto.Ascend, m, proto.Question{Class: 4}),
		{Do: proto.Snapshot},
		{Do: proto.Browse, Look: &proto.Look{Count: 1}},
		{Do: proto.Average, Look: &proto.Look{}},
		{Do: proto.Show, Ask: &proto.Question{}},
		{Do: proto.EstimateRun},
		{Do: proto.ReadFile, File: &proto.File{}},
		written(m, ".npz"),
		lessonOf(m),
		lessonOf(m),
		stepBatches(true, 0),
	}
	cease := proto.Command{Do: proto.Cease}
	ceased := []proto.Command{
		{Do: proto.Compare, Study: &proto.Study{}},
		{Do: proto.Practise, Settings: bookWith("epochs", "200"), Study: &proto.Study{Answers: rightAnswers()}},
	}
	for _, c := range append(questions, ceased[0]) {
		p.send(c)
	}
	p.send(cease)
	release()
	answers := map[proto.Kind]int{}
	wait := func(n int) {
		for n > 0 {
			if r := p.next(); r.Question != nil && !r.IsProgress() {
				answers[r.Kind]++
				n--
			}
		}
	}
	wait(len(questions) + 1)
	p.send(ceased[1])
	p.until(proto.Drilled)
	p.send(cease)
	wait(1)
	if left := p.open.End(""); left != nil {
		t.Errorf("not answered: %+v", left)
	}
	if answers[proto.Ceased] != 3 || answers[proto.Examined] != 1 || answers[proto.Learned] != 1 {
		t.Errorf("answers: %v", answers)
	}
}
