package main

import (
	"errors"
	"syscall/js"

	"inkling/nn/picture"
	"inkling/wasm/browser"
	"inkling/wasm/opener"
)

// mostSide is the longer side of pictures that the browser decodes, in pixels: more than package picture needs.
const mostSide = 1200

// decode asks the browser to decode a picture, and to turn it upright. Some browsers change single pixels that are read back
// from a canvas, so this is only for what package picture cannot decode.
func decode(files opener.Tree, name string) (*picture.Grey, error) {
	c, ok := files.Content(name).(*content)
	if !ok {
		return nil, errors.New("no file")
	}
	scope := js.Global()
	if scope.Get("OffscreenCanvas").IsUndefined() {
		return nil, errors.New("no OffscreenCanvas")
	}
	bitmap, err := browser.Promised(func() js.Value { return scope.Call("createImageBitmap", c.file) })
	if err != nil {
		return nil, err
	}
	width, height := bitmap.Get("width").Int(), bitmap.Get("height").Int()
	if longer := max(width, height); longer > mostSide {
		width, height = max(1, width*mostSide/longer), max(1, height*mostSide/longer)
	}
	context := scope.Get("OffscreenCanvas").New(width, height).Call("getContext", "2d", map[string]any{"willReadFrequently": true})
	context.Set("fillStyle", "white") // behind transparent pixels
	context.Call("fillRect", 0, 0, width, height)
	context.Set("imageSmoothingQuality", "high")
	context.Call("drawImage", bitmap, 0, 0, width, height)
	bitmap.Call("close")
	rgba := browser.Bytes(scope.Get("Uint8Array").New(context.Call("getImageData", 0, 0, width, height).Get("data").Get("buffer")))
	return picture.FromRGBA(height, width, rgba), nil
}
