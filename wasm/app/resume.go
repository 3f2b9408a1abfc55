package app

import (
	"errors"
	"fmt"
	"slices"

	"inkling/nn"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/nn/results"
	"inkling/wasm/archive"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// mostNetworks is how many bytes of networks, with the states that they are trained
// on from, are kept of runs that have ended. Of the oldest, those that are more are
// forgotten: repeating such a run makes them again.
const mostNetworks = 100 << 20

// record is what is kept of a run.
func (r *Run) record() archive.Record {
	return archive.Record{
		ID: r.ID, Label: r.Label, State: r.State, Settings: r.Settings.Metadata(), Data: r.Data, Began: r.Began, Seconds: r.Seconds,
		Epochs: slices.Clone(r.Epochs), Trace: r.Trace.Coarse(archive.MostPoints), Parts: slices.Clone(r.Parts), Weights: r.Weights, Ending: r.Ending, Bytes: r.Bytes, Sweep: r.Sweep,
	}
}

// keep keeps how a run goes, with what came beside; of one that has no id, nothing.
func (r *Run) keep(blobs map[archive.Kind][]byte) []Effect {
	if r.ID == "" {
		return nil
	}
	return []Effect{KeepRun{r.record(), blobs}}
}

// restore makes r what is kept of it. A run that another tab goes on with is that
// tab's, even if it began here.
func (r *Run) restore(k archive.Kept) {
	given := r.given
	if k.Elsewhere {
		given = ""
	}
	settings, _ := recipe.Parse(k.Settings) // without errors: archive has seen to that
	*r = Run{
		ID: k.ID, Label: k.Label, State: k.State, Elsewhere: k.Elsewhere, Settings: settings, Data: k.Data, Began: k.Began, Seconds: k.Seconds,
		Epochs: k.Epochs, Trace: k.Trace, Parts: k.Parts, Weights: k.Weights, Ending: k.Ending, Bytes: k.Bytes, Sweep: k.Sweep,
		Phase: proto.Idle, given: given, saved: k.State != archive.Ended,
	}
	if k.State == archive.Ended {
		r.Phase = proto.Finished
	}
}

// model is the network of a run, with these parameters.
func (r *Run) model(parameters []byte) (*model.Model, error) {
	network := r.Settings.Empty(shapeOf(r.data()))
	if err := network.SetBytes(parameters); err != nil {
		return nil, err
	}
	m := &model.Model{Network: network, Settings: r.Settings}
	r.describe(m)
	return m, nil
}

// describe adds to the run's network what it learned from, and what it has come to.
func (r *Run) describe(m *model.Model) {
	m.Epochs = len(r.Epochs)
	if r.Data != nil {
		m.Data = r.Data.Hash
	}
	if m.Epochs > 0 {
		last := r.Epochs[m.Epochs-1]
		m.Correct, m.Total = last.Correct, last.Total
	}
}

// resumeRun goes on with a run that was interrupted, now or when a worker is free.
func (s *State) resumeRun(r *Run) []Effect {
	l := &s.Ledger
	switch {
	case r.State == archive.Ended:
		l.Notice = ui.Bad(r.Name + " has ended: there is nothing to go on with.")
		return nil
	case r.Elsewhere:
		l.Notice = ui.Bad(r.Name + " goes on in another tab.")
		return nil
	case s.Form.Barred(r.Settings) != "":
		l.Notice = ui.Bad(s.Form.Barred(r.Settings))
		return nil
	case s.live(r) || slices.Contains(l.Sweep.Queue, r):
		return nil
	case s.Busy():
		l.Notice = Notice{Text: r.Name + " goes on when the run before has ended."}
		return s.enqueue(r)
	}
	return s.resumeList([]*Run{r}, 1, proto.Train)
}

// interrupted returns the runs whose tab was closed and that may go on, oldest first.
func (s *State) interrupted() (list []*Run) {
	for _, r := range s.Ledger.Runs {
		if s.stateOf(r) == interrupted && s.Form.Barred(r.Settings) == "" {
			list = append(list, r)
		}
	}
	return list
}

// resumeAll goes on with all runs that were interrupted, on as many workers as a
// sweep has: with a sweep that was left, and its queue.
func (s *State) resumeAll() []Effect {
	l := &s.Ledger
	list := s.interrupted()
	switch {
	case len(list) == 0:
		l.Notice = ui.Bad("No run is interrupted.")
		return nil
	case s.Busy():
		l.Notice = ui.Bad("A run is going on. Wait until it ends, or press Reset, to go on with others.")
		return nil
	}
	if key := list[0].Sweep; key != "" && !slices.ContainsFunc(list, func(r *Run) bool { return r.Sweep != key }) {
		l.Sweep.Runs = list
	}
	return s.resumeList(list, l.Sweep.Workers, proto.Train)
}

// resumeList goes on with runs on so many workers, by a command; the others wait for
// their turn.
func (s *State) resumeList(list []*Run, workers int, do proto.Do) (effects []Effect) {
	workers = min(workers, len(list))
	for i := len(s.Runs); i > workers; i-- {
		effects = append(effects, StopWorker{i - 1})
	}
	s.Ledger.Chosen, s.Ledger.Sweep.pending = nil, len(list) > 1
	s.forget()
	s.Runs = make([]*Run, workers)
	for _, r := range list {
		r.revived, r.asked = false, do
	}
	for slot, r := range list[:workers] {
		effects = append(effects, s.claim(slot, r)...)
	}
	for _, r := range list[workers:] {
		effects = append(effects, s.enqueue(r)...)
	}
	return effects
}

// enqueue has a run of before wait for its turn. It is this tab's at once, so that
// no other goes on with it.
func (s *State) enqueue(r *Run) []Effect {
	r.State = archive.Waiting
	s.Ledger.Sweep.Queue = append(s.Ledger.Sweep.Queue, r)
	return []Effect{ClaimRun{r.ID, r.more > 0}}
}

// claim has a run go on in a slot, once it is this tab's.
func (s *State) claim(slot int, r *Run) []Effect {
	if s.Ledger.claims == nil {
		s.Ledger.claims = map[string]int{}
	}
	s.Ledger.claims[r.ID] = slot
	s.Runs[slot] = r
	if s.Runs[0] != nil { // else the other slots are still being filled
		s.read()
	}
	r.Phase, r.Progress, r.Loading = proto.Idle, nil, nil
	return []Effect{ClaimRun{r.ID, r.more > 0}}
}

// runClaimed goes on with a run.
func (s *State) runClaimed(m RunClaimed) []Effect {
	l := &s.Ledger
	slot, ok := l.claims[m.ID]
	delete(l.claims, m.ID)
	r := l.find(m.ID)
	if r != nil && slices.Contains(l.Sweep.Queue, r) {
		if m.Err == nil {
			if r.more > 0 {
				r.extend()
			}
			return r.keep(nil)
		}
		s.dequeue(r)
		l.Notice = ui.Bad(fmt.Sprintf("%s cannot go on: %v.", r.Name, m.Err))
		return []Effect{FetchRuns{m.ID}}
	}
	if !ok || r == nil || slot >= len(s.Runs) || s.Runs[slot] != r {
		return nil // the visitor has thought better of it
	}
	if m.Err != nil {
		s.empty(slot)
		l.Notice = ui.Bad(fmt.Sprintf("%s cannot go on: %v.", r.Name, m.Err))
		switch {
		case r.awaits():
			r.giveBack()
		case !errors.Is(m.Err, archive.ErrTaken) && !errors.Is(m.Err, archive.ErrGone):
			r.State = archive.Stopped
		}
		return append(s.advance(slot), FetchRuns{m.ID})
	}
	was := *r
	r.restore(archive.Kept{Record: m.Record})
	r.State, r.revived, r.asked, r.more, r.was = archive.Going, was.revived, was.asked, was.more, was.was
	var kept []Effect
	if r.more > 0 {
		r.extend()
		kept = r.keep(nil)
	}
	c := proto.Command{Do: r.again(), Settings: r.Settings.Metadata(), Measure: s.Charts.Measure, Keep: &proto.Keep{Seconds: r.Seconds}, Checkpoint: m.Checkpoint}
	if r.Data != nil {
		c.Keep.Data = r.Data.Hash
	}
	if m.Checkpoint == nil {
		if r.was != nil {
			l.Notice = Notice{Text: fmt.Sprintf("The last state of %s is not kept: it trains its first %d epochs again, to the same weights.", r.Name, len(r.Epochs))}
		}
		r.Epochs, r.Trace, r.Parts, r.Seconds, r.saved = nil, results.Trace{}, nil, 0, false
		c.Keep = &proto.Keep{}
	}
	return append(kept, s.posted(slot, c)...)
}

// again is the command by which a run goes on in another worker.
func (r *Run) again() proto.Do {
	switch r.asked {
	case proto.Rewind, proto.Step, proto.Pause:
		if r.asked == proto.Step && !r.revived {
			return proto.Step // of a run that is trained on
		}
		return proto.Rewind // and pauses
	case proto.StepEpoch:
		return proto.StepEpoch
	default:
		return proto.Train
	}
}

// resumed takes the place that a run goes on from: what came after it comes again.
func (r *Run) resumed(at *nn.Progress) {
	r.Epochs = slices.DeleteFunc(r.Epochs, func(e nn.EpochResult) bool { return e.Epoch >= at.Epoch })
	r.Trace.Cut(float64(at.Epoch) + float64(at.MiniBatch)/float64(max(at.MiniBatches, 1)))
	r.Progress = at
}

// keepCheckpoint keeps the state of a run that goes on. That of one that ends is kept
// by keepEnd, with the news that it has.
func (r *Run) keepCheckpoint(m proto.Report) []Effect {
	r.Seconds, r.saved = m.Seconds, true
	if len(r.Epochs) == r.Settings.Epochs || r.reachedTarget() {
		r.state = m.Checkpoint
		return nil
	}
	return r.keep(map[archive.Kind][]byte{archive.Checkpoint: m.Checkpoint, archive.Network: nil})
}

// keepEnd keeps a run that has ended, and makes room for its state if need be: for
// its network alone if it diverged, since it cannot be trained on.
func (s *State) keepEnd(r *Run) []Effect {
	if r.ID == "" {
		return nil
	}
	r.State, r.Bytes, r.saved = archive.Ended, len(r.state)+len(r.final), false
	effects := r.keep(map[archive.Kind][]byte{archive.Checkpoint: r.state, archive.Network: r.final})
	r.state, r.final = nil, nil
	return append(effects, s.Ledger.makeRoom()...)
}

// makeRoom forgets the networks of the oldest runs that are more than can be kept.
func (l *Ledger) makeRoom() (effects []Effect) {
	sum := 0
	for _, r := range slices.Backward(l.Runs) {
		if sum += r.Bytes; sum > mostNetworks && r.Bytes > 0 {
			sum -= r.Bytes
			r.Bytes = 0
			effects = append(effects, DropNetwork{r.ID})
		}
	}
	return effects
}

// stopped takes the news that a run does not go on, though it has not ended. What
// has hardly begun leaves nothing.
func (s *State) stopped(r *Run) []Effect {
	if r.ID == "" || r.State == archive.Ended {
		return nil
	}
	if r.awaits() {
		return r.giveBack()
	}
	r.Phase, r.Loading, r.Progress = proto.Idle, nil, nil
	if len(r.Epochs) == 0 && r.Seconds < leastSeconds {
		s.remove(r)
		return []Effect{RemoveRun{r.ID}}
	}
	r.State = archive.Stopped
	return r.keep(nil)
}

// leastSeconds is how long a run must have trained to leave something without an
// epoch.
const leastSeconds = 1

// empty leaves a slot without a run.
func (s *State) empty(slot int) {
	settings := s.Runs[slot].Settings
	s.Runs[slot] = newRun()
	s.Runs[slot].Settings = settings
	if slot == 0 {
		s.forget()
	}
}
