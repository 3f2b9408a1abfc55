package trainer

import (
	"time"

	"inkling/wasm/proto"
)

// showUpTo is the largest number of mini-batches a second of which each is shown:
// nobody could look at more.
const showUpTo = 4

// tick is the least time between two turns of a run that goes slowly.
const tick = 20 * time.Millisecond

func init() {
	register(proto.Step, (*Session).step)
	register(proto.StepEpoch, (*Session).stepEpoch)
	register(proto.Rewind, (*Session).rewind)
	register(proto.SetPace, (*Session).setPace)
}

// slow reports whether the session trains fewer mini-batches than it could.
func (s *Session) slow() bool { return s.pace > 0 }

// turn returns how many mini-batches come in one turn of a slow run.
func (s *Session) turn() int { return max(1, int(s.pace*tick.Seconds())) }

// setPace goes on with so many mini-batches a second.
func (s *Session) setPace(c proto.Command) {
	s.pace, s.next = c.Pace, time.Time{}
}

// alarm returns the channel that tells when a slow run has its next turn, or nil if
// none goes slowly.
func (s *Session) alarm() <-chan time.Time {
	if s.phase != proto.Training || !s.slow() {
		return nil
	}
	return time.After(time.Until(s.next))
}

// takeTurn trains the mini-batches of one turn of a slow run, or as many as a slice
// of time has room for: commands must not wait for long.
func (s *Session) takeTurn() {
	began := time.Now()
	n := 0
	for n < s.turn() && !s.run.done && !s.run.atStop() && (n == 0 || time.Since(began) < slice) {
		s.run.trainMiniBatch()
		n++
	}
	s.next = began.Add(time.Duration(float64(n) / s.pace * float64(time.Second)))
	if s.pace <= showUpTo {
		s.run.report()
		s.run.showBatch()
	} else if time.Since(s.run.reported) >= reportEvery {
		s.run.report()
	}
	s.lookForPage(s.pace <= showUpTo)
	s.run.watch.finish()
	s.run.watch.tell(s.host.Send, false)
	s.run.saveAtTimes()
	s.settle()
}

func (s *Session) step(c proto.Command) {
	switch s.phase {
	case proto.Idle, proto.Finished:
		s.begin(c)
	case proto.Paused:
		s.trainMiniBatch()
	case proto.Fetching:
		s.refuse("The data is still coming. Press Reset to stop waiting for it.")
	default:
		s.refuse("The run trains by itself now. Press Pause first to go step by step.")
	}
}

// trainMiniBatch trains one mini-batch of a paused run.
func (s *Session) trainMiniBatch() {
	s.run.trainMiniBatch()
	s.lookForPage(true)
	s.run.watch.finish()
	s.run.report()
	s.run.showBatch()
	s.run.watch.tell(s.host.Send, true)
	s.change(proto.Paused)
	s.settle()
}

// stepEpoch trains to the end of the epoch and pauses there.
func (s *Session) stepEpoch(c proto.Command) {
	switch s.phase {
	case proto.Idle, proto.Finished:
		s.begin(c)
	case proto.Paused:
		s.run.stopAfterEpoch()
		s.change(proto.Training)
	case proto.Fetching:
		s.refuse("The data is still coming. Press Reset to stop waiting for it.")
	default:
		s.refuse("The run trains by itself now. Press Pause first to go step by step.")
	}
}

// rewind begins a run and pauses before its first mini-batch.
func (s *Session) rewind(c proto.Command) {
	switch s.phase {
	case proto.Idle, proto.Finished:
		s.begin(c)
	default:
		s.refuse("A run is going on. Press Reset first to begin it again.")
	}
}

// stopAfterEpoch has the run stop when the present epoch and its test are done.
func (r *run) stopAfterEpoch() { r.stop = r.passes + 1 }

// atStop reports whether the run has come to where it shall stop.
func (r *run) atStop() bool { return r.stop > 0 && r.passes >= r.stop }

// showBatch shows the mini-batch that was learned last.
func (r *run) showBatch() {
	learned, labels := r.trainer.Learned(), r.learns.Labels
	p := r.trainer.Progress()
	b := proto.MiniBatch{Epoch: p.Epoch, Number: p.MiniBatch, Size: len(learned.Index)}
	pixels := r.network.Sizes[0]
	images := make([]byte, min(b.Size, proto.MostShown)*pixels)
	for i, k := range learned.Index {
		label, answer := int(labels[k]), int(learned.Answers[i])
		if label == answer {
			b.Right++
		}
		if i < proto.MostShown {
			b.Labels, b.Answers = append(b.Labels, label), append(b.Answers, answer)
			r.trainer.LearnedBytes(i, images[i*pixels:][:pixels])
		}
	}
	r.send(proto.Report{Kind: proto.MiniBatchDone, Batch: &b, Pixels: images})
}
