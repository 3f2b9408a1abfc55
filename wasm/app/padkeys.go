package app

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// padHelpID is the id of what says how to draw by keyboard.
const padHelpID = "pad-help"

// padKeys makes the pad an element that the keyboard draws on.
func (p *Page) padKeys() []vecty.Applyer {
	return []vecty.Applyer{
		vecty.Attribute("role", "application"), // the arrow keys are its own, not a screen reader's
		vecty.Attribute("tabindex", 0),
		vecty.Attribute("aria-describedby", padHelpID),
		event.KeyDown(p.padKeyDown),
		event.Blur(func(*vecty.Event) { p.Send(PadLeft{}) }),
	}
}

// padKeyDown leaves to the browser what means nothing here, such as Tab.
func (p *Page) padKeyDown(e *vecty.Event) {
	key, shift := e.Get("key").String(), e.Get("shiftKey").Bool()
	command := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	var m Msg
	switch {
	case e.Get("altKey").Bool():
	case command:
		m = shortcut(strings.ToLower(key), shift)
	case IsPadKey(key):
		m = PadKey{Key: key, Shift: shift, Repeat: e.Get("repeat").Bool()}
	}
	if m != nil {
		e.Call("preventDefault")
		p.Send(m)
	}
}

// shortcut returns what a key means together with Ctrl, or nil.
func shortcut(key string, shift bool) Msg {
	switch {
	case key == "z" && !shift:
		return Undo{}
	case key == "z" || key == "y" && !shift:
		return Redo{}
	default:
		return nil
	}
}

// cursor shows where the keyboard's pen is, while the pad has the focus.
func (p *Page) cursor() vecty.ComponentOrHTML {
	k := &p.State.Keys
	at := k.at()
	return elem.Span(vecty.Markup(
		vecty.Class("pen"), vecty.ClassMap{"used": k.Used, "down": p.State.inking()}, ui.Hidden(),
		vecty.Style("left", fmt.Sprintf("%.2f%%", 100*at.X)), vecty.Style("top", fmt.Sprintf("%.2f%%", 100*at.Y)),
	))
}

// keysHelp says how to draw by keyboard, and to who cannot see it where the pen is.
func (p *Page) keysHelp() vecty.MarkupOrChild {
	return vecty.List{
		elem.Paragraph(vecty.Markup(vecty.Class("help", "keys"), prop.ID(padHelpID)),
			vecty.Text("Arrow keys move the pen, with Shift further; Home, Page Up, End and Page Down move it aslant. "+
				"Space puts it down and lifts it. Escape takes the stroke back, Ctrl+Z the one before.")),
		elem.Div(vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Pen")),
			vecty.Text(p.State.Keys.Spoken)),
	}
}
