package training

import (
	"errors"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/diagnosis"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// A run examines its network at the start, twice within the first epoch and after each epoch. These
// moments, and so the resulting signs, depend only on the run itself. An examination takes a few
// hundredths of an epoch and changes no weight.
//
// While the page shows the histograms there are more examinations, by the clock, for the histograms
// alone.

const (
	// fewest is the least number of images trained on between two examinations: in small epochs,
	// examining would take as long as training.
	fewest = 10_000
	// diagnosisEvery is the least time between two reports.
	diagnosisEvery = 250 * time.Millisecond
	// rest is the least pause before the next examination for the histograms, in multiples of the
	// duration of the last.
	rest = 20
)

// firstLooks are the fractions of the first epoch, as divisors, after which to examine.
var firstLooks = []int{16, 4}

// A watch examines a run's network. The nil watch does nothing.
type watch struct {
	examiner *diagnosis.Examiner
	course   *diagnosis.Course
	images   int  // in an epoch
	since    int  // images trained on since the last examination
	counts   bool // the present examination is one of the course

	took time.Duration // by the last examination
	done clock.Moment  // when it ended

	pending  proto.Diagnosis // not reported yet
	unsent   bool
	reported clock.Moment
}

// newWatch returns a watch of a run with these training images, or nil if there are no images to
// examine with.
func newWatch(s recipe.Settings, n *nn.Network, training *dataset.Set, data *dataset.Splits) *watch {
	others := &data[dataset.Test] // loaded when a run begins, unlike the validation images
	if training.Len() == 0 || others.Len() == 0 {
		return nil
	}
	return &watch{
		examiner: diagnosis.NewExaminer(n, s.Cost, training, others),
		course:   diagnosis.NewCourse(s.HyperParameters()),
		images:   training.Len(),
	}
}

// busy reports whether an examination is in progress.
func (w *watch) busy() bool { return w != nil && w.examiner.Busy() }

// begin begins an examination that is part of the course.
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

// step continues an examination.
func (w *watch) step() {
	began := time.Now()
	more := w.examiner.Step()
	w.took += time.Since(began)
	if more {
		return
	}
	w.done = clock.Now()
	m := w.examiner.Measure()
	w.pending.Measure, w.unsent = &m, true
	if w.counts {
		w.course.Measured(m)
		w.pending.Norms = append(w.pending.Norms, proto.NormsOf(m))
	}
}

// miniBatch may begin an examination within the first epoch.
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

// epochsOf returns how many epochs have been trained, including the fraction of the present one.
func epochsOf(p nn.Progress) float64 {
	return float64(p.Epoch) + float64(p.MiniBatch)/float64(p.MiniBatches)
}

// epoch records an epoch's result, and begins an examination if enough images were trained on or
// the epoch was the last.
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

// rested reports whether the next examination for the histograms is due.
func (w *watch) rested() bool { return clock.Since(w.done) >= max(diagnosisEvery, rest*w.took) }

// finish completes the present examination.
func (w *watch) finish() {
	for w.busy() {
		w.step()
	}
}

// report reports what is new, unless the last report was only just sent. If always is set, it reports in
// any case.
func (w *watch) report(send func(proto.News), always bool) {
	if w == nil || !w.unsent || !always && clock.Since(w.reported) < diagnosisEvery {
		return
	}
	w.pending.Signs = w.course.Signs()
	d := proto.Diagnosed{Findings: w.pending}
	w.pending, w.unsent, w.reported = proto.Diagnosis{}, false, clock.Now()
	send(&d)
}

// end completes the diagnosis of a run that has ended, with its error or nil, and reports it.
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
	w.report(send, true)
}

// lookForPage begins an examination for the histograms if the page shows them and it is due, or now
// is set.
func (r *Run) lookForPage(now bool) {
	w := r.watch
	if !r.watched || w == nil || w.busy() || r.trainer.Over() || !now && !w.rested() {
		return
	}
	w.look(epochsOf(r.trainer.Progress()), false)
}

// Watch notes whether the page shows the histograms.
func (r *Run) Watch(watched bool) { r.watched = watched }

// Look updates the histograms if the page shows them.
func (r *Run) Look() {
	r.lookForPage(true)
	r.watch.finish()
	r.watch.report(r.send, true)
}

// FinishLook completes the present examination.
func (r *Run) FinishLook() { r.watch.finish() }
