package run

import (
	"fmt"
	"strconv"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/chart"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// Tag is the label of a run in the chart.
func Tag(place int) *vecty.HTML {
	r := chart.Run{Place: place}
	return elem.Span(vecty.Markup(vecty.Class("tag"), ui.Hidden(), ui.Verbatim(), inked(&r)), vecty.Text(r.Tag()))
}

// inked gives an element the colour of a run.
func inked(r *chart.Run) vecty.Applyer {
	return vecty.Style("color", "light-dark("+r.Colour().Light+", "+r.Colour().Dark+")")
}

// Canvas is the canvas for the picture of a run. The page draws in all that have its class; the key says of which run.
func Canvas(key, label string) *vecty.HTML {
	return elem.Canvas(vecty.Markup(vecty.Class("picture-of-run"), vecty.Data("run", key), vecty.Attribute("width", Side), vecty.Attribute("height", Side),
		vecty.MarkupIf(label == "", ui.Hidden()), vecty.MarkupIf(label != "", vecty.Attribute("role", "img"), vecty.Attribute("aria-label", label))))
}

// Cost returns the cost of a score with four digits, or a dash without points.
func Cost(s nn.Score) string {
	switch {
	case s.Total == 0:
		return "–"
	case s.Cost > 1e6:
		return "> 1000000"
	}
	return words.Decimal(strconv.FormatFloat(s.Cost, 'f', 4, 64))
}

// The dimensions of a chart, in its own units.
const (
	chartWidth, chartHeight = 520.0, 220.0
	left, right, top, below = 58.0, 22.0, 10.0, 26.0
)

// Chart draws the costs of runs, on a logarithmic scale, as a picture with axes.
func Chart(runs []chart.Run, label string) *vecty.HTML {
	c := chart.New(chart.Cost, chart.Choice{Log: true}, runs)
	plane := chart.Plane{Left: left, Top: top, Width: chartWidth - left - right, Height: chartHeight - top - below}
	var shapes vecty.List
	shape := func(tag string, content string, m ...vecty.Applyer) {
		shapes = append(shapes, vecty.Tag(tag, vecty.Markup(m...), vecty.If(content != "", vecty.Text(content))))
	}
	at := func(x, y float64) vecty.MarkupList {
		return vecty.Markup(vecty.Attribute("x", tenths(x)), vecty.Attribute("y", tenths(y)))
	}
	along, across := c.Ticks(8, 5)
	for _, t := range across {
		_, y := plane.At(c, chart.Point{X: c.X.From, Y: t.At})
		shape("path", "", vecty.Class("grid"), vecty.Attribute("d", fmt.Sprintf("M%g %.1fh%g", plane.Left, y, plane.Width)))
		shape("text", t.Text, vecty.Class("end"), at(plane.Left-6, y+4))
	}
	for _, t := range along {
		x, _ := plane.At(c, chart.Point{X: t.At, Y: c.Y.From})
		shape("text", t.Text, vecty.Class("middle"), at(x, chartHeight-8))
	}
	for _, l := range c.Lines {
		shape("path", "", vecty.Class("line", "line-"+strconv.Itoa(int(l.Kind))), vecty.Attribute("d", plane.Path(c, l)), inked(l.Run))
	}
	for _, l := range plane.Labels(c, 13) {
		shape("text", l.Run.Tag(), inked(l.Run), vecty.Class("tag"), at(plane.Left+plane.Width+5, l.Y+4))
	}
	return vecty.Tag("svg", vecty.Markup(vecty.Namespace(ui.SVG), vecty.Class("chart-of-runs"), vecty.Attribute("viewBox", fmt.Sprintf("0 0 %g %g", chartWidth, chartHeight)),
		vecty.Attribute("role", "img"), vecty.Attribute("aria-label", label), ui.Verbatim()), shapes)
}

func tenths(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }
