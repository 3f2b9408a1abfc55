package perceptron

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
)

// A view shows the lesson.
type view struct {
	show.View
	*State
}

// Live shows the lesson.
func (p *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, p}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.nandTable(), v.unitPictures()),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.unitControls(), v.SigmaCurve(v.State.z())),
		),
		v.unitSum(),
		v.smallChange(),
	)
}

// The names of weights, bias and inputs.
var (
	unitNames  = []string{"w₁", "w₂", "b"}
	inputNames = []string{"x₁", "x₂"}
)

func (v view) unitControls() *vecty.HTML {
	p := v.State
	var list vecty.List
	for i, value := range append(append([]float32{}, p.unit.Weights...), p.unit.Bias) {
		list = append(list, v.Slider(show.Slider{ID: fmt.Sprintf("unit-%d", i), Label: unitNames[i], Value: value, From: -p.reach(), To: p.reach(), Step: 0.1,
			Then: func(x float64) page.Msg { return SetUnit{i, float32(x)} }}))
	}
	for i, value := range p.x {
		list = append(list, v.Slider(show.Slider{ID: fmt.Sprintf("input-%d", i), Label: inputNames[i], Value: value, From: planeFrom, To: planeTo, Step: 0.05,
			Then: func(x float64) page.Msg { return SetInput{i, float32(x)} }}))
	}
	return show.Part(v.Say("perceptron.controls"),
		list,
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.scaleButton("perceptron.twice", 2),
			v.scaleButton("perceptron.half", 0.5),
			v.Button("perceptron.reset", ResetUnit{}),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help", "bounds"), vecty.Attribute("role", "status")), vecty.Text(v.bounds())),
	)
}

// scaleButton multiplies weights and bias; it looks faint where that is not possible.
func (v view) scaleButton(key string, by float32) *vecty.HTML {
	b := v.Button(key, ScaleUnit{by})
	if _, tooFar := v.State.scaled(by); tooFar >= 0 {
		vecty.Attribute("aria-disabled", "true").Apply(b)
	}
	return b
}

// bounds says why weights and bias cannot be scaled further.
func (v view) bounds() string {
	p := v.State
	var said []string
	if _, tooFar := p.scaled(2); tooFar >= 0 {
		said = append(said, v.Say("perceptron.most", unitNames[tooFar], mostWeight))
	}
	if _, tooFar := p.scaled(0.5); tooFar >= 0 {
		said = append(said, v.Say("perceptron.least", unitNames[tooFar], show.Rough(v, leastWeight)))
	}
	return strings.Join(said, " ")
}

// unitPictures shows the outputs of perceptron and sigmoid unit over all inputs.
func (v view) unitPictures() *vecty.HTML {
	p := v.State
	step, sigmoid := p.pictures()
	stepOut, sigmoidOut := show.Rough(v, p.unit.Step(p.x).A), show.Rough(v, p.unit.Sigmoid(p.x).A)
	return elem.Div(
		vecty.Markup(vecty.Class("part", "unit-pictures")),
		elem.Div(
			vecty.Markup(vecty.Class("pair")),
			show.Captioned(v.Say("perceptron.step", stepOut), v.plane("step", v.Say("perceptron.step.label", stepOut), step)),
			show.Captioned(v.Say("perceptron.sigmoid", sigmoidOut), v.plane("sigmoid", v.Say("perceptron.sigmoid.label", sigmoidOut), sigmoid)),
		),
		v.planeLegend(),
	)
}

// planeLegend explains the marks and colours of the pictures.
func (v view) planeLegend() *vecty.HTML {
	item := func(key string, mark func(p *show.Plot)) *vecty.HTML {
		p := show.Plot{Width: 24, Height: 24, Right: 1, Top: 1}
		mark(&p)
		return elem.ListItem(p.Show("marks", ""), elem.Span(vecty.Text(v.Say(key))))
	}
	dot := func(class string, radius float64) func(*show.Plot) {
		return func(p *show.Plot) { p.Dot(class, 0.5, 0.5, radius) }
	}
	square := func(class string) func(*show.Plot) {
		return func(p *show.Plot) { p.Shape("rect", class, "x", 2.0, "y", 2.0, "width", 20.0, "height", 20.0) }
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

// plane shows a picture with the four corners and the current inputs.
func (v view) plane(class, label string, pixels []byte) *vecty.HTML {
	p := v.State
	marks := show.Plot{Width: 200, Height: 200, Left: planeFrom, Right: planeTo, Bottom: planeFrom, Top: planeTo}
	for _, x := range corners {
		class := "corner"
		if nand(x) == 1 {
			class = "corner on"
		}
		marks.Dot(class, float64(x[0]), float64(x[1]), 5)
	}
	marks.Dot("here", float64(p.x[0]), float64(p.x[1]), 8)
	marks.Text("axis end", "x₁ →", 196, 194)
	marks.Text("axis", "x₂ ↑", 4, 14)
	return elem.Div(
		vecty.Markup(vecty.Class("plane")),
		&show.Picture{Label: label, Class: class, Cols: planeSide, Pixels: pixels},
		marks.Show("marks", ""),
	)
}

// unitSum shows how the unit's output is computed.
func (v view) unitSum() *vecty.HTML {
	p := v.State
	w := p.unit.Sigmoid(p.x)
	z, sum := mathml.Var("z"), []mathml.Node{}
	for _, t := range w.Terms {
		sum = append(sum, mathml.Dot(mathml.Signed(show.Plain(v, t.Weight)), mathml.Signed(show.Plain(v, t.Value))))
	}
	sum = append(sum, mathml.Signed(show.Plain(v, w.Bias)))
	return show.Part(v.Say("perceptron.sum"),
		show.Formula(z, mathml.Op("="), mathml.Sum(mathml.Times(mathml.Index("w", "1"), mathml.Index("x", "1")), mathml.Times(mathml.Index("w", "2"), mathml.Index("x", "2")), mathml.Var("b"))),
		show.Formula(z, mathml.Op("="), mathml.Sum(sum...), mathml.Op("="), mathml.Num(show.Rough(v, w.Z))),
		show.Formula(mathml.Text(v.Say("perceptron.stepname")), mathml.Op("="), mathml.Cases(
			[]mathml.Node{mathml.Num("1"), mathml.Text(v.Say("perceptron.if")), mathml.Row(z, mathml.Op(">"), mathml.Num("0"))},
			[]mathml.Node{mathml.Num("0"), mathml.Text(v.Say("perceptron.if")), mathml.Row(z, mathml.Op("≤"), mathml.Num("0"))},
		), mathml.Op("="), mathml.Num(show.Rough(v, p.unit.Step(p.x).A))),
		show.Formula(mathml.Of(mathml.Var("σ"), z), mathml.Op("="),
			mathml.Frac(mathml.Num("1"), mathml.Sum(mathml.Num("1"), mathml.Sup(mathml.Var("e"), mathml.Row(mathml.Op("−"), z)))),
			mathml.Op("="), mathml.Num(show.Rough(v, w.A))),
	)
}

// nandTable shows the outputs of both units for the four inputs, and those of NAND.
func (v view) nandTable() *vecty.HTML {
	p := v.State
	var rows [][]string
	for _, x := range corners {
		step := p.unit.Step(x).A
		mark := "✗"
		if step == nand(x) {
			mark = "✓"
		}
		rows = append(rows, []string{show.Plain(v, x[0]), show.Plain(v, x[1]), show.Plain(v, nand(x)), show.Plain(v, step) + " " + mark, show.Rough(v, p.unit.Sigmoid(x).A)})
	}
	solved, said := p.isNAND(), v.Say("perceptron.isnot")
	if solved {
		said = v.Say("perceptron.is")
	}
	return show.Part(v.Say("perceptron.table"),
		show.Table(v.Say("perceptron.caption"), []string{"x₁", "x₂", "NAND", v.Say("perceptron.stepname"), v.Say("perceptron.sigmoidname")}, rows),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status"), vecty.ClassMap{"yes": solved}), vecty.Text(said)),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), vecty.If(p.tried, v.Button("perceptron.nand", ShowNAND{}))),
	)
}

// smallChange shows equation (5) with its numbers.
func (v view) smallChange() *vecty.HTML {
	p := v.State
	c := p.unit.Change(p.x, p.change[:2], p.change[2])
	out, delta := mathml.Text(v.Say("perceptron.out")), mathml.Var("Δ")
	var terms, numbers []mathml.Node
	var sliders vecty.List
	for i, t := range append(c.Weights, c.Bias) {
		name := []mathml.Node{mathml.Index("w", "1"), mathml.Index("w", "2"), mathml.Var("b")}[i]
		terms = append(terms, mathml.Times(mathml.Partial(out, name), mathml.Row(delta, name)))
		numbers = append(numbers, mathml.Dot(mathml.Signed(show.Rough(v, t.Weight)), mathml.Signed(show.Plain(v, t.Value))))
		sliders = append(sliders, v.Slider(show.Slider{ID: fmt.Sprintf("change-%d", i), Label: "Δ" + unitNames[i], Value: p.change[i], From: -1, To: 1, Step: 0.01,
			Then: func(x float64) page.Msg { return SetChange{i, float32(x)} }}))
	}
	left := mathml.Row(delta, out)
	return show.Part(v.Say("perceptron.change"),
		elem.Paragraph(v.Rich("perceptron.changing")),
		show.Formula(left, mathml.Op("≈"), mathml.Sum(terms...)),
		show.Formula(left, mathml.Op("≈"), mathml.Sum(numbers...), mathml.Op("="), mathml.Num(show.Rough6(v, c.Predicted))),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(vecty.Markup(vecty.Class("part")), sliders),
			show.Table(v.Say("perceptron.compared"), []string{v.Say("perceptron.before"), v.Say("perceptron.after"), v.Say("perceptron.exact"), v.Say("perceptron.predicted")},
				[][]string{{show.Rough6(v, c.Before), show.Rough6(v, c.After), show.Rough6(v, c.Exact), show.Rough6(v, c.Predicted)}}),
		),
	)
}
