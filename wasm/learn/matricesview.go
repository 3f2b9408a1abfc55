package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/numpy"
	"inkling/wasm/ui"
)

// matrices shows the second page's live part.
func (v *View) matrices() vecty.ComponentOrHTML {
	s := v.State.small()
	activations := lesson.Activations(s.network, s.x)
	choose := func(u unitAt) Msg { return ChooseUnit{u.layer, u.unit} }
	var layers vecty.List
	for l := range s.network.Layers() {
		layers = append(layers, v.layerNumbers(l))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			part(v.say("small.network"), v.smallControls(), v.inputs()),
			part(v.say("small.picture"),
				elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.say("small.choose"))),
				v.diagram(s.network, s.chosen, activations, choose)),
		),
		part(v.say("matrices.numbers"), elem.Paragraph(v.rich("matrices.shapes")), elem.Div(vecty.Markup(vecty.Class("layers")), layers)),
		v.worked(activations),
		v.printed(),
	)
}

// smallControls has the shape of the small network, and other weights for it.
func (v *View) smallControls() *vecty.HTML {
	text, typing := v.State.typed[shapeField]
	if !typing {
		text = shapeText(v.State.small().network.Sizes)
	}
	_, good := parseShape(text)
	said := v.say("small.shapes", fewestLayers, mostLayers, mostUnits)
	return elem.Div(
		vecty.Markup(vecty.Class("shape")),
		elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(shapeField)), vecty.Text(v.say("small.shape"))),
			elem.Input(vecty.Markup(prop.ID(shapeField), prop.Type(prop.TypeText), prop.Value(text),
				vecty.Attribute("autocomplete", "off"), vecty.Attribute("spellcheck", "false"),
				vecty.Attribute("aria-describedby", shapeField+"-help"), vecty.Attribute("aria-invalid", fmt.Sprint(!good)),
				event.Input(func(e *vecty.Event) { v.Send(SetShape{e.Target.Get("value").String()}) }))),
			elem.Paragraph(vecty.Markup(prop.ID(shapeField+"-help"), vecty.ClassMap{"help": good, "error": !good}), vecty.Text(said)),
		),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.button("small.new", NewWeights{}), v.button("small.reset", ResetSmall{})),
	)
}

// inputs are the fields of the inputs.
func (v *View) inputs() *vecty.HTML {
	return v.vector("x", v.State.small().x, func(i int, value float32) Msg { return SetX{i, value} })
}

// vector shows the fields of some numbers that have one name.
func (v *View) vector(name string, values []float32, set func(i int, value float32) Msg) *vecty.HTML {
	var list vecty.List
	for i, value := range values {
		label := name + subscript(i+1)
		list = append(list, elem.Label(
			vecty.Markup(vecty.Class("component")),
			elem.Span(vecty.Text(label)),
			v.number(field{fmt.Sprintf("small-%s%d", name, i), label, value, -mostNumber, mostNumber,
				func(x float64) Msg { return set(i, float32(x)) }}),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("vector")), list)
}

// mostNumber bounds weights, biases and inputs as they are typed.
const mostNumber = 1000

// subscript writes a number below the line.
func subscript(n int) string {
	var out []rune
	for _, r := range strconv.Itoa(n) {
		out = append(out, '₀'+r-'0')
	}
	return string(out)
}

// layerNumbers shows the weights and biases that lead to a layer, to be edited:
// a row for each unit, a column for each of the layer before.
func (v *View) layerNumbers(l int) *vecty.HTML {
	n := v.State.small().network
	var head, body vecty.List
	head = append(head, ui.ColumnHead(v.say("small.row")))
	for j := range n.Sizes[l] {
		head = append(head, ui.ColumnHead(cameFrom(l)+subscript(j+1)))
	}
	head = append(head, elem.TableHeader(vecty.Markup(vecty.Class("bias"), vecty.Attribute("scope", "col")), vecty.Text("b")))
	for k := range n.Sizes[l+1] {
		row := vecty.List{ui.RowHead(strconv.Itoa(k + 1))}
		for j := range n.Sizes[l] {
			row = append(row, elem.TableData(v.parameter(n, lesson.Place{Layer: l, Unit: k, From: j})))
		}
		row = append(row, elem.TableData(vecty.Markup(vecty.Class("bias")), v.parameter(n, lesson.Place{Layer: l, Unit: k, From: lesson.Bias})))
		body = append(body, elem.TableRow(vecty.Markup(vecty.ClassMap{"chosen": v.State.small().chosen == unitAt{l, k}}), row))
	}
	caption := v.say("matrices.layer", l+2, l, numpy.Shape{n.Sizes[l+1], n.Sizes[l]}, l, numpy.Shape{n.Sizes[l+1], 1})
	return elem.Div(vecty.Markup(vecty.Class("learn-table", "learn-numbers")),
		elem.Table(elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(head)), elem.TableBody(body)))
}

// cameFrom is how what goes into a layer is called: x for the inputs, a for others.
func cameFrom(layer int) string {
	if layer == 0 {
		return "x"
	}
	return "a"
}

// parameter is the field of one weight or bias.
func (v *View) parameter(n *nn.Network, at lesson.Place) *vecty.HTML {
	return v.number(field{fmt.Sprintf("small-%d-%d-%d", at.Layer, at.Unit, at.From), v.say("small.parameter", at, at.Layer+2),
		*at.Of(n.Parameters), -mostNumber, mostNumber, func(x float64) Msg { return SetNumber{at, float32(x)} }})
}

// worked shows feedforward of the chosen unit, term by term.
func (v *View) worked(activations [][]float32) *vecty.HTML {
	s := v.State.small()
	l, k := s.chosen.layer, s.chosen.unit
	w := lesson.Feedforward(s.network, activations, l, k)
	var names, numbers []mathml.Node
	for _, t := range w.Terms {
		at := lesson.Place{Layer: l, Unit: k, From: t.From}
		names = append(names, mathml.Times(index("w", at.String()[1:]), index(cameFrom(l), strconv.Itoa(t.From+1))))
		numbers = append(numbers, mathml.Dot(mathml.Signed(plain(v, t.Weight)), mathml.Signed(exact(v, t.Value)).Is("input")))
	}
	unit := strconv.Itoa(k + 1)
	names, numbers = append(names, index("b", unit)), append(numbers, mathml.Signed(plain(v, w.Bias)))
	z, a := index("z", unit), index("a", unit)
	return part(v.say("matrices.worked", l+2, k+1),
		elem.Paragraph(v.rich("matrices.working")),
		formula(z, mathml.Op("="), mathml.Sum(names...)),
		formula(z, mathml.Op("="), mathml.Sum(numbers...), mathml.Op("="), mathml.Num(exact(v, w.Z)).Is("z")),
		formula(a, mathml.Op("="), mathml.Of(mathml.Var("σ"), z), mathml.Op("="),
			mathml.Frac(mathml.Num("1"), mathml.Sum(mathml.Num("1"), mathml.Sup(mathml.Var("e"), mathml.Num(exact(v, -w.Z))))),
			mathml.Op("="), mathml.Num(exact(v, w.A)).Is("a")),
		elem.Paragraph(v.rich("matrices.atonce")),
		v.matrixForm(activations, l),
	)
}

// matrixForm shows a whole layer at once: a' = sigma(W a + b), equation (22).
func (v *View) matrixForm(activations [][]float32, l int) *vecty.HTML {
	s := v.State.small()
	column := func(values []float32) mathml.Node {
		var lines [][]mathml.Node
		for k, x := range values {
			lines = append(lines, []mathml.Node{mathml.Num(rough(v, x)).Chosen(len(values) == s.network.Sizes[l+1] && k == s.chosen.unit)})
		}
		return mathml.Matrix(lines...)
	}
	var w [][]mathml.Node
	for k := range s.network.Sizes[l+1] {
		var line []mathml.Node
		for j := range s.network.Sizes[l] {
			line = append(line, mathml.Num(rough(v, *lesson.Place{Layer: l, Unit: k, From: j}.Of(s.network.Parameters))).Chosen(k == s.chosen.unit))
		}
		w = append(w, line)
	}
	return formula(mathml.Row(mathml.Var("σ"), mathml.Apply, mathml.Tall(mathml.Matrix(w...), v.plainColumn(activations[l]), mathml.Op("+"), column(s.network.Biases[l]))),
		mathml.Op("="), column(activations[l+1]))
}

// plainColumn is a column of numbers.
func (v *View) plainColumn(values []float32) mathml.Node {
	var lines [][]mathml.Node
	for _, x := range values {
		lines = append(lines, []mathml.Node{mathml.Num(rough(v, x))})
	}
	return mathml.Matrix(lines...)
}

// shortest replaces numbers, which are float32, by the decimal fractions that stand
// for them everywhere else: what was typed as 0.4 is printed so.
func shortest(a *numpy.Array) *numpy.Array {
	for i, x := range a.Data {
		if decimal, ok := strconv.ParseFloat(strconv.FormatFloat(x, 'g', -1, 32), 64); ok == nil {
			a.Data[i] = decimal
		}
	}
	return a
}

// printed shows all weights and biases as numpy prints them.
func (v *View) printed() *vecty.HTML {
	n := v.State.small().network
	var weights, biases []*numpy.Array
	for l := range n.Layers() {
		weights, biases = append(weights, shortest(lesson.Weights(n.Parameters, l))), append(biases, shortest(lesson.Biases(n.Parameters, l)))
	}
	text := ">>> net = Network(" + shapeText(n.Sizes) + ")\n>>> net.weights\n" + numpy.ReprList(weights) + "\n>>> net.biases\n" + numpy.ReprList(biases)
	return part(v.say("matrices.printed"), elem.Preformatted(
		vecty.Markup(vecty.Class("console"), vecty.Attribute("role", "region"), vecty.Attribute("aria-label", v.say("matrices.printed"))),
		ui.Code(text)))
}
