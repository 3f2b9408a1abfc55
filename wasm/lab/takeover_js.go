package lab

import (
	"slices"
	"syscall/js"

	"inkling/nn/model"
	"inkling/wasm/alone"
	"inkling/wasm/reader"
)

// afterPad calls begin once the program pad gives way, with its handover and its active network.
// The change happens in one task, so that it is not visible. If there is no such program, it calls
// begin at once with nil.
func afterPad(begin func(*alone.Handover, *model.Model)) {
	before := js.Global().Get("inkling").Get("pad")
	if before.IsUndefined() {
		begin(nil, nil)
		return
	}
	key := before.Call("reader").String()
	m, err := reader.Fetch(key)
	if err != nil {
		m = nil // it is fetched again, and the page says why it is missing
	}
	before.Call("take", js.FuncOf(func(_ js.Value, args []js.Value) any {
		h, err := alone.ReadHandover(args[0].String())
		if err != nil {
			panic(err) // both programs are from the same build
		}
		if h.Reader != key {
			m = nil
		}
		begin(&h, m)
		return nil
	}))
}

// filesLeft returns the network files that a visitor dropped before the lab was ready, or a value
// that is not truthy.
func filesLeft() js.Value {
	before := js.Global().Get("inkling").Get("pad")
	if before.IsUndefined() {
		return before
	}
	return before.Get("files")
}

// A touched is what a visitor has changed in the pad's elements that is not part of a state: open
// details and the focus.
type touched struct {
	open  [][]int // paths of details
	focus []int   // path of the element that has the focus, or nil
}

// readTouched reads it from the document. A path leads from the pad's section to an element, as
// indexes of children.
func readTouched() (t touched) {
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

// restore applies it to the elements that are in the document now.
func (t touched) restore() {
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
