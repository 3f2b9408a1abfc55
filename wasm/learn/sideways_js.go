package learn

import "syscall/js"

// A sideways makes formulas and tables focusable by keyboard if they are wider than their
// container, and so can be scrolled sideways.
type sideways struct {
	look    js.Func
	resized js.Func // calls later
	started bool
	queued  bool // look is scheduled
}

// wide selects the elements that may be too wide.
const wide = ".formula, .learn-table, .console"

func (w *sideways) start(v *View) {
	w.look = js.FuncOf(func(js.Value, []js.Value) any {
		w.queued = false
		if !w.started {
			w.look.Release()
			return nil
		}
		list := v.section.Node().Call("querySelectorAll", wide)
		for i := range list.Length() {
			e := list.Index(i)
			if e.Get("scrollWidth").Int() > e.Get("clientWidth").Int() {
				e.Set("tabIndex", 0)
			} else {
				e.Call("removeAttribute", "tabindex")
			}
		}
		return nil
	})
	w.resized = js.FuncOf(func(js.Value, []js.Value) any {
		w.later(v)
		return nil
	})
	w.started = true
	js.Global().Call("addEventListener", "resize", w.resized)
	w.later(v)
}

// later checks them before the next painting.
func (w *sideways) later(*View) {
	if w.started && !w.queued {
		w.queued = true
		js.Global().Call("requestAnimationFrame", w.look)
	}
}

func (w *sideways) stop() {
	w.started = false
	js.Global().Call("removeEventListener", "resize", w.resized)
	w.resized.Release()
	if !w.queued {
		w.look.Release()
	}
}
