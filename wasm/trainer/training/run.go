// Package training is one run in a worker: it trains a network by its settings on the data as it comes, tests it after
// each epoch, looks into it, and reports all of that. Its session says when it goes on.
package training

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/loader"
)

// A Run is one training with its settings. It is the trainer's Recorder.
type Run struct {
	Network  *nn.Network
	settings recipe.Settings
	trainer  *nn.Trainer
	data     *dataset.Splits
	coming   *loader.Data // that it may have begun on a part of
	using    *proto.Using // how large the part is; nil once it is the whole
	came     int          // training images that had come when the part was taken
	learns   *dataset.Set // what it learns from
	tell     func(proto.News)
	watch    *watch // that looks into the network; nil while there is a part
	watched  bool   // the page has the histograms in sight

	measures  proto.Measure
	validated bool // the validation images are here
	tracer    results.Tracer

	spent    time.Duration // on training and testing
	tested   time.Duration // of it, on testing
	pace     int           // mini-batches between two looks at the clock
	reported time.Time
	epochs   int
	passes   int // epochs, and passes over a part of the data
	stop     int // pass after which it pauses; 0 for none
	done     bool
	saving   *saving // nil if the page does not keep the run
}

// New returns a run at its start, or where a kept one goes on. s are the settings of b.
func New(s recipe.Settings, b proto.Beginning, d *loader.Data, tell func(proto.News)) (*Run, error) {
	if err := s.Check(d.Manifest); err != nil {
		return nil, err
	}
	r := &Run{settings: s, measures: b.Measure, Network: s.Network(d.Splits[dataset.Train].Shape), data: d.Splits, coming: d, tell: tell, pace: 1}
	take := r.takeAll
	if !d.ReadyFor(s) {
		take = r.takePart
	}
	if err := take(); err != nil {
		return nil, err
	}
	return r, r.goOnFrom(b)
}

// takeAll has the run learn from the whole data set, by its settings.
func (r *Run) takeAll() error {
	r.using, r.learns = nil, r.settings.Training(&r.data[dataset.Train])
	r.watch = newWatch(r.settings, r.Network, r.learns, r.data)
	r.watch.begin(0)
	return r.learn(r.settings.HyperParameters(), r.settings.Samples(&r.data[dataset.Train]), &r.data[dataset.Test])
}

// learn has the run go on with other samples.
func (r *Run) learn(h nn.HyperParameters, training, test nn.Samples) error {
	t, err := nn.NewTrainer(r.Network, h, training, test, r)
	if err != nil {
		return err
	}
	r.trainer = t
	r.Measure(r.measures)
	return nil
}

// TrainFor trains until about that much time has passed or all is done.
func (r *Run) TrainFor(budget time.Duration) {
	r.trainFor(budget)
	r.lookForPage(false)
	r.saveAtTimes()
}

func (r *Run) trainFor(budget time.Duration) {
	if r.Held() {
		return
	}
	began := time.Now()
	now := began
	for !r.done && !r.Held() && !r.AtStop() && now.Sub(began) < budget {
		now = r.advance(now)
	}
	r.spent += now.Sub(began)
	if now.Sub(r.reported) >= proto.ReportEvery || r.Held() {
		r.Report()
	}
	r.watch.tell(r.tell, false)
}

// Telling the time costs a browser a good part of what a small network needs for
// a mini-batch. So a run learns as many between two looks at the clock as take
// about a millisecond: between often and seldom.
const (
	often  = 500 * time.Microsecond
	seldom = 2 * time.Millisecond
)

// advance learns some mini-batches, or takes a step of an epoch's test or of a look
// into the network, and returns the time after it; before is the time when it began.
func (r *Run) advance(before time.Time) time.Time {
	if r.watch.busy() {
		r.watch.step()
		return time.Now()
	}
	if r.epochIsOver() {
		r.done = r.trainer.Step() == nn.Done || r.outgrow()
		now := time.Now()
		r.tested += now.Sub(before)
		return now
	}
	for range r.pace {
		r.done = r.trainer.Step() == nn.Done
		if r.done || r.epochIsOver() || r.watch.busy() {
			break
		}
	}
	now := time.Now()
	switch took := now.Sub(before); {
	case took < often:
		r.pace *= 2
	case took > seldom:
		r.pace = max(1, r.pace/2)
	}
	return now
}

// trainMiniBatch trains one mini-batch, and does the test of an epoch that ends
// with it, or that ended before it and was not tested to the end.
func (r *Run) trainMiniBatch() {
	if r.Held() {
		return
	}
	began := time.Now()
	r.watch.finish()
	for r.trainer.Step() == nn.Evaluated {
	}
	r.spent += time.Since(began)
	for r.epochIsOver() && !r.Held() {
		before := time.Now()
		r.spent += r.advance(before).Sub(before)
	}
	r.watch.finish()
	r.done = r.trainer.Over()
}

// epochIsOver reports whether an epoch lacks nothing but its test.
func (r *Run) epochIsOver() bool {
	p := r.trainer.Progress()
	return r.trainer.Err() == nil && p.MiniBatch == p.MiniBatches
}

// Pause sends the reports that are due when a run pauses.
func (r *Run) Pause() {
	r.stop = 0
	r.Report()
	r.save()
	r.watch.tell(r.tell, true)
}

// Done reports whether nothing is left to train.
func (r *Run) Done() bool { return r.done }

// End reports what came of a run that is done. Of a kept one that is its last state or, if it has diverged, its network.
func (r *Run) End() {
	r.Report()
	err := r.trainer.Err()
	r.watch.end(err, r.tell)
	if err != nil {
		r.tell(&proto.Diverged{Text: proto.Sentence(err.Error()) + "."})
	}
	r.save()
	if err != nil && r.saving != nil {
		r.tell(&proto.Final{Parameters: r.Network.Bytes()})
	}
}

// Report tells how far the run has come.
func (r *Run) Report() {
	r.reported = time.Now()
	r.tell(&proto.Trained{Progress: r.trainer.Progress(), Points: r.tracer.Take(), Using: r.using, Seconds: r.spent.Seconds(), Tested: r.tested.Seconds()})
}

// MiniBatch takes down how training goes, and may look into the network; it is told
// by the clock, not by the mini-batch. Passes over a part of the data stand in no chart.
func (r *Run) MiniBatch(p nn.Progress) {
	if r.using == nil {
		r.tracer.MiniBatch(p)
		r.watch.miniBatch(p)
	}
}

// Epoch tells the result of an epoch. A pass over a part of the data is none.
func (r *Run) Epoch(e nn.EpochResult) {
	r.passes++
	if r.using != nil {
		return
	}
	r.epochs++
	r.watch.epoch(e, r.trainer.Over())
	r.tell(&proto.EpochDone{Epoch: e, Seconds: r.spent.Seconds()})
}
