package app

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/coach"
	"inkling/wasm/ui"
)

// coach says what goes wrong in the run, and what to try.
func (p *Page) coach() vecty.ComponentOrHTML {
	r := p.State.atLength()
	advice := p.State.advice(r)
	return elem.Div(
		vecty.Markup(vecty.Class("coach")),
		vecty.If(r.Findings.Measure != nil || advice != nil, p.adviceList(advice)),
		spoken(advice),
	)
}

func (p *Page) adviceList(advice []coach.Advice) *vecty.HTML {
	var items vecty.List
	same := map[string]int{} // how often a title has come: two layers may have dead units
	for _, a := range advice {
		items = append(items, p.adviceItem(a, fmt.Sprint(a.Title, same[a.Title])))
		same[a.Title]++
	}
	return elem.Div(
		elem.Heading3(vecty.Text("Coach")),
		vecty.If(items == nil, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text("Nothing is to be seen that goes wrong."))),
		vecty.If(items != nil, elem.UnorderedList(vecty.Markup(vecty.Class("advice")), items)),
	)
}

func (p *Page) adviceItem(a coach.Advice, key string) vecty.ComponentOrHTML {
	return elem.ListItem(
		vecty.Markup(vecty.Key(key)),
		elem.Div(
			elem.Paragraph(elem.Strong(vecty.Text(a.Title+". ")), vecty.Text(a.Seen)),
			elem.Paragraph(vecty.Markup(vecty.Class("remedy")), vecty.Text(a.Try)),
		),
		ui.BarredButton(a.Button, p.State.barredAdvice(a.Change), true, func() { p.Send(TakeAdvice{a.Change}) }),
	)
}

// spoken tells those who listen what is new: the titles, for the numbers change
// with every look.
func spoken(advice []coach.Advice) *vecty.HTML {
	var titles []string
	for _, a := range advice {
		titles = append(titles, a.Title+".")
	}
	text := ""
	if titles != nil {
		text = "Coach: " + strings.Join(titles, " ")
	}
	return elem.Paragraph(
		vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", "Coach")),
		vecty.Text(text),
	)
}
