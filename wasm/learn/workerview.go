package learn

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// working says how the images come that a page needs, and what went wrong on it.
func (v *View) working(page string) vecty.ComponentOrHTML {
	w := &v.State.worker
	var coming, trouble vecty.List
	if l := w.loading; l != nil {
		share := float64(l.Bytes) / float64(max(l.Total, 1))
		coming = vecty.List{vecty.Text(v.say("worker.loading", percent(share)) + " "), bar(v.say("worker.loading", percent(share)), share)}
	}
	if w.trouble != "" && w.where == page {
		trouble = vecty.List{vecty.Text(w.trouble)}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("working")),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), coming),
		elem.Paragraph(vecty.Markup(vecty.Class("error"), vecty.Attribute("role", "alert")), trouble),
	)
}
