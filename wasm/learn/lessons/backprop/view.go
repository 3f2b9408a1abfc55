package backprop

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/small"
)

// A view shows the lesson.
type view struct {
	show.View
	*State
}

// Live shows the lesson.
func (p *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, p}
	big := v.big
	content := v.smallPasses
	if big {
		content = v.bigPasses
	}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("small.network"))),
			v.Toggle(v.Say("backprop.small", small.ShapeText(v.small.Sizes)), !big, ShowBig{false}),
			v.Toggle(v.Say("backprop.big"), big, ShowBig{true}),
		),
		elem.Div(elem.Div(vecty.Markup(vecty.Class("ways"), vecty.Key(big)), content())),
	)
}

// smallPasses shows the passes of the small network's sample.
func (v view) smallPasses() vecty.List {
	s := &v.small
	b := through(s)
	errors := [][]float32{s.X}
	for l := range s.Layers() {
		errors = append(errors, b.Delta(l))
	}
	return vecty.List{
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(
				vecty.Markup(vecty.Class("stacked")),
				show.Part(v.Say("backprop.sample"), s.Controls(v.View), elem.Div(
					vecty.Markup(vecty.Class("vector")), s.Inputs(v.View), s.Desired(v.View))),
				v.step(b.Cost, costAfter(b, v.State.eta)),
			),
			show.Part(v.Say("backprop.there"), s.Diagram(v.View, b.Activations)),
		),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			v.wayTable(b),
			show.Part(v.Say("backprop.back"), s.Diagram(v.View, errors)),
		),
		v.equations(),
		v.errorOf(b, s.Chosen),
		v.writtenOut(b, s.Chosen),
		v.gradients(b, s.Chosen, v.State.eta),
	}
}

// wayTable lists every unit: the forward pass reads downwards, the backward pass upwards.
func (v view) wayTable(b *lesson.Backprop) *vecty.HTML {
	var rows vecty.List
	for l := range b.Network.Layers() {
		for k := range b.Network.Sizes[l+1] {
			w, e := lesson.Feedforward(b.Network, b.Activations, l, k), b.Error(l, k)
			rows = append(rows, elem.TableRow(
				vecty.Markup(vecty.ClassMap{"chosen": (small.UnitAt{Layer: l, Unit: k}) == v.small.Chosen}),
				elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), vecty.Text(v.Say("backprop.unit", l+2, k+1)),
					vecty.Text(" "), elem.Span(vecty.Markup(vecty.Class("equation")), vecty.Text(string(e.Equation)))),
				cell("z", show.Exact(v, w.Z)), cell("a", show.Exact(v, w.A)), cell("prime", show.Exact(v, e.Prime)), cell("delta", show.Exact(v, e.Delta)),
			))
		}
	}
	return show.Part(v.Say("backprop.units"),
		vecty.Markup(vecty.Class("units")),
		cells(v.Say("backprop.columns"), []string{v.Say("backprop.unitby"), "z", "a = σ(z)", "σ′(z)", "δ"}, rows),
		show.Formula(mathml.Var("C"), mathml.Op("="), mathml.Frac(mathml.Num("1"), mathml.Num("2")), mathml.Sigma(mathml.Var("j")),
			mathml.Sup(mathml.Paren(index2("a", "j"), mathml.Op("−"), index2("y", "j")), mathml.Num("2")),
			mathml.Op("="), mathml.Num(show.Exact(v, b.Cost)).Is("cost")))
}

// index2 is a variable with a variable index.
func index2(name, i string) mathml.Node { return mathml.Sub(mathml.Var(name), mathml.Var(i)) }

// writtenOut shows the derivative by the first weight of a unit without the errors delta, for
// networks of three layers: all factors from the cost to the weight.
func (v view) writtenOut(b *lesson.Backprop, at small.UnitAt) *vecty.HTML {
	if b.Network.Layers() != 2 {
		return show.Part(v.Say("backprop.written3"), elem.Paragraph(vecty.Text(v.Say("backprop.onlythree"))))
	}
	place := lesson.Place{Layer: at.Layer, Unit: at.Unit, From: 0}
	p, unit := b.Partial(place, 0), strconv.Itoa(at.Unit+1)
	left := mathml.Partial(mathml.Var("C"), mathml.SubSup(mathml.Var("w"), mathml.Num(place.String()[1:]), layerFromLast(1-at.Layer)))
	names, numbers := v.outermost(b, at), v.outermostNumbers(b, at)
	var about vecty.List
	if at.Layer == 0 {
		names, numbers = v.innermost(unit), v.innermostNumbers(b, at)
		about = v.sumOver()
	}
	return show.Part(v.Say("backprop.written3"),
		elem.Paragraph(v.Rich("backprop.chain")),
		show.Formula(left, mathml.Op("="), names),
		show.Formula(left, mathml.Op("="), numbers, mathml.Op("="), mathml.Num(show.Exact(v, p.Value)).Is("written")),
		about,
	)
}

// layerFromLast names a layer, counted from the last, L.
func layerFromLast(n int) mathml.Node {
	if n == 0 {
		return mathml.Var("L")
	}
	return mathml.Row(mathml.Var("L"), mathml.Op("−"), mathml.Num(strconv.Itoa(n)))
}

// outermost returns the factors of the derivative by a weight of the last layer.
func (v view) outermost(_ *lesson.Backprop, at small.UnitAt) mathml.Node {
	unit := strconv.Itoa(at.Unit + 1)
	last, before := layerFromLast(0), layerFromLast(1)
	of := func(name, i string, layer mathml.Node) mathml.Node {
		return mathml.SubSup(mathml.Var(name), mathml.Num(i), layer)
	}
	return mathml.Times(mathml.Paren(of("a", unit, last), mathml.Op("−"), mathml.Index("y", unit)), primeOf(of("z", unit, last)), of("a", "1", before))
}

func (v view) outermostNumbers(b *lesson.Backprop, at small.UnitAt) mathml.Node {
	e := b.Error(at.Layer, at.Unit)
	return mathml.Dot(v.difference(e), mathml.Num(show.Exact(v, e.Prime)), mathml.Signed(show.Exact(v, b.Activations[1][0])))
}

// innermost returns the factors of the derivative by a weight of the first layer: from each output
// k back to unit i.
func (v view) innermost(i string) mathml.Node {
	k, last := mathml.Var("k"), layerFromLast(0)
	of := func(name string, below mathml.Node) mathml.Node { return mathml.SubSup(mathml.Var(name), below, last) }
	return mathml.Times(
		mathml.Tall(mathml.Sigma(k), mathml.Times(mathml.Paren(of("a", k), mathml.Op("−"), mathml.Sub(mathml.Var("y"), k)),
			primeOf(of("z", k)), of("w", mathml.Row(k, mathml.Num(i))))),
		primeOf(mathml.SubSup(mathml.Var("z"), mathml.Num(i), layerFromLast(1))), mathml.Index("x", "1"))
}

func (v view) innermostNumbers(b *lesson.Backprop, at small.UnitAt) mathml.Node {
	var terms []mathml.Node
	for k := range b.Network.Sizes[2] {
		e := b.Error(1, k)
		w := *lesson.Place{Layer: 1, Unit: k, From: at.Unit}.Of(b.Network.Parameters)
		terms = append(terms, mathml.Dot(v.difference(e), mathml.Num(show.Exact(v, e.Prime)), mathml.Signed(show.Plain(v, w))))
	}
	return mathml.Dot(mathml.Paren(mathml.Sum(terms...)), mathml.Num(show.Exact(v, b.Error(0, at.Unit).Prime)), mathml.Signed(show.Plain(v, b.X[0])))
}

// difference is the activation of an output unit minus the desired output.
func (v view) difference(e lesson.Error) mathml.Node {
	return mathml.Paren(mathml.Num(show.Exact(v, e.Output)), mathml.Op("−"), mathml.Signed(show.Plain(v, e.Desired)))
}

// sigmaPrime is the derivative of sigma.
var sigmaPrime = mathml.Var("σ′")

// primeOf is the derivative of sigma at z.
func primeOf(z mathml.Node) mathml.Node {
	return mathml.Of(sigmaPrime, z)
}
