package app

import (
	"strings"
	"syscall/js"

	"inkling/wasm/browser"
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

// A wardrobe hides and locks what the link says, by a style sheet and by disabling
// controls.
type wardrobe struct {
	sheet js.Value // or undefined
	worn  string
	locks string
}

const (
	lockedMark  = "data-locked"
	lockable    = ":is(input, select, textarea, button, canvas)"
	controlable = "input, select, textarea, button, canvas"
)

// dress hides and locks. It costs nothing where nothing is.
func (w *wardrobe) dress(s *State) {
	hide, lock := selectors(s.Shared.Hide), selectors(s.Shared.Lock)
	if look := hide + "|" + lock; look != w.worn {
		w.worn = look
		w.wear(hide, lock)
	}
	if lock == "" && w.locks == "" {
		return
	}
	w.locks = lock
	w.lock(lock)
}

func (w *wardrobe) wear(hide, lock string) {
	rules := ""
	if hide != "" {
		rules += ":is(" + hide + ") { display: none !important }"
	}
	if lock != "" {
		rules += ":is(" + lock + ") " + lockable + ", " + lockable + ":is(" + lock + ") { cursor: not-allowed }"
	}
	if w.sheet.IsUndefined() {
		w.sheet = js.Global().Get("CSSStyleSheet").New()
		js.Global().Get("document").Get("adoptedStyleSheets").Call("push", w.sheet)
	}
	w.sheet.Call("replaceSync", rules)
}

// lock disables the controls that match, and enables those that it disabled before.
func (w *wardrobe) lock(lock string) {
	document := js.Global().Get("document")
	each := func(selector string, f func(e js.Value)) {
		list := document.Call("querySelectorAll", selector)
		for i := range list.Length() {
			f(list.Index(i))
		}
	}
	inside := ":not(*)"
	if lock != "" {
		inside = ":is(" + lock + "), :is(" + lock + ") *"
	}
	each("["+lockedMark+"]", func(e js.Value) {
		if !e.Call("matches", inside).Bool() {
			e.Set("disabled", false)
			e.Set("inert", false)
			e.Call("removeAttribute", lockedMark)
		}
	})
	each(":is("+inside+"):is("+controlable+")", func(e js.Value) {
		if !e.Call("hasAttribute", lockedMark).Bool() {
			e.Call("setAttribute", lockedMark, "")
			e.Set("disabled", true)
			e.Set("inert", e.Get("tagName").String() == "CANVAS")
		}
	})
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
	r.send(Copied{text, err})
}
