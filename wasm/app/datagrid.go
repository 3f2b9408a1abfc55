package app

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"
	"github.com/norunners/vecty/event"
	"github.com/norunners/vecty/prop"

	"inkling/wasm/ui"
)

// tiles is the grid of images: one canvas, and over it a cell an image that says
// what it is. It follows the grid pattern of WAI-ARIA, with the keyboard's focus
// on the whole and a cursor inside. It renders only when it would look different,
// for the page renders many times a second while a network is trained.
type tiles struct {
	vecty.Core
	Images  *Images   `vecty:"prop"`
	Columns int       `vecty:"prop"`
	Cursor  int       `vecty:"prop"` // place in Images, or outside
	Chosen  int       `vecty:"prop"` // place of the image on the pad, or -1
	Send    func(Msg) `vecty:"prop"`
	mounted func(vecty.SyscallJSValue)
}

// SkipRender reports whether nothing has changed that is to be seen.
func (t *tiles) SkipRender(prev vecty.Component) bool {
	p := prev.(*tiles)
	return t.Images == p.Images && t.Columns == p.Columns && t.Cursor == p.Cursor && t.Chosen == p.Chosen
}

// Render shows the grid.
func (t *tiles) Render() vecty.ComponentOrHTML {
	var rows vecty.List
	for from := 0; from < len(t.Images.Labels); from += t.Columns {
		rows = append(rows, t.row(from, min(from+t.Columns, len(t.Images.Labels))))
	}
	return elem.Div(
		vecty.Markup(vecty.Class("sheet")),
		&ui.Canvas{Class: "images", Mounted: t.mounted},
		elem.Div(
			vecty.Markup(
				prop.ID("tiles"), vecty.Class("tiles"), vecty.Attribute("role", "grid"), vecty.Attribute("tabindex", 0),
				vecty.Attribute("aria-label", t.label()), vecty.Attribute("aria-activedescendant", tileID(t.Cursor)),
				vecty.Style("grid-template-rows", fmt.Sprintf("repeat(%d, minmax(0, 1fr))", dataLines)),
				event.KeyDown(t.key), event.Click(t.click),
			),
			rows,
		),
	)
}

func (t *tiles) label() string {
	look := t.Images.Look
	what := "all classes"
	if look.Class >= 0 {
		what = "class " + t.Images.Data.Classes[look.Class]
	}
	return fmt.Sprintf("%s images, %s, %s", ui.SplitNames[look.Split], what, t.Images.span())
}

// span says which of how many images are shown.
func (p *Images) span() string {
	return fmt.Sprintf("%s to %s of %s", ui.Thousands(p.Look.From+1), ui.Thousands(p.Look.From+len(p.Labels)), ui.Thousands(p.Total))
}

func (t *tiles) row(from, to int) *vecty.HTML {
	var cells vecty.List
	for place := from; place < to; place++ {
		cells = append(cells, elem.Div(vecty.Markup(
			prop.ID(tileID(place)), vecty.Attribute("role", "gridcell"),
			vecty.Attribute("aria-label", ui.NameImage(t.Images.Look.Split, t.Images.Numbers[place], t.Images.Data.Classes[t.Images.Labels[place]])),
			vecty.Attribute("aria-selected", fmt.Sprint(place == t.Chosen)),
			vecty.ClassMap{"cursor": place == t.Cursor},
		)))
	}
	return elem.Div(vecty.Markup(vecty.Attribute("role", "row"),
		vecty.Style("grid-template-columns", fmt.Sprintf("repeat(%d, minmax(0, 1fr))", t.Columns))), cells)
}

const tilePrefix = "tile-"

func tileID(place int) string { return tilePrefix + strconv.Itoa(place) }

// key leaves to the browser what means nothing here, such as Tab, and shortcuts.
func (t *tiles) key(e *vecty.Event) {
	if name, ok := ui.GridKey(e, ui.TileKeys); ok {
		t.Send(TileKey{name})
	}
}

func (t *tiles) click(e *vecty.Event) {
	place, err := strconv.Atoi(strings.TrimPrefix(e.Target.Get("id").String(), tilePrefix))
	if err == nil { // else it was beside the last image
		t.Send(ChooseTile{place})
	}
}

// sheet lays out the images for the grid.
func (p *Images) sheet() ui.Sheet {
	return ui.NewSheet(p.Pixels, p.Data.Rows, p.Data.Cols, p.Look.Count/dataLines, dataLines, ui.SheetMargin)
}
