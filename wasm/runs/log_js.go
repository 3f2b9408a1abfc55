package runs

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/run"
)

// A Log keeps the newest line of the training log in view.
type Log struct{ lines int }

// Follow scrolls to the newest line if there is a new one. Otherwise it costs nothing.
func (l *Log) Follow(r *run.Run) {
	if len(r.Epochs) == l.lines {
		return
	}
	l.lines = len(r.Epochs)
	log := js.Global().Get("document").Call("querySelector", ".log")
	if log.IsNull() {
		return // the address can hide it
	}
	js.Global().Call("requestAnimationFrame", browser.OnceFunc(func() { log.Set("scrollTop", log.Get("scrollHeight")) }))
}
