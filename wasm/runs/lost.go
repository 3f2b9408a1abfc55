package runs

import (
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// workerEnded handles the end of a worker. Its run continues in another worker from the last
// checkpoint. This happens automatically, unless the run has not finished an epoch since the last
// time: then the visitor can resume it.
func (s *State) workerEnded(slot int, text string) []Effect {
	r := s.Slots[slot]
	s.Notice = ui.Bad(text)
	switch {
	case s.Live(r) || s.begins(r):
		return s.runLost(slot)
	case r.Phase == proto.Finished:
		r.WorkerEnded = true
	}
	s.Notice.Text += " " + startAnother.Say()
	return nil
}

// runLost continues a run whose worker has ended, or gives it up.
func (s *State) runLost(slot int) []Effect {
	r := s.Slots[slot]
	paused := r.Phase == proto.Paused
	r.Phase, r.Loading = proto.Idle, nil
	if _, reset := r.Asked.(*proto.Reset); reset || r.Restarted || r.ID == "" {
		s.Notice.Text += " " + startAnother.Say()
		return append(s.endEarly(slot), s.beginNext()...)
	}
	r.Restarted = true
	if _, resume := r.Asked.(*proto.Resume); paused && !resume {
		r.Asked = &proto.Rewind{}
	}
	how := goesOnFrom
	if !r.Saved {
		how = startsAgain
	}
	s.Notice.Text += " " + how.Say(r.Name)
	return s.claim(slot, r)
}
