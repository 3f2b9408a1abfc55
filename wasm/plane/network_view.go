package plane

import (
	"slices"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/plane"
	"inkling/wasm/ui"
)

// network is the picture: a column for each layer, whose units are buttons over the canvas on which they are drawn.
func (p *Page) network() *vecty.HTML {
	s := p.State
	columns := vecty.List{p.inputs()}
	for l, n := range s.Settings.Hidden {
		columns = append(columns, p.layer(l, n))
	}
	units, _ := s.Settings.Outputs()
	last := len(s.Settings.Hidden)
	outputs := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("layer")), elem.Div(vecty.Markup(vecty.Class("size")), vecty.Text(outputTitle.Say()))}
	for j := range units {
		outputs = append(outputs, p.unit(Unit{last, j}, toOutput.Say()))
	}
	columns = append(columns, elem.Div(outputs...))
	return elem.Div(vecty.Markup(vecty.Class("layers-of-units")), p.hiding("network"),
		elem.Div(vecty.Markup(vecty.Class("buttons")),
			elem.Heading2(vecty.Text(networkTitle.Say())),
			p.limited("hidden", ui.Button(addLayer.Say(), len(s.Settings.Hidden) < plane.MaxLayers, func() { p.Send(AddLayer{}) })),
			p.limited("hidden", ui.Button(removeLayer.Say(), last > 0, func() { p.Send(RemoveLayer{}) })),
		),
		elem.Div(vecty.Markup(vecty.Class("picture"), vecty.ClassMap{"dense": slices.Max(s.Units()) > 8, "denser": slices.Max(s.Units()) > 12}, vecty.Attribute("role", "group"), vecty.Attribute("aria-label", networkLabel.Say(ui.Shape(s.Units())))),
			&ui.Canvas{Class: "edges", Mounted: p.Mounts.Network},
			elem.Div(vecty.Markup(vecty.Class("layers")), columns),
		),
		ui.Locked(s.Limits.Locks("weights"), elem.Div(vecty.Markup(vecty.Class("weights")), p.hiding("weights"),
			elem.Heading3(vecty.Text(parameterLabel.Say(s.heading()))), p.Parameter)),
		p.advice(),
	)
}

// inputName writes the key of an input as one writes it by hand.
var inputName = strings.NewReplacer("x1", "x₁", "x2", "x₂", "^2", "²")

// inputs are the inputs, those in use and the others.
func (p *Page) inputs() *vecty.HTML {
	s := p.State
	list := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("layer", "inputs")), elem.Div(vecty.Markup(vecty.Class("size")), vecty.Text(inputsTitle.Say()))}
	for _, one := range plane.AllInputs(s.Settings.Axes()).List() {
		on := s.Settings.Inputs&one != 0
		if !on && s.Limits.Hides("inputs") {
			continue
		}
		list = append(list, elem.Button(
			vecty.Markup(prop.Type(prop.TypeButton), vecty.Class("unit"), vecty.Data("input", one.String()), vecty.Attribute("aria-pressed", strconv.FormatBool(on)), prop.Disabled(s.Limits.Locks("inputs")),
				event.Click(func(*vecty.Event) { p.Send(SetInput{one, !on}) })),
			elem.Span(vecty.Markup(vecty.Class("name"), ui.Verbatim()), vecty.Text(inputName.Replace(one.String()))),
		))
	}
	return elem.Div(list...)
}

func (p *Page) layer(l, n int) *vecty.HTML {
	number := strconv.Itoa(l + 1)
	list := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("layer")), elem.Div(vecty.Markup(vecty.Class("size")),
		p.limited("hidden", ui.SignButton("−", "plane-fewer-"+number, fewerUnits.Say(number), n > 1, func() { p.Send(Resize{l, -1}) })),
		p.limited("hidden", ui.SignButton("+", "plane-more-"+number, moreUnits.Say(number), n < plane.MaxUnits, func() { p.Send(Resize{l, 1}) })),
	)}
	for j := range n {
		list = append(list, p.unit(Unit{l, j}, unitTitle.Say(strconv.Itoa(j+1), number)))
	}
	return elem.Div(list...)
}

func (p *Page) unit(u Unit, label string) *vecty.HTML {
	return elem.Button(vecty.Markup(
		prop.Type(prop.TypeButton), vecty.Class("unit"), vecty.Data("layer", strconv.Itoa(u.Layer)),
		vecty.Attribute("aria-label", label), vecty.Attribute("aria-pressed", strconv.FormatBool(p.State.Chosen == u)),
		event.Click(func(*vecty.Event) { p.Send(Show{u}) }),
	))
}
