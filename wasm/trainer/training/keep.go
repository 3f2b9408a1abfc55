package training

import (
	"time"

	"inkling/nn/checkpoint"
	"inkling/nn/phrase"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// A run that the page keeps reports a checkpoint when it begins, after an epoch, every other second
// within long epochs, and when it is paused, so that closing the tab loses little. Most of the time
// must go to training, though: after a report, which takes longer for larger networks, saveFactor
// times as long passes before the next.
const (
	saveAfterEpoch  = time.Second
	saveWithinEpoch = 2 * time.Second
	saveFactor      = 50
)

// saving is when and how a checkpoint was reported last.
type saving struct {
	last  clock.Moment
	took  time.Duration
	epoch int // epochs done by then
}

// goOnFrom makes a new run continue from a checkpoint, if there is one, and reports the place.
func (r *Run) goOnFrom(b proto.Beginning) error {
	if !b.Keep {
		return nil
	}
	r.saving = &saving{}
	if len(b.Checkpoint) == 0 {
		return nil
	}
	if err := r.restore(b); err != nil {
		return phrase.Errorf("this run cannot go on from where it was (%w); press Repeat to train it again", err)
	}
	r.spent = time.Duration(b.Seconds * float64(time.Second))
	p := r.trainer.Progress()
	r.epochs = p.Epoch
	r.tracer.Begin(p)
	r.watch.begin(epochsOf(p))
	r.send(&proto.Resumed{Progress: p})
	return nil
}

func (r *Run) restore(b proto.Beginning) error {
	if hash := r.loading.Hash(); b.Data != "" && b.Data != hash {
		return phrase.Errorf("the data has changed since: %.12s, expected %.12s", hash, b.Data)
	}
	if r.using != nil {
		return phrase.Errorf("not all data is here")
	}
	c, err := checkpoint.Decode(b.Checkpoint)
	if err != nil {
		return err
	}
	return r.trainer.Restore(c)
}

// saveAtTimes reports a checkpoint if one is due.
func (r *Run) saveAtTimes() {
	if s := r.saving; s != nil && !r.trainer.Over() { // End sends the last one
		passed, wait := clock.Since(s.last), saveWithinEpoch
		if r.epochs > s.epoch {
			wait = saveAfterEpoch
		}
		if passed >= max(wait, saveFactor*s.took) {
			r.save()
		}
	}
}

// save reports a checkpoint if it is of use: a run on a part of the data could not be repeated, and
// one that has diverged cannot continue. A finished run can be continued for more epochs.
func (r *Run) save() {
	if r.saving == nil || r.using != nil {
		return
	}
	began := clock.Now()
	c, ok := r.trainer.Checkpoint()
	if !ok {
		return
	}
	r.send(&proto.Saved{Progress: r.trainer.Progress(), Seconds: r.spent.Seconds(), Checkpoint: checkpoint.Encode(c)})
	*r.saving = saving{last: clock.Now(), took: clock.Since(began), epoch: r.epochs}
}
