package pad

import (
	"syscall/js"

	"inkling/nn/ink"
	"inkling/wasm/ui"
)

// Canvases draws the canvases of a View.
type Canvases struct {
	send  func(Msg)
	pad   *Canvas
	seen  *seen
	steps [4]*ui.Inked
}

// NewCanvases returns the canvases of a View that has not been rendered yet.
func NewCanvases(send func(Msg)) *Canvases { return &Canvases{send: send} }

// Mounts returns the callbacks for a View.
func (c *Canvases) Mounts() Mounts {
	return Mounts{
		Pad:  func(node js.Value) { c.pad = NewCanvas(node, c.send) },
		Seen: func(node js.Value) { c.seen = newSeen(node) },
		Step: func(i int, node js.Value) { c.steps[i] = ui.NewInked(node) },
	}
}

// Draw updates the canvases that are shown.
func (c *Canvases) Draw(s *State) {
	if c.pad != nil {
		c.pad.Draw(s)
	}
	if c.seen != nil {
		c.seen.draw(s.Image)
	}
	if s.Prepared.Open && c.steps[0] != nil {
		c.drawSteps(s)
	}
}

func (c *Canvases) drawSteps(s *State) {
	colour := ui.Colour(c.steps[0].Canvas)
	for i, pixels := range s.steps() {
		c.steps[i].Show(string(pixels), colour, func() ui.Sheet { return ui.NewSheet(pixels, ink.Rows, ink.Cols, 1, 1, 0) })
	}
}

// Release frees the pad, whose canvas has left the page.
func (c *Canvases) Release() {
	if c.pad != nil {
		c.pad.Release()
	}
}
