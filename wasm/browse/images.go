package browse

import (
	"slices"

	"inkling/wasm/ui"
	"inkling/wasm/words"
)

// title describes the images of the grid.
func (p *Images) title() string {
	images := splitImages[p.Look.Split]
	if class := p.Look.Class; class >= 0 {
		return imagesOfClass.Say(images, p.Data.Classes[class], p.span())
	}
	return imagesOfAll.Say(images, p.span())
}

// span says which of the images are shown.
func (p *Images) span() string {
	return imagesSpan.Say(words.Thousands(p.Look.From+1), words.Thousands(p.Look.From+len(p.Labels)), words.Thousands(p.Total))
}

// name describes image i.
func (p *Images) name(i int) string {
	return ui.NameImage(p.Look.Split, p.Numbers[i], p.Data.Classes[p.Labels[i]])
}

// place returns the place in the grid of the image on the pad, or -1.
func (p *Images) place(on *Picture) int {
	if on == nil || on.Split != p.Look.Split {
		return -1
	}
	return slices.Index(p.Numbers, on.Number)
}

// sheet lays out the images for the grid.
func (p *Images) sheet() ui.Sheet {
	return ui.NewSheet(p.Pixels, p.Data.Rows, p.Data.Cols, p.Look.Count/lines, lines, ui.SheetMargin)
}
