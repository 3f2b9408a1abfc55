package learn

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/ui"
)

// The parts that show one sample's backward pass through a network, small or large.

// cell is a field of a table whose number can be found by what it is; "" for words.
func cell(is, text string) *vecty.HTML {
	return elem.TableData(vecty.Markup(ui.Verbatim()), vecty.MarkupIf(is != "", vecty.Attribute("data-is", is)), vecty.Text(text))
}

// cells shows rows of fields under a head.
func cells(caption string, head []string, rows vecty.List) *vecty.HTML {
	var heads vecty.List
	for _, h := range head {
		heads = append(heads, ui.ColumnHead(h))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-table"), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", caption)),
		elem.Table(elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows)))
}

// errorOf works out the error of a unit by (BP1) or (BP2).
func (v *View) errorOf(b *lesson.Backprop, at unitAt) *vecty.HTML {
	e := b.Error(at.layer, at.unit)
	w := lesson.Feedforward(b.Network, b.Activations, at.layer, at.unit)
	unit := strconv.Itoa(at.unit + 1)
	delta, prime := index("δ", unit), primeOf(index("z", unit))
	var names, numbers []mathml.Node
	var about vecty.List
	if e.Equation == lesson.BP1 {
		names = []mathml.Node{mathml.Paren(index("a", unit), mathml.Op("−"), index("y", unit))}
		numbers = []mathml.Node{mathml.Paren(mathml.Num(exact(v, e.Output)), mathml.Op("−"), mathml.Signed(plain(v, e.Desired)))}
	} else {
		names = []mathml.Node{mathml.Tall(mathml.Sigma(mathml.Var("k")), mathml.Times(mathml.Sub(mathml.Var("w"), mathml.Row(mathml.Var("k"), mathml.Num(unit))), mathml.Sub(mathml.Var("δ"), mathml.Var("k"))))}
		numbers = []mathml.Node{mathml.Paren(mathml.Sum(v.products(e.Terms)...))}
		about = v.sumOver()
	}
	return part(v.say("backprop.error", at.layer+2, at.unit+1, string(e.Equation)),
		formula(index("z", unit), mathml.Op("="), mathml.Num(exact(v, w.Z)).Is("z")),
		formula(index("a", unit), mathml.Op("="), mathml.Of(mathml.Var("σ"), index("z", unit)), mathml.Op("="), mathml.Num(exact(v, w.A)).Is("a")),
		formula(prime, mathml.Op("="),
			mathml.Times(index("a", unit), mathml.Paren(mathml.Num("1"), mathml.Op("−"), index("a", unit))), mathml.Op("="),
			mathml.Num(exact(v, e.Prime)).Is("prime")),
		formula(delta, mathml.Op("="), mathml.Times(append(names, prime)...), mathml.Op("="),
			mathml.Dot(append(numbers, mathml.Num(exact(v, e.Prime)))...), mathml.Op("="), mathml.Num(exact(v, e.Delta)).Is("delta")),
		about,
	)
}

// sumOver says what k stands for below the sign of a sum.
func (v *View) sumOver() vecty.List {
	return vecty.List{elem.Paragraph(vecty.Markup(vecty.Class("help")), v.rich("backprop.sumover"))}
}

// products are the terms of a sum with their numbers.
func (v *View) products(terms []lesson.Term) (list []mathml.Node) {
	for _, t := range terms {
		list = append(list, mathml.Dot(mathml.Signed(rough6(v, t.Weight)), mathml.Signed(rough6(v, t.Value))))
	}
	return list
}

// mostRows is how many weights of a unit are listed: those with the steepest slopes.
const mostRows = 8

// listed are the places of a unit that are listed, in order, and how many it has.
func listed(b *lesson.Backprop, at unitAt) (places []lesson.Place, of int) {
	for j := range b.Network.Sizes[at.layer] {
		places = append(places, lesson.Place{Layer: at.layer, Unit: at.unit, From: j})
	}
	of = len(places)
	slope := func(p lesson.Place) float64 { return math.Abs(float64(*p.Of(b.Nabla))) }
	if of > 2*mostRows {
		slices.SortStableFunc(places, func(p, q lesson.Place) int { return cmp.Compare(slope(q), slope(p)) })
		places = places[:mostRows]
		slices.SortFunc(places, func(p, q lesson.Place) int { return cmp.Compare(p.From, q.From) })
	}
	return append(places, lesson.Place{Layer: at.layer, Unit: at.unit, From: lesson.Bias}), of
}

// column is what the table of gradients shows of one weight or bias.
type column struct {
	lesson.Partial
	numeric float64
}

// gradients shows the derivatives by a unit's weights and bias, (BP3) and (BP4),
// the same by finite differences, and the update: a column for each, to be read
// from top to bottom.
func (v *View) gradients(b *lesson.Backprop, at unitAt, eta float32) *vecty.HTML {
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
	said := v.say("backprop.all", of)
	if len(places) <= of {
		said = v.say("backprop.steepest", mostRows, of)
	}
	return part(v.say("backprop.gradient", at.layer+2, at.unit+1),
		cells(said, head, vecty.List{
			row("", v.say("backprop.by"), func(c column) string { return string(c.Equation) }),
			row("input", v.say("backprop.in"), func(c column) string { return exact(v, c.Input) }),
			row("delta", v.say("backprop.times"), func(c column) string { return exact(v, c.Delta) }),
			row("gradient", v.say("backprop.slope"), func(c column) string { return exact(v, c.Value) }),
			row("numeric", v.say("backprop.numeric"), func(c column) string { return rough6(v, c.numeric) }),
			row("difference", v.say("backprop.difference"), func(c column) string { return rough6(v, math.Abs(c.numeric-float64(c.Value))) }),
			row("before", v.say("backprop.before"), func(c column) string { return exact(v, c.Before) }),
			row("after", v.say("backprop.after", plain(v, eta)), func(c column) string { return exact(v, c.After) }),
		}),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.say("backprop.five"))),
	)
}

// equations are the four of chapter 2.
func (v *View) equations() *vecty.HTML {
	sup := func(name, layer string) mathml.Node { return mathml.Sup(mathml.Var(name), mathml.Var(layer)) }
	unit := func(name, layer string) mathml.Node {
		return mathml.SubSup(mathml.Var(name), mathml.Var("j"), mathml.Var(layer))
	}
	next := mathml.Row(mathml.Var("l"), mathml.Op("+"), mathml.Num("1"))
	before := mathml.Row(mathml.Var("l"), mathml.Op("−"), mathml.Num("1"))
	line := func(e lesson.Equation, about string, parts ...mathml.Node) *vecty.HTML {
		return elem.ListItem(elem.Span(vecty.Markup(vecty.Class("equation")), vecty.Text(string(e))), formula(parts...),
			elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(about)))
	}
	return part(v.say("backprop.equations"), elem.UnorderedList(
		vecty.Markup(vecty.Class("equations")),
		line(lesson.BP1, v.say("backprop.BP1"), unit("δ", "L"), mathml.Op("="), mathml.Times(mathml.Partial(mathml.Var("C"), unit("a", "L")), mathml.Of(sigmaPrime, unit("z", "L")))),
		line(lesson.BP2, v.say("backprop.BP2"), sup("δ", "l"), mathml.Op("="), mathml.Paren(mathml.Times(mathml.Sup(mathml.Paren(mathml.Sup(mathml.Var("w"), next)), mathml.Var("T")), mathml.Sup(mathml.Var("δ"), next))),
			mathml.Op("⊙"), mathml.Of(sigmaPrime, sup("z", "l"))),
		line(lesson.BP3, v.say("backprop.BP3"), mathml.Partial(mathml.Var("C"), unit("b", "l")), mathml.Op("="), unit("δ", "l")),
		line(lesson.BP4, v.say("backprop.BP4"), mathml.Partial(mathml.Var("C"), mathml.SubSup(mathml.Var("w"), mathml.Row(mathml.Var("j"), mathml.Var("k")), mathml.Var("l"))), mathml.Op("="),
			mathml.Times(mathml.SubSup(mathml.Var("a"), mathml.Var("k"), before), unit("δ", "l"))),
	))
}

// step says what a step does to the cost of the sample, and takes it; more are other
// buttons.
func (v *View) step(before, after float64, more ...vecty.MarkupOrChild) *vecty.HTML {
	return part(v.say("backprop.update"),
		v.slider(slider{id: "learning-rate", label: "η", value: v.State.backprop.eta, from: 0.01, to: 100, log: true, then: func(x float64) Msg { return SetLearningRate{float32(x)} }}),
		elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")),
			vecty.Text(v.say("backprop.cost", exact(v, before), exact(v, after)))),
		elem.Div(append([]vecty.MarkupOrChild{vecty.Markup(vecty.Class("learn-buttons")), v.button("backprop.step", TakeStep{})}, more...)...),
	)
}
