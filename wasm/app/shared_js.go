package app

import (
	"strings"
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/ui"
)

// An addressBar writes the document's address, not more often than browsers allow.
type addressBar struct {
	writer  js.Func
	hash    string
	waiting bool
}

// rewriteAfter is how many milliseconds pass until the address follows: a browser
// may refuse more than a hundred changes in half a minute.
const rewriteAfter = 400

func newAddressBar() *addressBar {
	b := &addressBar{}
	b.writer = js.FuncOf(func(js.Value, []js.Value) any {
		b.waiting = false
		location := js.Global().Get("location")
		address := location.Get("pathname").String() + location.Get("search").String() + b.hash
		browser.Try(func() { // a sandboxed page may have no history
			js.Global().Get("history").Call("replaceState", js.Global().Get("history").Get("state"), "", address)
		})
		return nil
	})
	return b
}

// write has the address end in a hash soon, in the present entry of the history.
func (b *addressBar) write(hash string) {
	b.hash = hash
	if !b.waiting {
		b.waiting = true
		js.Global().Call("setTimeout", b.writer, rewriteAfter)
	}
}

// dress hides and locks what the link says.
func (r *runtime) dress() {
	r.wardrobe.Wear(selectors(r.state.Shared.Hide), selectors(r.state.Shared.Lock))
}

// selectors returns where the parts of these names are, as one selector of CSS.
func selectors(names []string) string {
	var list []string
	for _, name := range names {
		if p, ok := findPiece(name); ok && p.Selector != "" {
			list = append(list, p.Selector)
		} else if ok {
			list = append(list, "#"+panelID(name))
		}
	}
	return strings.Join(list, ", ")
}

// copyText puts a text onto the clipboard, and tells whether it is there.
func (r *runtime) copyText(text string) {
	_, err := browser.Promised(func() js.Value {
		return js.Global().Get("navigator").Get("clipboard").Call("writeText", text)
	})
	r.send(ui.Copied{Text: text, Err: err})
}
