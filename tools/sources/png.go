package sources

import (
	"bufio"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"

	"inkling/tools/input"
)

// addPNG adds the image in the file, which must have the size of the first.
func addPNG(images *Images, path, first string, darkOnLight bool) error {
	f, err := input.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, cols, err := pngSize(f, path)
	if err != nil {
		return err
	}
	if images.Rows == 0 {
		images.Rows, images.Cols = rows, cols
	}
	if rows != images.Rows || cols != images.Cols {
		return fmt.Errorf("%s: %d x %d pixels, expected %d x %d like %s: make all images the same size", path, rows, cols, images.Rows, images.Cols, first)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	if images.Pixels, err = appendPNG(images.Pixels, f, path, darkOnLight); err != nil {
		return err
	}
	if len(images.Pixels) > maxContent {
		return fmt.Errorf("%s: more than %d pixels in the images so far: split the data set", path, maxContent)
	}
	return nil
}

// pngSize returns rows and columns from the header alone, before memory is allocated for pixels.
func pngSize(r io.Reader, path string) (rows, cols int, err error) {
	header, err := png.DecodeConfig(bufio.NewReader(r))
	if err != nil {
		return 0, 0, fmt.Errorf("%s: %w, expected a PNG file: convert it, or move it elsewhere", path, err)
	}
	return header.Height, header.Width, checkSide(path, header.Height, header.Width)
}

// appendPNG appends the pixels of the image, in grey.
func appendPNG(pixels []byte, r io.Reader, path string, darkOnLight bool) ([]byte, error) {
	img, err := png.Decode(bufio.NewReader(r))
	if err != nil {
		return pixels, fmt.Errorf("%s: %w: is the file complete? Save it again", path, err)
	}
	box := img.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			pixels = append(pixels, grey(img, x, y, darkOnLight))
		}
	}
	return pixels, nil
}

// grey returns the luma (Rec. 601) of a pixel, from 0 for black to 255. Transparent pixels show the paper: white
// behind dark ink, black behind light ink.
func grey(img image.Image, x, y int, darkOnLight bool) byte {
	r, g, b, a := img.At(x, y).RGBA() // alpha is multiplied in, which is right for black paper
	if darkOnLight {
		paper := 0xffff - a
		r, g, b = r+paper, g+paper, b+paper
	}
	return color.GrayModel.Convert(color.RGBA64{uint16(r), uint16(g), uint16(b), 0xffff}).(color.Gray).Y
}
