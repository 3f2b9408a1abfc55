package learn

import (
	"fmt"
	"math"
	"slices"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn"
	"inkling/wasm/learn/lesson"
)

// diagram shows a network as circles and lines: thick for large weights, dashed
// for negative ones. Each circle behind the inputs is a button that chooses it,
// with the number that numbers has for its unit.
func (v *View) diagram(n *nn.Network, chosen unitAt, numbers [][]float32, choose func(unitAt) Msg) *vecty.HTML {
	var units vecty.List
	for l, size := range n.Sizes {
		for k := range size {
			x, y := placeOf(n.Sizes, l, k)
			here := unitAt{l - 1, k}
			units = append(units, v.circle(here, numbers[l][k], here == chosen, x, y, choose))
		}
	}
	return elem.Div(
		vecty.Markup(vecty.Class("diagram"), vecty.Style("height", fmt.Sprintf("%dpx", 56+48*slices.Max(n.Sizes))),
			vecty.Attribute("role", "group"), vecty.Attribute("aria-label", v.say("small.diagram", shapeText(n.Sizes)))),
		edges(n, chosen), units,
	)
}

// placeOf returns where a unit is, in per cent of the diagram's width and height.
func placeOf(sizes []int, layer, unit int) (x, y float64) {
	return 100 * (float64(layer) + 0.5) / float64(len(sizes)), 100 * (float64(unit) + 0.5) / float64(sizes[layer])
}

// edges draws the weights; those that lead to the chosen unit stand out.
func edges(n *nn.Network, chosen unitAt) *vecty.HTML {
	p := plot{width: 100, height: 100}
	for _, at := range lesson.Places(n.Parameters) {
		if at.From == lesson.Bias {
			continue
		}
		class := "edge"
		w := float64(*at.Of(n.Parameters))
		if w < 0 {
			class += " negative"
		}
		if (unitAt{at.Layer, at.Unit}) == chosen {
			class += " chosen"
		}
		x1, y1 := placeOf(n.Sizes, at.Layer, at.From)
		x2, y2 := placeOf(n.Sizes, at.Layer+1, at.Unit)
		p.shape("line", class, "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke-width", 1+math.Min(math.Abs(w), 3))
	}
	picture := p.show("diagram-edges", "")
	vecty.Attribute("preserveAspectRatio", "none").Apply(picture)
	return picture
}

// circle shows a unit with its number; those of the inputs choose nothing.
func (v *View) circle(at unitAt, value float32, chosen bool, x, y float64, choose func(unitAt) Msg) *vecty.HTML {
	place := vecty.Markup(vecty.Class("unit"), vecty.Style("left", fmt.Sprintf("%.2f%%", x)), vecty.Style("top", fmt.Sprintf("%.2f%%", y)))
	if at.layer < 0 {
		return elem.Span(place, vecty.Markup(vecty.Class("input"), vecty.Attribute("role", "img"),
			vecty.Attribute("aria-label", v.say("small.input", at.unit+1, brief(v, value)))),
			vecty.Text(brief(v, value)))
	}
	return elem.Button(place, vecty.Markup(prop.Type(prop.TypeButton), vecty.ClassMap{"chosen": chosen},
		vecty.Attribute("aria-pressed", fmt.Sprint(chosen)),
		vecty.Attribute("aria-label", v.say("small.unit", at.layer+2, at.unit+1, brief(v, value))),
		event.Click(func(*vecty.Event) { v.Send(choose(at)) })),
		vecty.Text(brief(v, value)))
}
