package show

import (
	"unicode"
	"unicode/utf8"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// Working shows the progress of loading images, and the last error of this page.
func (v View) Working() vecty.ComponentOrHTML {
	w := v.Worker
	var coming, trouble vecty.List
	if l := w.Loading; l != nil {
		fraction := float64(l.Bytes) / float64(max(l.Total, 1))
		coming = vecty.List{vecty.Text(v.Say("worker.loading", v.Percentage(fraction)) + " "), Bar(v.Say("worker.loading", v.Percentage(fraction)), fraction)}
	}
	if said := v.Phrase(w.Trouble); said != "" && w.Where == v.Page {
		if w.Lost {
			said = v.Say("worker.lost", said)
		}
		trouble = vecty.List{vecty.Text(capital(said))}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("working")),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), coming),
		elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), trouble),
	)
}

// capital capitalises the first letter of a text.
func capital(text string) string {
	first, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[n:]
}
