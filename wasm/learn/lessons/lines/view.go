package lines

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/wasm/learn/lesson"
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
func (s *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, s}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		elem.Div(vecty.Markup(vecty.Class("learn-columns", "lines")), v.unitControls(), v.unitPicture()),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns", "lines")),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.networkControls(), v.table()),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.regions(), v.hiddenPictures()),
		),
		s.drills.Show(sv),
	)
}

// mostNumber is the limit of weights and biases.
const mostNumber = 20

func (v view) slider(id, label string, value float32, then func(float32) page.Msg) *vecty.HTML {
	return v.Slider(show.Slider{ID: id, Label: label, Value: value, From: -mostNumber, To: mostNumber, Step: 0.1,
		Then: func(x float64) page.Msg { return then(float32(x)) }})
}

// nameOf returns the name of a number of a unit with so many weights.
func nameOf(which, weights int) string {
	if which == weights {
		return "b"
	}
	return []string{"w₁", "w₂", "w₃"}[which]
}

// numbers shows the sliders of a unit.
func (v view) numbers(id string, u lesson.Unit, then func(which int, value float32) page.Msg) (list vecty.List) {
	for i, value := range append(append([]float32{}, u.Weights...), u.Bias) {
		list = append(list, v.slider(fmt.Sprintf("%s-%d", id, i), nameOf(i, len(u.Weights)), value, func(x float32) page.Msg { return then(i, x) }))
	}
	return list
}

func (v view) unitControls() *vecty.HTML {
	u := v.State.unit
	return show.Part(v.Say("lines.unit"),
		v.numbers("line", u, func(which int, value float32) page.Msg { return SetUnit{which, value} }),
		v.formula(u),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.steepness(u))),
		v.count(right(v.unitNetwork()), "lines.most"),
	)
}

// formula shows the equation of a unit's line with its numbers.
func (v view) formula(u lesson.Unit) *vecty.HTML {
	return show.Formula(mathml.Sum(
		mathml.Dot(mathml.Signed(show.Plain(v, u.Weights[0])), mathml.Index("x", "1")),
		mathml.Dot(mathml.Signed(show.Plain(v, u.Weights[1])), mathml.Index("x", "2")),
		mathml.Signed(show.Plain(v, u.Bias))), mathml.Op("="), mathml.Num("0"))
}

// steepness says how steep the output of a unit is across its line.
func (v view) steepness(u lesson.Unit) string {
	steep := u.Steepness()
	if steep == 0 {
		return v.Say("lines.flat", show.Rough(v, lesson.NetworkOf([]lesson.Unit{u}).Feedforward(points[0])[0]))
	}
	return v.Say("lines.steep", show.Rough(v, float64(2*show.SigmaInverse(0.9))/steep))
}

// count says how many points are on the right side; more is the key of what is added if only one
// is not.
func (v view) count(right int, more string) *vecty.HTML {
	said := v.Say("lines.right", right, len(points))
	switch {
	case right == len(points):
		said = v.Say("lines.all")
	case right == len(points)-1 && more != "":
		said += " " + v.Say(more)
	}
	return elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status"), vecty.ClassMap{"yes": right == len(points)}), vecty.Text(said))
}

func (v view) unitPicture() *vecty.HTML {
	n := v.unitNetwork()
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		show.Captioned(v.Say("lines.unit.caption"), v.plane(v.Say("lines.unit.label", right(n), len(points)), true, v.State.one.draw(n)[0][0], v.State.unit)),
		v.legend(),
	)
}

// plane shows a picture with the four points and the lines of units. If it is large, its axes are
// named.
func (v view) plane(label string, named bool, pixels []byte, units ...lesson.Unit) *vecty.HTML {
	marks := show.Plot{Width: 200, Height: 200, Left: planeFrom, Right: planeTo, Bottom: planeFrom, Top: planeTo}
	for _, u := range units {
		if xs, ys, ok := u.Line(planeFrom, planeTo); ok {
			marks.Line("border", xs, ys)
		}
	}
	for _, x := range points {
		class := "corner"
		if wanted(x) {
			class = "corner on"
		}
		marks.Dot(class, float64(x[0]), float64(x[1]), 5)
	}
	if named {
		marks.Text("axis end", "x₁ →", 196, 194)
		marks.Text("axis", "x₂ ↑", 4, 14)
	}
	return elem.Div(
		vecty.Markup(vecty.Class("plane")),
		&show.Picture{Label: label, Class: "sigmoid", Cols: planeSide, Pixels: pixels},
		marks.Show("marks", ""),
	)
}

// legend explains the marks of the pictures.
func (v view) legend() *vecty.HTML {
	item := func(key string, mark func(p *show.Plot)) *vecty.HTML {
		p := show.Plot{Width: 24, Height: 24, Right: 1, Top: 1}
		mark(&p)
		return elem.ListItem(p.Show("marks", ""), elem.Span(vecty.Text(v.Say(key))))
	}
	return elem.UnorderedList(
		vecty.Markup(vecty.Class("marks-legend")),
		item("lines.legend.line", func(p *show.Plot) { p.Line("border", []float64{0, 1}, []float64{0.5, 0.5}) }),
		item("lines.legend.on", func(p *show.Plot) { p.Dot("corner on", 0.5, 0.5, 5) }),
		item("lines.legend.off", func(p *show.Plot) { p.Dot("corner", 0.5, 0.5, 5) }),
	)
}

// networkControls shows the choice of a unit, and its numbers.
func (v view) networkControls() *vecty.HTML {
	s := v.State
	var counts, units vecty.List
	for _, n := range []int{2, 3} {
		counts = append(counts, v.Toggle(v.Say("lines.count", n), len(s.hidden) == n, SetHidden{n}))
	}
	for i := range len(s.hidden) + 1 {
		units = append(units, v.Toggle(v.name(i), s.chosen == i, ChooseUnit{i}))
	}
	group := func(key string, content vecty.List) *vecty.HTML {
		return elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say(key))), content)
	}
	return show.Part(v.Say("lines.network"),
		group("lines.counts", counts),
		group("lines.units", units),
		v.numbers(fmt.Sprintf("lines-%d-of-%d", s.chosen, len(s.hidden)), *s.at(s.chosen), func(which int, value float32) page.Msg { return SetNumber{which, value} }),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.inputs())),
		v.count(right(v.layered()), ""),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			vecty.If(s.tried, v.Button("lines.solution", ShowSolution{})),
			v.Button("lines.reset", Reset{}),
		),
	)
}

// inputs says what the weights of the chosen unit are for.
func (v view) inputs() string {
	if v.State.chosen == len(v.State.hidden) {
		return v.Say("lines.output.inputs")
	}
	return v.Say("lines.hidden.inputs", v.State.chosen+1)
}

// name returns the name of a unit of the network.
func (v view) name(unit int) string {
	if unit == len(v.State.hidden) {
		return v.Say("lines.output")
	}
	return v.Say("lines.hidden", unit+1)
}

// table shows the outputs of all units for the four points.
func (v view) table() *vecty.HTML {
	n := v.layered()
	head := []string{"x₁", "x₂"}
	for i := range v.State.hidden {
		head = append(head, v.Say("lines.hidden.short", i+1))
	}
	head = append(head, v.Say("lines.output"), v.Say("lines.wanted"))
	var rows [][]string
	for _, x := range points {
		row := []string{show.Plain(v, x[0]), show.Plain(v, x[1])}
		a := lesson.Activations(n, x)
		for _, h := range a[1] {
			row = append(row, show.Fixed(v, h, 2))
		}
		mark, want := "✗", "0"
		if wanted(x) {
			want = "1"
		}
		if onRightSide(x, a[2][0]) {
			mark = "✓"
		}
		rows = append(rows, append(row, show.Fixed(v, a[2][0], 2), want+" "+mark))
	}
	return show.Table(v.Say("lines.table"), head, rows)
}

// regions shows the output of the network, with the lines of its hidden units.
func (v view) regions() *vecty.HTML {
	s := v.State
	n := v.layered()
	return show.Part(v.Say("lines.regions"),
		show.Captioned(v.Say("lines.regions.caption"),
			v.plane(v.Say("lines.regions.label", len(s.hidden), right(n), len(points)), true, s.network.draw(n)[1][0], s.hidden...)))
}

// hiddenPictures shows the outputs of the hidden units.
func (v view) hiddenPictures() *vecty.HTML {
	s := v.State
	var list vecty.List
	for i, pixels := range s.network.draw(v.layered())[0] {
		list = append(list, show.Captioned(v.name(i), v.plane(v.Say("lines.hidden.label", i+1), false, pixels, s.hidden[i])))
	}
	return elem.Div(vecty.Markup(vecty.Class("triple")), list)
}
