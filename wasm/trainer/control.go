package trainer

import (
	"time"

	"inkling/nn/phrase"
	"inkling/wasm/proto"
	"inkling/wasm/trainer/clock"
)

// showUpTo is the highest speed, in mini-batches per second, at which each mini-batch is shown.
const showUpTo = 4

// tick is the least time between two turns of a slow run.
const tick = 20 * time.Millisecond

func init() {
	order((*Session).step)
	order((*Session).stepEpoch)
	order((*Session).rewind)
	order((*Session).setPace)
	plainOrder[*proto.Watch](func(s *Session) { s.watchRun(true) })
	plainOrder[*proto.Unwatch](func(s *Session) { s.watchRun(false) })
}

// slow reports whether training is limited to a number of mini-batches per second.
func (s *Session) slow() bool { return s.pace > 0 }

// turn returns the number of mini-batches in one turn of a slow run.
func (s *Session) turn() int { return max(1, int(s.pace*tick.Seconds())) }

// setPace changes the speed of training.
func (s *Session) setPace(c *proto.SetPace) {
	s.pace, s.next = c.Pace, 0
}

// alarm returns a channel that fires at the next turn of a slow run; nil if no slow run is
// training. (The channel of time.After would make the program 30 KB larger.)
func (s *Session) alarm() <-chan struct{} {
	if s.phase != proto.Training || !s.slow() {
		return nil
	}
	due := make(chan struct{})
	time.AfterFunc(clock.Until(s.next), func() { close(due) })
	return due
}

// takeTurn trains the mini-batches of one turn of a slow run, or as many as fit into a slice of
// time, so that commands need not wait for long.
func (s *Session) takeTurn() {
	began := clock.Now()
	n := s.run.TrainSome(s.turn(), slice, s.pace <= showUpTo)
	s.next = began.Add(time.Duration(float64(n) / s.pace * float64(time.Second)))
	s.settle()
}

func (s *Session) step(c *proto.Step) { s.stepBy(c, c.Beginning, s.trainMiniBatch) }

// stepEpoch trains to the end of the epoch and pauses there.
func (s *Session) stepEpoch(c *proto.StepEpoch) {
	s.stepBy(c, c.Beginning, func() {
		s.run.StopAfterEpoch()
		s.change(proto.Training)
	})
}

// stepBy begins a run, or continues one that is paused by one step.
func (s *Session) stepBy(c proto.Command, b proto.Beginning, step func()) {
	switch s.phase {
	case proto.Idle, proto.Finished:
		s.begin(c, b)
	case proto.Paused:
		step()
	case proto.Fetching:
		s.refuse(phrase.New("The data is still loading. Press Reset to stop waiting for it."))
	default:
		s.refuse(phrase.New("The run trains by itself now. Press Pause first to go step by step."))
	}
}

// trainMiniBatch trains one mini-batch of a paused run.
func (s *Session) trainMiniBatch() {
	s.run.Step()
	s.change(proto.Paused)
	s.settle()
}

// rewind begins a run and pauses before its first mini-batch.
func (s *Session) rewind(c *proto.Rewind) {
	switch s.phase {
	case proto.Idle, proto.Finished:
		s.begin(c, c.Beginning)
	default:
		s.refuse(phrase.New("A run is going on. Press Reset first to begin it again."))
	}
}

// watchRun notes whether the page shows the histograms. When they appear, those of a paused run are
// updated.
func (s *Session) watchRun(watched bool) {
	s.watched = watched
	if s.run != nil {
		s.run.Watch(s.watched)
	}
	if s.phase == proto.Paused {
		s.run.Look()
	}
}
