package runs

import (
	"syscall/js"

	"inkling/wasm/archive"
	"inkling/wasm/browser"
)

// runsName is the name of the database of runs, and of the channel on which tabs announce changes
// to it.
const runsName = "inkling-runs"

// OpenArchive returns the archivist of this tab, and the tab's unique name.
func OpenArchive(send func(Msg)) (*Archivist, string) {
	tabs := browser.NewTabs(runsName, func(id string) { send(RunChanged{id}) })
	storage := archive.NewFallback(archive.NewIndexedDB(runsName))
	return newArchivist(archive.New(storage, tabs.Name, tabs.Alive), tabs, send), tabs.Name
}

// WatchReturn fetches the runs when the visitor returns to the tab: another may have been closed in
// the middle of a run.
func (a *Archivist) WatchReturn() {
	document := js.Global().Get("document")
	document.Call("addEventListener", "visibilitychange", js.FuncOf(func(js.Value, []js.Value) any {
		if document.Get("visibilityState").String() == "visible" {
			a.CarryOut(archive.FetchRuns{})
		}
		return nil
	}))
}
