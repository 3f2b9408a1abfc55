package backprop

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/small"
	"inkling/wasm/ui"
)

// The parts that show the backward pass of a sample, for the small and the large network.

// cell is a table cell with a number called is, or with words if is is "".
func cell(is, text string) *vecty.HTML {
	return elem.TableData(vecty.Markup(ui.Verbatim()), vecty.MarkupIf(is != "", vecty.Attribute("data-is", is)), vecty.Text(text))
}

// cells is a table with column headers.
func cells(caption string, head []string, rows vecty.List) *vecty.HTML {
	var heads vecty.List
	for _, h := range head {
		heads = append(heads, ui.ColumnHead(h))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-table"), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", caption)),
		elem.Table(elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows)))
}

// errorOf shows how the error of a unit is computed by (BP1) or (BP2).
func (v view) errorOf(b *lesson.Backprop, at small.UnitAt) *vecty.HTML {
	e := b.Error(at.Layer, at.Unit)
	w := lesson.Feedforward(b.Network, b.Activations, at.Layer, at.Unit)
	unit := strconv.Itoa(at.Unit + 1)
	delta, prime := mathml.Index("δ", unit), primeOf(mathml.Index("z", unit))
	var names, numbers []mathml.Node
	var about vecty.List
	if e.Equation == lesson.BP1 {
		names = []mathml.Node{mathml.Paren(mathml.Index("a", unit), mathml.Op("−"), mathml.Index("y", unit))}
		numbers = []mathml.Node{mathml.Paren(mathml.Num(show.Exact(v, e.Output)), mathml.Op("−"), mathml.Signed(show.Plain(v, e.Desired)))}
	} else {
		names = []mathml.Node{mathml.Tall(mathml.Sigma(mathml.Var("k")), mathml.Times(mathml.Sub(mathml.Var("w"), mathml.Row(mathml.Var("k"), mathml.Num(unit))), mathml.Sub(mathml.Var("δ"), mathml.Var("k"))))}
		numbers = []mathml.Node{mathml.Paren(mathml.Sum(v.products(e.Terms)...))}
		about = v.sumOver()
	}
	return show.Part(v.Say("backprop.error", at.Layer+2, at.Unit+1, string(e.Equation)),
		show.Formula(mathml.Index("z", unit), mathml.Op("="), mathml.Num(show.Exact(v, w.Z)).Is("z")),
		show.Formula(mathml.Index("a", unit), mathml.Op("="), mathml.Of(mathml.Var("σ"), mathml.Index("z", unit)), mathml.Op("="), mathml.Num(show.Exact(v, w.A)).Is("a")),
		show.Formula(prime, mathml.Op("="),
			mathml.Times(mathml.Index("a", unit), mathml.Paren(mathml.Num("1"), mathml.Op("−"), mathml.Index("a", unit))), mathml.Op("="),
			mathml.Num(show.Exact(v, e.Prime)).Is("prime")),
		show.Formula(delta, mathml.Op("="), mathml.Times(append(names, prime)...), mathml.Op("="),
			mathml.Dot(append(numbers, mathml.Num(show.Exact(v, e.Prime)))...), mathml.Op("="), mathml.Num(show.Exact(v, e.Delta)).Is("delta")),
		about,
	)
}

// sumOver explains the index k of a sum.
func (v view) sumOver() vecty.List {
	return vecty.List{elem.Paragraph(vecty.Markup(vecty.Class("help")), v.Rich("backprop.sumover"))}
}

// products returns the terms of a sum with their numbers.
func (v view) products(terms []lesson.Term) (list []mathml.Node) {
	for _, t := range terms {
		list = append(list, mathml.Dot(mathml.Signed(show.Rough6(v, t.Weight)), mathml.Signed(show.Rough6(v, t.Value))))
	}
	return list
}

// mostRows is the number of a unit's weights listed: those with the largest derivatives.
const mostRows = 8

// listed returns the places of a unit to list, in order, and their total number.
func listed(b *lesson.Backprop, at small.UnitAt) (places []lesson.Place, of int) {
	for j := range b.Network.Sizes[at.Layer] {
		places = append(places, lesson.Place{Layer: at.Layer, Unit: at.Unit, From: j})
	}
	of = len(places)
	slope := func(p lesson.Place) float64 { return math.Abs(float64(*p.Of(b.Nabla))) }
	if of > 2*mostRows {
		slices.SortStableFunc(places, func(p, q lesson.Place) int { return cmp.Compare(slope(q), slope(p)) })
		places = places[:mostRows]
		slices.SortFunc(places, func(p, q lesson.Place) int { return cmp.Compare(p.From, q.From) })
	}
	return append(places, lesson.Place{Layer: at.Layer, Unit: at.Unit, From: lesson.Bias}), of
}

// column is a column of the table of gradients, for one weight or bias.
type column struct {
	lesson.Partial
	numeric float64
}

// gradients shows the derivatives by a unit's weights and bias, (BP3) and (BP4), the same by finite
// differences, and the update, with a column for each, to be read downwards.
func (v view) gradients(b *lesson.Backprop, at small.UnitAt, eta float32) *vecty.HTML {
	places, of := listed(b, at)
	head := []string{"w, b"}
	var columns []column
	for _, place := range places {
		head = append(head, place.String())
		columns = append(columns, column{b.Partial(place, float64(eta)), b.Numeric(place)})
	}
	row := func(is, label string, number func(c column) string) *vecty.HTML {
		list := vecty.List{ui.RowHead(label)}
		for _, c := range columns {
			list = append(list, cell(is, number(c)))
		}
		return elem.TableRow(list)
	}
	said := v.Say("backprop.all", of)
	if len(places) <= of {
		said = v.Say("backprop.steepest", mostRows, of)
	}
	return show.Part(v.Say("backprop.gradient", at.Layer+2, at.Unit+1),
		cells(said, head, vecty.List{
			row("", v.Say("backprop.by"), func(c column) string { return string(c.Equation) }),
			row("input", v.Say("backprop.in"), func(c column) string { return show.Exact(v, c.Input) }),
			row("delta", v.Say("backprop.times"), func(c column) string { return show.Exact(v, c.Delta) }),
			row("gradient", v.Say("backprop.slope"), func(c column) string { return show.Exact(v, c.Value) }),
			row("numeric", v.Say("backprop.numeric"), func(c column) string { return show.Rough6(v, c.numeric) }),
			row("difference", v.Say("backprop.difference"), func(c column) string { return show.Rough6(v, math.Abs(c.numeric-float64(c.Value))) }),
			row("before", v.Say("backprop.before"), func(c column) string { return show.Exact(v, c.Before) }),
			row("after", v.Say("backprop.after", show.Plain(v, eta)), func(c column) string { return show.Exact(v, c.After) }),
		}),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.Say("backprop.five"))),
	)
}

// equations shows the four equations of chapter 2.
func (v view) equations() *vecty.HTML {
	sup := func(name, layer string) mathml.Node { return mathml.Sup(mathml.Var(name), mathml.Var(layer)) }
	unit := func(name, layer string) mathml.Node {
		return mathml.SubSup(mathml.Var(name), mathml.Var("j"), mathml.Var(layer))
	}
	next := mathml.Row(mathml.Var("l"), mathml.Op("+"), mathml.Num("1"))
	before := mathml.Row(mathml.Var("l"), mathml.Op("−"), mathml.Num("1"))
	line := func(e lesson.Equation, about string, parts ...mathml.Node) *vecty.HTML {
		return elem.ListItem(elem.Span(vecty.Markup(vecty.Class("equation")), vecty.Text(string(e))), show.Formula(parts...),
			elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(about)))
	}
	return show.Part(v.Say("backprop.equations"), elem.UnorderedList(
		vecty.Markup(vecty.Class("equations")),
		line(lesson.BP1, v.Say("backprop.BP1"), unit("δ", "L"), mathml.Op("="), mathml.Times(mathml.Partial(mathml.Var("C"), unit("a", "L")), mathml.Of(sigmaPrime, unit("z", "L")))),
		line(lesson.BP2, v.Say("backprop.BP2"), sup("δ", "l"), mathml.Op("="), mathml.Paren(mathml.Times(mathml.Sup(mathml.Paren(mathml.Sup(mathml.Var("w"), next)), mathml.Var("T")), mathml.Sup(mathml.Var("δ"), next))),
			mathml.Op("⊙"), mathml.Of(sigmaPrime, sup("z", "l"))),
		line(lesson.BP3, v.Say("backprop.BP3"), mathml.Partial(mathml.Var("C"), unit("b", "l")), mathml.Op("="), unit("δ", "l")),
		line(lesson.BP4, v.Say("backprop.BP4"), mathml.Partial(mathml.Var("C"), mathml.SubSup(mathml.Var("w"), mathml.Row(mathml.Var("j"), mathml.Var("k")), mathml.Var("l"))), mathml.Op("="),
			mathml.Times(mathml.SubSup(mathml.Var("a"), mathml.Var("k"), before), unit("δ", "l"))),
	))
}

// step shows the effect of a step on the sample's cost, and a button to do it; more are other
// buttons.
func (v view) step(before, after float64, more ...vecty.MarkupOrChild) *vecty.HTML {
	return show.Part(v.Say("backprop.update"),
		v.Slider(show.Slider{ID: "learning-rate", Label: "η", Value: v.State.eta, From: 0.01, To: 100, Log: true, Then: func(x float64) page.Msg { return SetLearningRate{float32(x)} }}),
		elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")),
			vecty.Text(v.Say("backprop.cost", show.Exact(v, before), show.Exact(v, after)))),
		elem.Div(append([]vecty.MarkupOrChild{vecty.Markup(vecty.Class("learn-buttons")), v.Button("backprop.step", TakeStep{})}, more...)...),
	)
}
