package hand

import (
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// gallery shows the drawings by class.
func (p *View) gallery() vecty.ComponentOrHTML {
	o := p.State
	answers := o.Answers(p.Env)
	rows := make([]classRow, len(o.Classes))
	for i, d := range o.Kept {
		r := &rows[d.Label]
		r.Drawings = append(r.Drawings, d)
		if answers != nil {
			r.Answers = append(r.Answers, answers[i])
		}
	}
	var list vecty.List
	for class := range rows {
		r := &rows[class]
		if len(r.Drawings) == 0 || len(list) >= o.rows {
			continue
		}
		r.Class, r.Classes, r.Language, r.Send, r.mounted, r.key = class, o.Classes, words.Current(), p.Send, p.Pictures, o.ID+" "+o.Classes[class]
		list = append(list, r)
	}
	var content vecty.ComponentOrHTML = elem.Paragraph(vecty.Markup(vecty.Class("nothing")), vecty.Text(noDrawings.Say()))
	if list != nil {
		content = elem.Div(
			vecty.Markup(vecty.Class("gallery"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", listLabel.Say()), vecty.Attribute("tabindex", 0)),
			list)
	}
	return elem.Div(
		content,
		vecty.If(o.Lost != nil, elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(notKept.Say(o.Lost)))),
	)
}

// A classRow shows the drawings of a class. It renders only when its look changes, as the page renders
// with every stroke.
type classRow struct {
	vecty.Core
	Class    int            `vecty:"prop"`
	Classes  []string       `vecty:"prop"` // of the set
	Drawings []*Drawing     `vecty:"prop"`
	Answers  []int          `vecty:"prop"` // one for each drawing, or nil
	Language words.Language `vecty:"prop"`
	Send     func(Msg)      `vecty:"prop"`
	mounted  func(*Drawing, vecty.SyscallJSValue)
	key      string
}

// Key identifies the class among those of all sets.
func (r *classRow) Key() any { return r.key }

// SkipRender reports whether the look is unchanged.
func (r *classRow) SkipRender(prev vecty.Component) bool {
	p := prev.(*classRow)
	return slices.Equal(r.Drawings, p.Drawings) && slices.Equal(r.Answers, p.Answers) && r.Language == p.Language
}

// Render shows the drawings, the newest last.
func (r *classRow) Render() vecty.ComponentOrHTML {
	name := r.Classes[r.Class]
	var items vecty.List
	for i, d := range r.Drawings {
		items = append(items, r.item(name, i, d))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("classrow")),
		elem.Heading3(elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(name)), elem.Small(vecty.Text(drawingCount.Say(len(r.Drawings))))),
		elem.UnorderedList(vecty.Markup(vecty.Class("drawings"), vecty.Attribute("aria-label", drawingsOf.Say(name))), items),
	)
}

// item shows one drawing: its picture, the network's answer, and the button that deletes it.
func (r *classRow) item(name string, i int, d *Drawing) *vecty.HTML {
	read, spoken, right := "", "", true
	if r.Answers != nil && r.Answers[i] >= 0 {
		answer := r.Classes[r.Answers[i]]
		right = r.Answers[i] == r.Class
		read, spoken = "✗ "+answer, readWrong.Say(answer)
		if right {
			read, spoken = "✓", readRight.Say(answer)
		}
	}
	return elem.ListItem(
		vecty.Markup(vecty.Key(d), vecty.ClassMap{"wrong": !right}),
		&ui.Canvas{Class: "drawn", Side: 28, Mounted: func(node vecty.SyscallJSValue) { r.mounted(d, node) }},
		elem.Span(vecty.Markup(vecty.Class("verdict"), vecty.Attribute("title", spoken)),
			elem.Span(vecty.Markup(ui.Hidden(), ui.Verbatim()), vecty.Text(read)), elem.Span(vecty.Markup(vecty.Class("unseen")), vecty.Text(spoken))),
		ui.AnyButton("×", true, prop.Type(prop.TypeButton), vecty.Attribute("aria-label", deleteOne.Say(name, i+1)),
			event.Click(func(*vecty.Event) { r.Send(Delete{d}) })),
	)
}
