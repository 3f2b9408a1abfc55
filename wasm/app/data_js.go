package app

import (
	"syscall/js"

	"inkling/wasm/ui"
)

// dataCanvases are the canvases of the data section: the grid's and one a class.
type dataCanvases struct {
	send  func(Msg)
	watch js.Value // a ResizeObserver of the grid
	data  *Data    // drawn last
	tiles *drawn
	means []*drawn // by class
}

// drawn is a canvas and what it shows.
type drawn struct {
	*ui.Inked
	images *Images
	colour string
}

func newDataCanvases(send func(Msg)) *dataCanvases {
	c := &dataCanvases{send: send}
	c.watch = js.Global().Get("ResizeObserver").New(js.FuncOf(func(_ js.Value, args []js.Value) any {
		width := args[0].Index(0).Get("contentRect").Get("width").Float()
		if width > 0 {
			c.send(FitTiles{width})
		}
		return nil
	}))
	return c
}

// mountTiles takes over the canvas of the grid.
func (c *dataCanvases) mountTiles(node js.Value) {
	c.watch.Call("disconnect")
	c.watch.Call("observe", node)
	c.tiles = &drawn{Inked: ui.NewInked(node)}
	c.draw(c.data)
}

// mountMean takes over the canvas of a class.
func (c *dataCanvases) mountMean(class int, node js.Value) {
	for len(c.means) <= class {
		c.means = append(c.means, nil)
	}
	c.means[class] = &drawn{Inked: ui.NewInked(node)}
	c.draw(c.data)
}

// draw brings the canvases up to date; it costs nothing while they are.
func (c *dataCanvases) draw(d *Data) {
	c.data = d
	if c.tiles == nil || d.Page == nil {
		return
	}
	ink := ui.Colour(c.tiles.Canvas)
	if c.tiles.changes(d.Page, ink) {
		c.tiles.Draw(d.Page.sheet(), ink)
	}
	for class, m := range c.means {
		if m != nil && d.Means != nil && class < len(d.Means.Labels) && m.changes(d.Means, ink) {
			m.Draw(d.Means.single(class), ink)
		}
	}
}

// changes notes what is to be shown and reports whether that is something else.
func (d *drawn) changes(images *Images, colour string) bool {
	if d.images == images && d.colour == colour {
		return false
	}
	d.images, d.colour = images, colour
	return true
}

// single returns image i of the list alone.
func (p *Images) single(i int) ui.Sheet {
	n := p.Data.Pixels()
	return ui.NewSheet(p.Pixels[i*n:(i+1)*n], p.Data.Rows, p.Data.Cols, 1, 1, 0)
}
