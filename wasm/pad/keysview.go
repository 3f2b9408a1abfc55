package pad

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// helpID is the id of the help on drawing by keyboard.
const helpID = "pad-help"

// keys lets the keyboard draw on the pad.
func (v *View) keys() []vecty.Applyer {
	return []vecty.Applyer{
		vecty.Attribute("role", "application"), // the pad handles the arrow keys, not the screen reader
		vecty.Attribute("tabindex", 0),
		vecty.Attribute("aria-describedby", helpID),
		event.KeyDown(v.keyDown),
		event.Blur(func(*vecty.Event) { v.Send(KeysLeft{}) }),
	}
}

// keyDown handles a key, and leaves keys that the pad does not use, such as Tab, to the browser.
func (v *View) keyDown(e *vecty.Event) {
	key, shift := e.Get("key").String(), e.Get("shiftKey").Bool()
	command := e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()
	var m Msg
	switch {
	case e.Get("altKey").Bool():
	case command:
		m = shortcut(strings.ToLower(key), shift)
	case isKey(key):
		m = KeyDown{Key: key, Shift: shift, Repeat: e.Get("repeat").Bool()}
	}
	if m != nil {
		e.Call("preventDefault")
		v.Send(m)
	}
}

// shortcut returns the message of a key pressed with Ctrl, or nil.
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

// cursor shows the position of the keyboard's pen while the pad has the focus.
func (v *View) cursor() vecty.ComponentOrHTML {
	k := &v.State.Keys
	at := k.at()
	return elem.Span(vecty.Markup(
		vecty.Class("pen"), vecty.ClassMap{"used": k.Used, "down": v.State.inking()}, ui.Hidden(),
		vecty.Style("left", fmt.Sprintf("%.2f%%", 100*at.X)), vecty.Style("top", fmt.Sprintf("%.2f%%", 100*at.Y)),
	))
}

// keysHelp explains drawing by keyboard, and announces the position of the pen to screen readers.
func (v *View) keysHelp() vecty.MarkupOrChild {
	return vecty.List{
		elem.Paragraph(vecty.Markup(vecty.Class("help", "keys"), prop.ID(helpID)),
			vecty.Text(keysHelp.Say())),
		elem.Div(vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", penLabel.Say())),
			vecty.Text(v.State.Keys.Spoken)),
	}
}
