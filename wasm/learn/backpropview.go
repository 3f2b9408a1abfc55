package learn

import (
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
)

// backprop shows the fourth page's live part.
func (v *View) backprop() vecty.ComponentOrHTML {
	big := v.State.backprop.big
	content := v.smallWay
	if big {
		content = v.bigWay
	}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("small.network"))),
			v.toggle(v.say("backprop.small", shapeText(v.State.small().network.Sizes)), !big, ShowBig{false}),
			v.toggle(v.say("backprop.big"), big, ShowBig{true}),
		),
		elem.Div(elem.Div(vecty.Markup(vecty.Class("ways"), vecty.Key(big)), content())),
	)
}

// smallWay shows the small network's sample on its way.
func (v *View) smallWay() vecty.List {
	s := v.State.small()
	b := s.backprop()
	errors := [][]float32{s.x}
	for l := range s.network.Layers() {
		errors = append(errors, b.Delta(l))
	}
	choose := func(u unitAt) Msg { return ChooseUnit{u.layer, u.unit} }
	return vecty.List{
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(
				vecty.Markup(vecty.Class("stacked")),
				part(v.say("backprop.sample"), v.smallControls(), elem.Div(
					vecty.Markup(vecty.Class("vector")), v.inputs(), v.vector("y", s.y, func(i int, value float32) Msg { return SetY{i, value} }))),
				v.step(b.Cost, costAfter(b, v.State.backprop.eta)),
			),
			part(v.say("backprop.there"), v.diagram(s.network, s.chosen, b.Activations, choose)),
		),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			v.wayTable(b),
			part(v.say("backprop.back"), v.diagram(s.network, s.chosen, errors, choose)),
		),
		v.equations(),
		v.errorOf(b, s.chosen),
		v.writtenOut(b, s.chosen),
		v.gradients(b, s.chosen, v.State.backprop.eta),
	}
}

// wayTable lists every unit: forward from top to bottom, back from bottom to top.
func (v *View) wayTable(b *lesson.Backprop) *vecty.HTML {
	var rows vecty.List
	for l := range b.Network.Layers() {
		for k := range b.Network.Sizes[l+1] {
			w, e := lesson.Feedforward(b.Network, b.Activations, l, k), b.Error(l, k)
			rows = append(rows, elem.TableRow(
				vecty.Markup(vecty.ClassMap{"chosen": unitAt{l, k} == v.State.small().chosen}),
				elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), vecty.Text(v.say("backprop.unit", l+2, k+1)),
					vecty.Text(" "), elem.Span(vecty.Markup(vecty.Class("equation")), vecty.Text(string(e.Equation)))),
				cell("z", exact(v, w.Z)), cell("a", exact(v, w.A)), cell("prime", exact(v, e.Prime)), cell("delta", exact(v, e.Delta)),
			))
		}
	}
	return part(v.say("backprop.units"),
		vecty.Markup(vecty.Class("units")),
		cells(v.say("backprop.columns"), []string{v.say("backprop.unitby"), "z", "a = σ(z)", "σ′(z)", "δ"}, rows),
		formula(mathml.Var("C"), mathml.Op("="), mathml.Frac(mathml.Num("1"), mathml.Num("2")), mathml.Sigma(mathml.Var("j")),
			mathml.Sup(mathml.Paren(index2("a", "j"), mathml.Op("−"), index2("y", "j")), mathml.Num("2")),
			mathml.Op("="), mathml.Num(exact(v, b.Cost)).Is("cost")))
}

// index2 is a variable with a variable for its index.
func index2(name, i string) mathml.Node { return mathml.Sub(mathml.Var(name), mathml.Var(i)) }

// writtenOut shows the derivative by the first weight of a unit without any error
// delta, for networks of three layers: all factors from the cost to the weight.
func (v *View) writtenOut(b *lesson.Backprop, at unitAt) *vecty.HTML {
	if b.Network.Layers() != 2 {
		return part(v.say("backprop.written3"), elem.Paragraph(vecty.Text(v.say("backprop.onlythree"))))
	}
	place := lesson.Place{Layer: at.layer, Unit: at.unit, From: 0}
	p, unit := b.Partial(place, 0), strconv.Itoa(at.unit+1)
	left := mathml.Partial(mathml.Var("C"), mathml.SubSup(mathml.Var("w"), mathml.Num(place.String()[1:]), layerFromLast(1-at.layer)))
	names, numbers := v.outermost(b, at), v.outermostNumbers(b, at)
	var about vecty.List
	if at.layer == 0 {
		names, numbers = v.innermost(unit), v.innermostNumbers(b, at)
		about = v.sumOver()
	}
	return part(v.say("backprop.written3"),
		elem.Paragraph(v.rich("backprop.chain")),
		formula(left, mathml.Op("="), names),
		formula(left, mathml.Op("="), numbers, mathml.Op("="), mathml.Num(exact(v, p.Value)).Is("written")),
		about,
	)
}

// layerFromLast is a layer's name, counted from the last, L.
func layerFromLast(n int) mathml.Node {
	if n == 0 {
		return mathml.Var("L")
	}
	return mathml.Row(mathml.Var("L"), mathml.Op("−"), mathml.Num(strconv.Itoa(n)))
}

// outermost are the factors of the derivative by a weight of the last layer.
func (v *View) outermost(_ *lesson.Backprop, at unitAt) mathml.Node {
	unit := strconv.Itoa(at.unit + 1)
	last, before := layerFromLast(0), layerFromLast(1)
	of := func(name, i string, layer mathml.Node) mathml.Node {
		return mathml.SubSup(mathml.Var(name), mathml.Num(i), layer)
	}
	return mathml.Times(mathml.Paren(of("a", unit, last), mathml.Op("−"), index("y", unit)), primeOf(of("z", unit, last)), of("a", "1", before))
}

func (v *View) outermostNumbers(b *lesson.Backprop, at unitAt) mathml.Node {
	e := b.Error(at.layer, at.unit)
	return mathml.Dot(v.difference(e), mathml.Num(exact(v, e.Prime)), mathml.Signed(exact(v, b.Activations[1][0])))
}

// innermost are those of the derivative by a weight of the first layer: from each
// output k back to unit i.
func (v *View) innermost(i string) mathml.Node {
	k, last := mathml.Var("k"), layerFromLast(0)
	of := func(name string, below mathml.Node) mathml.Node { return mathml.SubSup(mathml.Var(name), below, last) }
	return mathml.Times(
		mathml.Tall(mathml.Sigma(k), mathml.Times(mathml.Paren(of("a", k), mathml.Op("−"), mathml.Sub(mathml.Var("y"), k)),
			primeOf(of("z", k)), of("w", mathml.Row(k, mathml.Num(i))))),
		primeOf(mathml.SubSup(mathml.Var("z"), mathml.Num(i), layerFromLast(1))), index("x", "1"))
}

func (v *View) innermostNumbers(b *lesson.Backprop, at unitAt) mathml.Node {
	var terms []mathml.Node
	for k := range b.Network.Sizes[2] {
		e := b.Error(1, k)
		w := *lesson.Place{Layer: 1, Unit: k, From: at.unit}.Of(b.Network.Parameters)
		terms = append(terms, mathml.Dot(v.difference(e), mathml.Num(exact(v, e.Prime)), mathml.Signed(plain(v, w))))
	}
	return mathml.Dot(mathml.Paren(mathml.Sum(terms...)), mathml.Num(exact(v, b.Error(0, at.unit).Prime)), mathml.Signed(plain(v, b.X[0])))
}

// difference is what an output unit says less what it should say.
func (v *View) difference(e lesson.Error) mathml.Node {
	return mathml.Paren(mathml.Num(exact(v, e.Output)), mathml.Op("−"), mathml.Signed(plain(v, e.Desired)))
}

// sigmaPrime is the derivative of sigma.
var sigmaPrime = mathml.Var("σ′")

// primeOf is the derivative of sigma there.
func primeOf(z mathml.Node) mathml.Node {
	return mathml.Of(sigmaPrime, z)
}
