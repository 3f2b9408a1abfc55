package lab

import (
	"inkling/wasm/proto"
	"inkling/wasm/words"
)

// A Reported brings a report of a run's worker.
type Reported struct {
	Run int
	proto.Report
}

// frequent reports whether another report of the kind will follow soon.
func (r Reported) frequent() bool {
	switch r.Body.(type) {
	case *proto.Trained, *proto.EpochDone, *proto.Network, *proto.FineTuning, *proto.Saved, *proto.Diagnosed:
		return true
	}
	return false
}

// report passes a report of a run's worker to the feature that it is for.
func (s *State) report(m Reported) []Effect {
	switch m.Question.(type) {
	case *proto.FineTune:
		return s.ofHand(s.Hand.Report(m.Report))
	case *proto.WriteFile:
		return s.ofFiles(s.Files.Report(m.Report))
	case *proto.Examine, *proto.Show, *proto.Ascend:
		return s.ofInside(s.Inside.Report(m.Report))
	case *proto.Browse, *proto.Average:
		return s.ofBrowse(s.Browse.Report(m.Report))
	case *proto.EstimateRun:
		s.Estimate.Answered(m.Report)
		if _, ok := m.Body.(*proto.Estimated); ok {
			return s.requestEstimate() // the form may have changed since
		}
		return nil
	}
	switch r := m.Body.(type) {
	case *proto.Failed:
		if m.Run == 0 && s.Browse.Failed(words.Phrase(r.Why)) {
			return nil
		}
	case *proto.Ended:
		if m.Run == 0 {
			s.Browse.Report(m.Report)
			s.Inside.WorkerEnded()
		}
	}
	effects := s.ofRuns(s.Runs.Report(m.Run, m.Report, s.runsEnv()))
	switch r := m.Body.(type) {
	case *proto.Changed:
		return append(ofHistograms(s.Histograms.WatchAgain(m.Run)), append(effects, s.requestEstimate()...)...)
	case *proto.Loaded:
		if m.Run == 0 {
			s.Inside.Exam.Loaded(&r.Loading)
			s.ofHand(s.Hand.Report(m.Report)) // says only how much has loaded
			effects = s.ofBrowse(s.Browse.Report(m.Report))
		}
	}
	return effects
}
