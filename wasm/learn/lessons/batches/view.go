package batches

import (
	"math"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/nn/dataset"
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
func (b *State) Live(sv show.View) vecty.ComponentOrHTML {
	v := view{sv, b}
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		v.batchFormula(),
		v.batchControls(),
		v.Working(),
		v.batchImages(),
		v.batchWeights(),
		v.slowMotion(),
		v.gradientsOfBatch(),
	)
}

// batchFormula shows equation (20) with the current settings.
func (v view) batchFormula() *vecty.HTML {
	b := v.State
	w, m := mathml.Var("w"), mathml.Var("m")
	cost := mathml.Sub(mathml.Var("C"), mathml.Var("x"))
	step := func(eta, m mathml.Node) mathml.Node {
		return mathml.Row(w, mathml.Op("−"), mathml.Frac(eta, m), mathml.Sigma(mathml.Var("x")), mathml.Partial(cost, w))
	}
	return show.Formula(w, mathml.Op("→"), step(mathml.Var("η"), m), mathml.Op("="), step(mathml.Num(show.Plain(v, float32(b.eta))), mathml.Num(strconv.Itoa(b.size))))
}

func (v view) batchControls() *vecty.HTML {
	b := v.State
	set := func(key string, f show.Field) vecty.ComponentOrHTML {
		f.Label = v.Say(key)
		return elem.Div(vecty.Markup(vecty.Class("learn-setting")), elem.Span(vecty.Markup(vecty.Attribute("aria-hidden", "true")), vecty.Text(f.Label)), v.Field(f))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-settings")),
			set("batches.eta", show.Field{ID: "batch-eta", Value: float32(b.eta), From: 0.001, To: 100, Then: func(x float64) page.Msg { return SetEta{x} }}),
			set("batches.size", show.Field{ID: "batch-size", Value: float32(b.size), From: 1, To: 100, Then: func(x float64) page.Msg { return SetSize{x} }}),
		),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.batchButton("batches.next", Next{}),
			v.batchButton("batches.same", SameStart{}),
			v.batchButton("batches.other", OtherStart{}),
		),
	)
}

// batchButton is a button that looks faint, and does nothing, while gradients are compared.
func (v view) batchButton(key string, m page.Msg) *vecty.HTML {
	b := v.Button(key, m)
	if v.State.comparing {
		vecty.Attribute("aria-disabled", "true").Apply(b)
	}
	return b
}

// mostTiles is the largest number of images of a mini-batch shown.
const mostTiles = 20

// batchImages shows the last mini-batch.
func (v view) batchImages() vecty.ComponentOrHTML {
	b := v.State
	if !b.learned() {
		said := v.Say("batches.none")
		if b.batch == nil {
			said += " " + v.Say("batches.first")
		}
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(said))
	}
	var tiles vecty.List
	for i, label := range b.batch.Labels[:min(len(b.batch.Labels), mostTiles)] {
		answer, mark := b.batch.Answers[i], "✓"
		if answer != label {
			mark = "✗"
		}
		tiles = append(tiles, show.Digit(show.ImageOf(b.batch.Pixels, i), v.Say("batches.image", label, answer, mark), answer != label))
	}
	return show.Part(v.Say("batches.images", v.Thousands(b.batch.Taken), v.Thousands(b.batch.Of)),
		elem.Div(vecty.Markup(vecty.Class("digits")), tiles),
		elem.Paragraph(vecty.Text(v.Say("batches.cost", show.Rough(v, b.batch.Before), show.Rough(v, b.batch.After), b.batch.Right, v.Thousands(b.batch.Tested)))),
	)
}

// batchWeights shows the effect of the step on the weights of one unit.
func (v view) batchWeights() vecty.ComponentOrHTML {
	b := v.State
	if !b.learned() || b.after == nil {
		return nil
	}
	before, after := lesson.WeightsOf(b.before.Parameters, 0, b.unit), lesson.WeightsOf(b.after.Parameters, 0, b.unit)
	change := minus(after, before)
	full, most := show.Largest(before, after), show.Largest(change)
	draw := func(caption, label string, values []float32, full float32) vecty.ComponentOrHTML {
		return show.Captioned(caption, show.Signed(label, dataset.MNISTCols, values, full))
	}
	unit := b.unit + 1
	return show.Part(v.Say("batches.weights"),
		v.unitChoice(),
		elem.Div(
			vecty.Markup(vecty.Class("triple")),
			draw(v.Say("batches.before", show.Rough(v, full)), v.Say("batches.before.label", unit), before, full),
			draw(v.Say("batches.change", show.Rough(v, most)), v.Say("batches.change.label", unit, show.Rough(v, most)), change, most),
			draw(v.Say("batches.after", show.Rough(v, full)), v.Say("batches.after.label", unit), after, full),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), v.Rich("batches.colours")),
	)
}

// unitChoice selects the hidden unit shown.
func (v view) unitChoice() vecty.ComponentOrHTML {
	b := v.State
	return elem.Div(
		vecty.Markup(vecty.Class("learn-buttons")),
		v.Named("‹", v.Say("batches.unit.previous"), ShowUnit{float64(b.unit)}),
		elem.Span(vecty.Text(v.Say("batches.unit", b.unit+1, hiddenUnits))),
		v.Named("›", v.Say("batches.unit.next"), ShowUnit{float64(b.unit + 2)}),
	)
}

// slowMotion shows the controls that play an epoch.
func (v view) slowMotion() vecty.ComponentOrHTML {
	b := v.State
	play := v.batchButton("batches.play", Play{})
	if b.playing {
		play = v.Button("batches.pause", PausePlay{})
	}
	var speeds vecty.List
	for i, p := range tempos {
		speeds = append(speeds, v.Toggle(v.Say(p.key), i == b.tempo, SetTempo{i}))
	}
	return show.Part(v.Say("batches.slow"),
		elem.Paragraph(v.Rich("batches.slowly")),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), play,
			elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("batches.paces"))), speeds)),
		v.epoch(),
	)
}

// epoch shows the progress of the epoch, all hidden units, and the scores.
func (v view) epoch() vecty.ComponentOrHTML {
	b := v.State
	if !b.learned() || b.after == nil || len(b.scores) == 0 { // training begins again
		return nil
	}
	values, cols := mosaic(b.after)
	full, caption, label := show.Largest(values)/2, "batches.mosaic", "batches.mosaic.label"
	if b.moved && b.first != nil {
		start, _ := mosaic(b.first)
		values = minus(values, start)
		full, caption, label = show.Largest(values), "batches.moved", "batches.moved.label"
	}
	far := v.Say("batches.far", b.batch.Epoch, v.Thousands(b.batch.Taken), v.Thousands(b.batch.Of))
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		elem.Div(elem.Paragraph(vecty.Text(far)), show.Bar(far, float64(b.batch.Taken)/float64(b.batch.Of))),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("batches.which"))),
			v.Toggle(v.Say("batches.which.moved"), b.moved, ShowMoved{true}), v.Toggle(v.Say("batches.which.weights"), !b.moved, ShowMoved{false}),
		),
		show.Captioned(v.Say(caption, show.Rough(v, full)), show.Signed(v.Say(label), cols, values, full)),
		show.Captioned(v.Say("batches.score", b.batch.Right, v.Thousands(b.batch.Tested), v.Thousands(b.batch.Epoch*b.batch.Of+b.batch.Taken)), v.scores()),
	)
}

// scores plots the number of correct answers over the mini-batches.
func (v view) scores() vecty.ComponentOrHTML {
	b := v.State
	last := b.scores[len(b.scores)-1]
	p := show.Plot{Width: 600, Height: 170, Sides: show.Labelled, Left: 0, Right: math.Max(float64(last.batches), 1), Bottom: 0, Top: 1000}
	var xs, ys []float64
	for _, sc := range b.scores {
		xs, ys = append(xs, float64(sc.batches)), append(ys, float64(sc.right))
	}
	whole := func(x float64) string { return v.Thousands(int(x)) }
	p.ScaleX(v.Say("batches.score.batches"), whole, 0, p.Right)
	p.ScaleY("", whole, 0, 250, 500, 750, 1000)
	p.Line("curve", xs, ys)
	p.Dot("here", float64(last.batches), float64(last.right), 4)
	return p.Show("learn-plot", v.Say("batches.score.label", b.scores[0].right, last.right, last.batches))
}

// gradientsOfBatch compares the gradients of few images with that of all.
func (v view) gradientsOfBatch() vecty.ComponentOrHTML {
	b := v.State
	var result vecty.ComponentOrHTML
	switch {
	case b.comparing:
		result = elem.Paragraph(vecty.Text(v.Say("batches.comparing", v.Percentage(b.done))+" "), show.Bar(v.Say("batches.comparing", v.Percentage(b.done)), b.done))
	case len(b.marks) > 0 && b.few != nil:
		result = v.compared()
	}
	return show.Part(v.Say("batches.gradients"),
		elem.Paragraph(v.Rich("batches.comparison")),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.batchButton("batches.compare", CompareGradients{})),
		elem.Div(vecty.Markup(vecty.Attribute("aria-live", "polite")), vecty.If(result != nil, result)),
	)
}

func (v view) compared() vecty.ComponentOrHTML {
	b := v.State
	var rows [][]string
	for _, m := range b.marks {
		rows = append(rows, []string{v.Thousands(m.Images), show.Fixed(v, m.Cosine, 3), show.Fixed(v, degrees(m.Cosine), 0) + "°", show.Fixed(v, m.Length, 4)})
	}
	draw := func(caption, label string, n *nn.Network) vecty.ComponentOrHTML {
		values := lesson.WeightsOf(n.Parameters, 0, b.unit)
		return show.Captioned(caption, show.Signed(label, dataset.MNISTCols, values, show.Largest(values)))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-columns")),
		elem.Div(
			vecty.Markup(vecty.Class("part", "pair")),
			draw(v.Say("batches.few", b.size), v.Say("batches.few.label", b.size, b.unit+1), b.few),
			draw(v.Say("batches.all", v.Thousands(page.AllImages)), v.Say("batches.all.label", v.Thousands(page.AllImages), b.unit+1), b.all),
		),
		show.Table(v.Say("batches.table"), []string{v.Say("batches.head.images"), v.Say("batches.head.cosine"), v.Say("batches.head.angle"), v.Say("batches.head.length")}, rows),
	)
}

// degrees returns the angle with this cosine.
func degrees(cosine float64) float64 { return math.Acos(max(-1, min(cosine, 1))) * 180 / math.Pi }
