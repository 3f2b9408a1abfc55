package learn

import (
	"unicode"
	"unicode/utf8"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/text"
)

// working says how the images come that a page needs, and what went wrong on it.
func (v *View) working(page string) vecty.ComponentOrHTML {
	w := &v.State.worker
	var coming, trouble vecty.List
	if l := w.loading; l != nil {
		share := float64(l.Bytes) / float64(max(l.Total, 1))
		coming = vecty.List{vecty.Text(v.say("worker.loading", v.percent(share)) + " "), bar(v.say("worker.loading", v.percent(share)), share)}
	}
	if said := text.Phrase(v.State.Language, w.trouble); said != "" && w.where == page {
		if w.lost {
			said = v.say("worker.lost", said)
		}
		trouble = vecty.List{vecty.Text(capital(said))}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("working")),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), coming),
		elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), trouble),
	)
}

// capital returns a text with a capital letter at its beginning.
func capital(text string) string {
	first, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[n:]
}
