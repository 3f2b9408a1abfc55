// Package showtest has a frame for tests of a single lesson.
package showtest

import (
	"fmt"
	"slices"

	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/text"
	"inkling/wasm/proto"
	"inkling/wasm/ui/uitest"
)

// A Frame has one lesson, which is open.
type Frame[L show.Lesson] struct {
	State    L
	Language text.Language
	page.Env
}

// Open returns a frame around a lesson, in English.
func Open[L show.Lesson](state L) *Frame[L] {
	return &Frame[L]{state, text.English, page.Env{Page: "tested", Open: true, Typed: map[string]string{}, Notes: page.Notes{}, Worker: &page.Worker{}}}
}

// Update passes a message to a field or to the lesson. It panics if the lesson does not know it.
func (f *Frame[L]) Update(m page.Msg) []page.Effect {
	if m, ok := m.(show.Msg); ok {
		if then := show.Type(m, f.Typed); then != nil {
			return f.Update(then)
		}
		return nil
	}
	effects, known := f.State.Update(m, f.Env)
	if !known {
		panic(fmt.Sprintf("no message of the lesson: %T", m))
	}
	if slices.Contains(effects, page.Effect(page.StopWorker{})) {
		f.Reported(proto.Report{Body: &proto.Ended{}})
	}
	return effects
}

// Reported passes a report of the worker to the lesson.
func (f *Frame[L]) Reported(r proto.Report) []page.Effect {
	f.Worker.Receive(f.Page, r)
	return any(f.State).(page.Employer).Reported(r, f.Env)
}

// View returns a View of the lesson.
func (f *Frame[L]) View() show.View {
	return show.View{Language: f.Language, Env: f.Env, Send: func(m page.Msg) { f.Update(m) }}
}

// HTML returns the HTML of the lesson.
func (f *Frame[L]) HTML() string { return uitest.HTML(f.State.Live(f.View())) }

// Asked returns the commands among effects.
func Asked(effects []page.Effect) (list []proto.Command) {
	for _, e := range effects {
		if a, ok := e.(page.Ask); ok {
			list = append(list, a.Command)
		}
	}
	return list
}

// Only returns the one command among effects, if it is of this type.
func Only[C proto.Command](effects []page.Effect) (c C, ok bool) {
	if list := Asked(effects); len(list) == 1 {
		c, ok = list[0].(C)
	}
	return c, ok
}

// Dos returns the type names of the commands among effects.
func Dos(effects []page.Effect) (list []string) {
	for _, c := range Asked(effects) {
		list = append(list, proto.NameOf(c))
	}
	return list
}
