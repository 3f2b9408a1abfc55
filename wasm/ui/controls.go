package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
)

// Button is a button that can always be pressed. If its command makes no sense, it looks faint, and
// pressing it shows the reason on the page. So the keyboard focus is never lost.
func Button(name string, sensible bool, press func()) *vecty.HTML {
	return AnyButton(name, sensible, prop.Type(prop.TypeButton), event.Click(func(*vecty.Event) { press() }))
}

// BarredButton is a Button that looks disabled, with the reason as its title, unless why is empty.
func BarredButton(name, why string, sensible bool, press func()) *vecty.HTML {
	if why == "" {
		return Button(name, sensible, press)
	}
	return AnyButton(name, false, prop.Type(prop.TypeButton), vecty.Attribute("title", why), event.Click(func(*vecty.Event) { press() }))
}

// SubmitButton is the button that Enter in a field of its form presses too. Its action is the
// form's.
func SubmitButton(name string, sensible bool) *vecty.HTML {
	return AnyButton(name, sensible, prop.Type(prop.TypeSubmit), vecty.Class("primary"))
}

// SignButton is a button that shows a symbol; its label is for screen readers.
func SignButton(sign, id, label string, sensible bool, press func()) *vecty.HTML {
	return AnyButton(sign, sensible, prop.Type(prop.TypeButton), prop.ID(id), vecty.Class("sign"),
		vecty.Attribute("aria-label", label), event.Click(func(*vecty.Event) { press() }))
}

// AnyButton is a button with this markup. It looks faint if its command makes no sense.
func AnyButton(name string, sensible bool, m ...vecty.Applyer) *vecty.HTML {
	return elem.Button(
		vecty.Markup(m...),
		vecty.MarkupIf(!sensible, vecty.Attribute("aria-disabled", "true")),
		vecty.Text(name),
	)
}

// Option is an option of a select element.
func Option(value, text, chosen string, m ...vecty.Applyer) *vecty.HTML {
	return elem.Option(vecty.Markup(m...), vecty.Markup(prop.Value(value), vecty.Property("selected", value == chosen)), vecty.Text(text))
}

// NameOption is an option labelled with a name or a value, which must not be translated.
func NameOption(value, name, chosen string) *vecty.HTML {
	return Option(value, name, chosen, Verbatim())
}

// Hidden hides text from screen readers, for what another label already says.
func Hidden() vecty.Applyer { return vecty.Attribute("aria-hidden", "true") }

// Typed is the common markup of inputs for numbers; keyboard is the kind that a phone shows.
func Typed(keyboard string) vecty.MarkupList {
	return vecty.Markup(
		prop.Type(prop.TypeText),
		vecty.Attribute("autocomplete", "off"),
		vecty.Attribute("spellcheck", "false"),
		vecty.Attribute("inputmode", keyboard),
	)
}
