package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
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
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.wayControls(both), v.costMap(both)),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.stepNumbers(both), v.compareRates()),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.samplesTable(both), v.costCurve(one)),
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
		head = append(head, ui.ColumnHead(name))
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
	for _, eta := range etas {
		rates = append(rates, v.toggle(v.say("descent.rate", plain(v, eta)), d.eta == eta, SetEta{eta}))
	}
	return part(v.say("descent.way"),
		v.slider(slider{id: "start-w", label: "w", value: d.start[0], from: -mostParameter, to: mostParameter, step: 0.1, then: func(x float64) Msg { return SetStart{0, float32(x)} }}),
		v.slider(slider{id: "start-b", label: "b", value: d.start[1], from: -mostParameter, to: mostParameter, step: 0.1, then: func(x float64) Msg { return SetStart{1, float32(x)} }}),
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
	said := v.say("descent.went", len(way)-1, rough6(v, way[0].Cost), rough6(v, way[len(way)-1].Cost))
	p := paceOf(way)
	if p == bouncing || p == higher {
		return said + " " + v.say(string(p), rises(way), len(way)-1)
	}
	return said + " " + v.say(string(p))
}

// costCurve shows the cost over the weight alone, and the steps on it.
func (v *View) costCurve(way []lesson.Point) *vecty.HTML {
	d := &v.State.descent
	far := reach(way)
	ws := lesson.Between(-far, far, 241)
	costs := d.landscape().Curve(weightPlace, ws)
	p := plot{width: mapSide, height: mapSide * 0.75, sides: labelled, left: -far, right: far, bottom: 0, top: highest(costs) * 1.05}
	p.scaleX("w →", v.numbers, -far, 0, far)
	p.scaleY("C ↑", v.numbers, 0, highest(costs))
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
	far := reach(way)
	grid, contours := d.chart(far)
	p := plot{width: mapSide, height: mapSide, left: -far, right: far, bottom: -far, top: far}
	for _, path := range contours {
		p.shape("path", "contour", "d", path)
	}
	p.line("zero", []float64{-far, far}, []float64{0, 0})
	p.line("zero", []float64{0, 0}, []float64{-far, far})
	p.text("axis", "b ↑ "+v.numbers(far), 6, 16)
	p.text("axis", v.numbers(-far), 6, p.height-6)
	p.text("axis end", v.numbers(far)+" w →", p.width-6, p.height-6)
	caption := v.say("descent.two.caption")
	if far > mostParameter {
		const s = mostParameter
		p.line("starts", []float64{-s, s, s, -s, -s}, []float64{-s, -s, s, s, -s})
		caption += " " + v.say("descent.two.far", v.numbers(mostParameter))
	}
	var xs, ys []float64
	for _, s := range way {
		xs, ys = append(xs, s.Values[0]), append(ys, s.Values[1])
	}
	p.line("path", xs, ys)
	dots(&p, xs, ys)
	last := way[len(way)-1]
	return part(v.say("descent.two"), captioned(caption,
		elem.Div(
			vecty.Markup(vecty.Class("plane", "map"), event.Click(func(e *vecty.Event) { v.Send(startAt(e, far)) })),
			&picture{Class: "heights", Cols: gridSide, Pixels: heights(grid),
				Label: v.say("descent.two.label", len(way)-1, rough(v, last.Values[0]), rough(v, last.Values[1]), rough6(v, last.Cost))},
			p.show("marks", ""),
		)))
}

// heights are the values of the map as pixels.
func heights(grid [][]float64) (pixels []byte) {
	top := 0.0
	for _, row := range grid {
		top = max(top, highest(row))
	}
	for _, row := range grid {
		for _, c := range row {
			pixels = append(pixels, byte(160*c/top))
		}
	}
	return pixels
}

// startAt tells where in the map, which reaches this far, it was clicked.
func startAt(e *vecty.Event, reach float64) Msg {
	box := e.Get("currentTarget").Call("getBoundingClientRect")
	x := (e.Get("clientX").Float() - box.Get("left").Float()) / box.Get("width").Float()
	y := (e.Get("clientY").Float() - box.Get("top").Float()) / box.Get("height").Float()
	return StartAt{
		Weight: float32(reach * (2*x - 1)),
		Bias:   float32(reach * (1 - 2*y)),
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

// etas are the learning rates that are compared. How each of them does is computed
// for the samples and the start that are set.
var etas = []float32{0.5, 10, 40, 100}

// compareRates compares the costs step by step for some learning rates.
func (v *View) compareRates() *vecty.HTML {
	d := &v.State.descent
	p := plot{width: mapSide, height: mapSide * 0.6, sides: labelled, left: 0, right: compared}
	var costs [][]float64
	var legend vecty.List
	for i, eta := range etas {
		way := d.way(eta, compared, weightPlace, biasPlace)
		var on []float64
		for _, s := range way {
			on = append(on, s.Cost)
		}
		costs, p.top = append(costs, on), max(p.top, highest(on)*1.05)
		legend = append(legend, elem.ListItem(vecty.Markup(vecty.Class(rateClass(i))), vecty.Text(
			v.say("descent.rate.done", plain(v, eta), v.say(called[paceOf(way)]), rough6(v, on[len(on)-1])))))
	}
	p.scaleX(v.say("descent.steps")+" →", v.numbers, 0, 10, 20, compared)
	p.scaleY("C ↑", v.numbers, 0, p.top/1.05)
	for i, on := range costs {
		p.line(rateClass(i), lesson.Between(0, float64(len(on)-1), len(on)), on)
	}
	return part(v.say("descent.compare", compared), elem.Figure(p.show("chart-svg", v.say("descent.compare.label")),
		elem.FigureCaption(elem.UnorderedList(vecty.Markup(vecty.Class("legend")), legend))))
}

func rateClass(i int) string { return "rate" + strconv.Itoa(i) }

// numbers writes the numbers of a scale.
func (v *View) numbers(x float64) string { return short(v, x) }
