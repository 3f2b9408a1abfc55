package app

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/learn"
)

// ofLessonsWorker does what the lessons want of their worker, which is theirs
// alone and started when it is first asked for something.
func (r *runtime) ofLessonsWorker(e learn.Effect) {
	switch e := e.(type) {
	case learn.Ask:
		w := r.lessonsWorker()
		w.start()
		w.post(e.Command)
	case learn.StopWorker:
		r.lessonsWorker().stop()
	case learn.Later:
		js.Global().Call("setTimeout", browser.OnceFunc(func() { r.send(Lessons{e.Msg}) }), e.After.Milliseconds())
	}
}

// lessonsWorker returns the worker of the lessons, which may not have been started.
func (r *runtime) lessonsWorker() *worker {
	if r.lessons == nil {
		r.lessons = newWorker(0, func(m Msg) {
			switch m := m.(type) {
			case Reported:
				r.send(Lessons{learn.Told{Report: m.Report}})
			case WorkerFailed:
				r.send(Lessons{learn.Lost{Text: m.Text}})
			}
		})
	}
	return r.lessons
}
