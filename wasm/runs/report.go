package runs

import (
	"inkling/wasm/archive"
	"inkling/wasm/minibatch"
	"inkling/wasm/proto"
	"inkling/wasm/run"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// snapshotEvery is how many progress reports arrive per snapshot of the network being trained:
// about three snapshots a second.
const snapshotEvery = 3

// Report handles a worker's report on its run.
func (s *State) Report(slot int, r proto.Report, env Env) []Effect {
	s.env = env
	return s.flush(s.report(slot, r))
}

func (s *State) report(slot int, report proto.Report) []Effect {
	to := s.Slots[slot]
	switch r := report.Body.(type) {
	case *proto.Changed:
		to.Weights, to.Using = r.Weights, r.Using
		return s.changed(slot, r.Phase)
	case *proto.Loaded:
		if to.Phase == proto.Fetching || to.Using != nil { // otherwise no run is waiting for it
			to.Loading = &r.Loading
		}
	case *proto.Described:
		to.Data, to.Batch = &r.Data, nil
		s.announce(Reread{}) // the classes may have changed
		if slot == 0 {
			s.Repeat.compareData(to.Data)
		}
	case *proto.MiniBatchDone:
		to.Batch = (*minibatch.Batch)(r)
	case *proto.Outgrown:
		to.Parts = append(to.Parts, archive.Part{Images: r.Using.Images, Correct: r.Correct, Total: r.Total})
	case *proto.Trained:
		to.Progress, to.Seconds, to.Using = &r.Progress, r.Seconds, r.Using
		to.Trace.Add(r.Points...)
		to.Tested = r.Tested
		if to.Using == nil {
			to.Loading = nil
		}
		if slot == 0 {
			return s.progressed()
		}
	case *proto.EpochDone:
		to.Epochs, to.Seconds = append(to.Epochs, r.Epoch), r.Seconds
		to.Restarted = false
		if slot == 0 {
			s.Repeat.compareEpoch(r.Epoch)
		}
	case *proto.Diagnosed:
		to.Findings.Add(&r.Findings)
	case *proto.Network:
		s.networkArrived(to, r.Parameters)
	case *proto.Unanswered:
		s.snapshot.pending = false
	case *proto.Ended:
		return s.workerEnded(slot, words.Phrase(r.Why))
	case *proto.Resumed:
		to.Resumed(&r.Progress)
	case *proto.Saved:
		return to.KeepCheckpoint(r)
	case *proto.Final:
		to.Final = r.Parameters
	case *proto.Failed:
		s.Notice = ui.Bad(s.named(slot, words.Phrase(r.Why)))
	case *proto.Diverged:
		s.Notice, to.Ending = ui.Bad(s.named(slot, words.Phrase(r.Why))), r.Why.String()
	case *proto.Refused:
		s.Notice = ui.Bad(s.named(slot, words.Phrase(r.Why)))
		if to.Phase == proto.Idle {
			return append(s.endEarly(slot), s.beginNext()...) // it could not begin
		}
	}
	return nil
}

// named adds the name of the run to a text if there are several runs.
func (s *State) named(run int, text string) string {
	if len(s.Slots) == 1 || s.Slots[run].Name == "" {
		return text
	}
	return ofRun.Say(s.Slots[run].Name, text)
}

func (s *State) changed(run int, p proto.Phase) []Effect {
	r := s.Slots[run]
	r.Phase = p
	switch p {
	case proto.Idle:
		if run == 0 {
			s.Repeat.forgetWanted()
		}
		return append(s.endEarly(run), s.beginNext()...)
	case proto.Fetching:
		r.Loading = &proto.Loading{}
		if run == 0 {
			s.announce(Waits{}) // from now on the run waits for the data, not the browsing visitor
		}
		return nil
	}
	r.AtEnd = nil // its continuation has begun
	if r.Using == nil {
		r.Loading = nil
	}
	if run == 0 {
		s.announce(Progressed{NewPhase: true})
	}
	if p == proto.Finished {
		if !r.Early() && (len(r.Epochs) == r.Settings.Epochs || r.ReachedTarget()) {
			s.announce(Took{r.Settings, r.Seconds})
		}
		if run == 0 {
			s.Repeat.compareWeights(r.Weights)
		}
		effects := s.keepEnd(r)
		if next := s.advance(run); next != nil {
			return append(effects, next...)
		}
		if run == 0 {
			effects = append(effects, s.askSnapshot()...)
		}
		return append(effects, s.readBest()...)
	}
	if run > 0 {
		return nil
	}
	return []Effect{Trains{}}
}

// endEarly handles the end of a run before its last epoch: its results so far are kept.
func (s *State) endEarly(slot int) []Effect {
	effects := s.stopped(s.Slots[slot])
	s.empty(slot)
	return append(effects, s.advance(slot)...)
}

// progressed takes a snapshot of the network being trained from time to time.
func (s *State) progressed() []Effect {
	s.announce(Progressed{})
	s.snapshot.skipped++
	if s.snapshot.skipped < snapshotEvery {
		return nil
	}
	return s.askSnapshot()
}

// AskSnapshot asks for the network being trained, if it is the active one.
func (s *State) AskSnapshot(env Env) []Effect {
	s.env = env
	return s.askSnapshot()
}

// askSnapshot asks for the network being trained. Only one request is pending at a time, so that
// fast training or a large network does not overwhelm the page.
func (s *State) askSnapshot() []Effect {
	s.snapshot.skipped = 0
	if s.snapshot.pending || s.env.Reader != Key || s.Slots[0].WorkerEnded {
		return nil
	}
	s.snapshot.pending = true
	return []Effect{Post{0, &proto.Snapshot{}}}
}

func (s *State) networkArrived(r *run.Run, parameters []byte) {
	s.snapshot.pending = false
	m, err := r.Model(parameters)
	if err != nil {
		if r.Sweep == "" { // otherwise it may be the network of the previous run
			s.Notice = ui.Bad(networkUnshown.Say(err))
		}
		return
	}
	s.announce(Network{Key: Key, Model: m, Here: r.DefaultName != ""})
}
