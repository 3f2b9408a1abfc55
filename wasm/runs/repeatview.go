package runs

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// repeat shows the line that repeats the run, and takes other people's lines.
func (p *View) repeat() vecty.ComponentOrHTML {
	return elem.Details(
		vecty.Markup(vecty.Class("repeat"), vecty.MarkupIf(p.State.env.Line != "", vecty.Attribute("open", ""))),
		elem.Summary(vecty.Text(repeatExactlyLabel.Say())),
		p.ownLine(),
		p.othersLine(),
	)
}

// lineID is the ID of the element that shows the run's line.
const lineID = "run-line"

// ownLine shows the line of the run that is shown.
func (p *View) ownLine() vecty.ComponentOrHTML {
	made, ok := p.State.AtLength().Receipt()
	if !ok {
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(lineHelp.Say()))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(lineID)), vecty.Text(ownLineLabel.Say())),
		elem.TextArea(vecty.Markup(prop.ID(lineID), prop.Value(made.String()), vecty.Attribute("readonly", ""), vecty.Attribute("rows", 3), ui.Verbatim())),
		elem.Div(vecty.Markup(vecty.Class("mend")),
			elem.Div(vecty.Markup(vecty.Class("buttons")),
				ui.Button(copyLineLabel.Say(), true, func() { p.Send(CopyLine{}) }),
				ui.Button(copyLinkLabel.Say(), true, func() { p.Send(CopyRun{}) })),
			elem.Paragraph(vecty.Markup(vecty.Class("effect"), vecty.Attribute("role", "status"), vecty.Attribute("aria-label", copyingLabel.Say())),
				vecty.Text(p.State.Repeat.Copied.Text))),
	)
}

// othersLine takes a line, and shows how the run compares.
func (p *View) othersLine() vecty.ComponentOrHTML {
	r := &p.State.Repeat
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For("other-line")), vecty.Text(otherLineLabel.Say())),
		vecty.If(p.State.env.Line != "" && r.Text == p.State.env.Line, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(addressHelp.Say()))),
		elem.TextArea(vecty.Markup(
			prop.ID("other-line"), prop.Value(r.Text), prop.Placeholder("inkling 1 preset=…"), vecty.Attribute("rows", 3), ui.Verbatim(),
			vecty.Attribute("spellcheck", "false"), vecty.Attribute("aria-describedby", "line-wrong"),
			event.Input(func(e *vecty.Event) { p.Send(TypeLine{e.Target.Get("value").String()}) }),
		)),
		elem.Paragraph(vecty.Markup(prop.ID("line-wrong"), vecty.Class("error"), vecty.Attribute("role", "alert")), vecty.Text(r.Wrong)),
		elem.Div(vecty.Markup(vecty.Class("mend")), ui.BarredButton(compareLabel.Say(), p.State.barredLine(), true, func() { p.Send(RunLine{}) })),
		r.findings(),
	)
}

// findings lists how the run compares with the line.
func (r *Repeat) findings() vecty.ComponentOrHTML {
	var list vecty.List
	for i, f := range r.Found {
		sign := "✓ "
		if !f.Same {
			sign = "✗ "
		}
		list = append(list, elem.ListItem(vecty.Markup(vecty.Key(i), vecty.ClassMap{"bad": !f.Same}),
			elem.Span(vecty.Markup(ui.Hidden()), vecty.Text(sign)), vecty.Text(f.Text)))
	}
	if r.Wanted != nil && list == nil {
		list = vecty.List{elem.ListItem(vecty.Markup(vecty.Key("wait")), vecty.Text(comparisonHelp.Say()))}
	}
	return elem.Div(
		vecty.Markup(vecty.Attribute("role", "status"), vecty.Attribute("aria-label", comparisonLabel.Say())),
		vecty.If(list != nil, elem.UnorderedList(vecty.Markup(vecty.Class("findings")), list)),
	)
}
