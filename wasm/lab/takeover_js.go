package lab

import (
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
