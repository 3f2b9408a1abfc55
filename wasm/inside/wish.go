package inside

import (
	"fmt"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A Wish is the image that the network would most like to see for a class, and
// the way to it.
type Wish struct {
	Class   int // that was wished for last, or -1
	Seed    uint64
	pending proto.Command // the question that is not answered yet, or nil
	Error   string
	of      string           // the reader whose wish it is
	Data    *proto.Data      // whose class it is
	Stages  []*proto.Climbed // from noise to the end
	Chosen  int              // the stage that is shown at large, or -1 for the latest
}

func newWish() Wish { return Wish{Class: -1, Seed: 1, Chosen: -1} }

// What can happen to a wish.
type (
	// BeginWish looks for the image of a class.
	BeginWish struct{ Class int }
	// AnotherWish looks for it from other noise.
	AnotherWish struct{}
	// ShowStage shows a stage at large.
	ShowStage struct{ Stage int }
	// WishOnPad puts the image that is shown on the pad.
	WishOnPad struct{}
)

func (m BeginWish) apply(s *State) []Effect { return s.beginWish(m.Class, s.Wish.Seed) }
func (AnotherWish) apply(s *State) []Effect { return s.beginWish(s.Wish.Class, s.Wish.Seed+1) }
func (m ShowStage) apply(s *State) []Effect { s.Wish.Chosen = m.Stage; return nil }

// beginWish asks for the image of a class.
func (s *State) beginWish(class int, seed uint64) []Effect {
	w := &s.Wish
	if s.subject() == nil {
		w.Error = "The network has not come yet."
		return nil
	}
	if class < 0 || class >= len(s.env.Data.Classes) {
		return nil // of the network before
	}
	q := &proto.Ascend{Subject: s.asked(), Class: class, Seed: seed}
	*w = Wish{Class: class, Seed: seed, pending: q, of: s.env.Reader, Data: s.env.Data, Chosen: -1}
	return []Effect{q}
}

// climbed takes a stage.
func (s *State) climbed(r *proto.Climbed) {
	w := &s.Wish
	w.Stages = append(w.Stages, r)
	if r.Step == r.Steps {
		w.pending = nil
	}
}

// Waits reports whether the way is not at its end yet.
func (w *Wish) Waits() bool { return w.pending != nil }

// dropWish forgets the wish of another network than reads, but for the seed.
func (s *State) dropWish() {
	if w := &s.Wish; w.of != s.env.Reader {
		*w = Wish{Class: -1, Seed: w.Seed, Chosen: -1, of: s.env.Reader}
	}
}

// stage returns the stage that is shown at large, or nil.
func (w *Wish) stage() *proto.Climbed {
	n := len(w.Stages)
	switch {
	case n == 0:
		return nil
	case w.Chosen >= 0 && w.Chosen < n:
		return w.Stages[w.Chosen]
	default:
		return w.Stages[n-1]
	}
}

// apply puts the image on the pad.
func (WishOnPad) apply(s *State) []Effect {
	w := &s.Wish
	stage := w.stage()
	if stage == nil || w.Data.Rows != dataset.MNISTRows || w.Data.Cols != dataset.MNISTCols {
		return nil
	}
	return []Effect{OnPad{Title: fmt.Sprintf("what a network would like to see for %s, step %d", ui.WithArticle(w.Data.Classes[w.Class]), stage.Step),
		Number: -1, Label: w.Class, Classes: w.Data.Classes, Pixels: stage.Pixels}}
}
