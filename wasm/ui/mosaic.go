package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"
)

// Mosaic is a grid of pictures: one canvas, and over it a cell for each picture with its
// description and an optional caption. It renders only when its look changes.
type Mosaic struct {
	vecty.Core
	ID       string           `vecty:"prop"` // of the grid, or ""
	Prefix   string           `vecty:"prop"` // of the cells' ids
	Class    string           `vecty:"prop"` // of the canvas
	Label    string           `vecty:"prop"`
	Version  any              `vecty:"prop"` // changes with the pictures
	Names    func(int) string `vecty:"prop"`
	Captions func(int) string `vecty:"prop"` // or nil
	Wrong    func(int) bool   `vecty:"prop"` // or nil
	Count    int              `vecty:"prop"`
	Columns  int              `vecty:"prop"`
	Lines    int              `vecty:"prop"` // minimum number of rows
	Cursor   int              `vecty:"prop"`
	Chosen   int              `vecty:"prop"`
	Key      func(string)     `vecty:"prop"`
	Choose   func(int)        `vecty:"prop"`
	Mounted  func(vecty.SyscallJSValue)
}

// SkipRender reports whether the look is unchanged.
func (t *Mosaic) SkipRender(prev vecty.Component) bool {
	p := prev.(*Mosaic)
	return t.Label == p.Label && t.Version == p.Version && t.Count == p.Count &&
		t.Columns == p.Columns && t.Cursor == p.Cursor && t.Chosen == p.Chosen
}

// Render shows the grid.
func (t *Mosaic) Render() vecty.ComponentOrHTML {
	var rows vecty.List
	for from := 0; from < t.Count; from += t.Columns {
		rows = append(rows, t.row(from, min(from+t.Columns, t.Count)))
	}
	lines := max(1, t.Lines, (t.Count+t.Columns-1)/t.Columns)
	return elem.Div(
		vecty.Markup(vecty.Class("sheet")),
		&Canvas{Class: t.Class, Mounted: t.Mounted},
		elem.Div(
			vecty.Markup(
				vecty.Class("tiles"), vecty.Attribute("role", "grid"), vecty.Attribute("tabindex", 0),
				vecty.Attribute("aria-label", t.Label), vecty.Attribute("aria-activedescendant", t.id(t.Cursor)),
				vecty.Style("grid-template-rows", fmt.Sprintf("repeat(%d, minmax(0, 1fr))", lines)),
				event.KeyDown(t.key), event.Click(t.click),
			),
			vecty.MarkupIf(t.ID != "", prop.ID(t.ID)),
			rows,
		),
	)
}

func (t *Mosaic) row(from, to int) *vecty.HTML {
	var cells vecty.List
	for place := from; place < to; place++ {
		cells = append(cells, elem.Div(
			vecty.Markup(
				prop.ID(t.id(place)), vecty.Attribute("role", "gridcell"), vecty.Attribute("aria-label", t.Names(place)),
				vecty.Attribute("aria-selected", fmt.Sprint(place == t.Chosen)),
				vecty.ClassMap{"cursor": place == t.Cursor, "wrong": t.Wrong != nil && t.Wrong(place)},
			),
			t.caption(place),
		))
	}
	return elem.Div(vecty.Markup(vecty.Attribute("role", "row"),
		vecty.Style("grid-template-columns", fmt.Sprintf("repeat(%d, minmax(0, 1fr))", t.Columns))), cells)
}

func (t *Mosaic) caption(place int) vecty.MarkupOrChild {
	if t.Captions == nil {
		return nil
	}
	return elem.Span(vecty.Markup(vecty.Class("caption"), Hidden()), vecty.Text(t.Captions(place)))
}

func (t *Mosaic) id(place int) string { return t.Prefix + strconv.Itoa(place) }

func (t *Mosaic) key(e *vecty.Event) {
	if name, ok := GridKey(e, TileKeys); ok {
		t.Key(name)
	}
}

// GridKey returns the key that was pressed, if it is one of keys, and prevents the browser's
// default action. Other keys, such as Tab, and shortcuts are left to the browser.
func GridKey(e *vecty.Event, keys []string) (name string, ok bool) {
	name = e.Get("key").String()
	if !slices.Contains(keys, name) || e.Get("ctrlKey").Bool() || e.Get("altKey").Bool() || e.Get("metaKey").Bool() {
		return "", false
	}
	e.Call("preventDefault")
	return name, true
}

func (t *Mosaic) click(e *vecty.Event) {
	cell := e.Target.Call("closest", `[role="gridcell"]`)
	if cell.IsNull() {
		return // after the last picture
	}
	place, err := strconv.Atoi(strings.TrimPrefix(cell.Get("id").String(), t.Prefix))
	if err == nil {
		t.Choose(place)
	}
}

// TileKeys are the keys used in a grid of pictures.
var TileKeys = []string{"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown", "Enter", " "}

// Moved returns the place that a key leads to in a grid, given its number of columns, places on a
// page and places in all.
func Moved(key string, from, columns, screen, total int) int {
	to, column := from, from%columns
	switch key {
	case "ArrowLeft":
		to--
	case "ArrowRight":
		to++
	case "ArrowUp":
		to -= columns
	case "ArrowDown":
		to += columns
	case "Home":
		to -= column
	case "End":
		to = min(to+columns-1-column, total-1)
	case "PageUp":
		to = max(0, to-screen)
	case "PageDown":
		to = min(to+screen, total-1)
	}
	if to < 0 || to >= total {
		return from
	}
	return to
}
