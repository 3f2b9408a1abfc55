package photo

import (
	"strconv"
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/wasm/browser"
	"inkling/wasm/opener/client"
	"inkling/wasm/opener/message"
	"inkling/wasm/ui"
)

// An Opener takes pictures, and carries out the effects of the panel.
type Opener struct {
	send   func(Msg)
	client *client.Client
}

// NewOpener returns an opener that takes the pictures chosen in the fields.
func NewOpener(send func(Msg)) *Opener {
	o := &Opener{send: send}
	o.client = client.New(func(r message.Report, _ []byte) { send(Reported{r}) }, func(err error) { send(Lost{err}) })
	browser.OnDocument("change", func(e js.Value) {
		if id := e.Get("target").Get("id").String(); id == chooseID || id == cameraID {
			o.Choose(e.Get("target").Get("files"), false)
			e.Get("target").Set("value", "") // so that the same file can be chosen again
		}
	})
	return o
}

// Choose takes the only picture of a list. A pasted one has no name that says something.
func (o *Opener) Choose(files js.Value, pasted bool) {
	n := files.Length()
	if n == 0 {
		return
	}
	file := files.Index(0)
	name := file.Get("name").String()
	if pasted {
		name = pastedName.Say()
	}
	if n > 1 {
		o.send(Taken{Name: name, Err: onePicture.Err(n)})
		return
	}
	o.client.Take(client.Of(file), name)
	o.send(Taken{Name: name})
}

// CarryOut carries out an effect of this package, and reports whether it is one.
func (o *Opener) CarryOut(e Effect) bool {
	switch e.(type) {
	case Read:
		o.client.Post(message.Order{Kind: message.Picture})
	case Stop:
		o.client.Stop()
	default:
		return false
	}
	return true
}

// Canvases are the canvases of the steps and of the digits.
type Canvases struct {
	state *State
	nodes map[[2]int]*canvas // by step and digit
}

type canvas struct {
	*ui.Inked
	shown  *message.Found
	colour string
}

// NewCanvases returns the canvases of a View that has not been rendered yet.
func NewCanvases(state *State) *Canvases { return &Canvases{state, map[[2]int]*canvas{}} }

// Mount registers a canvas.
func (c *Canvases) Mount(step, digit int, node js.Value) {
	c.nodes[[2]int{step, digit}] = &canvas{Inked: ui.NewInked(node)}
	c.Draw()
}

// Draw updates the canvases. It does no work if nothing has changed.
func (c *Canvases) Draw() {
	f := c.state.Found
	for at, k := range c.nodes {
		if f == nil || !k.Canvas.Get("isConnected").Bool() {
			delete(c.nodes, at)
			continue
		}
		colour := ui.Colour(k.Canvas)
		if k.shown == f && k.colour == colour || at[0] == digitStep && at[1] >= len(f.Boxes) {
			continue
		}
		k.shown, k.colour = f, colour
		switch at[0] {
		case greyStep:
			k.grey(f)
		case inkedStep:
			k.Inked.Draw(ui.NewSheet(f.Ink(), f.Rows, f.Cols, 1, 1, 0), colour)
		case boxedStep:
			k.grey(f)
			k.boxes(f)
		case digitStep:
			k.Inked.Draw(ui.NewSheet(f.Digit(at[1]), dataset.MNISTRows, dataset.MNISTCols, 1, 1, 0), colour)
		}
	}
}

// grey draws the picture, whatever the colours of the page are.
func (k *canvas) grey(f *message.Found) {
	rgba := make([]byte, 0, 4*f.Rows*f.Cols)
	for _, v := range f.Grey() {
		rgba = append(rgba, v, v, v, 0xff)
	}
	k.Canvas.Set("width", f.Cols)
	k.Canvas.Set("height", f.Rows)
	pixels := k.Context.Call("createImageData", f.Cols, f.Rows)
	js.CopyBytesToJS(pixels.Get("data"), rgba)
	k.Context.Call("putImageData", pixels, 0, 0)
}

// boxes draws the boxes of the digits with their numbers, on a light ground that shows on any picture.
func (k *canvas) boxes(f *message.Found) {
	unit := max(1, max(f.Rows, f.Cols)/200)
	c := k.Context
	c.Set("font", "bold "+strconv.Itoa(max(9, 7*unit))+"px sans-serif")
	c.Set("textBaseline", "top")
	for i, b := range f.Boxes {
		for _, line := range []struct {
			colour string
			width  int
		}{{"#ffffff", 3 * unit}, {"#c2185b", unit}} {
			c.Set("strokeStyle", line.colour)
			c.Set("lineWidth", line.width)
			c.Call("strokeRect", b.Left-unit, b.Top-unit, b.Right-b.Left+2*unit, b.Bottom-b.Top+2*unit)
		}
		number := strconv.Itoa(i + 1)
		width := c.Call("measureText", number).Get("width").Float()
		c.Set("fillStyle", "#c2185b")
		c.Call("fillRect", b.Left-unit, b.Top-unit, width+float64(2*unit), max(9, 7*unit)+unit)
		c.Set("fillStyle", "#ffffff")
		c.Call("fillText", number, b.Left, b.Top)
	}
}
