package trainer

import (
	"time"

	"inkling/nn"
	"inkling/nn/mnist"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/wasm/proto"
)

// A run is one training with its settings. It is the trainer's Recorder.
type run struct {
	settings recipe.Settings
	network  *nn.Network
	trainer  *nn.Trainer
	data     string // hash of the data set
	send     func(proto.Report)

	spent    time.Duration // on training and testing
	reported time.Time
	epochs   int
	last     nn.EpochResult
	done     bool
}

func newRun(s recipe.Settings, d *data, send func(proto.Report)) (*run, error) {
	r := &run{settings: s, network: s.Network(), data: d.manifest.Hash(), send: send}
	var err error
	r.trainer, err = nn.NewTrainer(r.network, s.HyperParameters(), &d.splits[mnist.Train], &d.splits[mnist.Test], r)
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

// trainMiniBatch trains one mini-batch, and does the test of the epoch that ends
// with it or before it.
func (r *run) trainMiniBatch() {
	began := time.Now()
	work := r.trainer.Step()
	for work == nn.Evaluated {
		work = r.trainer.Step()
	}
	r.done = work == nn.Done
	r.spent += time.Since(began)
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
	r.last = e
	r.send(proto.Report{Kind: proto.EpochDone, Epoch: &e, Seconds: r.spent.Seconds()})
}

// model returns the network as it is now.
func (r *run) model() model.Model {
	return model.Model{Network: r.network, Settings: r.settings, Epochs: r.epochs, Data: r.data,
		Correct: r.last.Correct, Total: r.last.Total}
}
