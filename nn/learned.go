package nn

// A MiniBatch is what a Trainer learned in one step.
type MiniBatch struct {
	Index   []int   // of its training samples
	Answers []int32 // the network's answers, before it learned them
}

// Learned returns the latest mini-batch, until the next step. It is empty before
// the first.
func (t *Trainer) Learned() MiniBatch {
	return MiniBatch{t.learned, t.pass.answers[:len(t.learned)]}
}

// LearnedBytes writes the inputs of sample i of Learned to x, as the bytes of
// SparseSamples or MadeSamples. It panics if the samples are of another kind.
func (t *Trainer) LearnedBytes(i int, x []byte) {
	if t.pass.sparse == nil || i >= len(t.learned) {
		panic("nn: there are no bytes of such a sample")
	}
	clear(x)
	index, value := t.pass.sparse.Row(t.pass.spans[i])
	for e, p := range index {
		x[p] = value[e]
	}
}
