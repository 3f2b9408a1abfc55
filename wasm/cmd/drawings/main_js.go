// Command drawings trains networks on data sets that the visitor draws, in a worker; where no worker can be started, on the
// page's own thread. It is loaded when the pad begins to ask for drawings.
package main

import (
	"syscall/js"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/simd"
	"inkling/wasm/browser"
	"inkling/wasm/drawn"
	"inkling/wasm/proto"
	"inkling/wasm/shelf"
)

// waiting is how many questions may wait. A page sends one at a time.
const waiting = 16

func main() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
	port := js.Global()
	if !js.Global().Get("document").IsUndefined() {
		port = js.Global().Get("inkling").Get("port")
	}
	send := func(r proto.Report) {
		text, beside := proto.EncodeReport(r)
		browser.Post(port, text, beside)
	}
	requests := make(chan proto.Request, waiting)
	port.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		r, err := proto.DecodeRequest(browser.Message(args[0].Get("data")))
		if err != nil {
			send(proto.Report{Body: &proto.Failed{Why: phrase.New("Page and trainer are of different versions (%s). Reload the page.", err)}})
			return nil
		}
		requests <- r
		return nil
	}))
	s := drawn.Session{Host: drawn.Host{Send: send, Put: shelf.Put, Yield: browser.NewYielder().Yield}}
	s.Run(requests)
}
