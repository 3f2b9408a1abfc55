package archive

import (
	"errors"
	"fmt"
	"slices"

	"inkling/nn/checkpoint"
)

// An Archive is what one tab does with the runs.
type Archive struct {
	shelf Shelf
	tab   string          // its name, that no other has
	alive func() []string // the names of the tabs that are open, this one among them
}

// New returns the archive as the tab of this name sees it.
func New(s Shelf, tab string, alive func() []string) *Archive { return &Archive{s, tab, alive} }

// What comes of a run that another tab has.
var (
	// ErrTaken says that a run belongs to another tab by now.
	ErrTaken = errors.New("another tab goes on with this run")
	// ErrGone says that there is no such run, or that it has ended.
	ErrGone = errors.New("this run has ended, or was deleted in another tab")
)

// A Kept is a run of the archive, or what is wrong with one.
type Kept struct {
	Record
	Elsewhere bool  // another tab trains it
	Err       error // why its record cannot be used; only ID counts then
}

// All returns the runs of the ids, or all, in no order. With an error of the shelf
// come those that were found nevertheless.
func (a *Archive) All(ids ...string) ([]Kept, error) {
	records, err := a.shelf.Records(ids...)
	var list []Kept
	alive := a.alive()
	for id, b := range records {
		r, wrong := Decode(id, b)
		r.ID = id
		list = append(list, Kept{r, a.elsewhere(r, alive), wrong})
	}
	return list, err
}

// elsewhere reports whether another tab trains a run.
func (a *Archive) elsewhere(r Record, alive []string) bool {
	return r.Owner != a.tab && (r.State == Going || r.State == Waiting) && slices.Contains(alive, r.Owner)
}

// Keep writes a run that this tab trains, with what blobs it has. The label that
// the visitor gave it since, here or in another tab, stays. If another tab has the
// run by now, the error is ErrTaken and nothing is changed.
func (a *Archive) Keep(r Record, blobs map[Kind][]byte) (err error) {
	r.Owner = a.tab
	failed := a.shelf.Change(r.ID, func(old []byte) (e Edit) {
		if old != nil {
			was, wrong := Decode(r.ID, old)
			if wrong == nil && was.Owner != a.tab {
				err = ErrTaken
				return Edit{}
			}
			if wrong == nil {
				r.Label = was.Label
			}
		}
		var b []byte
		if b, err = r.Encode(); err != nil {
			return Edit{}
		}
		return Edit{Record: b, Blobs: blobs}
	})
	return errors.Join(err, failed)
}

// SetLabel changes what the visitor may change of any run.
func (a *Archive) SetLabel(id string, l Label) error {
	return a.change(id, func(r *Record) { r.Label = l })
}

// Drop forgets the state and the network of a run that has ended, to make room.
func (a *Archive) Drop(id string) (err error) {
	failed := a.shelf.Change(id, func(old []byte) Edit {
		r, wrong := Decode(id, old)
		if wrong != nil {
			err = ErrGone
			return Edit{}
		}
		if r.State != Ended {
			return Edit{} // it is trained on, and needs its state
		}
		r.Bytes = 0
		b, wrong := r.Encode()
		err = wrong
		return Edit{Record: b, Blobs: map[Kind][]byte{Checkpoint: nil, Network: nil}}
	})
	return errors.Join(err, failed)
}

// Remove forgets a run, whatever is the matter with it.
func (a *Archive) Remove(id string) error {
	return a.shelf.Change(id, func([]byte) Edit { return Edit{Remove: true} })
}

// change changes the record of a run.
func (a *Archive) change(id string, f func(*Record)) (err error) {
	failed := a.shelf.Change(id, func(old []byte) Edit {
		r, wrong := Decode(id, old)
		if wrong != nil {
			err = ErrGone
			return Edit{}
		}
		f(&r)
		b, wrong := r.Encode()
		err = wrong
		return Edit{Record: b}
	})
	return errors.Join(err, failed)
}

// Claim makes this tab the owner of a run that can go on, unless another tab has
// it, and returns it with its checkpoint, which is nil if it has none. A run that
// has ended can go on if it is to be trained on, for more epochs.
func (a *Archive) Claim(id string, trainOn bool) (r Record, state []byte, err error) {
	alive := a.alive()
	failed := a.shelf.Change(id, func(old []byte) Edit {
		var wrong error
		switch r, wrong = Decode(id, old); {
		case wrong != nil || !r.State.Resumable() && !trainOn:
			err = ErrGone
			return Edit{}
		case a.elsewhere(r, alive):
			err = ErrTaken
			return Edit{}
		}
		r.Owner, r.State = a.tab, Going
		b, wrong := r.Encode()
		err = wrong
		return Edit{Record: b}
	})
	if _, unkept := errors.AsType[Unkept](failed); unkept {
		failed = nil // it goes on in memory
	}
	if err = errors.Join(err, failed); err != nil {
		return r, nil, err
	}
	// A state that cannot be read is none: the run begins anew, and comes to the same.
	state, _ = a.shelf.Blob(id, Checkpoint)
	return r, state, nil
}

// NetworkOf returns the parameters of a run's network: at its end or, of one that
// has not ended, as they were last kept. There are none if the run had no time for
// that, or if they were dropped.
func (a *Archive) NetworkOf(id string) ([]byte, error) {
	b, err := a.shelf.Blob(id, Network)
	if b != nil || err != nil {
		return b, err
	}
	state, err := a.shelf.Blob(id, Checkpoint)
	if err != nil || state == nil {
		return nil, err
	}
	c, err := checkpoint.Decode(state)
	if err != nil {
		return nil, fmt.Errorf("the kept state of this run cannot be read: %w", err)
	}
	return c.Network.Bytes(), nil
}

// Purge removes the runs that were deleted by tabs that are no more, and so can
// bring them back no longer. It returns what is left.
func (a *Archive) Purge(list []Kept) (left []Kept) {
	alive := a.alive()
	for _, k := range list {
		if k.Err == nil && k.Deleted && !slices.Contains(alive, k.Owner) {
			a.Remove(k.ID)
			continue
		}
		left = append(left, k)
	}
	return left
}
