package show

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/ui"
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
		trouble = vecty.List{vecty.Text(ui.Capital(said))}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("working")),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), coming),
		elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), trouble),
	)
}
