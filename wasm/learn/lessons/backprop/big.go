package backprop

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
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/small"
)

// bigPasses shows the passes of an image through the large network.
func (v view) bigPasses() vecty.List {
	p := v.State
	if p.study == nil {
		said := v.Say("backprop.loading")
		if p.missing != "" {
			said = v.Say("backprop.missing", p.missing)
		}
		return vecty.List{elem.Paragraph(vecty.Markup(vecty.Attribute("role", "status")), vecty.Text(said))}
	}
	return vecty.List{
		elem.Div(vecty.Markup(vecty.Class("learn-columns")), v.imagePart(), v.bigPictures()),
		v.bigUnits(),
		v.step(p.study.Cost, p.after, v.Button("small.reset", ResetBig{})),
		v.equations(),
		v.errorOf(p.study, p.chosen),
		v.gradients(p.study, p.chosen, p.eta),
	}
}

// imagePart shows the image and the buttons for others.
func (v view) imagePart() *vecty.HTML {
	p := v.State
	return show.Part(v.Say("backprop.image"),
		show.Captioned(v.Say(string(p.source)), elem.Div(vecty.Markup(vecty.Class("plane", "lesson-image")),
			&show.Picture{Label: v.Say("backprop.image"), Class: "ink", Cols: dataset.MNISTCols, Pixels: p.image})),
		elem.Div(
			vecty.Markup(vecty.Class("learn-buttons")),
			v.Button("backprop.usewritten", WriteDigit{}),
			v.Button("backprop.usedrawn", UseDrawing{}),
			v.Button("backprop.usetested", UseTestImage{}),
		),
		elem.Paragraph(vecty.Markup(vecty.Class("help"), vecty.Attribute("role", "status")), vecty.Text(v.imageNews())),
	)
}

// imageNews reports on the loading of an MNIST image.
func (v view) imageNews() string {
	switch p := v.State; {
	case !p.failed.Empty():
		return v.Say("backprop.noimage", p.failed)
	case p.blank:
		return v.Say("backprop.blank")
	case p.look != nil:
		return v.Say("backprop.waiting", int(100*p.loaded))
	}
	return ""
}

// digitChoice selects the desired digit.
func (v view) digitChoice() *vecty.HTML {
	const id = "desired-digit"
	var options vecty.List
	for d := range 10 {
		options = append(options, elem.Option(vecty.Markup(prop.Value(strconv.Itoa(d)), vecty.Property("selected", d == v.State.digit)), vecty.Text(strconv.Itoa(d))))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("field")),
		elem.Label(vecty.Markup(prop.For(id)), vecty.Text(v.Say("backprop.digit"))),
		elem.Select(vecty.Markup(prop.ID(id), prop.Value(strconv.Itoa(v.State.digit)), event.Change(func(e *vecty.Event) {
			if d, err := strconv.Atoi(e.Target.Get("value").String()); err == nil && d >= 0 && d < 10 {
				v.Send(SetDigit{d})
			}
		})), options),
	)
}

// bigPictures shows the weights and the gradient of a unit of the first hidden layer.
func (v view) bigPictures() *vecty.HTML {
	p := v.State
	unit := 0
	if p.chosen.Layer == 0 {
		unit = p.chosen.Unit
	}
	weights, slopes := lesson.WeightsOf(p.network.Parameters, 0, unit), lesson.WeightsOf(p.study.Nabla, 0, unit)
	return show.Part(v.Say("backprop.pictures", unit+1),
		elem.Div(
			vecty.Markup(vecty.Class("pair")),
			show.Captioned(v.Say("backprop.weights"), show.Signed(v.Say("backprop.weights"), dataset.MNISTCols, weights, show.Largest(weights))),
			show.Captioned(v.Say("backprop.slopes"), show.Signed(v.Say("backprop.slopes"), dataset.MNISTCols, slopes, show.Largest(slopes))),
		),
		elem.Paragraph(v.Rich("backprop.likeimage")),
	)
}

// bigUnits shows the units of all layers with activations and errors, as buttons that select them,
// and the choice of the desired digit.
func (v view) bigUnits() *vecty.HTML {
	p := v.State
	var layers vecty.List
	for l := range p.network.Layers() {
		var units vecty.List
		for k, a := range p.study.Activations[l+1] {
			units = append(units, v.bigUnit(small.UnitAt{Layer: l, Unit: k}, a, p.study.Delta(l)[k]))
		}
		layers = append(layers, elem.Div(
			elem.Heading4(vecty.Text(v.Say("backprop.layer", l+2))),
			elem.Div(vecty.Markup(vecty.Class("tiles-of-units"), vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("backprop.layer", l+2))), units)))
	}
	output := p.study.Activations[p.network.Layers()]
	return show.Part(v.Say("backprop.bigunits"),
		v.digitChoice(),
		elem.Paragraph(vecty.Text(v.Say("backprop.answer", nn.Answer(output), show.Exact(v, p.study.Cost)))),
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(v.Say("backprop.choose"))), elem.Div(vecty.Markup(vecty.Class("big-layers")), layers))
}

func (v view) bigUnit(at small.UnitAt, a, delta float32) *vecty.HTML {
	chosen := at == v.State.chosen
	name := strconv.Itoa(at.Unit + 1)
	if at.Layer == v.State.network.Layers()-1 {
		name = v.Say("backprop.says", at.Unit)
	}
	return elem.Button(
		vecty.Markup(prop.Type(prop.TypeButton), vecty.ClassMap{"chosen": chosen}, vecty.Attribute("aria-pressed", fmt.Sprint(chosen)),
			event.Click(func(*vecty.Event) { v.Send(ChooseBigUnit{at.Layer, at.Unit}) })),
		elem.Strong(vecty.Text(name)),
		elem.Span(vecty.Text("a "+show.Rough(v, a))),
		elem.Span(vecty.Text("δ "+show.Short(v, delta))),
	)
}
