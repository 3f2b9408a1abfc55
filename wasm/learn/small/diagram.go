package small

import (
	"fmt"
	"math"
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/show"
)

// Diagram shows the network as circles and lines, thick for large weights, dashed for negative
// ones. Each circle after the inputs is a button that selects its unit, and shows the unit's number
// in numbers.
func (n *Network) Diagram(v show.View, numbers [][]float32) *vecty.HTML {
	var units vecty.List
	for l, size := range n.Sizes {
		for k := range size {
			units = append(units, n.circle(v, UnitAt{l - 1, k}, numbers[l][k]))
		}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("diagram"), vecty.Style("height", fmt.Sprintf("%dpx", 56+48*slices.Max(n.Sizes))),
			vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.Say("small.diagram", ShapeText(n.Sizes)))),
		n.edges(), units,
	)
}

// placeOf returns the position of a unit, in per cent of the diagram's width and height.
func placeOf(sizes []int, layer, unit int) (x, y float64) {
	return 100 * (float64(layer) + 0.5) / float64(len(sizes)), 100 * (float64(unit) + 0.5) / float64(sizes[layer])
}

// edges draws the weights, with those of the selected unit highlighted.
func (n *Network) edges() *vecty.HTML {
	p := show.Plot{Width: 100, Height: 100}
	for _, at := range lesson.Places(n.Parameters) {
		if at.From == lesson.Bias {
			continue
		}
		class := "edge"
		w := float64(*at.Of(n.Parameters))
		if w < 0 {
			class += " negative"
		}
		if (UnitAt{at.Layer, at.Unit}) == n.Chosen {
			class += " chosen"
		}
		x1, y1 := placeOf(n.Sizes, at.Layer, at.From)
		x2, y2 := placeOf(n.Sizes, at.Layer+1, at.Unit)
		p.Shape("line", class, "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke-width", 1+math.Min(math.Abs(w), 3))
	}
	picture := p.Show("diagram-edges", "")
	vecty.Attribute("preserveAspectRatio", "none").Apply(picture)
	return picture
}

// circle shows a unit with its number. Inputs cannot be selected.
func (n *Network) circle(v show.View, at UnitAt, value float32) *vecty.HTML {
	x, y := placeOf(n.Sizes, at.Layer+1, at.Unit)
	chosen := at == n.Chosen
	place := vecty.Markup(vecty.Class("unit"), vecty.Style("left", fmt.Sprintf("%.2f%%", x)), vecty.Style("top", fmt.Sprintf("%.2f%%", y)))
	if at.Layer < 0 {
		return elem.Span(place, vecty.Markup(vecty.Class("input"), vecty.Attribute("role", "img"),
			vecty.Attribute("aria-label", v.Say("small.input", at.Unit+1, show.Brief(v, value)))),
			vecty.Text(show.Brief(v, value)))
	}
	return elem.Button(place, vecty.Markup(prop.Type(prop.TypeButton), vecty.ClassMap{"chosen": chosen},
		vecty.Attribute("aria-pressed", fmt.Sprint(chosen)),
		vecty.Attribute("aria-label", v.Say("small.unit", at.Layer+2, at.Unit+1, show.Brief(v, value))),
		event.Click(func(*vecty.Event) { v.Send(ChooseUnit(at)) })),
		vecty.Text(show.Brief(v, value)))
}
