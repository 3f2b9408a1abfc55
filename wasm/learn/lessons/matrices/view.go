package matrices

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/small"
	"inkling/wasm/ui"
)

// A view shows the lesson.
type view struct {
	show.View
	*State
}

// Live shows the lesson.
func (m *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, m}
	activations := lesson.Activations(v.Network.Network, v.X)
	var layers vecty.List
	for l := range v.Layers() {
		layers = append(layers, v.layerNumbers(l))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			show.Part(v.Say("small.network"), m.Controls(v.View), m.Inputs(v.View)),
			show.Part(v.Say("small.picture"),
				elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.Say("small.choose"))),
				m.Diagram(v.View, activations)),
		),
		show.Part(v.Say("matrices.numbers"), elem.Paragraph(v.Rich("matrices.shapes")), elem.Div(vecty.Markup(vecty.Class("layers")), layers)),
		v.worked(activations),
		v.printed(),
	)
}

// layerNumbers shows the weights and biases of a layer in fields: a row for each unit, a column for
// each unit of the previous layer.
func (v view) layerNumbers(l int) *vecty.HTML {
	n := v.Network.Network
	var head, body vecty.List
	head = append(head, ui.ColumnHead(v.Say("small.row")))
	for j := range n.Sizes[l] {
		head = append(head, ui.ColumnHead(cameFrom(l)+small.Subscript(j+1)))
	}
	head = append(head, elem.TableHeader(vecty.Markup(vecty.Class("bias"), vecty.Attribute("scope", "col")), vecty.Text("b")))
	for k := range n.Sizes[l+1] {
		row := vecty.List{ui.RowHead(strconv.Itoa(k + 1))}
		for j := range n.Sizes[l] {
			row = append(row, elem.TableData(v.parameter(n, lesson.Place{Layer: l, Unit: k, From: j})))
		}
		row = append(row, elem.TableData(vecty.Markup(vecty.Class("bias")), v.parameter(n, lesson.Place{Layer: l, Unit: k, From: lesson.Bias})))
		body = append(body, elem.TableRow(vecty.Markup(vecty.ClassMap{"chosen": v.Chosen == small.UnitAt{Layer: l, Unit: k}}), row))
	}
	caption := v.Say("matrices.layer", l+2, l, numpy.Shape{n.Sizes[l+1], n.Sizes[l]}, l, numpy.Shape{n.Sizes[l+1], 1})
	return elem.Div(vecty.Markup(vecty.Class("learn-table", "learn-numbers")),
		elem.Table(elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(head)), elem.TableBody(body)))
}

// cameFrom returns the name of a layer's inputs: x in the first layer, a in others.
func cameFrom(layer int) string {
	if layer == 0 {
		return "x"
	}
	return "a"
}

// parameter is the field of one weight or bias.
func (v view) parameter(n *nn.Network, at lesson.Place) *vecty.HTML {
	return v.Field(show.Field{ID: fmt.Sprintf("small-%d-%d-%d", at.Layer, at.Unit, at.From), Label: v.Say("small.parameter", at, at.Layer+2),
		Value: *at.Of(n.Parameters), From: -small.MostNumber, To: small.MostNumber, Then: func(x float64) page.Msg { return small.SetNumber{Place: at, Value: float32(x)} }})
}

// worked shows feedforward for the selected unit, term by term.
func (v view) worked(activations [][]float32) *vecty.HTML {
	l, k := v.Chosen.Layer, v.Chosen.Unit
	w := lesson.Feedforward(v.Network.Network, activations, l, k)
	var names, numbers []mathml.Node
	for _, t := range w.Terms {
		at := lesson.Place{Layer: l, Unit: k, From: t.From}
		names = append(names, mathml.Times(mathml.Index("w", at.String()[1:]), mathml.Index(cameFrom(l), strconv.Itoa(t.From+1))))
		numbers = append(numbers, mathml.Dot(mathml.Signed(show.Plain(v, t.Weight)), mathml.Signed(show.Exact(v, t.Value)).Is("input")))
	}
	unit := strconv.Itoa(k + 1)
	names, numbers = append(names, mathml.Index("b", unit)), append(numbers, mathml.Signed(show.Plain(v, w.Bias)))
	z, a := mathml.Index("z", unit), mathml.Index("a", unit)
	return show.Part(v.Say("matrices.worked", l+2, k+1),
		elem.Paragraph(v.Rich("matrices.working")),
		show.Formula(z, mathml.Op("="), mathml.Sum(names...)),
		show.Formula(z, mathml.Op("="), mathml.Sum(numbers...), mathml.Op("="), mathml.Num(show.Exact(v, w.Z)).Is("z")),
		show.Formula(a, mathml.Op("="), mathml.Of(mathml.Var("σ"), z), mathml.Op("="),
			mathml.Frac(mathml.Num("1"), mathml.Sum(mathml.Num("1"), mathml.Sup(mathml.Var("e"), mathml.Num(show.Exact(v, -w.Z))))),
			mathml.Op("="), mathml.Num(show.Exact(v, w.A)).Is("a")),
		elem.Paragraph(v.Rich("matrices.atonce")),
		v.matrixForm(activations, l),
	)
}

// matrixForm shows a whole layer at once: a' = sigma(W a + b), equation (22).
func (v view) matrixForm(activations [][]float32, l int) *vecty.HTML {
	column := func(values []float32) mathml.Node {
		var lines [][]mathml.Node
		for k, x := range values {
			lines = append(lines, []mathml.Node{mathml.Num(show.Rough(v, x)).Chosen(len(values) == v.Sizes[l+1] && k == v.Chosen.Unit)})
		}
		return mathml.Matrix(lines...)
	}
	var w [][]mathml.Node
	for k := range v.Sizes[l+1] {
		var line []mathml.Node
		for j := range v.Sizes[l] {
			line = append(line, mathml.Num(show.Rough(v, *lesson.Place{Layer: l, Unit: k, From: j}.Of(v.Parameters))).Chosen(k == v.Chosen.Unit))
		}
		w = append(w, line)
	}
	return show.Formula(mathml.Row(mathml.Var("σ"), mathml.Apply, mathml.Tall(mathml.Matrix(w...), v.plainColumn(activations[l]), mathml.Op("+"), column(v.Biases[l]))),
		mathml.Op("="), column(activations[l+1]))
}

// plainColumn is a column of numbers.
func (v view) plainColumn(values []float32) mathml.Node {
	var lines [][]mathml.Node
	for _, x := range values {
		lines = append(lines, []mathml.Node{mathml.Num(show.Rough(v, x))})
	}
	return mathml.Matrix(lines...)
}

// shortest replaces numbers, which are from float32, by their shortest decimal representation, so
// that 0.4 is printed as typed.
func shortest(a *numpy.Array) *numpy.Array {
	for i, x := range a.Data {
		if decimal, ok := strconv.ParseFloat(strconv.FormatFloat(x, 'g', -1, 32), 64); ok == nil {
			a.Data[i] = decimal
		}
	}
	return a
}

// printed shows all weights and biases as numpy prints them.
func (v view) printed() *vecty.HTML {
	n := v.Network.Network
	var weights, biases []*numpy.Array
	for l := range n.Layers() {
		weights, biases = append(weights, shortest(lesson.Weights(n.Parameters, l))), append(biases, shortest(lesson.Biases(n.Parameters, l)))
	}
	text := ">>> net = Network(" + small.ShapeText(n.Sizes) + ")\n>>> net.weights\n" + numpy.ReprList(weights) + "\n>>> net.biases\n" + numpy.ReprList(biases)
	return show.Part(v.Say("matrices.printed"), elem.Preformatted(
		vecty.Markup(vecty.Class("console"), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", v.Say("matrices.printed"))),
		ui.Code(text)))
}
