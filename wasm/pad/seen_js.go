package pad

import (
	"syscall/js"

	"inkling/nn/dataset"
	"inkling/wasm/ui"
)

// seen is the canvas that shows the 28 x 28 pixels as squares.
type seen struct {
	canvas, context js.Value
	small           js.Value // a canvas of 28 x 28, to be enlarged
	smallContext    js.Value
	pixels          js.Value // the ImageData of small
	rgba            []byte
}

func newSeen(canvas js.Value) *seen {
	small := js.Global().Get("document").Call("createElement", "canvas")
	small.Set("width", dataset.MNISTCols)
	small.Set("height", dataset.MNISTRows)
	s := &seen{
		canvas: canvas, context: canvas.Call("getContext", "2d"),
		small: small, smallContext: small.Call("getContext", "2d"),
		rgba: make([]byte, 4*dataset.MNISTPixels),
	}
	s.pixels = s.smallContext.Call("createImageData", dataset.MNISTCols, dataset.MNISTRows)
	return s
}

// draw shows an image in the colour that CSS gives the canvas.
func (s *seen) draw(image []byte) {
	for i, v := range image {
		s.rgba[4*i+3] = v
	}
	js.CopyBytesToJS(s.pixels.Get("data"), s.rgba)
	s.smallContext.Call("putImageData", s.pixels, 0, 0)
	c := s.context
	c.Call("clearRect", 0, 0, seenSide, seenSide)
	c.Set("globalCompositeOperation", "source-over")
	c.Set("imageSmoothingEnabled", false)
	c.Call("drawImage", s.small, 0, 0, seenSide, seenSide)
	c.Set("globalCompositeOperation", "source-in") // colour only where there is ink
	c.Set("fillStyle", ui.Colour(s.canvas))
	c.Call("fillRect", 0, 0, seenSide, seenSide)
}
