package ask

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/proto"
)

// A Worker is the trainer at the other end of the messages, which site/trainers.js
// starts.
type Worker struct {
	reported           func(proto.Report)
	failed             func(text string)
	onmessage, onerror js.Func
	element            js.Value        // the Worker, or undefined
	ready              bool            // it has sent its first report
	waiting            []proto.Command // what it is to be sent then
}

// NewWorker returns a worker that has not been started. reported hears what it
// says, and failed hears why it has ended, as a sentence for the visitor.
func NewWorker(reported func(proto.Report), failed func(text string)) *Worker {
	w := &Worker{reported: reported, failed: failed, element: js.Undefined()}
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

// Start starts the worker unless it runs.
func (w *Worker) Start() {
	if !w.element.IsUndefined() {
		return
	}
	w.element = js.Global().Call("inklingTrainer")
	w.element.Set("onmessage", w.onmessage)
	w.element.Set("onerror", w.onerror)
}

// Stop ends the worker; Start begins with another.
func (w *Worker) Stop() {
	if !w.element.IsUndefined() {
		w.element.Call("terminate")
		w.element, w.ready, w.waiting = js.Undefined(), false, nil
	}
}

// fail ends the worker and says why.
func (w *Worker) fail(text string) {
	w.Stop()
	w.failed(text)
}

// Post sends a command, once the worker can take it. A Reset is carried out whatever
// the worker does: one that does not answer is ended.
func (w *Worker) Post(c proto.Command) {
	if c.Do == proto.Reset {
		w.element.Call("insist")
	}
	if !w.ready {
		w.waiting = append(w.waiting, c)
		return
	}
	browser.Post(w.element, proto.EncodeCommand(c), c.Beside())
}

func (w *Worker) receive(data js.Value) {
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
		w.reported(r)
	}
}

// beReady sends what has waited.
func (w *Worker) beReady() {
	w.ready = true
	for _, c := range w.waiting {
		w.Post(c)
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
