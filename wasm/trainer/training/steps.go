package training

import (
	"time"

	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// Step trains one mini-batch and shows it.
func (r *Run) Step() {
	r.trainMiniBatch()
	r.lookForPage(true)
	r.watch.finish()
	r.Report()
	r.showBatch()
	r.watch.report(r.send, true)
}

// TrainSome trains up to most mini-batches, as many as fit into the budget but at least one, and
// returns their number. If show is set, it shows the last.
func (r *Run) TrainSome(most int, budget time.Duration, show bool) (n int) {
	began := time.Now()
	for n < most && !r.done && !r.AtStop() && (n == 0 || time.Since(began) < budget) {
		r.trainMiniBatch()
		n++
	}
	if show || clock.Since(r.reported) >= proto.ReportEvery {
		r.Report()
	}
	if show {
		r.showBatch()
	}
	r.lookForPage(show)
	r.watch.finish()
	r.watch.report(r.send, false)
	r.saveAtTimes()
	return n
}

// StopAfterEpoch makes the run stop after the present epoch and its test.
func (r *Run) StopAfterEpoch() { r.stop = r.passes + 1 }

// AtStop reports whether the run has reached the place where it is to stop.
func (r *Run) AtStop() bool { return r.stop > 0 && r.passes >= r.stop }

// showBatch reports the last mini-batch.
func (r *Run) showBatch() {
	learned, labels := r.trainer.Learned(), r.learns.Labels
	p := r.trainer.Progress()
	b := proto.MiniBatchDone{Epoch: p.Epoch, Number: p.MiniBatch, Size: len(learned.Index)}
	pixels := r.Network.Sizes[0]
	b.Pixels = make([]byte, min(b.Size, proto.MostShown)*pixels)
	for i, k := range learned.Index {
		label, answer := int(labels[k]), int(learned.Answers[i])
		if label == answer {
			b.Right++
		}
		if i < proto.MostShown {
			b.Labels, b.Answers = append(b.Labels, label), append(b.Answers, answer)
			r.trainer.LearnedBytes(i, b.Pixels[i*pixels:][:pixels])
		}
	}
	r.send(&b)
}
