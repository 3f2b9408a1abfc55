package ui

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
)

// ColumnHead is a column header of a table.
func ColumnHead(name string) *vecty.HTML {
	return elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "col")), vecty.Text(name))
}

// RowHead is a row header of a table.
func RowHead(name string) *vecty.HTML {
	return elem.TableHeader(vecty.Markup(vecty.Attribute("scope", "row")), vecty.Text(name))
}

// Cell is a table cell with a number or a name.
func Cell(text string) *vecty.HTML {
	return elem.TableData(vecty.Markup(Verbatim()), vecty.Text(text))
}
