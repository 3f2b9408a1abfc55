package nn

// measures are the tests of a network after each epoch, one after the other: on the
// test, validation and training samples.
type measures struct {
	list [3]*Evaluator // nil where there is none
	next int           // the one in progress
}

// The indices in the list.
const (
	ofTest = iota
	ofValidation
	ofTraining
)

// Measure makes the trainer test the network after each epoch on these samples too;
// either may be nil. It does not change the weights. Do not pass randomly generated
// samples, such as augmented images, since testing would advance their random
// numbers: pass the plain ones. Tests in progress start again, so that none is left
// out.
func (t *Trainer) Measure(validation, training Samples) {
	t.measures.list[ofValidation] = t.scorer(validation)
	t.measures.list[ofTraining] = t.scorer(training)
	t.measures.restart()
}

// scorer returns an evaluator on the samples, or nil if there are none.
func (t *Trainer) scorer(s Samples) *Evaluator {
	if s == nil || s.Len() == 0 {
		return nil
	}
	return NewScorer(t.network, t.hyper.Cost, s)
}

// step tests the next samples and reports whether there are more.
func (m *measures) step() (more bool) {
	if e := m.list[m.next]; e != nil && e.Step() {
		return true
	}
	m.next++
	for m.next < len(m.list) && m.list[m.next] == nil {
		m.next++
	}
	return m.next < len(m.list)
}

// restart goes back to the first test.
func (m *measures) restart() {
	m.next = 0
	for _, e := range m.list {
		if e != nil {
			e.Reset()
		}
	}
}

// tell writes the test results to r and prepares for the next epoch.
func (m *measures) tell(r *EpochResult) {
	test := m.score(ofTest)
	r.Correct, r.Total, r.TestCost = test.Correct, test.Total, test.Cost
	r.Validation, r.Training = m.score(ofValidation), m.score(ofTraining)
	m.restart()
}

// score returns the result of a test.
func (m *measures) score(i int) Score {
	if e := m.list[i]; e != nil {
		return e.Score()
	}
	return Score{}
}
