package ask

import (
	"syscall/js"

	"inkling/nn/phrase"
	"inkling/wasm/browser"
	"inkling/wasm/proto"
)

// A Worker is a web worker that runs a program which trains. site/trainers.js starts it.
type Worker struct {
	program            string // the name of its file
	reported           func(proto.Report)
	onmessage, onerror js.Func
	element            js.Value        // the web worker, or undefined
	ready              bool            // it has sent its first report
	waiting            []proto.Request // requests to send then
	open               Open
}

// NewWorker returns a worker for a program such as trainer.wasm, that has not been started. reported is called with its
// reports and the news of its end.
func NewWorker(program string, reported func(proto.Report)) *Worker {
	w := &Worker{program: program, reported: reported, element: js.Undefined()}
	w.onmessage = js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.receive(args[0].Get("data"))
		return nil
	})
	w.onerror = js.FuncOf(func(_ js.Value, args []js.Value) any {
		args[0].Call("preventDefault")
		w.fail(phrase.New("The trainer stopped working: %s.", message(args[0])))
		return nil
	})
	return w
}

// Start starts the worker unless it is running.
func (w *Worker) Start() {
	if !w.element.IsUndefined() {
		return
	}
	w.element = js.Global().Call("inklingTrainer", w.program)
	w.element.Set("onmessage", w.onmessage)
	w.element.Set("onerror", w.onerror)
}

// Stop ends the worker without a report. Start then starts a new one.
func (w *Worker) Stop() {
	if !w.element.IsUndefined() {
		w.element.Call("terminate")
		w.element, w.ready, w.waiting, w.open = js.Undefined(), false, nil, Open{}
	}
}

// fail ends the worker and reports the reason, first as the answer to each open question.
func (w *Worker) fail(why phrase.Phrase) {
	unanswered := w.open.End(why)
	w.Stop()
	for _, r := range unanswered {
		w.reported(r)
	}
	w.reported(proto.Report{Body: &proto.Ended{Why: why}})
}

// Post sends a command, or queues it until the worker is ready. A Reset is always obeyed: a worker
// that does not answer it is terminated.
func (w *Worker) Post(c proto.Command) {
	if _, reset := c.(*proto.Reset); reset {
		w.element.Call("insist")
	}
	r := w.open.Ask(c)
	if !w.ready {
		w.waiting = append(w.waiting, r)
		return
	}
	w.send(r)
}

func (w *Worker) send(r proto.Request) {
	text, beside := proto.EncodeRequest(r)
	browser.Post(w.element, text, beside)
}

func (w *Worker) receive(data js.Value) {
	report, err := proto.DecodeReport(browser.Message(data))
	if err != nil {
		w.failVersions(err)
		return
	}
	switch r := report.Body.(type) {
	case *proto.Ended:
		w.fail(r.Why)
	case *proto.Ready:
		if r.Build != proto.Build {
			w.failVersions(phrase.New("%s and %s", proto.Build, r.Build))
			return
		}
		w.beReady()
	default:
		w.reported(w.open.Answer(report))
	}
}

// failVersions ends a worker from another build. why shows the difference.
func (w *Worker) failVersions(why error) {
	w.fail(phrase.New("Page and trainer are of different versions (%s). Reload the page.", why))
}

// beReady sends the requests that are waiting.
func (w *Worker) beReady() {
	w.ready = true
	for _, r := range w.waiting {
		w.send(r)
	}
	w.waiting = nil
}

// message returns the message of an error event, or a default.
func message(event js.Value) phrase.Phrase {
	if m := event.Get("message"); m.Type() == js.TypeString && m.String() != "" {
		return phrase.Phrase{Text: m.String()}
	}
	return phrase.New("its program could not be loaded")
}
