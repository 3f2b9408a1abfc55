package plane

import (
	"strings"
	"syscall/js"

	"inkling/nn/phrase"
	"inkling/nn/strictjson"
	"inkling/wasm/browser"
	"inkling/wasm/plane/message"
	"inkling/wasm/proto"
)

// Program is the file of the program, which is the page's and the worker's.
const Program = "plane.wasm"

// A Worker is the page's side of the worker that trains. site/trainers.js starts it.
type Worker struct {
	report             func(message.Report)
	lost               func(why phrase.Phrase)
	element            js.Value // or undefined
	ready              bool
	waiting            []message.Order
	onmessage, onerror js.Func
}

// NewWorker returns a worker that has not been started, and to whom it reports.
func NewWorker(report func(message.Report), lost func(why phrase.Phrase)) *Worker {
	w := &Worker{report: report, lost: lost, element: js.Undefined()}
	w.onmessage = js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.receive(browser.Message(args[0].Get("data")))
		return nil
	})
	w.onerror = js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		w.fail(phrase.Phrase{Text: stopped.Say(args[0].Get("message").String())})
		return nil
	})
	return w
}

// Post sends an order, and starts the worker if need be.
func (w *Worker) Post(o message.Order) {
	if w.element.IsUndefined() {
		w.element = js.Global().Call("inklingTrainer", Program)
		w.element.Set("onmessage", w.onmessage)
		w.element.Set("onerror", w.onerror)
	}
	if !w.ready {
		w.waiting = append(w.waiting, o)
		return
	}
	browser.Post(w.element, message.EncodeOrder(o), nil)
}

func (w *Worker) receive(text string, beside []byte) {
	if kind, rest, two := strings.Cut(text, "\n"); two && strings.Contains(kind, proto.NameOf(&proto.Ended{})) { // of site/worker.js
		var ended proto.Ended
		if err := strictjson.Decode(rest, &ended); err != nil {
			ended.Why = phrase.Of(err)
		}
		w.fail(ended.Why)
		return
	}
	r, err := message.DecodeReport(text, beside)
	switch {
	case err != nil || r.Ready != "" && r.Ready != proto.Build:
		w.fail(phrase.Phrase{Text: otherVersion.Say()})
	case r.Ready != "":
		w.ready = true
		for _, o := range w.waiting {
			w.Post(o)
		}
		w.waiting = nil
	default:
		w.report(r)
	}
}

// fail ends the worker and says why.
func (w *Worker) fail(why phrase.Phrase) {
	w.End()
	w.lost(why)
}

// End ends the worker. The next order starts another.
func (w *Worker) End() {
	if !w.element.IsUndefined() {
		w.element.Call("terminate")
	}
	w.element, w.ready, w.waiting = js.Undefined(), false, nil
}
