package browser

import "syscall/js"

// A Yielder lets waiting events have their turn. It posts a message to itself through a channel: a
// timer would be delayed to four milliseconds and, in a hidden tab, to a second.
type Yielder struct {
	port js.Value
	turn chan struct{}
}

// NewYielder returns a yielder, which lives as long as the program.
func NewYielder() *Yielder {
	channel := js.Global().Get("MessageChannel").New()
	y := &Yielder{port: channel.Get("port1"), turn: make(chan struct{}, 1)}
	channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		y.turn <- struct{}{}
		return nil
	}))
	return y
}

// Yield returns after the events that are waiting now.
func (y *Yielder) Yield() {
	y.port.Call("postMessage", js.Null())
	<-y.turn
}
