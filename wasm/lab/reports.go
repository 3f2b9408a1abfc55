package lab

import "inkling/wasm/proto"

// A Reported brings a report of a run's worker.
type Reported struct {
	Run int
	proto.Report
}

// A WorkerFailed says that a run's worker is no more.
type WorkerFailed struct {
	Run  int
	Text string
}

// frequent reports whether there will soon be another report of the kind.
func (r Reported) frequent() bool {
	return r.Kind == proto.Trained || r.Kind == proto.EpochDone || r.Kind == proto.Network || r.Kind == proto.Learning || r.Kind == proto.Saved || r.Kind == proto.Diagnosed
}

// report takes a report of a run's worker to whom it is for.
func (s *State) report(m Reported) []Effect {
	r := m.Report
	switch r.Kind {
	case proto.Learning, proto.Learned, proto.Declined:
		return s.ofHand(s.Hand.Report(r))
	case proto.Written, proto.Unwritten, proto.Read, proto.Unread:
		return s.ofFiles(s.Files.Report(r))
	case proto.Examined, proto.Shown, proto.Climbed, proto.Unseen:
		return s.ofInside(s.Inside.Report(r))
	case proto.Browsed, proto.Averaged:
		return s.ofBrowse(s.Browse.Report(r))
	case proto.Estimated:
		s.Estimate.Answered(r.Estimate)
		return s.requestEstimate() // the form may be another by now
	case proto.Failed:
		if m.Run == 0 && s.Browse.Failed(r.Text) {
			return nil
		}
	}
	effects := s.ofRuns(s.Runs.Report(m.Run, r, s.runsEnv()))
	switch {
	case r.Kind == proto.Changed:
		return append(ofHistograms(s.Histograms.WatchAgain(m.Run)), append(effects, s.requestEstimate()...)...)
	case r.Kind == proto.Loaded && m.Run == 0:
		s.Inside.Exam.Loaded(r.Loading)
		s.ofHand(s.Hand.Report(r)) // which only tells how far the data is
		return s.ofBrowse(s.Browse.Report(r))
	}
	return effects
}

// workerFailed tells all that the first worker was asked for that it is no more, and
// the runs.
func (s *State) workerFailed(m WorkerFailed) []Effect {
	if m.Run == 0 {
		s.Browse.Lost(m.Text)
		s.Hand.WorkerLost()
		s.Files.WorkerLost()
		s.Inside.Lost(m.Text)
		s.Estimate.Lost()
	}
	return s.ofRuns(s.Runs.WorkerFailed(m.Run, m.Text, s.runsEnv()))
}
