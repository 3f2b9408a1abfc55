package learn

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/lesson"
)

// bigWay shows an image on its way through the large network.
func (v *View) bigWay() vecty.List {
	p := &v.State.backprop
	if p.study == nil {
		said := v.say("backprop.loading")
		if p.missing != "" {
			said = v.say("backprop.missing", p.missing)
		}
		return vecty.List{elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.Text(said))}
	}
	return vecty.List{
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.imagePart(), v.bigPictures()),
		v.bigUnits(),
		v.step(p.study.Cost, p.after, v.button("small.reset", ResetBig{})),
		v.equations(),
		v.errorOf(p.study, p.chosen),
		v.gradients(p.study, p.chosen, p.eta),
	}
}

// imagePart shows the image and where it may come from.
func (v *View) imagePart() *vecty.HTML {
	p := &v.State.backprop
	return part(v.say("backprop.image"),
		captioned(v.say(string(p.source)), elem.Div(vecty.Markup(vecty.Class("plane", "lesson-image")),
			&picture{Label: v.say("backprop.image"), Class: "ink", Cols: dataset.MNISTCols, Pixels: p.image})),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.button("backprop.usewritten", WriteDigit{}),
			v.button("backprop.usedrawn", UseDrawing{}),
			v.button("backprop.usetested", UseTestImage{}),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Attribute("role", "status")), vecty.Text(v.imageNews())),
	)
}

// imageNews says how it goes with an image of MNIST.
func (v *View) imageNews() string {
	switch p := &v.State.backprop; {
	case p.failed != "":
		return v.say("backprop.noimage", p.failed)
	case p.blank:
		return v.say("backprop.blank")
	case p.look != nil:
		return v.say("backprop.waiting", int(100*p.loaded))
	}
	return ""
}

// digitChoice chooses what the network should say.
func (v *View) digitChoice() *vecty.HTML {
	const id = "desired-digit"
	var options vecty.List
	for d := range 10 {
		options = append(options, elem.Option(vecty.Markup(prop.Value(strconv.Itoa(d)), vecty.Property("selected", d == v.State.backprop.digit)), vecty.Text(strconv.Itoa(d))))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(v.say("backprop.digit"))),
		elem.Select(vecty.Markup(prop.ID(id), prop.Value(strconv.Itoa(v.State.backprop.digit)), event.Change(func(e *vecty.Event) {
			if d, err := strconv.Atoi(e.Target.Get("value").String()); err == nil && d >= 0 && d < 10 {
				v.Send(SetDigit{d})
			}
		})), options),
	)
}

// bigPictures shows weights and gradient of a unit of the first hidden layer.
func (v *View) bigPictures() *vecty.HTML {
	p := &v.State.backprop
	unit := 0
	if p.chosen.layer == 0 {
		unit = p.chosen.unit
	}
	weights, slopes := lesson.WeightsOf(p.network.Parameters, 0, unit), lesson.WeightsOf(p.study.Nabla, 0, unit)
	return part(v.say("backprop.pictures", unit+1),
		elem.Div(
			vecty.Markup(vecty.Class("pair")),
			captioned(v.say("backprop.weights"), signedPicture(v.say("backprop.weights"), dataset.MNISTCols, weights, largest(weights))),
			captioned(v.say("backprop.slopes"), signedPicture(v.say("backprop.slopes"), dataset.MNISTCols, slopes, largest(slopes))),
		),
		elem.Paragraph(v.rich("backprop.likeimage")),
	)
}

// bigUnits lists the units of all layers with activation and error; each is a
// button that chooses it. What the output should be is chosen beside them.
func (v *View) bigUnits() *vecty.HTML {
	p := &v.State.backprop
	var layers vecty.List
	for l := range p.network.Layers() {
		var units vecty.List
		for k, a := range p.study.Activations[l+1] {
			units = append(units, v.bigUnit(unitAt{l, k}, a, p.study.Delta(l)[k]))
		}
		layers = append(layers, elem.Div(
			elem.Heading4(vecty.Text(v.say("backprop.layer", l+2))),
			elem.Div(vecty.Markup(vecty.Class("tiles-of-units"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("backprop.layer", l+2))), units)))
	}
	output := p.study.Activations[p.network.Layers()]
	return part(v.say("backprop.bigunits"),
		v.digitChoice(),
		elem.Paragraph(vecty.Text(v.say("backprop.answer", nn.Answer(output), exact(v, p.study.Cost)))),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.say("backprop.choose"))), elem.Div(vecty.Markup(vecty.Class("big-layers")), layers))
}

func (v *View) bigUnit(at unitAt, a, delta float32) *vecty.HTML {
	chosen := at == v.State.backprop.chosen
	name := strconv.Itoa(at.unit + 1)
	if at.layer == v.State.backprop.network.Layers()-1 {
		name = v.say("backprop.says", at.unit)
	}
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), vecty.ClassMap{"chosen": chosen}, vecty.Attribute("aria-pressed", fmt.Sprint(chosen)),
			event.Click(func(*vecty.Event) { v.Send(ChooseBigUnit{at.layer, at.unit}) })),
		elem.Strong(vecty.Text(name)),
		elem.Span(vecty.Text("a "+rough(v, a))),
		elem.Span(vecty.Text("δ "+short(v, delta))),
	)
}
