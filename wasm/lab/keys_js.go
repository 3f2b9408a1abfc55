package lab

import (
	"syscall/js"

	"inkling/wasm/hints"
	"inkling/wasm/shortcuts"
)

// welcome begins to listen to the keyboard shortcuts, and gives a new visitor hints.
func (r *runtime) welcome() {
	if r.state.Frame != nil {
		return
	}
	r.keyboard = shortcuts.NewKeyboard(&r.state.Shortcuts, r.state.shortcutsEnv, func(m shortcuts.Msg) { r.send(m) })
	if invites(hash()) && !presenting() && !hints.Dismissed() {
		r.send(hints.Begin{})
	}
}

// presenting reports whether site/look.js shows the page for a projector.
func presenting() bool {
	look := js.Global().Get("inklingLook")
	return look.Truthy() && look.Get("presenting").Truthy()
}

// carryOutKeys carries out effects of the shortcuts and hints, and reports whether e is one.
func (r *runtime) carryOutKeys(e Effect) bool {
	switch e := e.(type) {
	case OpenHash:
		js.Global().Get("location").Set("hash", e.Hash)
	case shortcuts.ShowOverview:
		r.keyboard.Show()
	case shortcuts.HideOverview:
		r.keyboard.Hide()
	case shortcuts.Keep:
		r.keyboard.Keep(e.Off)
	case shortcuts.Present:
		r.keyboard.Look("present")
	case shortcuts.FillScreen:
		r.keyboard.Look("fullScreen")
	case hints.Keep:
		hints.KeepDismissed()
	default:
		return false
	}
	return true
}
