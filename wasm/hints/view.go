package hints

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// nextID is the id of the button that turns to the next hint.
const nextID = "hint-next"

// A View shows the hints.
type View struct {
	State *State
	Send  func(Msg)
}

// At returns the bubble of the hint on a part, or nil if it is not shown. Its place is an element of
// class "tipped", at whose side it is; it takes no space there.
func (v *View) At(part string) vecty.ComponentOrHTML {
	n := v.State.number
	if n == 0 || hints[n-1].part != part {
		return nil
	}
	turn, dismiss := func() { v.Send(Next{}) }, func() { v.Send(Dismiss{}) }
	next := nextLabel
	if n == len(hints) {
		next, turn = gotItLabel, dismiss
	}
	return elem.Div(
		vecty.Markup(vecty.Class("tip", "tip-"+part), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", hintLabel.Say(n, len(hints)))),
		elem.Paragraph(vecty.Text(hints[n-1].text.Say())),
		elem.Div(
			vecty.Markup(vecty.Class("turning-tips")),
			elem.Span(vecty.Text(ofAll.Say(n, len(hints)))),
			elem.Button(vecty.Markup(prop.Type(prop.TypeButton), prop.ID(nextID), event.Click(func(*vecty.Event) { turn() })), vecty.Text(next.Say())),
			vecty.If(n < len(hints), ui.Button(noMoreLabel.Say(), true, dismiss)),
		),
	)
}

// Status announces the hints to screen readers. It stays in the document, as changes of a region are
// announced, and new regions are not.
func (v *View) Status() vecty.ComponentOrHTML {
	text := ""
	if n := v.State.number; n > 0 {
		text = hints[n-1].text.Say()
	}
	return elem.Div(vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", hintsLabel.Say())), vecty.Text(text))
}
