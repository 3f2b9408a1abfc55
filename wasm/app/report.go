package app

import (
	"inkling/nn/model"
	"inkling/wasm/proto"
)

// snapshotEvery is how many reports of progress pass between two looks at the
// network being trained: about three a second.
const snapshotEvery = 6

// report takes a report of the worker into account.
func (s *State) report(r proto.Report) []Effect {
	switch r.Kind {
	case proto.Ready:
		s.Ready = true
	case proto.Changed:
		return s.changed(r.Phase)
	case proto.Loaded:
		s.Loading = r.Loading
	case proto.Trained:
		s.Progress, s.Seconds = r.Progress, r.Seconds
		s.snapshot.skipped++
		if s.snapshot.skipped >= snapshotEvery {
			return s.askSnapshot()
		}
	case proto.EpochDone:
		s.Epochs, s.Seconds = append(s.Epochs, *r.Epoch), r.Seconds
	case proto.Network:
		s.networkArrived(r.Parameters)
	case proto.Refused:
		s.snapshot.pending = false
		s.Notice = Notice{r.Text, true}
	case proto.Diverged, proto.Failed:
		s.Notice = Notice{r.Text, true}
	}
	return nil
}

func (s *State) changed(p proto.Phase) []Effect {
	s.Phase = p
	switch p {
	case proto.Idle:
		s.forget()
		return nil
	case proto.Fetching:
		s.Loading = &proto.Loading{}
		return nil
	case proto.Training, proto.Paused:
		if s.Networks[trained] == nil {
			s.Reader = trained // from now on the pad shows what is being learned
		}
	}
	s.Loading = nil
	return s.askSnapshot()
}

// askSnapshot asks for the network being trained, one at a time: when training
// is fast or the network is large, the page takes what it can.
func (s *State) askSnapshot() []Effect {
	s.snapshot.skipped = 0
	if s.snapshot.pending || s.Reader != trained {
		return nil
	}
	s.snapshot.pending = true
	return []Effect{Post{proto.Command{Do: proto.Snapshot}}}
}

func (s *State) networkArrived(parameters []byte) {
	s.snapshot.pending = false
	network := s.Running.Empty()
	if err := network.SetBytes(parameters); err != nil {
		s.Notice = Notice{"The network being trained cannot be shown: " + err.Error() + ".", true}
		return
	}
	s.Networks[trained] = &model.Model{Network: network, Settings: s.Running}
	if s.Reader == trained {
		s.read()
	}
}
