package inside

import (
	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A Wish is the image that maximises the output of a class, found by gradient ascent.
type Wish struct {
	Class   int // of the last request, or -1
	Seed    uint64
	pending proto.Command // the unanswered question, or nil
	Error   string
	of      string           // the reader whose network is used
	Data    *proto.Data      // of that network
	Stages  []*proto.Climbed // from noise to the result
	Chosen  int              // index of the stage shown enlarged, or -1 for the latest
}

func newWish() Wish { return Wish{Class: -1, Seed: 1, Chosen: -1} }

// Messages of the wish.
type (
	// BeginWish searches for the image of a class.
	BeginWish struct{ Class int }
	// AnotherWish searches again from different noise.
	AnotherWish struct{}
	// ShowStage shows a stage enlarged.
	ShowStage struct{ Stage int }
	// WishOnPad puts the enlarged image on the pad.
	WishOnPad struct{}
)

func (m BeginWish) apply(s *State) []Effect { return s.beginWish(m.Class, s.Wish.Seed) }
func (AnotherWish) apply(s *State) []Effect { return s.beginWish(s.Wish.Class, s.Wish.Seed+1) }
func (m ShowStage) apply(s *State) []Effect { s.Wish.Chosen = m.Stage; return nil }

// beginWish requests the image of a class from the worker.
func (s *State) beginWish(class int, seed uint64) []Effect {
	w := &s.Wish
	if s.subject() == nil {
		w.Error = notLoadedYet.Say()
		return nil
	}
	if class < 0 || class >= len(s.env.Data.Classes) {
		return nil // a class of the previous network
	}
	q := &proto.Ascend{Subject: s.asked(), Class: class, Seed: seed}
	*w = Wish{Class: class, Seed: seed, pending: q, of: s.env.Reader, Data: s.env.Data, Chosen: -1}
	return []Effect{q}
}

// climbed adds a stage.
func (s *State) climbed(r *proto.Climbed) {
	w := &s.Wish
	w.Stages = append(w.Stages, r)
	if r.Step == r.Steps {
		w.pending = nil
	}
}

// Waits reports whether the search is in progress.
func (w *Wish) Waits() bool { return w.pending != nil }

// dropWish discards the wish of a network that is no longer active, except its seed.
func (s *State) dropWish() {
	if w := &s.Wish; w.of != s.env.Reader {
		*w = Wish{Class: -1, Seed: w.Seed, Chosen: -1, of: s.env.Reader}
	}
}

// stage returns the stage shown enlarged, or nil.
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

func (WishOnPad) apply(s *State) []Effect {
	w := &s.Wish
	stage := w.stage()
	if stage == nil || w.Data.Rows != dataset.MNISTRows || w.Data.Cols != dataset.MNISTCols {
		return nil
	}
	return []Effect{OnPad{Title: wishTitle.Say(ui.WithArticle(w.Data.Classes[w.Class]), stage.Step),
		Number: -1, Label: w.Class, Classes: w.Data.Classes, Pixels: stage.Pixels}}
}
