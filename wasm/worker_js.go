package main

import (
	"runtime/debug"
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/proto"
	"inkling/wasm/trainer"
)

// waiting is how many commands may wait while a slice of training ends. A page
// sends far fewer.
const waiting = 256

// garbage is how many per cent of garbage Go's heap may hold before it is
// collected. Training makes none, but loading does, and WebAssembly never gives
// memory back. A low share costs time only while data comes.
const garbage = 8

// work runs a session for the page that started this worker.
func work() {
	debug.SetGCPercent(garbage)
	commands := make(chan proto.Command, waiting)
	self := js.Global()
	self.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		c, err := proto.DecodeCommand(args[0].Get("data").String())
		if err != nil {
			send(proto.Report{Kind: proto.Failed, Text: err.Error()})
			return nil
		}
		commands <- c
		return nil
	}))
	trainer.NewSession(trainer.Host{
		Fetch: fetchData,
		Store: store{browser.NewStore(storeName)},
		Send:  send,
		Yield: browser.NewYielder().Yield,
	}).Run(commands)
}

// send posts a report as {text, beside}; the bytes of the latter are handed over,
// not copied.
func send(r proto.Report) {
	message := js.Global().Get("Object").New()
	message.Set("text", proto.EncodeReport(r))
	bytes := r.Beside()
	if bytes == nil {
		js.Global().Call("postMessage", message)
		return
	}
	beside := browser.Uint8Array(bytes)
	message.Set("beside", beside)
	js.Global().Call("postMessage", message, []any{beside.Get("buffer")})
}
