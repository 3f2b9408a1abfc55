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

// State is what the lesson knows: the book's first network, as
// the worker trains it a mini-batch at a time.
type State struct {
	eta  float64
	size int
	seed int
	unit int // of the hidden layer, whose weights are shown, from 0

	begun         bool // the worker has, or was asked for, a network of these settings
	waiting       bool // for a mini-batch
	batch         *proto.Stepped
	before, after *nn.Network
	first         *nn.Network // as it was at the start
	moved         bool        // the picture of all units shows how far they have moved since
	scores        []score

	playing bool
	tempo   int // of the table of tempos

	comparing bool
	done      float64 // share of it
	marks     []proto.Mark
	few, all  *nn.Network // gradients, in the shape of a network
}

// A score is how many of the first test images are answered correctly.
type score struct{ batches, right int }

// mostScores bounds how many are drawn.
const mostScores = 400

// New returns the state before anything is learned.
func New() *State { return &State{eta: 3, size: 10, seed: page.BookSeed, tempo: 1, moved: true} }

// A tempo is how an epoch is played: so many mini-batches, so often.
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

// Update takes in a message, if it is one of the lesson's.
func (b *State) Update(m page.Msg, env page.Env) (effects []page.Effect, known bool) {
	if m, known := m.(Msg); known {
		return m.apply(b, env), true
	}
	return nil, false
}

// What can happen in the lesson.
type (
	// Next learns the next mini-batch.
	Next struct{}
	// Play has one after the other be learned, until the epoch ends.
	Play struct{}
	// PausePlay stops that.
	PausePlay struct{}
	// playOn asks for the next.
	playOn struct{}
	// SetTempo chooses how fast.
	SetTempo struct{ Tempo int }
	// OtherStart begins again from other first weights, SameStart from the same.
	OtherStart struct{}
	// SameStart begins again.
	SameStart struct{}
	// SetEta, SetSize and ShowUnit change the learning rate, the size of the
	// mini-batches, and the hidden unit that is shown, from 1.
	SetEta struct{ Eta float64 }
	// SetSize is one of them.
	SetSize struct{ Size float64 }
	// ShowUnit is one of them.
	ShowUnit struct{ Unit float64 }
	// ShowMoved chooses between the weights of all units and how far they have moved.
	ShowMoved struct{ Moved bool }
	// CompareGradients compares the gradient of the next mini-batch with that of
	// all images.
	CompareGradients struct{}
)

func (b *State) settings() map[string]string {
	return page.Book("eta", strconv.FormatFloat(b.eta, 'g', -1, 64), "mini-batch", strconv.Itoa(b.size), "seed", strconv.Itoa(b.seed))
}

// learned reports whether the worker has learned a mini-batch since the start.
func (b *State) learned() bool { return b.batch != nil && len(b.batch.Numbers) > 0 }

// hiddenUnits of the network.
const hiddenUnits = 30

func (b *State) ask(env page.Env, count int) []page.Effect {
	b.waiting = true
	anew := !b.begun
	if anew {
		b.begun = true
		b.scores, b.marks, b.few, b.all, b.first = nil, nil, nil, nil, nil
	}
	return env.Worker.Ask(&proto.StepBatches{Settings: b.settings(), Anew: anew, Batches: count})
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
	if left == 0 { // the epoch after this
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

// change has the settings be others: the next mini-batch begins again.
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

// Told takes in a report of the worker.
func (b *State) Told(report proto.Report, env page.Env) []page.Effect {
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

// thin drops every other score but the last.
func (b *State) thin() {
	kept := b.scores[:0]
	for i, sc := range b.scores {
		if i%2 == 0 || i == len(b.scores)-1 {
			kept = append(kept, sc)
		}
	}
	b.scores = kept
}

// stop ends what waited for the worker, which has no network any more.
func (b *State) stop() { b.waiting, b.comparing, b.playing, b.begun = false, false, false, false }

// halves reads two networks of the book's sizes, or nil and nil.
func halves(parameters []byte) (first, second *nn.Network) {
	first, second = recipe.Default().Empty(dataset.MNIST), recipe.Default().Empty(dataset.MNIST)
	half := len(parameters) / 2
	if first.SetBytes(parameters[:half]) != nil || second.SetBytes(parameters[half:]) != nil {
		return nil, nil
	}
	return first, second
}
