package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"

	"inkling/nn"
	"inkling/nn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/ui"
)

// descent shows the third page's live part.
func (v *View) descent() vecty.ComponentOrHTML {
	d := &v.State.descent
	both := d.way(d.eta, d.steps, weightPlace, biasPlace)
	one := d.way(d.eta, d.steps, weightPlace)
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.samplesTable(both), v.wayControls(both)),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.costCurve(one), v.costMap(both)),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.stepNumbers(both), v.threeRates()),
	)
}

// samplesTable shows the samples, what the unit says to them at the end of the way,
// and what that costs.
func (v *View) samplesTable(way []lesson.Point) *vecty.HTML {
	d := &v.State.descent
	last := way[len(way)-1]
	unit := lesson.Unit{Weights: []float32{float32(last.Values[0])}, Bias: float32(last.Values[1])}
	var head, body vecty.List
	for _, name := range []string{"x", "y", "a", "(a − y)²/2"} {
		head = append(head, elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text(name)))
	}
	for i, x := range sampleInputs {
		a := unit.Sigmoid([]float32{x}).A
		body = append(body, elem.TableRow(
			ui.Cell(plain(v, x)),
			elem.TableData(v.number(field{fmt.Sprintf("desired-%d", i), v.say("descent.desired", plain(v, x)), d.desired[i], 0, 1,
				func(y float64) Msg { return SetDesired{i, float32(y)} }})),
			ui.Cell(rough(v, a)),
			ui.Cell(rough6(v, nn.Quadratic.Of([]float32{a}, d.desired[i:i+1]))),
		))
	}
	return part(v.say("descent.samples"),
		elem.Div(vecty.Markup(vecty.Class("learn-table", "learn-numbers")),
			elem.Table(elem.Caption(vecty.Text(v.say("descent.unit", rough(v, last.Values[0]), rough(v, last.Values[1])))),
				elem.TableHead(elem.TableRow(head)), elem.TableBody(body))),
		formula(mathml.Var("C"), mathml.Op("="), mathml.Frac(mathml.Num("1"), mathml.Times(mathml.Num("2"), mathml.Var("n"))),
			mathml.Sigma(mathml.Var("x")), mathml.Sup(mathml.Paren(mathml.Var("a"), mathml.Op("−"), mathml.Var("y")), mathml.Num("2")),
			mathml.Op("="), mathml.Num(rough6(v, last.Cost))),
	)
}

// wayControls choose where the way begins and how it is gone.
func (v *View) wayControls(way []lesson.Point) *vecty.HTML {
	d := &v.State.descent
	var rates vecty.List
	for i, eta := range threeEtas {
		rates = append(rates, v.toggle(v.say(rateNames[i], plain(v, eta)), d.eta == eta, SetEta{eta}))
	}
	return part(v.say("descent.way"),
		v.slider(slider{id: "start-w", label: "w", value: d.start[0], from: leftWeight, to: rightWeight, step: 0.1, then: func(x float64) Msg { return SetStart{0, float32(x)} }}),
		v.slider(slider{id: "start-b", label: "b", value: d.start[1], from: lowBias, to: highBias, step: 0.1, then: func(x float64) Msg { return SetStart{1, float32(x)} }}),
		v.slider(slider{id: "eta", label: "η", value: d.eta, from: leastEta, to: mostEta, log: true, then: func(x float64) Msg { return SetEta{float32(x)} }}),
		v.slider(slider{id: "steps", label: v.say("descent.stepslabel"), value: float32(d.steps), to: mostSteps, step: 1, then: func(x float64) Msg { return SetSteps{int(x)} }}),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("descent.rates"))), rates),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.button("descent.step", SetSteps{d.steps + 1}),
			v.button("descent.back", SetSteps{d.steps - 1}),
			v.button("descent.restart", SetSteps{0}),
			v.button("descent.reset", ResetDescent{}),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status")), vecty.Text(v.paceText(way))),
	)
}

// paceText says how the way went.
func (v *View) paceText(way []lesson.Point) string {
	if len(way) == 1 {
		return v.say("descent.begin", rough6(v, way[0].Cost))
	}
	return v.say("descent.went", len(way)-1, rough6(v, way[0].Cost), rough6(v, way[len(way)-1].Cost)) + " " + v.say(string(paceOf(way)))
}

// costCurve shows the cost over the weight alone, and the steps on it.
func (v *View) costCurve(way []lesson.Point) *vecty.HTML {
	d := &v.State.descent
	ws := lesson.Between(leftWeight, rightWeight, 121)
	costs := d.landscape().Curve(weightPlace, ws)
	p := plot{width: mapSide, height: mapSide * 0.75, left: leftWeight, right: rightWeight, bottom: -0.02, top: highest(costs) * 1.08}
	axes(&p, "w", "C")
	p.line("curve", ws, costs)
	var xs, ys []float64
	for _, s := range way {
		xs, ys = append(xs, s.Values[0]), append(ys, s.Cost)
	}
	p.line("path", xs, ys)
	dots(&p, xs, ys)
	return part(v.say("descent.one"),
		captioned(v.say("descent.one.caption", rough(v, d.start[1])), p.show("chart-svg", v.say("descent.one.label", len(way)-1, rough(v, xs[len(xs)-1]), rough6(v, ys[len(ys)-1])))))
}

// dots marks the steps of a way, its start and its end.
func dots(p *plot, xs, ys []float64) {
	for i := range xs {
		p.dot("step-dot", xs[i], ys[i], 3)
	}
	p.dot("start-dot", xs[0], ys[0], 6)
	p.dot("end-dot", xs[len(xs)-1], ys[len(ys)-1], 6)
}

// axes draws where both numbers are 0, and names them.
func axes(p *plot, x, y string) {
	p.line("zero", []float64{p.left, p.right}, []float64{0, 0})
	if p.left < 0 {
		p.line("zero", []float64{0, 0}, []float64{p.bottom, p.top})
	}
	p.text("axis end", x+" →", p.width-6, p.height-6)
	p.text("axis", y+" ↑", 6, 16)
}

func highest(values []float64) float64 {
	top := values[0]
	for _, x := range values {
		top = max(top, x)
	}
	return top
}

// costMap shows the cost over weight and bias as contours, and the way on it.
func (v *View) costMap(way []lesson.Point) *vecty.HTML {
	d := &v.State.descent
	grid, contours := d.chart()
	p := plot{width: mapSide, height: mapSide, left: leftWeight, right: rightWeight, bottom: lowBias, top: highBias}
	for _, path := range contours {
		p.shape("path", "contour", "d", path)
	}
	axes(&p, "w", "b")
	var xs, ys []float64
	for _, s := range way {
		xs, ys = append(xs, s.Values[0]), append(ys, s.Values[1])
	}
	p.line("path", xs, ys)
	dots(&p, xs, ys)
	last := way[len(way)-1]
	return part(v.say("descent.two"), captioned(v.say("descent.two.caption"),
		elem.Div(
			vecty.Markup(vecty.Class("plane", "map"), event.Click(func(e *vecty.Event) { v.Send(startAt(e)) })),
			&picture{Class: "heights", Cols: gridSide, Pixels: heights(grid),
				Label: v.say("descent.two.label", len(way)-1, rough(v, last.Values[0]), rough(v, last.Values[1]), rough6(v, last.Cost))},
			p.show("marks", ""),
		)))
}

// heights are the values of the map as pixels.
func heights(grid [][]float64) (pixels []byte) {
	for _, row := range grid {
		for _, c := range row {
			pixels = append(pixels, byte(255*min(c/0.4, 1)))
		}
	}
	return pixels
}

// startAt tells where in the map it was clicked.
func startAt(e *vecty.Event) Msg {
	box := e.Get("currentTarget").Call("getBoundingClientRect")
	x := (e.Get("clientX").Float() - box.Get("left").Float()) / box.Get("width").Float()
	y := (e.Get("clientY").Float() - box.Get("top").Float()) / box.Get("height").Float()
	return StartAt{
		Weight: float32(leftWeight + x*(rightWeight-leftWeight)),
		Bias:   float32(highBias - y*(highBias-lowBias)),
	}
}

// stepNumbers shows the next step with its numbers.
func (v *View) stepNumbers(way []lesson.Point) *vecty.HTML {
	d := &v.State.descent
	last := way[len(way)-1]
	next := d.way(d.eta, d.steps+1, weightPlace, biasPlace)
	step := func(name string, i int) *vecty.HTML {
		after := "∞"
		if len(next) > len(way) {
			after = rough6(v, next[len(next)-1].Values[i])
		}
		return formula(mathml.Var(name), mathml.Op("→"), mathml.Var(name), mathml.Op("−"),
			mathml.Times(mathml.Var("η"), mathml.Partial(mathml.Var("C"), mathml.Var(name))), mathml.Op("="),
			mathml.Num(rough6(v, last.Values[i])), mathml.Op("−"), mathml.Dot(mathml.Num(plain(v, d.eta)), mathml.Signed(rough6(v, last.Slopes[i]))),
			mathml.Op("="), mathml.Num(after))
	}
	return part(v.say("descent.next", len(way)), elem.Paragraph(v.rich("descent.nexttext")), step("w", 0), step("b", 1))
}

// threeEtas are a learning rate that is too small, one that fits and one that is
// too large; rateNames are what they are called.
var (
	threeEtas = []float32{0.5, 10, 200}
	rateNames = []string{"descent.rate.small", "descent.rate.right", "descent.rate.large"}
)

// threeRates compares the costs step by step for the three learning rates.
func (v *View) threeRates() *vecty.HTML {
	d := &v.State.descent
	const steps = 30
	var ways [][]float64
	top := 0.0
	for _, eta := range threeEtas {
		var costs []float64
		for _, s := range d.way(eta, steps, weightPlace, biasPlace) {
			costs = append(costs, s.Cost)
		}
		ways, top = append(ways, costs), max(top, highest(costs))
	}
	p := plot{width: mapSide, height: mapSide * 0.5, left: 0, right: steps, bottom: -top / 20, top: top * 1.05}
	axes(&p, v.say("descent.steps"), "C")
	var legend vecty.List
	for i, costs := range ways {
		class := "rate" + strconv.Itoa(i)
		p.line(class, lesson.Between(0, float64(len(costs)-1), len(costs)), costs)
		legend = append(legend, elem.ListItem(vecty.Markup(vecty.Class(class)), vecty.Text(
			v.say("descent.rate", v.say(rateNames[i], plain(v, threeEtas[i])), rough6(v, costs[len(costs)-1]), steps))))
	}
	return part(v.say("descent.compare"), elem.Figure(p.show("chart-svg", v.say("descent.compare.label")),
		elem.FigureCaption(elem.UnorderedList(vecty.Markup(vecty.Class("legend")), legend))))
}
