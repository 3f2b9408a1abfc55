package alone

import (
	"slices"
	"syscall/js"
)

// Touched is what a visitor has changed in the pad's elements that is not part of a state: open
// details and the focus.
type Touched struct {
	open  [][]int // paths of details
	focus []int   // path of the element that has the focus, or nil
}

// ReadTouched reads it from the document. A path leads from the pad's section to an element, as
// indexes of children.
func ReadTouched() (t Touched) {
	section := padSection()
	if section.IsNull() {
		return t
	}
	list := section.Call("querySelectorAll", "details[open]")
	for i := range list.Length() {
		t.open = append(t.open, pathTo(section, list.Index(i)))
	}
	if active := js.Global().Get("document").Get("activeElement"); section.Call("contains", active).Bool() {
		t.focus = pathTo(section, active)
	}
	return t
}

// Restore applies it to the elements that are in the document now.
func (t Touched) Restore() {
	section := padSection()
	for _, path := range t.open {
		if e := childAt(section, path); e.Truthy() {
			e.Set("open", true)
		}
	}
	if t.focus != nil {
		if e := childAt(section, t.focus); e.Truthy() {
			e.Call("focus", map[string]any{"preventScroll": true})
		}
	}
}

func padSection() js.Value {
	return js.Global().Get("document").Call("querySelector", "#app section.read")
}

func pathTo(section, e js.Value) (path []int) {
	for ; !e.Equal(section); e = e.Get("parentElement") {
		siblings, i := e.Get("parentElement").Get("children"), 0
		for !siblings.Index(i).Equal(e) {
			i++
		}
		path = append(path, i)
	}
	slices.Reverse(path)
	return path
}

func childAt(e js.Value, path []int) js.Value {
	for _, i := range path {
		if !e.Truthy() {
			break
		}
		e = e.Get("children").Index(i)
	}
	return e
}
