// Package training is one run in a worker: it trains a network on the data, from a part of it if
// necessary, tests it after each epoch, examines it, and reports all of that. The session decides
// when the run works.
package training

import (
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
	"inkling/wasm/trainer/loader"
)

// A Run is one training run. It is the Recorder of its trainer.
type Run struct {
	Network   *nn.Network
	settings  recipe.Settings
	trainer   *nn.Trainer
	data      *dataset.Splits
	loading   *loader.Data // it may have begun on a part of it
	using     *proto.Using // size of the part; nil for the whole
	available int          // number of training images that were loaded when the part was taken
	learns    *dataset.Set // what it is trained on
	send      func(proto.News)
	watch     *watch // examines the network; nil while training on a part
	watched   bool   // the page shows the histograms

	measures  proto.Measure
	validated bool // the validation images are loaded
	tracer    results.Tracer

	spent    time.Duration // on training and testing
	tested   time.Duration // of that, on testing
	pace     int           // mini-batches between two readings of the clock
	reported clock.Moment
	epochs   int
	passes   int // epochs, and passes over a part of the data
	stop     int // pass after which to pause; 0 for none
	done     bool
	saving   *saving // nil if the page does not keep the run
}

// New returns a run at its start, or at the checkpoint of b. s are the parsed settings of b.
func New(s recipe.Settings, b proto.Beginning, d *loader.Data, send func(proto.News)) (*Run, error) {
	if err := s.Check(d.Manifest); err != nil {
		return nil, err
	}
	r := &Run{settings: s, measures: b.Measure, Network: s.Network(d.Splits[dataset.Train].Shape), data: d.Splits, loading: d, send: send, pace: 1}
	take := r.takeAll
	if !d.ReadyFor(s) {
		take = r.takePart
	}
	if err := take(); err != nil {
		return nil, err
	}
	return r, r.goOnFrom(b)
}

// takeAll makes the run train on the whole data set.
func (r *Run) takeAll() error {
	r.using, r.learns = nil, r.settings.Training(&r.data[dataset.Train])
	r.watch = newWatch(r.settings, r.Network, r.learns, r.data)
	r.watch.begin(0)
	return r.learn(r.settings.HyperParameters(), mixture.Of(r.settings, &r.data[dataset.Train]), &r.data[dataset.Test])
}

// learn makes the run continue with other samples.
func (r *Run) learn(h nn.HyperParameters, training, test nn.Samples) error {
	t, err := nn.NewTrainer(r.Network, h, training, test, r)
	if err != nil {
		return err
	}
	r.trainer = t
	r.Measure(r.measures)
	return nil
}

// TrainFor trains for about the given time, or until the run has to pause, wait or end.
func (r *Run) TrainFor(budget time.Duration) {
	r.trainFor(budget)
	r.lookForPage(false)
	r.saveAtTimes()
}

func (r *Run) trainFor(budget time.Duration) {
	if r.Held() {
		return
	}
	began := clock.Now()
	now := began
	for !r.done && !r.Held() && !r.AtStop() && now.Sub(began) < budget {
		now = r.advance(now)
	}
	r.spent += now.Sub(began)
	if clock.Since(r.reported) >= proto.ReportEvery || r.Held() {
		r.Report()
	}
	r.watch.report(r.send, false)
}

// In a browser, reading the clock takes a good part of the time that a small network needs for a
// mini-batch. So the number of mini-batches between two readings is adapted to take between often
// and seldom.
const (
	often  = 500 * time.Microsecond
	seldom = 2 * time.Millisecond
)

// advance trains some mini-batches, or does a step of an epoch's test or of an examination, and
// returns the time afterwards. before is the time at its beginning.
func (r *Run) advance(before clock.Moment) clock.Moment {
	if r.watch.busy() {
		r.watch.step()
		return clock.Now()
	}
	if r.epochIsOver() {
		r.done = r.trainer.Step() == nn.Done || r.outgrow()
		now := clock.Now()
		r.tested += now.Sub(before)
		return now
	}
	for range r.pace {
		r.done = r.trainer.Step() == nn.Done
		if r.done || r.epochIsOver() || r.watch.busy() {
			break
		}
	}
	now := clock.Now()
	switch took := now.Sub(before); {
	case took < often:
		r.pace *= 2
	case took > seldom:
		r.pace = max(1, r.pace/2)
	}
	return now
}

// trainMiniBatch trains one mini-batch, and finishes the test of an epoch that ends with it or
// whose test was interrupted.
func (r *Run) trainMiniBatch() {
	if r.Held() {
		return
	}
	began := clock.Now()
	r.watch.finish()
	for r.trainer.Step() == nn.Evaluated {
	}
	r.spent += clock.Since(began)
	for r.epochIsOver() && !r.Held() {
		before := clock.Now()
		r.spent += r.advance(before).Sub(before)
	}
	r.watch.finish()
	r.done = r.trainer.Over()
}

// epochIsOver reports whether all mini-batches of an epoch are done, though perhaps not its test.
func (r *Run) epochIsOver() bool {
	p := r.trainer.Progress()
	return r.trainer.Err() == nil && p.MiniBatch == p.MiniBatches
}

// Pause sends the reports that are due when a run pauses.
func (r *Run) Pause() {
	r.stop = 0
	r.Report()
	r.save()
	r.watch.report(r.send, true)
}

// Done reports whether nothing is left to train.
func (r *Run) Done() bool { return r.done }

// End reports the results of a run that is done. For a kept run, these include its last checkpoint
// or, if it has diverged, its network.
func (r *Run) End() {
	r.Report()
	err := r.trainer.Err()
	r.watch.end(err, r.send)
	if err != nil {
		r.send(&proto.Diverged{Why: phrase.Sentence(err)})
	}
	r.save()
	if err != nil && r.saving != nil {
		r.send(&proto.Final{Parameters: r.Network.Bytes()})
	}
}

// Report reports the progress of the run.
func (r *Run) Report() {
	r.reported = clock.Now()
	r.send(&proto.Trained{Progress: r.trainer.Progress(), Points: r.tracer.Take(), Using: r.using, Seconds: r.spent.Seconds(), Tested: r.tested.Seconds()})
}

// MiniBatch records a point for the charts, and may begin to examine the network. Progress is
// reported by the clock, not here. Passes over a part of the data are not charted.
func (r *Run) MiniBatch(p nn.Progress) {
	if r.using == nil {
		r.tracer.MiniBatch(p)
		r.watch.miniBatch(p)
	}
}

// Epoch reports the result of an epoch, unless it is a pass over a part of the data.
func (r *Run) Epoch(e nn.EpochResult) {
	r.passes++
	if r.using != nil {
		return
	}
	r.epochs++
	r.watch.epoch(e, r.trainer.Over())
	r.send(&proto.EpochDone{Epoch: e, Seconds: r.spent.Seconds()})
}
