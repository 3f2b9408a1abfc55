package descent

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
	"inkling/wasm/ui"
)

// A view shows the lesson.
type view struct {
	show.View
	*State
}

// Live shows the lesson.
func (d *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, d}
	both := d.way(d.eta, d.steps, weightPlace, biasPlace)
	one := d.way(d.eta, d.steps, weightPlace)
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.wayControls(both), v.costMap(both)),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.stepNumbers(both), v.compareRates()),
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.samplesTable(both), v.costCurve(one)),
	)
}

// samplesTable shows the samples, the unit's outputs at the end of the path, and their costs.
func (v view) samplesTable(way []lesson.Point) *vecty.HTML {
	d := v.State
	last := way[len(way)-1]
	unit := lesson.Unit{Weights: []float32{float32(last.Values[0])}, Bias: float32(last.Values[1])}
	var head, body vecty.List
	for _, name := range []string{"x", "y", "a", "(a − y)²/2"} {
		head = append(head, ui.ColumnHead(name))
	}
	for i, x := range sampleInputs {
		a := unit.Sigmoid([]float32{x}).A
		body = append(body, elem.TableRow(
			ui.Cell(show.Plain(v, x)),
			elem.TableData(v.Field(show.Field{ID: fmt.Sprintf("desired-%d", i), Label: v.Say("descent.desired", show.Plain(v, x)), Value: d.desired[i], To: 1,
				Then: func(y float64) page.Msg { return SetDesired{i, float32(y)} }})),
			ui.Cell(show.Rough(v, a)),
			ui.Cell(show.Rough6(v, nn.Quadratic.Of([]float32{a}, d.desired[i:i+1]))),
		))
	}
	return show.Part(v.Say("descent.samples"),
		elem.Div(vecty.Markup(vecty.Class("learn-table", "learn-numbers")),
			elem.Table(elem.Caption(vecty.Text(v.Say("descent.unit", show.Rough(v, last.Values[0]), show.Rough(v, last.Values[1])))),
				elem.TableHead(elem.TableRow(head)), elem.TableBody(body))),
		show.Formula(mathml.Var("C"), mathml.Op("="), mathml.Frac(mathml.Num("1"), mathml.Times(mathml.Num("2"), mathml.Var("n"))),
			mathml.Sigma(mathml.Var("x")), mathml.Sup(mathml.Paren(mathml.Var("a"), mathml.Op("−"), mathml.Var("y")), mathml.Num("2")),
			mathml.Op("="), mathml.Num(show.Rough6(v, last.Cost))),
	)
}

// wayControls shows the controls of the start, the learning rate and the number of steps.
func (v view) wayControls(way []lesson.Point) *vecty.HTML {
	d := v.State
	var rates vecty.List
	for _, eta := range etas {
		rates = append(rates, v.Toggle(v.Say("descent.rate", show.Plain(v, eta)), d.eta == eta, SetEta{eta}))
	}
	return show.Part(v.Say("descent.way"),
		v.Slider(show.Slider{ID: "start-w", Label: "w", Value: d.start[0], From: -mostParameter, To: mostParameter, Step: 0.1, Then: func(x float64) page.Msg { return SetStart{0, float32(x)} }}),
		v.Slider(show.Slider{ID: "start-b", Label: "b", Value: d.start[1], From: -mostParameter, To: mostParameter, Step: 0.1, Then: func(x float64) page.Msg { return SetStart{1, float32(x)} }}),
		v.Slider(show.Slider{ID: "eta", Label: "η", Value: d.eta, From: leastEta, To: mostEta, Log: true, Then: func(x float64) page.Msg { return SetEta{float32(x)} }}),
		v.Slider(show.Slider{ID: "steps", Label: v.Say("descent.stepslabel"), Value: float32(d.steps), To: mostSteps, Step: 1, Then: func(x float64) page.Msg { return SetSteps{int(x)} }}),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("descent.rates"))), rates),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.Button("descent.step", SetSteps{d.steps + 1}),
			v.Button("descent.back", SetSteps{d.steps - 1}),
			v.Button("descent.restart", SetSteps{0}),
			v.Button("descent.reset", Reset{}),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status")), vecty.Text(v.paceText(way))),
	)
}

// paceText describes the path in words.
func (v view) paceText(way []lesson.Point) string {
	if len(way) == 1 {
		return v.Say("descent.begin", show.Rough6(v, way[0].Cost))
	}
	said := v.Say("descent.went", len(way)-1, show.Rough6(v, way[0].Cost), show.Rough6(v, way[len(way)-1].Cost))
	p := paceOf(way)
	if p == bouncing || p == higher {
		return said + " " + v.Say(string(p), rises(way), len(way)-1)
	}
	return said + " " + v.Say(string(p))
}

// costCurve shows the cost as a function of the weight, with the steps.
func (v view) costCurve(way []lesson.Point) *vecty.HTML {
	d := v.State
	far := reach(way)
	ws := lesson.Between(-far, far, 241)
	costs := d.landscape().Curve(weightPlace, ws)
	p := show.Plot{Width: mapSide, Height: mapSide * 0.75, Sides: show.Labelled, Left: -far, Right: far, Bottom: 0, Top: highest(costs) * 1.05}
	p.ScaleX("w →", v.Tick, -far, 0, far)
	p.ScaleY("C ↑", v.Tick, 0, highest(costs))
	p.Line("curve", ws, costs)
	var xs, ys []float64
	for _, s := range way {
		xs, ys = append(xs, s.Values[0]), append(ys, s.Cost)
	}
	p.Line("path", xs, ys)
	dots(&p, xs, ys)
	return show.Part(v.Say("descent.one"),
		show.Captioned(v.Say("descent.one.caption", show.Rough(v, d.start[1])), p.Show("chart-svg", v.Say("descent.one.label", len(way)-1, show.Rough(v, xs[len(xs)-1]), show.Rough6(v, ys[len(ys)-1])))))
}

// dots marks the steps of a path, its start and its end.
func dots(p *show.Plot, xs, ys []float64) {
	for i := range xs {
		p.Dot("step-dot", xs[i], ys[i], 3)
	}
	p.Dot("start-dot", xs[0], ys[0], 6)
	p.Dot("end-dot", xs[len(xs)-1], ys[len(ys)-1], 6)
}

func highest(values []float64) float64 {
	top := values[0]
	for _, x := range values {
		top = max(top, x)
	}
	return top
}

// costMap shows the cost as a function of weight and bias by contour lines, with the path.
func (v view) costMap(way []lesson.Point) *vecty.HTML {
	d := v.State
	far := reach(way)
	grid, contours := d.chart(far)
	p := show.Plot{Width: mapSide, Height: mapSide, Left: -far, Right: far, Bottom: -far, Top: far}
	for _, path := range contours {
		p.Shape("path", "contour", "d", path)
	}
	p.Line("zero", []float64{-far, far}, []float64{0, 0})
	p.Line("zero", []float64{0, 0}, []float64{-far, far})
	p.Text("axis", "b ↑ "+v.Tick(far), 6, 16)
	p.Text("axis", v.Tick(-far), 6, p.Height-6)
	p.Text("axis end", v.Tick(far)+" w →", p.Width-6, p.Height-6)
	caption := v.Say("descent.two.caption")
	if far > mostParameter {
		const s = mostParameter
		p.Line("starts", []float64{-s, s, s, -s, -s}, []float64{-s, -s, s, s, -s})
		caption += " " + v.Say("descent.two.far", v.Tick(mostParameter))
	}
	var xs, ys []float64
	for _, s := range way {
		xs, ys = append(xs, s.Values[0]), append(ys, s.Values[1])
	}
	p.Line("path", xs, ys)
	dots(&p, xs, ys)
	last := way[len(way)-1]
	return show.Part(v.Say("descent.two"), show.Captioned(caption,
		elem.Div(
			vecty.Markup(vecty.Class("plane", "map"), event.Click(func(e *vecty.Event) { v.Send(startAt(e, far)) })),
			&show.Picture{Class: "heights", Cols: gridSide, Pixels: heights(grid),
				Label: v.Say("descent.two.label", len(way)-1, show.Rough(v, last.Values[0]), show.Rough(v, last.Values[1]), show.Rough6(v, last.Cost))},
			p.Show("marks", ""),
		)))
}

// heights returns the values of the map as pixels.
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

// startAt returns the message for a click on the map, which has this reach.
func startAt(e *vecty.Event, reach float64) page.Msg {
	box := e.Get("currentTarget").Call("getBoundingClientRect")
	x := (e.Get("clientX").Float() - box.Get("left").Float()) / box.Get("width").Float()
	y := (e.Get("clientY").Float() - box.Get("top").Float()) / box.Get("height").Float()
	return StartAt{
		Weight: float32(reach * (2*x - 1)),
		Bias:   float32(reach * (1 - 2*y)),
	}
}

// stepNumbers shows the next step with its numbers.
func (v view) stepNumbers(way []lesson.Point) *vecty.HTML {
	d := v.State
	last := way[len(way)-1]
	next := d.way(d.eta, d.steps+1, weightPlace, biasPlace)
	step := func(name string, i int) *vecty.HTML {
		after := "∞"
		if len(next) > len(way) {
			after = show.Rough6(v, next[len(next)-1].Values[i])
		}
		return show.Formula(mathml.Var(name), mathml.Op("→"), mathml.Var(name), mathml.Op("−"),
			mathml.Times(mathml.Var("η"), mathml.Partial(mathml.Var("C"), mathml.Var(name))), mathml.Op("="),
			mathml.Num(show.Rough6(v, last.Values[i])), mathml.Op("−"), mathml.Dot(mathml.Num(show.Plain(v, d.eta)), mathml.Signed(show.Rough6(v, last.Slopes[i]))),
			mathml.Op("="), mathml.Num(after))
	}
	return show.Part(v.Say("descent.next", len(way)), elem.Paragraph(v.Rich("descent.nexttext")), step("w", 0), step("b", 1))
}

// etas are the learning rates compared. Their results are computed for the current samples and
// start.
var etas = []float32{0.5, 10, 40, 100}

// compareRates plots the cost by step for these learning rates.
func (v view) compareRates() *vecty.HTML {
	d := v.State
	p := show.Plot{Width: mapSide, Height: mapSide * 0.6, Sides: show.Labelled, Left: 0, Right: compared}
	var costs [][]float64
	var legend vecty.List
	for i, eta := range etas {
		way := d.way(eta, compared, weightPlace, biasPlace)
		var on []float64
		for _, s := range way {
			on = append(on, s.Cost)
		}
		costs, p.Top = append(costs, on), max(p.Top, highest(on)*1.05)
		legend = append(legend, elem.ListItem(vecty.Markup(vecty.Class(rateClass(i))), vecty.Text(
			v.Say("descent.rate.done", show.Plain(v, eta), v.Say(called[paceOf(way)]), show.Rough6(v, on[len(on)-1])))))
	}
	p.ScaleX(v.Say("descent.steps")+" →", v.Tick, 0, 10, 20, compared)
	p.ScaleY("C ↑", v.Tick, 0, p.Top/1.05)
	for i, on := range costs {
		p.Line(rateClass(i), lesson.Between(0, float64(len(on)-1), len(on)), on)
	}
	return show.Part(v.Say("descent.compare", compared), elem.Figure(p.Show("chart-svg", v.Say("descent.compare.label")),
		elem.FigureCaption(elem.UnorderedList(vecty.Markup(vecty.Class("legend")), legend))))
}

func rateClass(i int) string { return "rate" + strconv.Itoa(i) }
