package small

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/page"
	"inkling/wasm/learn/show"
)

// shapeField is the id of the field for the layer sizes.
const shapeField = "small-shape"

// Controls shows the controls of the layer sizes and the weights.
func (n *Network) Controls(v show.View) *vecty.HTML {
	text, typing := v.Typed[shapeField]
	if !typing {
		text = ShapeText(n.Sizes)
	}
	_, good := parseShape(text)
	said := v.Say("small.shapes", FewestLayers, MostLayers, MostUnits)
	return elem.Div(
		vecty.Markup(vecty.Class("shape")),
		elem.Div(
			vecty.Markup(vecty.Class("field")),
			elem.Label(vecty.Markup(prop.For(shapeField)), vecty.Text(v.Say("small.shape"))),
			elem.Input(vecty.Markup(prop.ID(shapeField), prop.Type(prop.TypeText), prop.Value(text),
				vecty.Attribute("autocomplete", "off"), vecty.Attribute("spellcheck", "false"),
				vecty.Attribute("aria-describedby", shapeField+"-help"), vecty.Attribute("aria-invalid", fmt.Sprint(!good)),
				event.Input(func(e *vecty.Event) { v.Send(SetShape{e.Target.Get("value").String()}) }))),
			elem.Paragraph(vecty.Markup(prop.ID(shapeField+"-help"), vecty.ClassMap{"help": good, "error": !good}), vecty.Text(said)),
		),
		elem.Div(vecty.Markup(vecty.Class("learn-buttons")), v.Button("small.new", NewWeights{}), v.Button("small.reset", Reset{})),
	)
}

// Inputs shows the fields of the inputs.
func (n *Network) Inputs(v show.View) *vecty.HTML {
	return vector(v, "x", n.X, func(i int, value float32) page.Msg { return SetX{i, value} })
}

// Desired shows the fields of the desired outputs.
func (n *Network) Desired(v show.View) *vecty.HTML {
	return vector(v, "y", n.Y, func(i int, value float32) page.Msg { return SetY{i, value} })
}

// vector shows the fields of a vector.
func vector(v show.View, name string, values []float32, set func(i int, value float32) page.Msg) *vecty.HTML {
	var list vecty.List
	for i, value := range values {
		label := name + Subscript(i+1)
		list = append(list, elem.Label(
			vecty.Markup(vecty.Class("component")),
			elem.Span(vecty.Text(label)),
			v.Field(show.Field{ID: fmt.Sprintf("small-%s%d", name, i), Label: label, Value: value, From: -MostNumber, To: MostNumber,
				Then: func(x float64) page.Msg { return set(i, float32(x)) }}),
		))
	}
	return elem.Div(vecty.Markup(vecty.Class("vector")), list)
}

// MostNumber is the limit for weights, biases and inputs that are typed.
const MostNumber = 1000

// Subscript formats a number in subscript.
func Subscript(n int) string {
	var out []rune
	for _, r := range strconv.Itoa(n) {
		out = append(out, '₀'+r-'0')
	}
	return string(out)
}
