package main

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/proto"
	"inkling/wasm/trainer"
)

// waiting is how many commands may wait while a slice of training ends. A page
// sends far fewer.
const waiting = 256

// work runs a session for the page that started this worker.
func work() {
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
		Fetch: func(name string, progress func(int)) ([]byte, error) {
			return browser.Fetch("data/"+name, progress)
		},
		Send:  send,
		Yield: browser.NewYielder().Yield,
	}).Run(commands)
}

// send posts a report as {text, model}; the model's bytes are handed over, not
// copied.
func send(r proto.Report) {
	message := js.Global().Get("Object").New()
	message.Set("text", proto.EncodeReport(r))
	if r.Model == nil {
		js.Global().Call("postMessage", message)
		return
	}
	model := browser.Uint8Array(r.Model)
	message.Set("model", model)
	js.Global().Call("postMessage", message, []any{model.Get("buffer")})
}
