package app

import (
	"slices"

	"inkling/wasm/archive"
	"inkling/wasm/minibatch"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/run"
	"inkling/wasm/ui"
)

// snapshotEvery is how many reports of progress pass between two looks at the
// network being trained: about three a second.
const snapshotEvery = 3

// frequent reports whether there will soon be another report of the kind.
func (r Reported) frequent() bool {
	return r.Kind == proto.Trained || r.Kind == proto.EpochDone || r.Kind == proto.Network || r.Kind == proto.Learning || r.Kind == proto.Saved || r.Kind == proto.Diagnosed
}

// report takes a report of a run's worker into account.
func (s *State) report(run int, r proto.Report) []Effect {
	if run >= len(s.Runs) {
		return nil // a last word of a worker that was stopped
	}
	if run == 0 {
		return s.reportOf(run, r)
	}
	return s.reportOf(run, r)
}

// reportOf takes into account what a report says of a run.
func (s *State) reportOf(slot int, r proto.Report) []Effect {
	to := s.Runs[slot]
	switch r.Kind {
	case proto.Changed:
		to.Weights, to.Using = r.Weights, r.Using
		return append(ofHistograms(s.Histograms.WatchAgain(slot)), append(s.changed(slot, r.Phase), s.requestEstimate()...)...)
	case proto.Loaded:
		if to.Phase == proto.Fetching || to.Using != nil { // else no run waits for it
			to.Loading = r.Loading
		}
		if slot == 0 {
			s.Inside.Exam.Loaded(r.Loading)
			s.ofHand(s.Hand.Report(r)) // which only tells how far the data is
			return s.ofBrowse(s.Browse.Report(r))
		}
	case proto.Learning, proto.Learned, proto.Declined:
		return s.ofHand(s.Hand.Report(r))
	case proto.Written, proto.Unwritten, proto.Read, proto.Unread:
		return s.ofFiles(s.Files.Report(r))
	case proto.Examined, proto.Shown, proto.Climbed, proto.Unseen:
		return s.ofInside(s.Inside.Report(r))
	case proto.Browsed, proto.Averaged:
		return s.ofBrowse(s.Browse.Report(r))
	case proto.Described:
		to.Data, to.Batch = r.Data, nil
		s.read() // the classes may be others now
		if slot == 0 {
			s.Repeat.compareData(r.Data)
		}
	case proto.MiniBatchDone:
		to.Batch = &minibatch.Batch{MiniBatch: *r.Batch, Pixels: r.Pixels}
	case proto.Estimated:
		s.Estimate.Answered(r.Estimate)
		return s.requestEstimate() // the form may be another by now
	case proto.Outgrown:
		to.Parts = append(to.Parts, archive.Part{Images: r.Using.Images, Correct: r.Epoch.Correct, Total: r.Epoch.Total})
	case proto.Trained:
		to.Progress, to.Seconds, to.Using = r.Progress, r.Seconds, r.Using
		to.Trace.Add(r.Points...)
		to.Tested = r.Tested
		if to.Using == nil {
			to.Loading = nil
		}
		if slot == 0 {
			return s.trainedOn()
		}
	case proto.EpochDone:
		to.Epochs, to.Seconds = append(to.Epochs, *r.Epoch), r.Seconds
		to.Revived = false
		if slot == 0 {
			s.Repeat.compareEpoch(*r.Epoch)
		}
	case proto.Diagnosed:
		to.Findings.Add(r.Findings)
	case proto.Network:
		s.networkArrived(to, r.Parameters)
	case proto.Resumed:
		to.Resumed(r.Progress)
	case proto.Saved:
		return to.KeepCheckpoint(r)
	case proto.Final:
		to.Final = r.Parameters
	case proto.Refused, proto.Diverged, proto.Failed:
		if slot == 0 && r.Kind == proto.Failed && s.Browse.Failed(r.Text) {
			return nil
		}
		s.Notice = ui.Bad(s.told(slot, r.Text))
		if r.Kind == proto.Diverged {
			to.Ending = r.Text
		}
		if r.Kind == proto.Refused && to.Phase == proto.Idle {
			return append(s.gaveUp(slot), s.beginNext()...) // it could not begin
		}
	}
	return nil
}

// told says of which run a text is, where there are several.
func (s *State) told(run int, text string) string {
	if len(s.Runs) == 1 || s.Runs[run].Name == "" {
		return text
	}
	return s.Runs[run].Name + ": " + text
}

func (s *State) changed(run int, p proto.Phase) []Effect {
	r := s.Runs[run]
	r.Phase = p
	switch p {
	case proto.Idle:
		if run == 0 {
			s.Repeat.forgetWanted()
		}
		return append(s.gaveUp(run), s.beginNext()...)
	case proto.Fetching:
		r.Loading = &proto.Loading{}
		if run == 0 {
			s.Browse.Wanted = false // from now on it is the run that waits
		}
		return nil
	}
	r.Was = nil // a run that is trained on goes on
	if r.Using == nil {
		r.Loading = nil
	}
	if run == 0 {
		s.Inside.Exam.Learned(true)
	}
	if p == proto.Finished {
		s.took(r)
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
	if p != proto.Finished && s.Networks[trained] == nil && !slices.Contains(s.Address.Lock, "reader") {
		s.Reader = trained // from now on the pad shows what is being learned
		s.read()           // whose classes may be others
	}
	return s.askSnapshot()
}

// gaveUp takes the news that a run ended before its end: what it came to is kept.
func (s *State) gaveUp(slot int) []Effect {
	effects := s.stopped(s.Runs[slot])
	s.empty(slot)
	return append(effects, s.advance(slot)...)
}

// trainedOn looks at the network being trained from time to time.
func (s *State) trainedOn() []Effect {
	s.Inside.Exam.Learned(false)
	s.snapshot.skipped++
	if s.snapshot.skipped < snapshotEvery {
		return nil
	}
	return s.askSnapshot()
}

// askSnapshot asks for the network being trained, one at a time: when training
// is fast or the network is large, the page takes what it can.
func (s *State) askSnapshot() []Effect {
	s.snapshot.skipped = 0
	if s.snapshot.pending || s.Reader != trained || s.Runs[0].Orphan {
		return nil
	}
	s.snapshot.pending = true
	return []Effect{Post{0, proto.Command{Do: proto.Snapshot}}}
}

func (s *State) networkArrived(r *run.Run, parameters []byte) {
	s.snapshot.pending = false
	m, err := r.Model(parameters)
	if err != nil {
		if r.Sweep == "" { // else it may be that of the run before
			s.Notice = ui.Bad("The network being trained cannot be shown: " + err.Error() + ".")
		}
		return
	}
	s.Networks[trained] = &reader.Network{Model: m, Origin: origin(r)}
	if s.Reader == trained {
		s.read()
	}
}
