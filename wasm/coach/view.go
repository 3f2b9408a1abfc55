package coach

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/recipe"
	"inkling/wasm/ui"
)

// A View shows problems found in a run, and what to try.
type View struct {
	Env    Env
	Send   func(Msg)
	Barred func(recipe.Settings) string // returns why runs with these settings cannot start here, or ""
}

// Section shows all of it.
func (v *View) Section() vecty.ComponentOrHTML {
	advice := v.Env.advice()
	return elem.Div(
		vecty.Markup(vecty.Class("coach")),
		vecty.If(v.Env.Looked || advice != nil, v.list(advice)),
		spoken(advice),
	)
}

// Sentence shows the most important advice in few words, and the rest behind a small button.
func (v *View) Sentence() vecty.ComponentOrHTML {
	advice := v.Env.advice()
	text := coachWaits.Say()
	if v.Env.Looked {
		text = noProblems.Say()
	}
	shown := vecty.List{elem.Paragraph(vecty.Markup(vecty.Class("finding", "help")), vecty.Text(text))}
	if advice != nil {
		first := advice[0]
		shown = vecty.List{
			elem.Paragraph(vecty.Markup(vecty.Class("finding"), vecty.Attribute("title", first.Title+". "+first.Seen)), elem.Strong(vecty.Text(first.Title+".")), vecty.Text(" "+first.Seen)),
			ui.Popover(allAdvice.Say(), v.list(advice)),
			v.button(first),
		}
	}
	return elem.Div(vecty.Markup(vecty.Class("coach", "brief")), shown, spoken(advice))
}

func (v *View) list(advice []Advice) *vecty.HTML {
	var items vecty.List
	same := map[string]int{} // numbers advice with equal titles: two layers may have dead units
	for _, a := range advice {
		items = append(items, v.item(a, fmt.Sprint(a.Title, same[a.Title])))
		same[a.Title]++
	}
	return elem.Div(
		elem.Heading3(vecty.Text(coachHeading.Say())),
		vecty.If(items == nil, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(noProblems.Say()))),
		vecty.If(items != nil, elem.UnorderedList(vecty.Markup(vecty.Class("advice")), items)),
	)
}

func (v *View) item(a Advice, key string) vecty.ComponentOrHTML {
	return elem.ListItem(
		vecty.Markup(vecty.Key(key)),
		elem.Div(
			elem.Paragraph(elem.Strong(vecty.Text(a.Title+". ")), vecty.Text(a.Seen)),
			elem.Paragraph(vecty.Markup(vecty.Class("remedy")), vecty.Text(a.Try)),
		),
		v.button(a),
	)
}

// button takes advice.
func (v *View) button(a Advice) *vecty.HTML {
	settings, why := v.Env.with(a.Change)
	if why == "" {
		why = v.Barred(settings)
	}
	return ui.BarredButton(a.Button, why, true, func() { v.Send(Take{a.Change}) })
}

// spoken announces the titles to screen readers. It omits the numbers, which change all the time.
func spoken(advice []Advice) *vecty.HTML {
	var titles []string
	for _, a := range advice {
		titles = append(titles, a.Title+".")
	}
	text := ""
	if titles != nil {
		text = spokenNews.Say(strings.Join(titles, " "))
	}
	return elem.Paragraph(
		vecty.Markup(vecty.Class("unseen"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", coachHeading.Say())),
		vecty.Text(text),
	)
}
