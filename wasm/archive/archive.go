package archive

import (
	"errors"
	"slices"

	"inkling/nn/checkpoint"
	"inkling/nn/phrase"
)

// An Archive gives one tab access to the runs.
type Archive struct {
	storage Storage
	tab     string          // its unique name
	alive   func() []string // returns the names of the open tabs, including this one
}

// New returns the archive for the tab with this name.
func New(s Storage, tab string, alive func() []string) *Archive { return &Archive{s, tab, alive} }

// Errors of runs that this tab may not continue.
var (
	// ErrTaken says that the run belongs to another tab.
	ErrTaken = phrase.Errorf(takenElsewhere[0])
	// ErrGone says that there is no such run, or that it has ended.
	ErrGone = phrase.Errorf(goneElsewhere[0])
)

// A Kept is a run of the archive, or a record that cannot be used.
type Kept struct {
	Record
	Elsewhere bool  // another tab is training it
	Err       error // why the record cannot be used; then only ID is valid
}

// All returns the runs with these IDs, or all runs, in no particular order. If the storage returns an
// error, All returns the runs that were found as well.
func (a *Archive) All(ids ...string) ([]Kept, error) {
	records, err := a.storage.Records(ids...)
	var list []Kept
	alive := a.alive()
	for id, b := range records {
		r, wrong := Decode(id, b)
		r.ID = id
		list = append(list, Kept{r, a.elsewhere(r, alive), wrong})
	}
	return list, err
}

// elsewhere reports whether another tab is training a run.
func (a *Archive) elsewhere(r Record, alive []string) bool {
	return r.Owner != a.tab && (r.State == Going || r.State == Waiting) && slices.Contains(alive, r.Owner)
}

// Keep writes a run of this tab, with its blobs. The label that the visitor has given it in the
// meantime, here or in another tab, stays. If the run belongs to another tab by now, nothing
// changes and the error is ErrTaken.
func (a *Archive) Keep(r Record, blobs map[Kind][]byte) (err error) {
	r.Owner = a.tab
	failed := a.storage.Change(r.ID, func(old []byte) (e Edit) {
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

// SetLabel changes the label of a run, whichever tab it belongs to.
func (a *Archive) SetLabel(id string, l Label) error {
	return a.change(id, func(r *Record) { r.Label = l })
}

// Drop removes the checkpoint and the network of a run that has ended, to free storage.
func (a *Archive) Drop(id string) (err error) {
	failed := a.storage.Change(id, func(old []byte) Edit {
		r, wrong := Decode(id, old)
		if wrong != nil {
			err = ErrGone
			return Edit{}
		}
		if r.State != Ended {
			return Edit{} // it is being continued, and needs its checkpoint
		}
		r.Bytes = 0
		b, wrong := r.Encode()
		err = wrong
		return Edit{Record: b, Blobs: map[Kind][]byte{Checkpoint: nil, Network: nil}}
	})
	return errors.Join(err, failed)
}

// Remove removes a run, even if its record is damaged.
func (a *Archive) Remove(id string) error {
	return a.storage.Change(id, func([]byte) Edit { return Edit{Remove: true} })
}

// change changes the record of a run.
func (a *Archive) change(id string, f func(*Record)) (err error) {
	failed := a.storage.Change(id, func(old []byte) Edit {
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

// Claim makes this tab the owner of a run that can be resumed, unless another tab is training it,
// and returns it with its checkpoint, or nil if it has none. With trainOn it also claims a run that
// has ended, to continue it for more epochs.
func (a *Archive) Claim(id string, trainOn bool) (r Record, state []byte, err error) {
	alive := a.alive()
	failed := a.storage.Change(id, func(old []byte) Edit {
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
	if _, memoryOnly := errors.AsType[MemoryOnlyError](failed); memoryOnly {
		failed = nil // it continues in memory
	}
	if err = errors.Join(err, failed); err != nil {
		return r, nil, err
	}
	// If the checkpoint cannot be read, the run begins again, with the same results.
	state, _ = a.storage.Blob(id, Checkpoint)
	return r, state, nil
}

// NetworkOf returns the parameters of a run's network: the final ones or, if it has not ended,
// those of its last checkpoint. They are nil if none were kept, or if they were dropped.
func (a *Archive) NetworkOf(id string) ([]byte, error) {
	b, err := a.storage.Blob(id, Network)
	if b != nil || err != nil {
		return b, err
	}
	state, err := a.storage.Blob(id, Checkpoint)
	if err != nil || state == nil {
		return nil, err
	}
	c, err := checkpoint.Decode(state)
	if err != nil {
		return nil, notDecoded.Err(err)
	}
	return c.Network.Bytes(), nil
}

// Purge removes the runs that were deleted by tabs that are closed, and so can no longer be
// restored. It returns the others.
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
