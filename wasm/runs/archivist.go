package runs

import (
	"sync/atomic"

	"inkling/wasm/archive"
)

// An Archivist carries out the orders for the archive one after the other, in its own goroutine.
type Archivist struct {
	archive *archive.Archive
	tabs    otherTabs
	send    func(Msg)
	orders  chan func()
	changes atomic.Int32 // orders that change the archive and are not done yet
	purged  bool
	watched map[string]bool // the tabs whose end is awaited
}

// otherTabs are the other tabs of the browser.
type otherTabs interface {
	Broadcast(id string)
	WhenGone(name string, f func())
}

// mostOrders is the capacity of the queue of orders, far more than are ever waiting.
const mostOrders = 10_000

// newArchivist returns an archivist that passes the results to send.
func newArchivist(a *archive.Archive, tabs otherTabs, send func(Msg)) *Archivist {
	archivist := &Archivist{archive: a, tabs: tabs, send: send, orders: make(chan func(), mostOrders), watched: map[string]bool{}}
	go func() {
		for order := range archivist.orders {
			order()
		}
	}()
	return archivist
}

// CarryOut carries out an effect, and reports whether it is one for the archive.
func (a *Archivist) CarryOut(e Effect) bool {
	switch e := e.(type) {
	case archive.FetchRuns:
		a.orders <- func() { a.fetch(e.ID) }
		return true
	case archive.FetchNetwork:
		a.orders <- func() {
			b, err := a.archive.NetworkOf(e.ID)
			a.send(RunNetwork{e.ID, b, err})
		}
		return true
	}
	change := a.change(e)
	if change == nil {
		return false
	}
	a.changes.Add(1)
	a.orders <- func() {
		change()
		a.changes.Add(-1)
	}
	return true
}

// change returns a function that makes an effect's change to the archive; nil for other effects.
func (a *Archivist) change(e Effect) func() {
	switch e := e.(type) {
	case archive.KeepRun:
		return func() { a.report(e.Record.ID, a.archive.Keep(e.Record, e.Blobs)) }
	case archive.LabelRun:
		return func() { a.report(e.ID, a.archive.SetLabel(e.ID, e.Label)) }
	case archive.ClaimRun:
		return func() {
			r, state, err := a.archive.Claim(e.ID, e.TrainOn)
			a.send(RunClaimed{e.ID, r, state, err})
			a.report(e.ID, nil)
		}
	case archive.DropNetwork:
		return func() { a.report(e.ID, a.archive.Drop(e.ID)) }
	case archive.RemoveRun:
		return func() { a.report(e.ID, a.archive.Remove(e.ID)) }
	}
	return nil
}

// fetch sends one run, or all runs if id is empty. The first time, runs that were deleted in
// earlier visits are removed. If changes of this tab are still waiting, the runs just read lack
// them, and would undo them on the page: they are read again afterwards.
func (a *Archivist) fetch(id string) {
	var list []archive.Kept
	var err error
	if id != "" {
		list, err = a.archive.All(id)
	} else {
		list, err = a.archive.All()
	}
	if id == "" && !a.purged {
		list, a.purged = a.archive.Purge(list), true
	}
	if a.changes.Load() > 0 {
		a.orders <- func() { a.fetch(id) }
		return
	}
	for _, k := range list {
		if k.Elsewhere && !a.watched[k.Owner] {
			a.watched[k.Owner] = true
			a.tabs.WhenGone(k.Owner, func() { a.CarryOut(archive.FetchRuns{}) })
		}
	}
	a.send(RunsArrived{list, id, err})
}

// report notifies the other tabs that a run has changed, and reports an error to the state.
func (a *Archivist) report(id string, err error) {
	if err != nil {
		a.send(RunNotKept{id, err})
	}
	a.tabs.Broadcast(id)
}
