package runs

import (
	"syscall/js"

	"inkling/wasm/archive"
	"inkling/wasm/browser"
)

// runsName is the name of the database of runs, and of what tabs tell each other
// about them.
const runsName = "inkling-runs"

// An Archivist does what the state wants of the archive, one thing after the
// other, beside everything else.
type Archivist struct {
	archive *archive.Archive
	tabs    *browser.Tabs
	orders  chan func()
	send    func(Msg)
	purged  bool
	watched map[string]bool // the tabs whose end is awaited
}

// Tab is the name of the tab, which no other has.
func (a *Archivist) Tab() string { return a.tabs.Name }

// mostOrders may wait, which is far more than ever do.
const mostOrders = 10_000

// NewArchivist returns one that has nothing to do yet, and sends what it has found.
func NewArchivist(send func(Msg)) *Archivist {
	a := &Archivist{orders: make(chan func(), mostOrders), send: send, watched: map[string]bool{}}
	a.tabs = browser.NewTabs(runsName, func(id string) { send(RunChanged{id}) })
	a.archive = archive.New(archive.NewFallback(archive.NewIndexedDB(runsName)), a.tabs.Name, a.tabs.Alive)
	go func() {
		for order := range a.orders {
			order()
		}
	}()
	return a
}

// WatchReturn looks for what has changed when the visitor comes back to the tab:
// another may have been closed in the middle of a run.
func (a *Archivist) WatchReturn() {
	document := js.Global().Get("document")
	document.Call("addEventListener", "visibilitychange", js.FuncOf(func(js.Value, []js.Value) any {
		if document.Get("visibilityState").String() == "visible" {
			a.CarryOut(archive.FetchRuns{})
		}
		return nil
	}))
}

// CarryOut does what an effect asks for, and reports whether it knows it.
func (a *Archivist) CarryOut(e Effect) bool {
	order := a.order(e)
	if order != nil {
		a.orders <- order
	}
	return order != nil
}

func (a *Archivist) order(e Effect) func() {
	switch e := e.(type) {
	case archive.FetchRuns:
		return func() { a.fetch(e.ID) }
	case archive.KeepRun:
		return func() { a.tell(e.Record.ID, a.archive.Keep(e.Record, e.Blobs)) }
	case archive.LabelRun:
		return func() { a.tell(e.ID, a.archive.SetLabel(e.ID, e.Label)) }
	case archive.ClaimRun:
		return func() {
			r, state, err := a.archive.Claim(e.ID, e.TrainOn)
			a.send(RunClaimed{e.ID, r, state, err})
			a.tell(e.ID, nil)
		}
	case archive.FetchNetwork:
		return func() {
			b, err := a.archive.NetworkOf(e.ID)
			a.send(RunNetwork{e.ID, b, err})
		}
	case archive.DropNetwork:
		return func() { a.tell(e.ID, a.archive.Drop(e.ID)) }
	case archive.RemoveRun:
		return func() { a.tell(e.ID, a.archive.Remove(e.ID)) }
	}
	return nil
}

// fetch brings what is kept. The first time, what was deleted in other visits is
// forgotten.
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
	for _, k := range list {
		if k.Elsewhere && !a.watched[k.Owner] {
			a.watched[k.Owner] = true
			a.tabs.WhenGone(k.Owner, func() { a.CarryOut(archive.FetchRuns{}) })
		}
	}
	a.send(RunsArrived{list, id, err})
}

// tell tells the other tabs that a run has changed, and the state what went wrong.
func (a *Archivist) tell(id string, err error) {
	if err != nil {
		a.send(RunUnkept{id, err})
	}
	a.tabs.Tell(id)
}
