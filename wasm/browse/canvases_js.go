package browse

import (
	"syscall/js"

	"inkling/wasm/ui"
)

// Canvases are the canvases of a View: the grid, and one for each class.
type Canvases struct {
	state *State
	watch js.Value // a ResizeObserver for the grid
	tiles *ui.Inked
	means []*ui.Inked // by class
}

// NewCanvases returns the canvases of a View that has not been rendered yet.
func NewCanvases(send func(Msg), state *State) *Canvases {
	return &Canvases{state: state, watch: js.Global().Get("ResizeObserver").New(js.FuncOf(func(_ js.Value, args []js.Value) any {
		if width := args[0].Index(0).Get("contentRect").Get("width").Float(); width > 0 {
			send(FitTiles{width})
		}
		return nil
	}))}
}

// MountTiles registers the canvas of the grid.
func (c *Canvases) MountTiles(node js.Value) {
	c.watch.Call("disconnect")
	c.watch.Call("observe", node)
	c.tiles = ui.NewInked(node)
	c.Draw()
}

// MountMean registers the canvas of a class.
func (c *Canvases) MountMean(class int, node js.Value) {
	for len(c.means) <= class {
		c.means = append(c.means, nil)
	}
	c.means[class] = ui.NewInked(node)
	c.Draw()
}

// Draw updates the canvases. It does no work if nothing has changed.
func (c *Canvases) Draw() {
	page, means := c.state.Page, c.state.Means
	if c.tiles == nil || page == nil {
		return
	}
	ink := ui.Colour(c.tiles.Canvas)
	c.tiles.Show(page, ink, page.sheet)
	for class, m := range c.means {
		if m != nil && means != nil && class < len(means.Data.Classes) {
			m.Show(means, ink, func() ui.Sheet { return means.single(class) })
		}
	}
}

// single returns the mean image of a class.
func (m *Means) single(class int) ui.Sheet {
	n := m.Data.Pixels()
	return ui.NewSheet(m.Pixels[class*n:(class+1)*n], m.Data.Rows, m.Data.Cols, 1, 1, 0)
}
