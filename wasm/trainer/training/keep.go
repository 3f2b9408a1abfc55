package training

import (
	"errors"
	"fmt"
	"time"

	"inkling/nn/checkpoint"
	"inkling/wasm/proto"
)

// A run that the page keeps tells its state as it begins, after an epoch, within
// long ones every other second, and when it is paused: little may be lost with a
// tab that is closed. But most of the time is for training: after telling, which
// takes longer the larger the network is, so many times as long passes without.
const (
	saveAfterEpoch  = time.Second
	saveWithinEpoch = 2 * time.Second
	saveShare       = 50
)

// saving is when a run's state was told.
type saving struct {
	last  time.Time
	took  time.Duration
	epoch int // in which it was told
}

// goOnFrom has a run that is at its start go on from a checkpoint, if there is
// one, and says where that is.
func (r *Run) goOnFrom(b proto.Beginning) error {
	if !b.Keep {
		return nil
	}
	r.saving = &saving{}
	if len(b.Checkpoint) == 0 {
		return nil
	}
	if err := r.restore(b); err != nil {
		return fmt.Errorf("this run cannot go on from where it was (%w); press Repeat to train it anew", err)
	}
	r.spent = time.Duration(b.Seconds * float64(time.Second))
	p := r.trainer.Progress()
	r.epochs = p.Epoch
	r.tracer.Begin(p)
	r.watch.begin(epochsOf(p))
	r.tell(&proto.Resumed{Progress: p})
	return nil
}

func (r *Run) restore(b proto.Beginning) error {
	if hash := r.coming.Hash(); b.Data != "" && b.Data != hash {
		return fmt.Errorf("the data has changed since: %.12s, expected %.12s", hash, b.Data)
	}
	if r.using != nil {
		return errors.New("not all data is here")
	}
	c, err := checkpoint.Decode(b.Checkpoint)
	if err != nil {
		return err
	}
	return r.trainer.Restore(c)
}

// saveAtTimes tells the run's state if it is time.
func (r *Run) saveAtTimes() {
	if s := r.saving; s != nil && !r.trainer.Over() { // End sends the last
		since, wait := time.Since(s.last), saveWithinEpoch
		if r.epochs > s.epoch {
			wait = saveAfterEpoch
		}
		if since >= max(wait, saveShare*s.took) {
			r.save()
		}
	}
}

// save tells the run's state, if there is a use for it: a run on a part of the
// data could not be repeated, and one that has diverged cannot go on. A finished run
// can be trained on.
func (r *Run) save() {
	if r.saving == nil || r.using != nil {
		return
	}
	began := time.Now()
	c, ok := r.trainer.Checkpoint()
	if !ok {
		return
	}
	r.tell(&proto.Saved{Progress: r.trainer.Progress(), Seconds: r.spent.Seconds(), Checkpoint: checkpoint.Encode(c)})
	now := time.Now()
	*r.saving = saving{last: now, took: now.Sub(began), epoch: r.epochs}
}
