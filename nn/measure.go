package nn

// measures are the tests that a network is put to after each epoch, one after the
// other: on the test samples, the validation samples and the training samples.
type measures struct {
	list [3]*Evaluator // nil for none
	next int           // the one that goes on
}

// The places in the list.
const (
	ofTest = iota
	ofValidation
	ofTraining
)

// Measure has the trainer test the network after each epoch on these samples, too;
// either may be nil. The weights stay what they are without it. Samples that are
// made by chance would be others afterwards, so give the plain ones. Tests that are
// under way begin again, so that none is left out.
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

// step tests on the next samples and reports whether there are more.
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

// restart begins with the first test again.
func (m *measures) restart() {
	m.next = 0
	for _, e := range m.list {
		if e != nil {
			e.Reset()
		}
	}
}

// tell writes down what the tests came to, and is ready for the next epoch.
func (m *measures) tell(r *EpochResult) {
	test := m.score(ofTest)
	r.Correct, r.Total, r.TestCost = test.Correct, test.Total, test.Cost
	r.Validation, r.Training = m.score(ofValidation), m.score(ofTraining)
	m.restart()
}

// score returns what a test came to.
func (m *measures) score(i int) Score {
	if e := m.list[i]; e != nil {
		return e.Score()
	}
	return Score{}
}
