// Package show has what lessons are made of: numbers that can be changed and how they are written, formulas, tables,
// plots, pictures. It knows no lesson.
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
	// Update takes in a message and returns what to do about it, if it is one that
	// the lesson knows.
	Update(m page.Msg, env page.Env) (effects []page.Effect, known bool)
	// Live shows it.
	Live(v View) vecty.ComponentOrHTML
}

// A View is what a lesson is shown with. What a visitor does goes to Send.
type View struct {
	text.Language
	page.Env
	Send func(page.Msg)
}

// Rich is a string with its *stressed* words and its `code`.
func (v View) Rich(key string, args ...any) vecty.List { return Marked(v.Say(key, args...)) }

// Marked is text with its *stressed* words and its `code`.
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

// Button is a button that says what this key says.
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

// Named is a button of which assistive technology reads more than is seen.
func (v View) Named(name, label string, m page.Msg) *vecty.HTML {
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), vecty.Attribute("aria-label", label), event.Click(func(*vecty.Event) { v.Send(m) })),
		vecty.Text(name),
	)
}
