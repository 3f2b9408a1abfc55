package app

import (
	"syscall/js"

	"inkling/wasm/browser"
	"inkling/wasm/learn"
)

// learnKey is the name under which localStorage keeps the progress of the lessons.
const learnKey = "inkling-lessons"

// carryOutLearn does what the lessons want of the browser.
func (r *runtime) carryOutLearn(e learn.Effect) {
	switch e := e.(type) {
	case learn.Recall:
		text, err := browser.Recall(learnKey)
		r.send(Lessons{learn.Recalled{Text: text, Err: err}})
	case learn.Keep:
		if err := browser.Remember(learnKey, e.Text); err != nil {
			r.send(Lessons{learn.Unkeepable{Err: err}})
		}
	default:
		r.ofLessonsWorker(e)
	}
}

// wished are the languages that the visitor's browser asks for.
func wished() (tags []string) {
	list := js.Global().Get("navigator").Get("languages")
	for i := range list.Length() {
		tags = append(tags, list.Index(i).String())
	}
	return tags
}
