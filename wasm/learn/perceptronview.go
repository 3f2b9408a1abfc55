package learn

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/mathml"
)

// perceptron shows the first page's live part.
func (v *View) perceptron() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.nandTable(), v.unitPictures()),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.unitControls(), v.sigmaCurve(v.State.perceptron.z())),
		),
		v.unitSum(),
		v.smallChange(),
	)
}

// names of the weights, the bias and the inputs, as they are written.
var (
	unitNames  = []string{"w₁", "w₂", "b"}
	inputNames = []string{"x₁", "x₂"}
)

func (v *View) unitControls() *vecty.HTML {
	p := &v.State.perceptron
	var list vecty.List
	for i, value := range append(append([]float32{}, p.unit.Weights...), p.unit.Bias) {
		list = append(list, v.slider(slider{id: fmt.Sprintf("unit-%d", i), label: unitNames[i], value: value, from: -p.reach(), to: p.reach(), step: 0.1,
			then: func(x float64) Msg { return SetUnit{i, float32(x)} }}))
	}
	for i, value := range p.x {
		list = append(list, v.slider(slider{id: fmt.Sprintf("input-%d", i), label: inputNames[i], value: value, from: planeFrom, to: planeTo, step: 0.05,
			then: func(x float64) Msg { return SetInput{i, float32(x)} }}))
	}
	return part(v.say("perceptron.controls"),
		list,
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.scaleButton("perceptron.twice", 2),
			v.scaleButton("perceptron.half", 0.5),
			v.button("perceptron.reset", ResetUnit{}),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help", "bounds"), vecty.Attribute("role", "status")), vecty.Text(v.bounds())),
	)
}

// scaleButton multiplies weights and bias; it looks faint where that cannot be done.
func (v *View) scaleButton(key string, by float32) *vecty.HTML {
	b := v.button(key, ScaleUnit{by})
	if _, tooFar := v.State.perceptron.scaled(by); tooFar >= 0 {
		vecty.Attribute("aria-disabled", "true").Apply(b)
	}
	return b
}

// bounds says why weights and bias cannot be multiplied, or divided, any more.
func (v *View) bounds() string {
	p := &v.State.perceptron
	var said []string
	if _, tooFar := p.scaled(2); tooFar >= 0 {
		said = append(said, v.say("perceptron.most", unitNames[tooFar], mostWeight))
	}
	if _, tooFar := p.scaled(0.5); tooFar >= 0 {
		said = append(said, v.say("perceptron.least", unitNames[tooFar], rough(v, leastWeight)))
	}
	return strings.Join(said, " ")
}

// unitPictures shows what perceptron and sigmoid unit say, over all inputs.
func (v *View) unitPictures() *vecty.HTML {
	p := &v.State.perceptron
	step, sigmoid := p.pictures()
	stepOut, sigmoidOut := rough(v, p.unit.Step(p.x).A), rough(v, p.unit.Sigmoid(p.x).A)
	return elem.Div(
		vecty.Markup(vecty.Class("part", "unit-pictures")),
		elem.Div(
			vecty.Markup(vecty.Class("pair")),
			captioned(v.say("perceptron.step", stepOut), v.plane("step", v.say("perceptron.step.label", stepOut), step)),
			captioned(v.say("perceptron.sigmoid", sigmoidOut), v.plane("sigmoid", v.say("perceptron.sigmoid.label", sigmoidOut), sigmoid)),
		),
		v.planeLegend(),
	)
}

// planeLegend says what the marks and colours over the inputs mean.
func (v *View) planeLegend() *vecty.HTML {
	item := func(key string, mark func(p *plot)) *vecty.HTML {
		p := plot{width: 24, height: 24, right: 1, top: 1}
		mark(&p)
		return elem.ListItem(p.show("marks", ""), elem.Span(vecty.Text(v.say(key))))
	}
	dot := func(class string, radius float64) func(*plot) {
		return func(p *plot) { p.dot(class, 0.5, 0.5, radius) }
	}
	square := func(class string) func(*plot) {
		return func(p *plot) { p.shape("rect", class, "x", 2.0, "y", 2.0, "width", 20.0, "height", 20.0) }
	}
	return elem.UnorderedList(
		vecty.Markup(vecty.Class("marks-legend")),
		item("perceptron.legend.one", square("one")),
		item("perceptron.legend.zero", square("zero")),
		item("perceptron.legend.between", square("between")),
		item("perceptron.legend.on", dot("corner on", 5)),
		item("perceptron.legend.off", dot("corner", 5)),
		item("perceptron.legend.here", dot("here", 8)),
	)
}

// plane shows a picture over the inputs, with the four corners and the inputs of
// the sliders.
func (v *View) plane(class, label string, pixels []byte) *vecty.HTML {
	p := &v.State.perceptron
	marks := plot{width: 200, height: 200, left: planeFrom, right: planeTo, bottom: planeFrom, top: planeTo}
	for _, x := range corners {
		class := "corner"
		if nand(x) == 1 {
			class = "corner on"
		}
		marks.dot(class, float64(x[0]), float64(x[1]), 5)
	}
	marks.dot("here", float64(p.x[0]), float64(p.x[1]), 8)
	marks.text("axis end", "x₁ →", 196, 194)
	marks.text("axis", "x₂ ↑", 4, 14)
	return elem.Div(
		vecty.Markup(vecty.Class("plane")),
		&picture{Label: label, Class: class, Cols: planeSide, Pixels: pixels},
		marks.show("marks", ""),
	)
}

// unitSum shows how the unit comes to its output.
func (v *View) unitSum() *vecty.HTML {
	p := &v.State.perceptron
	w := p.unit.Sigmoid(p.x)
	z, sum := mathml.Var("z"), []mathml.Node{}
	for _, t := range w.Terms {
		sum = append(sum, mathml.Dot(mathml.Signed(plain(v, t.Weight)), mathml.Signed(plain(v, t.Value))))
	}
	sum = append(sum, mathml.Signed(plain(v, w.Bias)))
	return part(v.say("perceptron.sum"),
		formula(z, mathml.Op("="), mathml.Sum(mathml.Times(index("w", "1"), index("x", "1")), mathml.Times(index("w", "2"), index("x", "2")), mathml.Var("b"))),
		formula(z, mathml.Op("="), mathml.Sum(sum...), mathml.Op("="), mathml.Num(rough(v, w.Z))),
		formula(mathml.Text(v.say("perceptron.stepname")), mathml.Op("="), mathml.Cases(
			[]mathml.Node{mathml.Num("1"), mathml.Text(v.say("perceptron.if")), mathml.Row(z, mathml.Op(">"), mathml.Num("0"))},
			[]mathml.Node{mathml.Num("0"), mathml.Text(v.say("perceptron.if")), mathml.Row(z, mathml.Op("≤"), mathml.Num("0"))},
		), mathml.Op("="), mathml.Num(rough(v, p.unit.Step(p.x).A))),
		formula(mathml.Of(mathml.Var("σ"), z), mathml.Op("="),
			mathml.Frac(mathml.Num("1"), mathml.Sum(mathml.Num("1"), mathml.Sup(mathml.Var("e"), mathml.Row(mathml.Op("−"), z)))),
			mathml.Op("="), mathml.Num(rough(v, w.A))),
	)
}

// index is a variable with an index.
func index(name, i string) mathml.Node { return mathml.Sub(mathml.Var(name), mathml.Num(i)) }

// nandTable shows what both units say to the four inputs, and what NAND would.
func (v *View) nandTable() *vecty.HTML {
	p := &v.State.perceptron
	var rows [][]string
	for _, x := range corners {
		step := p.unit.Step(x).A
		mark := "✗"
		if step == nand(x) {
			mark = "✓"
		}
		rows = append(rows, []string{plain(v, x[0]), plain(v, x[1]), plain(v, nand(x)), plain(v, step) + " " + mark, rough(v, p.unit.Sigmoid(x).A)})
	}
	solved, said := p.isNAND(), v.say("perceptron.isnot")
	if solved {
		said = v.say("perceptron.is")
	}
	return part(v.say("perceptron.table"),
		table(v.say("perceptron.caption"), []string{"x₁", "x₂", "NAND", v.say("perceptron.stepname"), v.say("perceptron.sigmoidname")}, rows),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status"), vecty.ClassMap{"yes": solved}), vecty.Text(said)),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), vecty.If(p.tried, v.button("perceptron.nand", ShowNAND{}))),
	)
}

// smallChange shows equation (5) with its numbers.
func (v *View) smallChange() *vecty.HTML {
	p := &v.State.perceptron
	c := p.unit.Change(p.x, p.change[:2], p.change[2])
	out, delta := mathml.Text(v.say("perceptron.out")), mathml.Var("Δ")
	var terms, numbers []mathml.Node
	var sliders vecty.List
	for i, t := range append(c.Weights, c.Bias) {
		name := []mathml.Node{index("w", "1"), index("w", "2"), mathml.Var("b")}[i]
		terms = append(terms, mathml.Times(mathml.Partial(out, name), mathml.Row(delta, name)))
		numbers = append(numbers, mathml.Dot(mathml.Signed(rough(v, t.Weight)), mathml.Signed(plain(v, t.Value))))
		sliders = append(sliders, v.slider(slider{id: fmt.Sprintf("change-%d", i), label: "Δ" + unitNames[i], value: p.change[i], from: -1, to: 1, step: 0.01,
			then: func(x float64) Msg { return SetChange{i, float32(x)} }}))
	}
	left := mathml.Row(delta, out)
	return part(v.say("perceptron.change"),
		elem.Paragraph(v.rich("perceptron.changing")),
		formula(left, mathml.Op("≈"), mathml.Sum(terms...)),
		formula(left, mathml.Op("≈"), mathml.Sum(numbers...), mathml.Op("="), mathml.Num(rough6(v, c.Predicted))),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(vecty.Markup(vecty.Class("part")), sliders),
			table(v.say("perceptron.compared"), []string{v.say("perceptron.before"), v.say("perceptron.after"), v.say("perceptron.exact"), v.say("perceptron.predicted")},
				[][]string{{rough6(v, c.Before), rough6(v, c.After), rough6(v, c.Exact), rough6(v, c.Predicted)}}),
		),
	)
}
