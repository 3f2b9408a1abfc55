package exercise

import "inkling/nn"

// evaluate classifies some test samples, and ends the epoch after the last.
func (t *Trainer) evaluate() error {
	total := 0
	if t.test != nil {
		total = t.test.Len()
	}
	var index []int
	for i := t.tested; i < min(t.tested+evaluationRows, total); i++ {
		index = append(index, i)
	}
	if len(index) > 0 {
		for i, sample := range t.load(t.test, index) {
			x, _ := columns(sample)
			answer, err := t.student.answer(x)
			if err != nil {
				return err
			}
			if answer == nn.Answer(t.desired(i)) {
				t.right++
			}
		}
		t.tested += len(index)
	}
	if t.tested == total {
		t.finishEpoch(total)
	}
	return nil
}

// finishEpoch reports the epoch. The cost on the test samples is not part of the exercises.
func (t *Trainer) finishEpoch(total int) {
	p := t.Progress()
	result := nn.EpochResult{Epoch: t.epoch, Cost: p.Cost, Accuracy: p.Accuracy, Correct: t.right, Total: total}
	t.epoch++
	t.taken, t.tested, t.right = 0, 0, 0
	t.recorder.Epoch(result)
}
