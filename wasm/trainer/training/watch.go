package training

import (
	"errors"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// A run looks into its network at the start, twice within the first epoch and after
// each epoch. These moments, and so what the looks are signs of, depend on nothing
// but the run. Looking takes some hundredths of an epoch and changes no weight.
//
// When the page shows the histograms there are more looks, by the clock, for it
// alone.

const (
	// fewest is how many images are learned from between two looks, at least: in
	// epochs of few images, looking would take as long as learning.
	fewest = 10_000
	// diagnosisEvery is the least time between two reports of looks.
	diagnosisEvery = 250 * time.Millisecond
	// rest is how many times as long as a look the time is until the next for the page.
	rest = 20
)

// firstLooks are the parts of the first epoch after which to look.
var firstLooks = []int{16, 4}

// A watch looks into a run's network. The nil watch looks at nothing.
type watch struct {
	examiner *diagnosis.Examiner
	course   *diagnosis.Course
	images   int  // in an epoch
	since    int  // images learned from since the last look
	counts   bool // the present look is one of the course

	took time.Duration // by the last look
	done time.Time     // when it was

	pending  proto.Diagnosis // not reported yet
	unsent   bool
	reported time.Time
}

// newWatch returns a watch of a run that learns from the training images, or nil if
// there is nothing to ask the network.
func newWatch(s recipe.Settings, n *nn.Network, training *dataset.Set, data *dataset.Splits) *watch {
	others := &data[dataset.Test] // which are there when a run begins, and validation images may not be
	if training.Len() == 0 || others.Len() == 0 {
		return nil
	}
	return &watch{
		examiner: diagnosis.NewExaminer(n, s.Cost, training, others),
		course:   diagnosis.NewCourse(s.HyperParameters()),
		images:   training.Len(),
	}
}

// busy reports whether a look has begun and is not at its end.
func (w *watch) busy() bool { return w != nil && w.examiner.Busy() }

// begin begins a look that counts.
func (w *watch) begin(epochs float64) {
	if w != nil {
		w.look(epochs, true)
		w.since = 0
	}
}

func (w *watch) look(epochs float64, counts bool) {
	w.counts, w.took = counts, 0
	w.examiner.Begin(epochs)
}

// step goes on with a look; took is how long that has taken.
func (w *watch) step() {
	began := time.Now()
	more := w.examiner.Step()
	w.took += time.Since(began)
	if more {
		return
	}
	w.done = time.Now()
	m := w.examiner.Measure()
	w.pending.Measure, w.unsent = &m, true
	if w.counts {
		w.course.Measured(m)
		w.pending.Norms = append(w.pending.Norms, proto.NormsOf(m))
	}
}

// miniBatch looks within the first epoch.
func (w *watch) miniBatch(p nn.Progress) {
	if w == nil || p.Epoch > 0 || w.images < fewest {
		return
	}
	for _, part := range firstLooks {
		if p.MiniBatch == p.MiniBatches/part {
			w.begin(epochsOf(p))
		}
	}
}

// epochsOf returns how many epochs, and which part of one, have been trained.
func epochsOf(p nn.Progress) float64 {
	return float64(p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches)
}

// epoch takes an epoch's result, and looks if there is much that is new, or if it
// was the last.
func (w *watch) epoch(e nn.EpochResult, last bool) {
	if w == nil {
		return
	}
	w.course.Epoch(e)
	w.since += w.images
	if w.since >= fewest || last {
		w.begin(float64(e.Epoch + 1))
	}
}

// rested reports whether it is long enough since the last look for one by the clock.
func (w *watch) rested() bool { return time.Since(w.done) >= max(diagnosisEvery, rest*w.took) }

// finish goes on with a look to its end.
func (w *watch) finish() {
	for w.busy() {
		w.step()
	}
}

// tell reports what was seen, if there is anything new and the last report was not
// just before, or in any case if now says so.
func (w *watch) tell(send func(proto.News), now bool) {
	if w == nil || !w.unsent || !now && time.Since(w.reported) < diagnosisEvery {
		return
	}
	w.pending.Signs = w.course.Signs()
	d := proto.Diagnosed{Findings: w.pending}
	w.pending, w.unsent, w.reported = proto.Diagnosis{}, false, time.Now()
	send(&d)
}

// end tells what there is to tell of a run that has ended, and why it did.
func (w *watch) end(err error, send func(proto.News)) {
	if w == nil {
		return
	}
	w.finish()
	var diverged *nn.Diverged
	if errors.As(err, &diverged) {
		w.course.Diverge(diverged)
		w.unsent = true
	}
	w.tell(send, true)
}

// lookForPage looks into the run once more if the page has that in sight: from time
// to time, or now.
func (r *Run) lookForPage(now bool) {
	w := r.watch
	if !r.watched || w == nil || w.busy() || r.trainer.Over() || !now && !w.rested() {
		return
	}
	w.look(epochsOf(r.trainer.Progress()), false)
}

// Watch notes whether the page has the histograms in sight.
func (r *Run) Watch(watched bool) { r.watched = watched }

// Look brings the histograms up to date, if the page has them in sight.
func (r *Run) Look() {
	r.lookForPage(true)
	r.watch.finish()
	r.watch.tell(r.tell, true)
}

// FinishLook goes on with a look to its end.
func (r *Run) FinishLook() { r.watch.finish() }
