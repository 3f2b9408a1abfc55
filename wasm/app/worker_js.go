package app

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/proto"
)

// A worker is the trainer at the other end of the messages, which site/trainers.js
// starts.
type worker struct {
	run                int // its number
	send               func(Msg)
	onmessage, onerror js.Func
	element            js.Value        // the Worker, or undefined
	ready              bool            // it has sent its first report
	waiting            []proto.Command // what it is to be sent then
}

func newWorker(run int, send func(Msg)) *worker {
	w := &worker{run: run, send: send, element: js.Undefined()}
	w.onmessage = js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.receive(args[0].Get("data"))
		return nil
	})
	w.onerror = js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		w.fail("The trainer stopped working: " + message(args[0]) + ".")
		return nil
	})
	return w
}

// start starts the worker unless it runs.
func (w *worker) start() {
	if !w.element.IsUndefined() {
		return
	}
	w.element = js.Global().Call("inklingTrainer")
	w.element.Set("onmessage", w.onmessage)
	w.element.Set("onerror", w.onerror)
}

// stop ends the worker; start begins with another.
func (w *worker) stop() {
	if !w.element.IsUndefined() {
		w.element.Call("terminate")
		w.element, w.ready, w.waiting = js.Undefined(), false, nil
	}
}

// fail ends the worker and says why.
func (w *worker) fail(text string) {
	w.stop()
	w.send(WorkerFailed{w.run, text})
}

// post sends a command, once the worker can take it. A Reset is carried out whatever
// the worker does: one that does not answer is ended.
func (w *worker) post(c proto.Command) {
	if c.Do == proto.Reset {
		w.element.Call("insist")
	}
	if !w.ready {
		w.waiting = append(w.waiting, c)
		return
	}
	browser.Post(w.element, proto.EncodeCommand(c), c.Beside())
}

func (w *worker) receive(data js.Value) {
	r, err := proto.DecodeReport(browser.Message(data))
	switch {
	case err != nil:
		w.fail("Page and trainer are of different versions (" + err.Error() + "). Reload the page.")
	case r.Kind == proto.Ready && r.Build != proto.Build:
		w.fail("Page and trainer are of different versions (" + proto.Build + " and " + r.Build + "). Reload the page.")
	case !data.Get("dead").IsUndefined():
		w.fail(r.Text)
	case r.Kind == proto.Ready:
		w.beReady()
	default:
		w.send(Reported{w.run, r})
	}
}

// beReady sends what has waited.
func (w *worker) beReady() {
	w.ready = true
	for _, c := range w.waiting {
		w.post(c)
	}
	w.waiting = nil
}

// message returns what an error event says, which may be nothing.
func message(event js.Value) string {
	if m := event.Get("message"); m.Type() == js.TypeString && m.String() != "" {
		return m.String()
	}
	return "its program could not be loaded"
}
