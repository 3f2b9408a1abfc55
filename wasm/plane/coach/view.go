package coach

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui"
)

// Show shows advice with the button that takes it.
func Show(a Advice, take func()) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("coach-of-plane")),
		elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", coachLabel.Say())),
			elem.Strong(vecty.Text(a.Title+". ")), vecty.Text(a.Seen+" "+a.Try)),
		ui.Button(a.Button, true, take),
	)
}
