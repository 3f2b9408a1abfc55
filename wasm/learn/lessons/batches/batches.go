// Package batches is the lesson on mini-batches.
package batches

import (
	"strconv"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/wasm/learn/page"
	"inkling/wasm/proto"
)

// State is the state of the lesson: the book's first network, which the worker trains mini-batch by
// mini-batch.
type State struct {
	eta  float64
	size int
	seed int
	unit int // hidden unit whose weights are shown, from 0

	begun         bool // the worker has, or will have, a network with these settings
	waiting       bool // for a mini-batch
	batch         *proto.Stepped
	before, after *nn.Network
	first         *nn.Network // as initialised
	moved         bool        // the picture of all units shows the changes since initialisation
	scores        []score

	playing bool
	tempo   int // index in tempos

	comparing bool
	done      float64 // fraction of the comparison
	marks     []proto.Mark
	few, all  *nn.Network // gradients, in the shape of a network
}

// A score is the number of correct answers to the first test images after some mini-batches.
type score struct{ batches, right int }

// mostScores is the largest number of scores in the plot.
const mostScores = 400

// New returns the state before any training.
func New() *State { return &State{eta: 3, size: 10, seed: page.BookSeed, tempo: 1, moved: true} }

// A tempo is a speed of playing an epoch: some mini-batches at each interval.
type tempo struct {
	key     string // of its name
	batches int
	wait    time.Duration
}

var tempos = []tempo{
	{"batches.pace.one", 1, time.Second},
	{"batches.pace.ten", 1, 100 * time.Millisecond},
	{"batches.pace.hundred", 10, 100 * time.Millisecond},
	{"batches.pace.thousand", 100, 100 * time.Millisecond},
}

// A Msg is something that has happened in the lesson.
type Msg interface {
	apply(b *State, env page.Env) []page.Effect
}

// Update applies a message of the lesson.
func (b *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(b, env), true
	}
	return nil, false
}

// Messages of the lesson.
type (
	// Next trains on the next mini-batch.
	Next struct{}
	// Play trains on one mini-batch after another, until the epoch ends.
	Play struct{}
	// PausePlay pauses that.
	PausePlay struct{}
	// playOn continues it.
	playOn struct{}
	// SetTempo sets its speed.
	SetTempo struct{ Tempo int }
	// OtherStart begins again with a new weight initialisation.
	OtherStart struct{}
	// SameStart begins again with the same weight initialisation.
	SameStart struct{}
	// SetEta sets the learning rate.
	SetEta struct{ Eta float64 }
	// SetSize sets the size of the mini-batches.
	SetSize struct{ Size float64 }
	// ShowUnit selects the hidden unit to show, from 1.
	ShowUnit struct{ Unit float64 }
	// ShowMoved shows the changes of all units' weights, or the weights.
	ShowMoved struct{ Moved bool }
	// CompareGradients compares the gradient of the next mini-batch with that of all images.
	CompareGradients struct{}
)

func (b *State) settings() map[string]string {
	return page.Book("eta", strconv.FormatFloat(b.eta, 'g', -1, 64), "mini-batch", strconv.Itoa(b.size), "seed", strconv.Itoa(b.seed))
}

// learned reports whether the worker has trained on a mini-batch since the start.
func (b *State) learned() bool { return b.batch != nil && len(b.batch.Numbers) > 0 }

// hiddenUnits is the number of hidden units.
const hiddenUnits = 30

func (b *State) ask(env page.Env, count int) []page.Effect {
	b.waiting = true
	restart := !b.begun
	if restart {
		b.begun = true
		b.scores, b.marks, b.few, b.all, b.first = nil, nil, nil, nil, nil
	}
	return env.Worker.Ask(&proto.StepBatches{Settings: b.settings(), Restart: restart, Batches: count})
}

func (Next) apply(b *State, env page.Env) []page.Effect {
	if b.waiting || b.comparing {
		return nil
	}
	b.playing = false
	return b.ask(env, 1)
}

func (Play) apply(b *State, env page.Env) []page.Effect {
	if b.playing || b.comparing {
		return nil
	}
	b.playing = true
	if b.waiting {
		return nil
	}
	return b.ask(env, tempos[b.tempo].batches)
}

func (PausePlay) apply(b *State, _ page.Env) []page.Effect {
	b.playing = false
	return nil
}

func (playOn) apply(b *State, env page.Env) []page.Effect {
	if !env.Open {
		b.playing = false
	}
	if !b.playing || b.waiting {
		return nil
	}
	left := b.batch.Of - b.batch.Taken
	if left == 0 { // the next epoch
		left = b.batch.Of
	}
	return b.ask(env, min(tempos[b.tempo].batches, left))
}

func (m SetTempo) apply(b *State, _ page.Env) []page.Effect {
	b.tempo = m.Tempo
	return nil
}

func (OtherStart) apply(b *State, env page.Env) []page.Effect {
	if b.comparing {
		return nil
	}
	b.seed++
	return SameStart{}.apply(b, env)
}

func (SameStart) apply(b *State, env page.Env) []page.Effect {
	if b.comparing {
		return nil
	}
	b.begun, b.playing = false, false
	return b.ask(env, 0)
}

// change makes training begin again with the next mini-batch, because the settings have changed.
func (b *State) change() []page.Effect {
	b.begun, b.playing = false, false
	return nil
}

func (m SetEta) apply(b *State, _ page.Env) []page.Effect {
	b.eta = m.Eta
	return b.change()
}

func (m SetSize) apply(b *State, _ page.Env) []page.Effect {
	b.size = int(m.Size)
	return b.change()
}

func (m ShowUnit) apply(b *State, _ page.Env) []page.Effect {
	b.unit = max(0, min(int(m.Unit)-1, hiddenUnits-1))
	return nil
}

func (m ShowMoved) apply(b *State, _ page.Env) []page.Effect {
	b.moved = m.Moved
	return nil
}

func (CompareGradients) apply(b *State, env page.Env) []page.Effect {
	if b.comparing {
		return nil
	}
	b.playing, b.comparing, b.done = false, true, 0
	var effects []page.Effect
	if !b.begun {
		effects = b.ask(env, 0)
	}
	return append(effects, env.Worker.Ask(&proto.Compare{})...)
}

// Reported handles a report of the worker.
func (b *State) Reported(report proto.Report, env page.Env) []page.Effect {
	switch report.Question.(type) {
	case *proto.StepBatches, *proto.Compare:
	default:
		if _, ended := report.Body.(*proto.Ended); ended {
			b.stop()
		}
		return nil
	}
	switch r := report.Body.(type) {
	case *proto.Studying:
		b.done = r.Done
	case *proto.Stepped:
		return b.stepped(r)
	case *proto.Compared:
		b.comparing, b.marks = false, r.Marks
		b.few, b.all = halves(r.Parameters)
	case *proto.Unanswered:
		b.stop()
		env.Worker.FailQuestion(env.Page, r)
	}
	return nil
}

func (b *State) stepped(r *proto.Stepped) []page.Effect {
	b.waiting = false
	b.batch = r
	b.before, b.after = halves(r.Parameters)
	if b.first == nil {
		b.first = b.before
	}
	b.scores = append(b.scores, score{b.batch.Epoch*b.batch.Of + b.batch.Taken, b.batch.Right})
	if len(b.scores) > mostScores {
		b.thin()
	}
	if b.batch.Taken == b.batch.Of {
		b.playing = false
	}
	if !b.playing {
		return nil
	}
	return []page.Effect{page.Later{After: tempos[b.tempo].wait, Msg: playOn{}}}
}

// thin drops every other score except the last.
func (b *State) thin() {
	kept := b.scores[:0]
	for i, sc := range b.scores {
		if i%2 == 0 || i == len(b.scores)-1 {
			kept = append(kept, sc)
		}
	}
	b.scores = kept
}

// stop cancels what waits for the worker, which no longer has a network.
func (b *State) stop() { b.waiting, b.comparing, b.playing, b.begun = false, false, false, false }

// halves decodes two networks of the book's sizes, or returns nil and nil.
func halves(parameters []byte) (first, second *nn.Network) {
	first, second = recipe.Default().Empty(dataset.MNIST), recipe.Default().Empty(dataset.MNIST)
	half := len(parameters) / 2
	if first.SetBytes(parameters[:half]) != nil || second.SetBytes(parameters[half:]) != nil {
		return nil, nil
	}
	return first, second
}
