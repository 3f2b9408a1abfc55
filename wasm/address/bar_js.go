package address

import (
	"syscall/js"

	"inkling/wasm/browser"
)

// A Bar changes the document's address, no more often than browsers allow. What the visitor goes to
// comes first: it drops a change that was made before, also while its event is still on its way.
type Bar struct {
	writer  js.Func
	hash    string // to write
	known   string // the present hash, as far as the page knows
	waiting bool
}

// rewriteAfter is the delay of a change in milliseconds: a browser may refuse more than a hundred
// changes in half a minute.
const rewriteAfter = 400

// NewBar returns the bar of the document.
func NewBar() *Bar {
	location := js.Global().Get("location")
	present := func() string { return location.Get("hash").String() }
	b := &Bar{known: present()}
	js.Global().Call("addEventListener", "hashchange", js.FuncOf(func(js.Value, []js.Value) any {
		b.known, b.hash = present(), present()
		return nil
	}))
	b.writer = js.FuncOf(func(js.Value, []js.Value) any {
		b.waiting = false
		if present() != b.known {
			return nil // the event is on its way
		}
		address := location.Get("pathname").String() + location.Get("search").String() + b.hash
		browser.Try(func() { // a sandboxed page may have no history
			js.Global().Get("history").Call("replaceState", js.Global().Get("history").Get("state"), "", address)
		})
		b.known = present()
		return nil
	})
	return b
}

// Write changes the hash of the address soon, in the present history entry.
func (b *Bar) Write(m Rewrite) {
	b.hash = m.Hash
	if !b.waiting {
		b.waiting = true
		js.Global().Call("setTimeout", b.writer, rewriteAfter)
	}
}
