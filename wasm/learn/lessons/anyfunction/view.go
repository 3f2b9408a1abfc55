package anyfunction

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/plane"
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
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.unitControls(), v.unitPicture()),
		elem.Div(
			vecty.Markup(vecty.Class("learn-columns")),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.bumpControls(), v.units()),
			elem.Div(vecty.Markup(vecty.Class("stacked")), v.picture(), v.training()),
		),
		s.drills.Show(sv),
	)
}

// The limits of the numbers.
const (
	mostUnitWeight = 50
	mostUnitBias   = 200
	mostHeight     = 1
	leastWeight    = 0.5
	mostWeight     = 100
)

func (v view) unitControls() *vecty.HTML {
	w, b := v.State.unit.Weights[0], v.State.unit.Bias
	set := func(which int) func(float64) page.Msg {
		return func(x float64) page.Msg { return SetUnit{which, float32(x)} }
	}
	place := elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.Say("anyfunction.flat")))
	if w != 0 {
		place = show.Formula(mathml.Var("s"), mathml.Op("="), mathml.Op("−"), mathml.Frac(mathml.Var("b"), mathml.Var("w")),
			mathml.Op("="), mathml.Op("−"), mathml.Frac(mathml.Num(show.Plain(v, b)), mathml.Num(show.Plain(v, w))),
			mathml.Op("="), mathml.Num(show.Rough(v, lesson.StepAt(w, b))))
	}
	return show.Part(v.Say("anyfunction.unit"),
		v.Slider(show.Slider{ID: "step-w", Label: "w", Value: w, From: -mostUnitWeight, To: mostUnitWeight, Step: 0.5, Then: set(0)}),
		v.Slider(show.Slider{ID: "step-b", Label: "b", Value: b, From: -mostUnitBias, To: mostUnitBias, Step: 0.5, Then: set(1)}),
		place,
	)
}

// plot returns an empty plot over the interval of the curves.
func (v view) plot(bottom, top float64) show.Plot {
	p := show.Plot{Width: 400, Height: 240, Sides: show.Labelled, Left: -plane.Extent, Right: plane.Extent, Bottom: bottom, Top: top}
	p.ScaleX("x →", v.Tick, -plane.Extent, -3, 0, 3, plane.Extent)
	return p
}

func (v view) unitPicture() *vecty.HTML {
	w, b := v.State.unit.Weights[0], v.State.unit.Bias
	p := v.plot(-0.1, 1.1)
	p.ScaleY("a ↑", v.Tick, 0, 0.5, 1)
	l := v.lineOf(lesson.NetworkOf([]lesson.Unit{v.State.unit}))
	p.Line("made", l.xs, l.ys)
	said := v.Say("anyfunction.unit.flat")
	if w != 0 {
		s := float64(lesson.StepAt(w, b))
		said = v.Say("anyfunction.unit.label", show.Rough(v, s))
		if s >= p.Left && s <= p.Right {
			p.Line("place", []float64{s, s}, []float64{p.Bottom, p.Top})
		}
	}
	return elem.Div(vecty.Markup(vecty.Class("part")), show.Captioned(v.Say("anyfunction.unit.caption"), p.Show("chart-svg", said)))
}

// curves are the curves to choose from, with the keys of their names.
var curves = []struct{ key, name string }{{"sine", "anyfunction.sine"}, {"step", "anyfunction.step"}}

// bumpControls shows the numbers of the chosen bump, and the cost.
func (v view) bumpControls() *vecty.HTML {
	s := v.State
	b := s.bumps[s.chosen]
	var kinds, list, sliders vecty.List
	for _, c := range curves {
		kinds = append(kinds, v.Toggle(v.Say(c.name), s.key == c.key, ChooseCurve{c.key}))
	}
	for i := range s.bumps {
		list = append(list, v.Toggle(v.Say("anyfunction.bump", i+1), s.chosen == i, ChooseBump{i}))
	}
	for i, n := range []struct {
		key   string
		value float32
		most  float64
		step  float64
	}{{"anyfunction.from", b.From, plane.Extent, 0.1}, {"anyfunction.to", b.To, plane.Extent, 0.1}, {"anyfunction.height", b.Height, mostHeight, 0.05}} {
		sliders = append(sliders, v.Slider(show.Slider{ID: fmt.Sprintf("bump-%d-%d", s.chosen, i), Label: v.Say(n.key), Value: n.value, From: -n.most, To: n.most, Step: n.step,
			Then: func(x float64) page.Msg { return SetBump{i, float32(x)} }}))
	}
	cost := s.curve.Cost(s.network())
	solved, said := cost < bound, v.Say("anyfunction.cost", show.Fixed(v, cost, 4), show.Rough(v, bound))
	if solved {
		said = v.Say("anyfunction.solved", show.Fixed(v, cost, 4), show.Rough(v, bound))
	}
	return show.Part(v.Say("anyfunction.bumps"),
		v.group("anyfunction.curves", kinds),
		v.group("anyfunction.choice", list),
		sliders,
		v.Slider(show.Slider{ID: "bumps-w", Label: "w", Value: s.w, From: leastWeight, To: mostWeight, Log: true, Then: func(x float64) page.Msg { return SetWeight{float32(x)} }}),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.Say("anyfunction.w"))),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status"), vecty.ClassMap{"yes": solved}), vecty.Text(said)),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			vecty.If(s.tried, v.Button("anyfunction.solution", ShowSolution{})),
			v.Button("anyfunction.reset", Reset{}),
		),
	)
}

func (v view) group(key string, content vecty.List) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say(key))), content)
}

// units shows the two hidden units of the chosen bump.
func (v view) units() *vecty.HTML {
	n := v.network()
	var rows [][]string
	for k, step := range []string{"anyfunction.up", "anyfunction.down"} {
		unit := 2*v.State.chosen + k
		w, b := *lesson.Place{Layer: 0, Unit: unit}.Of(n.Parameters), n.Biases[0][unit]
		rows = append(rows, []string{v.Say(step, show.Plain(v, lesson.StepAt(w, b))), show.Plain(v, w), show.Plain(v, b),
			show.Plain(v, *lesson.Place{Layer: 1, From: unit}.Of(n.Parameters))})
	}
	return show.Table(v.Say("anyfunction.table", v.State.chosen+1), []string{v.Say("anyfunction.head"), "w", "b", v.Say("anyfunction.outward")}, rows)
}

// picture shows the curve, the output of the network and the chosen bump.
func (v view) picture() *vecty.HTML {
	s := v.State
	p := v.plot(-1.1, 1.1)
	p.ScaleY("a ↑", v.Tick, -1, 0, 1)
	var goal line
	for _, point := range s.curve.Points {
		goal.xs, goal.ys = append(goal.xs, float64(point.X1)), append(goal.ys, float64(point.Value))
	}
	p.Line("goal", goal.xs, goal.ys)
	items := vecty.List{legend("goal", v.Say("anyfunction.goal"))}
	add := func(class, key string, l line) {
		p.Line(class, l.xs, within(l.ys, p.Bottom, p.Top))
		items = append(items, legend(class, v.Say(key)))
	}
	add("one", "anyfunction.one", s.lineOf(lesson.Bumps(s.w, s.bumps[s.chosen])))
	add("made", "anyfunction.made", s.lineOf(s.network()))
	label := v.Say("anyfunction.label", show.Fixed(v, s.curve.Cost(s.network()), 4))
	if s.fitted != nil {
		add("trained", "anyfunction.trained", s.lineOf(s.fitted))
	}
	return elem.Figure(p.Show("chart-svg", label), elem.FigureCaption(elem.UnorderedList(vecty.Markup(vecty.Class("legend")), items)))
}

// within limits numbers to those that the picture has.
func within(ys []float64, low, high float64) (limited []float64) {
	for _, y := range ys {
		limited = append(limited, max(low, min(y, high)))
	}
	return limited
}

func legend(class, words string) *vecty.HTML {
	return elem.ListItem(vecty.Markup(vecty.Class(class)), vecty.Text(words))
}

// training shows the controls and the result of training.
func (v view) training() *vecty.HTML {
	s := v.State
	said := ""
	if s.fitted != nil {
		said = v.Say("anyfunction.after", s.epochs, show.Fixed(v, s.curve.Cost(s.fitted), 4))
	}
	var buttons vecty.List
	switch {
	case s.asked != nil:
		buttons = vecty.List{v.Button("anyfunction.stop", StopTraining{})}
	case s.fitted != nil:
		buttons = vecty.List{v.Button("anyfunction.train", Train{}), v.Button("anyfunction.drop", DropTrained{})}
	default:
		buttons = vecty.List{v.Button("anyfunction.train", Train{})}
	}
	return show.Part(v.Say("anyfunction.training"),
		elem.Paragraph(v.Rich("anyfunction.training.text", fullEpochs)),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), buttons),
		elem.Paragraph(vecty.Markup(vecty.Class("reached"), vecty.Attribute("role", "status")), vecty.Text(said)),
		v.Working(),
	)
}
