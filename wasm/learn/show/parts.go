package show

import (
	"fmt"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/wasm/learn/mathml"
	"inkling/wasm/ui"
)

// Formula shows a formula on its own line. It wraps if it is long; what cannot wrap, such as a
// matrix, scrolls sideways.
func Formula(parts ...mathml.Node) *vecty.HTML {
	return elem.Div(vecty.Markup(vecty.Class("formula")), mathml.Wrapped(parts...))
}

// Captioned is a figure with a caption.
func Captioned(caption string, content ...vecty.MarkupOrChild) *vecty.HTML {
	return elem.Figure(append(content, elem.FigureCaption(vecty.Text(caption)))...)
}

// Table shows rows of cells with column headers.
func Table(caption string, head []string, rows [][]string) *vecty.HTML {
	var heads, body vecty.List
	for _, h := range head {
		heads = append(heads, ui.ColumnHead(h))
	}
	for _, r := range rows {
		var cells vecty.List
		for _, c := range r {
			if strings.ContainsAny(c, "0123456789") {
				cells = append(cells, ui.Cell(c))
			} else { // a word
				cells = append(cells, elem.TableData(vecty.Text(c)))
			}
		}
		body = append(body, elem.TableRow(cells))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("learn-table")),
		elem.Table(elem.Caption(vecty.Text(caption)), elem.TableHead(elem.TableRow(heads)), elem.TableBody(body)),
	)
}

// Part is a section of a lesson's live part, with a heading.
func Part(title string, content ...vecty.MarkupOrChild) *vecty.HTML {
	m := []vecty.MarkupOrChild{vecty.Markup(vecty.Class("part")), elem.Heading3(vecty.Text(title))}
	return elem.Div(append(m, content...)...)
}

// Bar shows progress, from 0 to 1.
func Bar(label string, fraction float64) *vecty.HTML {
	return elem.Progress(vecty.Markup(vecty.Attribute("aria-label", label), vecty.Attribute("max", "1"),
		vecty.Attribute("value", fmt.Sprintf("%.3f", fraction))))
}

// EpochLine is the book's log line for an epoch.
func EpochLine(e nn.EpochResult) string {
	return fmt.Sprintf("Epoch %d: %d / %d", e.Epoch, e.Correct, e.Total)
}
