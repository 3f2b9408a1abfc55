package app

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/proto"
)

// A worker is the trainer at the other end of the messages. The page hands it
// the compiled program that it is running itself: see site/worker.js.
type worker struct {
	send    func(Msg)
	element js.Value // the Worker, or undefined
}

func newWorker(send func(Msg)) *worker {
	w := &worker{send: send}
	w.start()
	return w
}

func (w *worker) start() {
	w.element = js.Global().Get("Worker").New("worker.js")
	w.element.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.receive(args[0].Get("data"))
		return nil
	}))
	w.element.Set("onerror", js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		w.fail("The trainer stopped working: " + message(args[0]) + ". Press Train to start it anew.")
		return nil
	}))
	w.element.Call("postMessage", js.Global().Get("inkling").Get("module"))
}

// message returns what an error event says, which may be nothing.
func message(event js.Value) string {
	if m := event.Get("message"); m.Type() == js.TypeString && m.String() != "" {
		return m.String()
	}
	return "its program could not be loaded"
}

func (w *worker) receive(data js.Value) {
	var parameters []byte
	if p := data.Get("parameters"); !p.IsUndefined() {
		parameters = browser.Bytes(p)
	}
	r, err := proto.DecodeReport(data.Get("text").String(), parameters)
	if err != nil {
		w.fail("The trainer cannot be understood: " + err.Error() + ". Reload the page.")
		return
	}
	if r.Kind == proto.Failed && !data.Get("dead").IsUndefined() {
		w.fail(r.Text)
		return
	}
	w.send(Reported{r})
}

// fail ends the worker and says why.
func (w *worker) fail(text string) {
	w.element.Call("terminate")
	w.element = js.Undefined()
	w.send(WorkerFailed{text})
}

// restart starts another worker if there is none.
func (w *worker) restart() {
	if w.element.IsUndefined() {
		w.start()
	}
}

func (w *worker) post(c proto.Command) {
	if !w.element.IsUndefined() {
		w.element.Call("postMessage", proto.EncodeCommand(c))
	}
}
