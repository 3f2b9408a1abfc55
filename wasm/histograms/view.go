package histograms

import (
	"fmt"
	"math"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/nn/diagnosis"
	"inkling/wasm/proto"
	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// ID is the id of the section.
const ID = "histograms"

// A View shows the values inside a network in training, by layer.
type View struct {
	State    *State
	Findings *proto.Diagnosis // of the run shown
	Send     func(Msg)
	Bench    bool // on the workbench, where the section is a panel
}

// Section shows all of it.
func (v *View) Section() vecty.ComponentOrHTML {
	if v.Bench {
		return elem.Section(
			vecty.Markup(prop.ID(ID), vecty.Class("histograms"), vecty.Attribute("aria-labelledby", ID+"-title")),
			elem.Heading2(vecty.Markup(prop.ID(ID+"-title")), vecty.Text(histogramsLabel.Say())),
			numbers(v.Findings),
		)
	}
	var content *vecty.HTML
	if v.State.Open { // rendering them is expensive
		content = numbers(v.Findings)
	}
	return elem.Details(
		vecty.Markup(prop.ID(ID), vecty.Class("histograms"),
			event.Toggle(func(e *vecty.Event) { v.Send(Show{e.Target.Get("open").Bool()}) })),
		elem.Summary(vecty.Text(histogramsLabel.Say())),
		vecty.If(content != nil, content),
	)
}

// numbers shows the histograms, the norms and a table.
func numbers(f *proto.Diagnosis) *vecty.HTML {
	if f.Measure == nil {
		return elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(nothingYet.Say()))
	}
	m := f.Measure
	return elem.Div(
		elem.Paragraph(vecty.Markup(vecty.Class("help")), vecty.Text(histogramsHelp.Say(
			m.Epochs, words.Thousands(m.Other.Total), words.Thousands(m.Training.Total)))),
		elem.Div(vecty.Markup(vecty.Class("multiples")), columnHeads(), rows(m), normCharts(f.Norms)),
		legend(len(m.Layers)),
		table(m),
	)
}

func columnHeads() vecty.List {
	list := vecty.List{elem.Span()}
	for _, k := range normKinds {
		list = append(list, elem.Strong(vecty.Text(k.name.Say())))
	}
	return list
}

func rows(m *diagnosis.Measure) (list vecty.List) {
	for l := range m.Layers {
		layer := &m.Layers[l]
		list = append(list, elem.Strong(vecty.Text(layerName(l, len(m.Layers)))))
		for i, h := range []diagnosis.Histogram{layer.Weights, layer.Activations, layer.Gradients} {
			list = append(list, figure(h, normKinds[i].of(layer.Norms)))
		}
	}
	return list
}

// figure is a histogram; the table has its numbers.
func figure(h diagnosis.Histogram, norm float64) vecty.ComponentOrHTML {
	return elem.Figure(
		svg("bars-drawing", float64(len(h.Counts)), barsHeight, shape("path", vecty.Attribute("d", barsPath(h)))),
		elem.FigureCaption(vecty.Markup(ui.Hidden()),
			elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(short(h.Low))), elem.Span(vecty.Text(normCaption.Say(short(norm)))), elem.Span(vecty.Markup(ui.Verbatim()), vecty.Text(short(h.High)))),
	)
}

// svg is a drawing that fills its container and is hidden from screen readers.
func svg(class string, width, height float64, shapes ...vecty.MarkupOrChild) *vecty.HTML {
	return vecty.Tag("svg", append([]vecty.MarkupOrChild{vecty.Markup(
		vecty.Namespace(ui.SVG), vecty.Class(class), ui.Hidden(),
		vecty.Attribute("viewBox", fmt.Sprintf("0 0 %g %g", width, height)), vecty.Attribute("preserveAspectRatio", "none"),
	)}, shapes...)...)
}

func shape(tag string, m ...vecty.Applyer) *vecty.HTML {
	return vecty.Tag(tag, vecty.Markup(append(m, vecty.Namespace(ui.SVG), vecty.Attribute("vector-effect", "non-scaling-stroke"))...))
}

// normCharts shows the norms over time, if there are at least two measurements.
func normCharts(norms []proto.NormsAt) (list vecty.List) {
	if len(norms) < 2 {
		return nil
	}
	list = append(list, elem.Strong(vecty.Text(normsLabel.Say())))
	for _, k := range normKinds {
		list = append(list, normChart(norms, k))
	}
	return list
}

// normChart draws a line for each layer, on a logarithmic scale.
func normChart(norms []proto.NormsAt, k normKind) vecty.ComponentOrHTML {
	low, high := decades(norms, k.of)
	var shapes []vecty.MarkupOrChild
	for power := low; power <= high; power++ {
		y := normsHeight * float64(high-power) / float64(high-low)
		shapes = append(shapes, shape("path", vecty.Class("gridline"), vecty.Attribute("d", fmt.Sprintf("M0 %gH%g", y, normsWidth))))
	}
	for l := range norms[0].Layers {
		shapes = append(shapes, shape("path", vecty.Class("line", lineClass(l)), vecty.Attribute("d", normsPath(norms, l, k.of, low, high))))
	}
	return elem.Figure(
		svg("norms-drawing", normsWidth, normsHeight, shapes...),
		elem.FigureCaption(
			elem.Span(vecty.Text(normsRange.Say(tenTo(low), tenTo(high)))),
			elem.Span(vecty.Text(normsEpochs.Say(norms[len(norms)-1].Epochs))),
		),
	)
}

// tenTo formats a power of ten.
func tenTo(power int) string {
	if power > 0 && power <= 6 {
		return words.Thousands(int(math.Pow10(power)))
	}
	return short(math.Pow10(power))
}

func lineClass(layer int) string { return fmt.Sprintf("line-%d", layer+1) }

// legend assigns lines to layers.
func legend(layers int) vecty.ComponentOrHTML {
	var items vecty.List
	for l := range layers {
		items = append(items, elem.ListItem(
			svg("swatch", 24, 8, shape("path", vecty.Class("line", lineClass(l)), vecty.Attribute("d", "M0 4H24"))),
			vecty.Text(layerName(l, layers)),
		))
	}
	return elem.UnorderedList(vecty.Markup(vecty.Class("layers"), vecty.Attribute("aria-label", legendLabel.Say())), items)
}

// table shows the numbers of the pictures.
func table(m *diagnosis.Measure) vecty.ComponentOrHTML {
	var heads, rows vecty.List
	for _, name := range columns {
		heads = append(heads, ui.ColumnHead(name.Say()))
	}
	for l := range m.Layers {
		layer := &m.Layers[l]
		for i, h := range []diagnosis.Histogram{layer.Weights, layer.Activations, layer.Gradients} {
			dead, saturated := "", ""
			if i == 1 {
				dead, saturated = deadUnits.Say(len(layer.Dead), layer.Units), fmt.Sprint(len(layer.Saturated))
			}
			rows = append(rows, elem.TableRow(
				ui.RowHead(layerName(l, len(m.Layers))),
				elem.TableData(vecty.Text(normKinds[i].name.Say())),
				ui.Cell(short(h.Low)), ui.Cell(short(h.High)), ui.Cell(short(normKinds[i].of(layer.Norms))), ui.Cell(dead), ui.Cell(saturated),
			))
		}
	}
	return elem.Details(
		elem.Summary(vecty.Text(tableLabel.Say())),
		elem.Div(vecty.Markup(vecty.Class("wide-table"), vecty.Attribute("tabindex", 0), vecty.Attribute("role", "region"),
			vecty.Attribute("aria-label", numbersLabel.Say())),
			elem.Table(vecty.Markup(vecty.Class("counts")), elem.TableHead(elem.TableRow(heads)), elem.TableBody(rows))),
	)
}
