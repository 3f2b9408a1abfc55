package app

import (
	"slices"
	"strings"

	"inkling/nn/receipt"
	"inkling/wasm/link"
	"inkling/wasm/proto"
	"inkling/wasm/reader"
	"inkling/wasm/runs"
	"inkling/wasm/ui"
)

// updateRuns takes into account what has happened to the runs.
func (s *State) updateRuns(m runs.Msg) []Effect {
	if _, holds := m.(runs.HoldSweep); holds {
		s.Sweep.Notice = ui.Notice{}
	}
	return s.ofRuns(s.Runs.Update(m, s.runsEnv()))
}

// ofRuns does what the runs want of the page, and leaves the rest to the runtime.
func (s *State) ofRuns(effects []runs.Effect) (rest []Effect) {
	for _, e := range effects {
		switch e := e.(type) {
		case runs.Fill:
			s.Form.Fill(e.Settings)
		case runs.Set:
			s.Form.Set(e.Field, e.Text)
		case runs.UseData:
			s.Browse.TurnTo(e.Folder)
		case runs.Waits:
			s.Browse.Wanted = false
		case runs.Learned:
			s.Inside.Exam.Learned(e.Anew)
		case runs.Took:
			s.Estimate.Took(e.Settings, s.Charts.Measure, e.Seconds)
		case runs.Trains:
			rest = append(rest, s.runTrains()...)
		case runs.Read:
			rest = append(rest, s.turnToReader(e.Key)...)
		case runs.Reread:
			s.read()
		case runs.Network:
			s.takeNetwork(e)
		case runs.Forget:
			s.forget(e.Key)
		default:
			rest = append(rest, e)
		}
	}
	return rest
}

// runTrains has the network being trained read, from its beginning on.
func (s *State) runTrains() []Effect {
	if s.Networks[runs.Key] == nil && !slices.Contains(s.Address.Lock, "reader") {
		s.Reader = runs.Key
		s.read() // whose classes may be others
	}
	return s.Runs.AskSnapshot(s.runsEnv())
}

// takeNetwork takes the network of a run. Those of other runs that are kept can be
// fetched again.
func (s *State) takeNetwork(n runs.Network) {
	if n.Missing != "" {
		s.Missing[n.Key] = n.Missing
		return
	}
	if strings.HasPrefix(n.Key, runs.Prefix) {
		for other := range s.Networks {
			if strings.HasPrefix(other, runs.Prefix) {
				delete(s.Networks, other)
			}
		}
	}
	s.Networks[n.Key] = &reader.Network{Model: n.Model, Origin: reader.FromKeptRun}
	if n.Here {
		s.Networks[n.Key].Origin = reader.FromRun
	}
	if s.Reader == n.Key {
		s.read()
	}
}

// forget drops the network of a run, and goes back to the first if it was reading.
func (s *State) forget(key string) {
	delete(s.Networks, key)
	if key == runs.Key {
		s.Inside.Forget(key)
	}
	if s.Reader == key {
		s.Reader = firstReader
		s.read()
	}
}

// runsEnv is what the runs see of the page.
func (s *State) runsEnv() runs.Env {
	return runs.Env{
		Form: &s.Form, Check: s.checkData, SetName: s.setName, Measure: s.Charts.Measure, Workers: s.Sweep.Workers, Line: s.Address.Line,
		Address: func(made receipt.Receipt) string { return s.Base + link.OfRun(made).Hash(Route{Lab, "train"}.Hash()) },
		Reader:  s.Reader, ReaderLocked: s.locks("reader"), Ready: s.Networks[runs.Key] != nil,
	}
}

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
