// Package show has the building blocks of lessons: numbers with fields and sliders, formulas,
// tables, plots, pictures. It depends on no lesson.
package show

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/page"
	"inkling/wasm/learn/text"
	"inkling/wasm/ui"
)

// A Lesson is the live part of a page.
type Lesson interface {
	// Update applies a message and returns its effects; known is false if the message is not one of
	// the lesson's.
	Update(m page.Msg, env page.Env) (effects []page.Effect, known bool)
	// Live shows the live part.
	Live(v View) vecty.ComponentOrHTML
}

// A View is the environment in which a lesson is rendered. Messages go to Send.
type View struct {
	text.Language
	page.Env
	Send func(page.Msg)
}

// Rich returns a string with its *emphasised* words and its `code` as elements.
func (v View) Rich(key string, args ...any) vecty.List { return Marked(v.Say(key, args...)) }

// Marked returns a text with its *emphasised* words and its `code` as elements.
func Marked(s string) (list vecty.List) {
	for s != "" {
		at := strings.IndexAny(s, "*`")
		if at < 0 {
			return append(list, vecty.Text(s))
		}
		mark := s[at : at+1]
		inside, rest, _ := strings.Cut(s[at+1:], mark)
		if at > 0 {
			list = append(list, vecty.Text(s[:at]))
		}
		if mark == "*" {
			list = append(list, elem.Emphasis(vecty.Text(inside)))
		} else {
			list = append(list, ui.Code(inside))
		}
		s = rest
	}
	return list
}

// Button is a button with the text of this key.
func (v View) Button(key string, m page.Msg) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { v.Send(m) })),
		vecty.Text(v.Say(key)),
	)
}

// Toggle is a button that is pressed or not.
func (v View) Toggle(name string, pressed bool, m page.Msg) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-pressed", fmt.Sprint(pressed)),
			event.Click(func(*vecty.Event) { v.Send(m) })),
		vecty.Text(name),
	)
}

// Named is a button with a longer label for screen readers.
func (v View) Named(name, label string, m page.Msg) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-label", label), event.Click(func(*vecty.Event) { v.Send(m) })),
		vecty.Text(name),
	)
}
