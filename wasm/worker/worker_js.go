package worker

import (
	"runtime/debug"
	"syscall/js"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/phrase"
	"inkling/nn/simd"
	"inkling/wasm/browser"
	"inkling/wasm/proto"
	"inkling/wasm/trainer"
	"inkling/wasm/trainer/loader"
)

// waiting is how many commands may wait until a slice of training ends. A page sends far fewer.
const waiting = 256

// garbage is the percentage by which the heap may grow before it is collected. Training produces no
// garbage, but loading does, and WebAssembly memory never shrinks. A low percentage costs time only
// while data is loading.
const garbage = 8

// Run runs a session, which ends only with its worker. study makes what does the lessons' computations; nil for a program
// that does not serve the lessons.
func Run(study func(send func(proto.Report)) trainer.Study) {
	debug.SetGCPercent(garbage)
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
	port := page()
	commands := make(chan proto.Request, waiting)
	send := func(r proto.Report) {
		text, beside := proto.EncodeReport(r)
		browser.Post(port, text, beside)
	}
	port.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		r, err := proto.DecodeRequest(browser.Message(args[0].Get("data")))
		if err != nil {
			send(proto.Report{Body: &proto.Failed{Why: phrase.New("Page and trainer are of different versions (%s). Reload the page.", err)}})
			return nil
		}
		commands <- r
		return nil
	}))
	host := trainer.Host{
		Source: loader.Source{Fetch: fetchData, Store: store{browser.NewStore(storeName)}},
		Send:   send,
		Yield:  browser.NewYielder().Yield,
	}
	if study != nil {
		host.Study = study(send)
	}
	trainer.NewSession(host).Run(commands)
}

// page returns the port to the page: the worker's own scope or, on the page's thread, the
// MessagePort from site/trainers.js.
func page() js.Value {
	if js.Global().Get("document").IsUndefined() {
		return js.Global()
	}
	return js.Global().Get("inkling").Get("port")
}
