package learn

import (
	"math"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/mathml"
)

// batches shows the live part of the page of mini-batches.
func (v *View) batches() vecty.ComponentOrHTML {
	return elem.Div(
		vecty.Markup(vecty.Class("live")),
		v.batchFormula(),
		v.batchControls(),
		v.working("batches"),
		v.batchImages(),
		v.batchWeights(),
		v.slowMotion(),
		v.gradientsOfBatch(),
	)
}

// batchFormula shows equation (20) with the numbers that are set.
func (v *View) batchFormula() *vecty.HTML {
	b := &v.State.batches
	w, m := mathml.Var("w"), mathml.Var("m")
	cost := mathml.Sub(mathml.Var("C"), mathml.Var("x"))
	step := func(eta, m mathml.Node) mathml.Node {
		return mathml.Row(w, mathml.Op("−"), mathml.Frac(eta, m), mathml.Sigma(mathml.Var("x")), mathml.Partial(cost, w))
	}
	return formula(w, mathml.Op("→"), step(mathml.Var("η"), m), mathml.Op("="), step(mathml.Num(plain(v, float32(b.eta))), mathml.Num(strconv.Itoa(b.size))))
}

func (v *View) batchControls() *vecty.HTML {
	b := &v.State.batches
	set := func(key string, f field) vecty.ComponentOrHTML {
		f.label = v.say(key)
		return elem.Div(vecty.Markup(vecty.Class("learn-setting")), elem.Span(vecty.Markup(vecty.Attribute("aria-hidden", "true")), vecty.Text(f.label)), v.number(f))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		elem.Div(
			vecty.Markup(vecty.Class("learn-settings")),
			set("batches.eta", field{id: "batch-eta", value: float32(b.eta), from: 0.001, to: 100, then: func(x float64) Msg { return SetBatchEta{x} }}),
			set("batches.size", field{id: "batch-size", value: float32(b.size), from: 1, to: 100, then: func(x float64) Msg { return SetBatchSize{x} }}),
		),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.batchButton("batches.next", NextBatch{}),
			v.batchButton("batches.same", SameStart{}),
			v.batchButton("batches.other", OtherStart{}),
		),
	)
}

// batchButton is a button that is faint, and does nothing, while gradients are compared.
func (v *View) batchButton(key string, m Msg) *vecty.HTML {
	b := v.button(key, m)
	if v.State.batches.comparing {
		vecty.Attribute("aria-disabled", "true").Apply(b)
	}
	return b
}

// mostTiles is how many images of a mini-batch are shown.
const mostTiles = 20

// batchImages shows the mini-batch that was learned last.
func (v *View) batchImages() vecty.ComponentOrHTML {
	b := &v.State.batches
	if !b.learned() {
		said := v.say("batches.none")
		if b.batch == nil {
			said += " " + v.say("batches.first")
		}
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(said))
	}
	var tiles vecty.List
	for i, label := range b.batch.Labels[:min(len(b.batch.Labels), mostTiles)] {
		answer, mark := b.batch.Answers[i], "✓"
		if answer != label {
			mark = "✗"
		}
		tiles = append(tiles, digit(imageOf(b.pixels, i), v.say("batches.image", label, answer, mark), answer != label))
	}
	return part(v.say("batches.images", v.count(b.batch.Taken), v.count(b.batch.Of)),
		elem.Div(vecty.Markup(vecty.Class("digits")), tiles),
		elem.Paragraph(vecty.Text(v.say("batches.cost", rough(v, b.batch.Before), rough(v, b.batch.After), b.batch.Right, v.count(b.batch.Tested)))),
	)
}

// batchWeights shows what the step did to the weights of one unit.
func (v *View) batchWeights() vecty.ComponentOrHTML {
	b := &v.State.batches
	if !b.learned() || b.after == nil {
		return nil
	}
	before, after := lesson.WeightsOf(b.before.Parameters, 0, b.unit), lesson.WeightsOf(b.after.Parameters, 0, b.unit)
	change := minus(after, before)
	full, most := largest(before, after), largest(change)
	show := func(caption, label string, values []float32, full float32) vecty.ComponentOrHTML {
		return captioned(caption, signedPicture(label, dataset.MNISTCols, values, full))
	}
	unit := b.unit + 1
	return part(v.say("batches.weights"),
		v.unitChoice(),
		elem.Div(
			vecty.Markup(vecty.Class("triple")),
			show(v.say("batches.before", rough(v, full)), v.say("batches.before.label", unit), before, full),
			show(v.say("batches.change", rough(v, most)), v.say("batches.change.label", unit, rough(v, most)), change, most),
			show(v.say("batches.after", rough(v, full)), v.say("batches.after.label", unit), after, full),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), v.rich("batches.colours")),
	)
}

// unitChoice chooses the hidden unit that is shown.
func (v *View) unitChoice() vecty.ComponentOrHTML {
	b := &v.State.batches
	return elem.Div(
		vecty.Markup(vecty.Class("learn-buttons")),
		v.named("‹", v.say("batches.unit.previous"), ShowUnit{float64(b.unit)}),
		elem.Span(vecty.Text(v.say("batches.unit", b.unit+1, hiddenUnits))),
		v.named("›", v.say("batches.unit.next"), ShowUnit{float64(b.unit + 2)}),
	)
}

// slowMotion plays an epoch.
func (v *View) slowMotion() vecty.ComponentOrHTML {
	b := &v.State.batches
	play := v.batchButton("batches.play", Play{})
	if b.playing {
		play = v.button("batches.pause", PausePlay{})
	}
	var speeds vecty.List
	for i, p := range tempos {
		speeds = append(speeds, v.toggle(v.say(p.key), i == b.tempo, SetTempo{i}))
	}
	return part(v.say("batches.slow"),
		elem.Paragraph(v.rich("batches.slowly")),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), play,
			elem.Div(vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("batches.paces"))), speeds)),
		v.epoch(),
	)
}

// epoch shows how far the epoch is, all hidden units, and how well they do.
func (v *View) epoch() vecty.ComponentOrHTML {
	b := &v.State.batches
	if !b.learned() || b.after == nil || len(b.scores) == 0 { // it starts again
		return nil
	}
	values, cols := mosaic(b.after)
	full, caption, label := largest(values)/2, "batches.mosaic", "batches.mosaic.label"
	if b.moved && b.first != nil {
		start, _ := mosaic(b.first)
		values = minus(values, start)
		full, caption, label = largest(values), "batches.moved", "batches.moved.label"
	}
	far := v.say("batches.far", b.batch.Epoch, v.count(b.batch.Taken), v.count(b.batch.Of))
	return elem.Div(
		vecty.Markup(vecty.Class("part")),
		elem.Div(elem.Paragraph(vecty.Text(far)), bar(far, float64(b.batch.Taken)/float64(b.batch.Of))),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("batches.which"))),
			v.toggle(v.say("batches.which.moved"), b.moved, ShowMoved{true}), v.toggle(v.say("batches.which.weights"), !b.moved, ShowMoved{false}),
		),
		captioned(v.say(caption, rough(v, full)), signedPicture(v.say(label), cols, values, full)),
		captioned(v.say("batches.score", b.batch.Right, v.count(b.batch.Tested), v.count(b.batch.Epoch*b.batch.Of+b.batch.Taken)), v.scores()),
	)
}

// scores draws how many test images were answered correctly along the way.
func (v *View) scores() vecty.ComponentOrHTML {
	b := &v.State.batches
	last := b.scores[len(b.scores)-1]
	p := plot{width: 600, height: 170, sides: labelled, left: 0, right: math.Max(float64(last.batches), 1), bottom: 0, top: 1000}
	var xs, ys []float64
	for _, sc := range b.scores {
		xs, ys = append(xs, float64(sc.batches)), append(ys, float64(sc.right))
	}
	whole := func(x float64) string { return v.count(int(x)) }
	p.scaleX(v.say("batches.score.batches"), whole, 0, p.right)
	p.scaleY("", whole, 0, 250, 500, 750, 1000)
	p.line("curve", xs, ys)
	p.dot("here", float64(last.batches), float64(last.right), 4)
	return p.show("learn-plot", v.say("batches.score.label", b.scores[0].right, last.right, last.batches))
}

// gradientsOfBatch compares the gradient of few images with that of all.
func (v *View) gradientsOfBatch() vecty.ComponentOrHTML {
	b := &v.State.batches
	var result vecty.ComponentOrHTML
	switch {
	case b.comparing:
		result = elem.Paragraph(vecty.Text(v.say("batches.comparing", v.percent(b.done))+" "), bar(v.say("batches.comparing", v.percent(b.done)), b.done))
	case len(b.marks) > 0 && b.few != nil:
		result = v.compared()
	}
	return part(v.say("batches.gradients"),
		elem.Paragraph(v.rich("batches.comparison")),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.batchButton("batches.compare", CompareGradients{})),
		elem.Div(vecty.Markup(vecty.Attribute("aria-live", "polite")), vecty.If(result != nil, result)),
	)
}

func (v *View) compared() vecty.ComponentOrHTML {
	b := &v.State.batches
	var rows [][]string
	for _, m := range b.marks {
		rows = append(rows, []string{v.count(m.Images), fixed(v, m.Cosine, 3), fixed(v, degrees(m.Cosine), 0) + "°", fixed(v, m.Length, 4)})
	}
	show := func(caption, label string, n *nn.Network) vecty.ComponentOrHTML {
		values := lesson.WeightsOf(n.Parameters, 0, b.unit)
		return captioned(caption, signedPicture(label, dataset.MNISTCols, values, largest(values)))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-columns")),
		elem.Div(
			vecty.Markup(vecty.Class("part", "pair")),
			show(v.say("batches.few", b.size), v.say("batches.few.label", b.size, b.unit+1), b.few),
			show(v.say("batches.all", v.count(allImages)), v.say("batches.all.label", v.count(allImages), b.unit+1), b.all),
		),
		table(v.say("batches.table"), []string{v.say("batches.head.images"), v.say("batches.head.cosine"), v.say("batches.head.angle"), v.say("batches.head.length")}, rows),
	)
}

// degrees returns the angle that has this cosine.
func degrees(cosine float64) float64 { return math.Acos(max(-1, min(cosine, 1))) * 180 / math.Pi }
