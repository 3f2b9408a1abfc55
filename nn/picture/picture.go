// Package picture reads pictures, and finds the digits that people wrote on paper in them.
//
// Find evens out the light, finds the ink, divides it into digits in reading order, and prepares each as MNIST's images
// are, so that it looks to the network like its training images. Only plain arithmetic is used, in fixed order, so the same
// picture gives the same bytes on every machine.
//
// Out of scope: digits that are joined, printed lines as dark as the ink, and pictures that are rotated, except as cameras say it.
package picture

import (
	"bufio"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"

	"inkling/nn/phrase"
)

// A Grey is a grey picture.
type Grey struct {
	Rows, Cols int
	Pixels     []byte // row by row; 0 is black, 255 is white
}

// MaxPixels limits a picture: some cameras make 24 million.
const MaxPixels = 1 << 25

// startBytes are enough for the header of a PNG file, and most of JPEG, which may begin with a thumbnail.
const startBytes = 1 << 17

// Decode reads a PNG or JPEG file, and turns photos upright. check, if not nil, is called with the size before memory is allocated for the pixels. Of
// transparent pixels, onWhite shows white behind them, otherwise black.
func Decode(r io.Reader, onWhite bool, check func(rows, cols int) error) (*Grey, error) {
	in := bufio.NewReaderSize(r, startBytes)
	start, err := in.Peek(startBytes)
	if err != nil && err != io.EOF {
		return nil, phrase.Errorf("%w: is the file complete? Save it again", err)
	}
	config, decode, orientation := png.DecodeConfig, png.Decode, 1
	if len(start) > 2 && start[0] == 0xff && start[1] == 0xd8 {
		config, decode, orientation = jpeg.DecodeConfig, jpeg.Decode, orientationOf(start)
	}
	header, err := config(&peeked{start})
	if err != nil {
		return nil, phrase.Errorf("%w, expected a PNG or JPEG file: convert it, or move it elsewhere", err)
	}
	rows, cols := header.Height, header.Width
	if rows < 1 || cols < 1 || rows > MaxPixels/cols {
		return nil, phrase.Errorf("%d x %d pixels, expected at most %d: scale it down", rows, cols, MaxPixels)
	}
	if check != nil {
		if err := check(rows, cols); err != nil {
			return nil, err
		}
	}
	img, err := decode(in)
	if err != nil {
		return nil, phrase.Errorf("%w: is the file complete? Save it again", err)
	}
	return turned(greyOf(img, onWhite), orientation), nil
}

// peeked reads bytes.
type peeked struct{ left []byte }

func (p *peeked) Read(b []byte) (int, error) {
	if len(p.left) == 0 {
		return 0, io.ErrUnexpectedEOF
	}
	n := copy(b, p.left)
	p.left = p.left[n:]
	return n, nil
}

func greyOf(img image.Image, onWhite bool) *Grey {
	box := img.Bounds()
	g := &Grey{box.Dy(), box.Dx(), make([]byte, 0, box.Dy()*box.Dx())}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		switch img := img.(type) {
		case *image.Gray:
			at := img.PixOffset(box.Min.X, y)
			g.Pixels = append(g.Pixels, img.Pix[at:at+g.Cols]...)
			continue
		case *image.YCbCr:
			at := img.YOffset(box.Min.X, y)
			g.Pixels = append(g.Pixels, img.Y[at:at+g.Cols]...)
			continue
		}
		for x := box.Min.X; x < box.Max.X; x++ {
			g.Pixels = append(g.Pixels, grey(img, x, y, onWhite))
		}
	}
	return g
}

// grey returns the luma (Rec. 601) of a pixel, from 0 for black to 255.
func grey(img image.Image, x, y int, onWhite bool) byte {
	r, g, b, a := img.At(x, y).RGBA() // alpha is multiplied in, which is right for black paper
	if onWhite {
		paper := 0xffff - a
		r, g, b = r+paper, g+paper, b+paper
	}
	return color.GrayModel.Convert(color.RGBA64{uint16(r), uint16(g), uint16(b), 0xffff}).(color.Gray).Y
}

// FromRGBA returns a picture of opaque pixels, each with a byte for red, green, blue and alpha.
func FromRGBA(rows, cols int, rgba []byte) *Grey {
	g := &Grey{rows, cols, make([]byte, rows*cols)}
	for i := range g.Pixels {
		at := rgba[4*i:]
		g.Pixels[i] = color.GrayModel.Convert(color.RGBA{at[0], at[1], at[2], 0xff}).(color.Gray).Y
	}
	return g
}
