package trainer

import (
	"time"

	"inkling/nn"
	"inkling/nn/mnist"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// A run is one training with its settings. It is the trainer's Recorder.
type run struct {
	settings recipe.Settings
	network  *nn.Network
	trainer  *nn.Trainer
	send     func(proto.Report)

	spent    time.Duration // on training and testing
	reported time.Time
	epochs   int
	done     bool
}

func newRun(s recipe.Settings, d *data, send func(proto.Report)) (*run, error) {
	r := &run{settings: s, network: s.Network(), send: send}
	var err error
	r.trainer, err = nn.NewTrainer(r.network, s.HyperParameters(), s.Samples(&d.splits[mnist.Train]), &d.splits[mnist.Test], r)
	return r, err
}

// trainFor trains until about that much time has passed or all is done.
func (r *run) trainFor(budget time.Duration) {
	began := time.Now()
	for !r.done && time.Since(began) < budget {
		r.done = r.trainer.Step() == nn.Done
	}
	r.spent += time.Since(began)
	if time.Since(r.reported) >= reportEvery {
		r.report()
	}
}

// trainMiniBatch trains one mini-batch, and does the test of an epoch that ends
// with it, or that ended before it and was not tested to the end.
func (r *run) trainMiniBatch() {
	began := time.Now()
	for r.trainer.Step() == nn.Evaluated {
	}
	for r.epochIsOver() {
		r.trainer.Step()
	}
	r.done = r.epochs == r.settings.Epochs || r.trainer.Err() != nil
	r.spent += time.Since(began)
}

// epochIsOver reports whether an epoch lacks nothing but its test.
func (r *run) epochIsOver() bool {
	p := r.trainer.Progress()
	return r.trainer.Err() == nil && p.MiniBatch == p.MiniBatches
}

// report tells how far the run has come.
func (r *run) report() {
	p := r.trainer.Progress()
	r.reported = time.Now()
	r.send(proto.Report{Kind: proto.Trained, Progress: &p, Seconds: r.spent.Seconds()})
}

// MiniBatch does nothing: progress is told by the clock, not by the mini-batch.
func (r *run) MiniBatch(nn.Progress) {}

// Epoch tells the result of an epoch.
func (r *run) Epoch(e nn.EpochResult) {
	r.epochs++
	r.send(proto.Report{Kind: proto.EpochDone, Epoch: &e, Seconds: r.spent.Seconds()})
}
