package browse

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/dataset"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// means shows the mean image of each class of the split.
func (p *View) means() vecty.ComponentOrHTML {
	m := p.State.Means
	if m == nil {
		return nil
	}
	var figures vecty.List
	for class, name := range m.Data.Classes {
		figures = append(figures, elem.ListItem(vecty.Markup(vecty.Key(class)), elem.Figure(
			&ui.Canvas{Label: meanOfClass.Say(name), Class: "mean", Mounted: p.meanMounted(class)},
			elem.FigureCaption(elem.Strong(vecty.Text(name)), elem.Span(vecty.Text(words.Thousands(m.Data.Images(m.Split, class))))),
		)))
	}
	return elem.Div(
		elem.Heading3(vecty.Text(meansHeadings[m.Split].Say())),
		elem.Div(
			vecty.Markup(vecty.Class("scrolls")), scrolling(m.Data, meansLabel.Say()),
			elem.UnorderedList(vecty.Markup(vecty.Class("means")), figures),
		),
	)
}

// fewClasses is the number of classes shown without scrolling.
const fewClasses = 12

// scrolling makes a long list of classes scrollable by keyboard.
func scrolling(data proto.Data, label string) vecty.MarkupList {
	return vecty.MarkupIf(len(data.Classes) > fewClasses,
		vecty.Attribute("role", "region"), vecty.Attribute("aria-label", label), vecty.Attribute("tabindex", 0))
}

func (p *View) meanMounted(class int) func(vecty.SyscallJSValue) {
	return func(node vecty.SyscallJSValue) { p.MeanMounted(class, node) }
}

// counts shows the number of images of each class in each loaded split.
func (p *View) counts() vecty.ComponentOrHTML {
	data := p.State.Page.Data
	var loaded []dataset.Split
	heads := vecty.List{ui.ColumnHead(classLabel.Say())}
	totals := vecty.List{ui.RowHead(allLabel.Say())}
	for split, name := range ui.SplitNames {
		if n := data.Images(dataset.Split(split), proto.AllClasses); n > 0 {
			loaded = append(loaded, dataset.Split(split))
			heads = append(heads, ui.ColumnHead(name.Say()))
			totals = append(totals, ui.Cell(words.Thousands(n)))
		}
	}
	var rows vecty.List
	for class, name := range data.Classes {
		row := vecty.List{ui.RowHead(name)}
		for _, split := range loaded {
			row = append(row, ui.Cell(words.Thousands(data.Images(split, class))))
		}
		rows = append(rows, elem.TableRow(row))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("scrolls")), scrolling(data, countsLabel.Say()),
		elem.Table(
			vecty.Markup(vecty.Class("counts")),
			elem.Caption(vecty.Text(countsCaption.Say(data.Name))),
			elem.TableHead(elem.TableRow(heads)),
			elem.TableBody(rows),
			elem.TableFoot(elem.TableRow(totals)),
		),
	)
}
