package ui

import "syscall/js"

// A Visibility hides and locks parts of the page, by a style sheet and by disabling
// controls.
type Visibility struct {
	sheet   js.Value // or undefined
	applied string
	locks   string
}

const (
	lockedMark  = "data-locked"
	lockable    = ":is(input, select, textarea, button, canvas)"
	controlable = "input, select, textarea, button, canvas"
)

// Apply hides and locks what the selectors describe. It costs nothing where nothing is.
func (w *Visibility) Apply(hide, lock string) {
	if look := hide + "|" + lock; look != w.applied {
		w.applied = look
		w.hide(hide, lock)
	}
	if lock == "" && w.locks == "" {
		return
	}
	w.locks = lock
	w.lock(lock)
}

func (w *Visibility) hide(hide, lock string) {
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
func (w *Visibility) lock(lock string) {
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
