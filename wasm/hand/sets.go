package hand

import (
	"slices"
	"strings"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
)

// A Set is a data set that the visitor draws.
type Set struct {
	ID      string // "" for the digits
	Name    string
	Classes []string
	Kept    []*Drawing           // never changed in place
	before  ui.Stack[[]*Drawing] // earlier values of Kept, for Undo
	unread  string               // the file of the drawings, until the set is shown

	Folder string       // of the data set with the network that was trained last, or ""
	Drawn  *proto.Drawn // how that went, or nil
}

// digitNames are the classes of the set of digits.
var digitNames = strings.Split("0123456789", "")

// Digits reports whether this is the set of the digits.
func (s *Set) Digits() bool { return s.ID == "" }

// title returns the name for the visitor.
func (s *Set) title() string {
	if s.Digits() {
		return digitsName.Say()
	}
	return s.Name
}

// mostDrawings is the largest number of drawings in a set other than the digits.
const mostDrawings = 2600

// most returns the largest number of drawings in the set.
func (s *Set) most() int {
	if s.Digits() {
		return proto.MostOwn
	}
	return mostDrawings
}

// counts returns the number of drawings of each class.
func (s *Set) counts() []int {
	n := make([]int, len(s.Classes))
	for _, d := range s.Kept {
		n[d.Label]++
	}
	return n
}

// Messages about sets.
type (
	// ShowSet shows a set.
	ShowSet struct{ ID string }
	// DeleteSet asks whether to delete the set that is shown.
	DeleteSet struct{}
	// KeepSet takes the question back.
	KeepSet struct{}
	// ConfirmDelete deletes the set.
	ConfirmDelete struct{}
)

// find returns the set with this ID, or nil.
func (o *State) find(id string) *Set {
	if i := slices.IndexFunc(o.Sets, func(s *Set) bool { return s.ID == id }); i >= 0 {
		return o.Sets[i]
	}
	return nil
}

func (m ShowSet) apply(o *State, env Env) []Effect {
	s := o.find(m.ID)
	if s == nil || s == o.Set {
		return nil
	}
	if err := s.open(); err != nil {
		o.Notice = ui.Bad(notReadable.Say(err))
		return nil
	}
	o.show(s)
	if s.Folder != "" && env.Barred == "" {
		return []Effect{Read{s.ID}}
	}
	return nil
}

// show shows a set.
func (o *State) show(s *Set) {
	o.Set, o.form, o.deletes, o.asking.on = s, nil, false, false
	o.asking.class, o.rows = 0, rowsAtOnce
	o.asking.follow(s, -1)
}

// drop removes a set other than the digits.
func (o *State) drop(s *Set) {
	o.Sets = slices.DeleteFunc(slices.Clone(o.Sets), func(k *Set) bool { return k == s })
	if o.Set == s {
		o.show(o.Sets[0])
	}
}

func (DeleteSet) apply(o *State, _ Env) []Effect {
	o.deletes = !o.Digits()
	if !o.deletes {
		return nil
	}
	o.Notice = ui.Notice{Text: deleteQuestion.Say(o.Name)}
	return []Effect{ui.FocusID{ID: confirmID}}
}

func (KeepSet) apply(o *State, _ Env) []Effect {
	o.deletes = false
	return []Effect{ui.FocusID{ID: headingID}}
}

func (ConfirmDelete) apply(o *State, _ Env) []Effect {
	s := o.Set
	if !o.deletes || s.Digits() {
		return nil
	}
	o.drop(s)
	o.Notice = ui.Notice{Text: deletedSet.Say(s.Name)}
	return []Effect{Store{ID: s.ID}, Gone{s.ID, s.Folder}, ui.FocusID{ID: headingID}}
}

// Refs returns the data sets that were made of drawings, as entries of a site's list.
func (o *State) Refs() (refs []dataset.SetRef) {
	for _, s := range o.Sets {
		if s.Folder != "" {
			refs = append(refs, dataset.SetRef{Folder: s.Folder, Name: s.Name})
		}
	}
	return refs
}

// Forget notes that the data set in a folder is gone, with its network.
func (o *State) Forget(folder string) (effects []Effect) {
	for _, s := range o.Sets {
		if folder != "" && s.Folder == folder {
			s.Folder, s.Drawn = "", nil
			effects = append(effects, Store{s.ID, s.text()})
		}
	}
	return effects
}
