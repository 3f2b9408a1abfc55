package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
)

// Button is a button that can always be pressed: where its command makes no
// sense it looks faint and the page says why, so that the keyboard's focus is
// never lost and nobody wonders.
func Button(name string, sensible bool, press func()) *vecty.HTML {
	return AnyButton(name, sensible, prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { press() }))
}

// BarredButton is a button that is disabled, with the reason as its description,
// unless why is empty.
func BarredButton(name, why string, sensible bool, press func()) *vecty.HTML {
	if why == "" {
		return Button(name, sensible, press)
	}
	return AnyButton(name, false, prop.Type(prop.TypeButton), vecty.Attribute("title", why), event.Click(func(*vecty.Event) { press() }))
}

// SubmitButton is the button that Enter in a field of its form presses too; the
// form says what it does.
func SubmitButton(name string, sensible bool) *vecty.HTML {
	return AnyButton(name, sensible, prop.Type(prop.TypeSubmit), vecty.Class("primary"))
}

// SignButton is a button that shows a sign, which its label puts into words.
func SignButton(sign, id, label string, sensible bool, press func()) *vecty.HTML {
	return AnyButton(sign, sensible, prop.Type(prop.TypeButton), prop.ID(id), vecty.Class("sign"),
		vecty.Attribute("aria-label", label), event.Click(func(*vecty.Event) { press() }))
}

func AnyButton(name string, sensible bool, m ...vecty.Applyer) *vecty.HTML {
	return elem.Button(
		vecty.Markup(m...),
		vecty.MarkupIf(!sensible, vecty.Attribute("aria-disabled", "true")),
		vecty.Text(name),
	)
}

func Option(value, text, chosen string, m ...vecty.Applyer) *vecty.HTML {
	return elem.Option(vecty.Markup(m...), vecty.Markup(prop.Value(value), vecty.Property("selected", value == chosen)), vecty.Text(text))
}

// NameOption is an option that is called by a name or the value of a setting.
func NameOption(value, name, chosen string) *vecty.HTML {
	return Option(value, name, chosen, Verbatim())
}

// Hidden keeps from being read aloud what stands in a label already.
func Hidden() vecty.Applyer { return vecty.Attribute("aria-hidden", "true") }

// Typed is what all inputs have into which numbers are typed; keyboard is the one
// that a phone shall show.
func Typed(keyboard string) vecty.MarkupList {
	return vecty.Markup(
		prop.Type(prop.TypeText),
		vecty.Attribute("autocomplete", "off"),
		vecty.Attribute("spellcheck", "false"),
		vecty.Attribute("inputmode", keyboard),
	)
}
