package lab

import "inkling/wasm/proto"

// A Reported brings a report of a run's worker.
type Reported struct {
	Run int
	proto.Report
}

// frequent reports whether there will soon be another report of the kind.
func (r Reported) frequent() bool {
	return r.Kind == proto.Trained || r.Kind == proto.EpochDone || r.Kind == proto.Network || r.Kind == proto.Learning || r.Kind == proto.Saved || r.Kind == proto.Diagnosed
}

// report takes a report of a run's worker to whom it is for.
func (s *State) report(m Reported) []Effect {
	r := m.Report
	switch {
	case r.Answers(proto.Learn):
		return s.ofHand(s.Hand.Report(r))
	case r.Answers(proto.WriteFile, proto.ReadFile):
		return s.ofFiles(s.Files.Report(r))
	case r.Answers(proto.Examine, proto.Show, proto.Ascend):
		return s.ofInside(s.Inside.Report(r))
	case r.Answers(proto.Browse, proto.Average):
		return s.ofBrowse(s.Browse.Report(r))
	case r.Answers(proto.EstimateRun):
		if s.Estimate.Answered(r); r.Kind == proto.Estimated {
			return s.requestEstimate() // the form may be another by now
		}
		return nil
	case r.Kind == proto.Failed && m.Run == 0 && s.Browse.Failed(r.Text):
		return nil
	case r.Kind == proto.Ended && m.Run == 0:
		s.Browse.Report(r)
		s.Inside.WorkerEnded()
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
