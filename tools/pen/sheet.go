package pen

import (
	"cmp"
	"image"
	"image/color"
	"image/png"
	"io"
	"slices"

	"inkling/nn/dataset"
	"inkling/nn/ink"
)

// The sheet's measures, in its pixels.
const (
	dot     = 2                // of a pixel of the image
	cell    = dot*ink.Cols + 2 // of an image, with the line around it
	columns = 24
)

// The colours of the sheet.
var (
	palette = color.Palette(greys())
	line    = palette.Index(color.Gray{128})
	red     = palette.Index(color.RGBA{220, 0, 0, 255})
)

// greys returns all even greys and red.
func greys() []color.Color {
	list := []color.Color{color.RGBA{220, 0, 0, 255}}
	for v := 0; v < 255; v += 2 {
		list = append(list, color.Gray{uint8(v)})
	}
	return append(list, color.White)
}

// writeSheet writes the mistakes as a PNG picture: those of each digit begin a row, which the digit itself opens, sorted
// by the answers, which stand in their corners; the surest mistake is the first of its kind.
func writeSheet(w io.Writer, mistakes []mistake) error {
	slices.SortStableFunc(mistakes, func(a, b mistake) int {
		return cmp.Or(cmp.Compare(a.label, b.label), cmp.Compare(a.answer, b.answer), cmp.Compare(b.output, a.output))
	})
	var cells []func(sheet *image.Paletted, x, y int)
	last := -1
	for _, m := range mistakes {
		if m.label != last {
			last = m.label
			for len(cells)%columns > 0 {
				cells = append(cells, nil)
			}
		}
		if len(cells)%columns == 0 {
			cells = append(cells, func(s *image.Paletted, x, y int) { drawGlyph(s, m.label, x+14, y+8, 8) })
		}
		cells = append(cells, func(s *image.Paletted, x, y int) {
			drawImage(s, m.image, x, y)
			drawGlyph(s, m.answer, x+1, y+1, dot)
		})
	}
	rows := max(1, (len(cells)+columns-1)/columns)
	sheet := image.NewPaletted(image.Rect(0, 0, columns*cell, rows*cell), palette)
	for i := range sheet.Pix {
		sheet.Pix[i] = uint8(line)
	}
	for i, draw := range cells {
		if draw != nil {
			draw(sheet, i%columns*cell, i/columns*cell)
		}
	}
	return png.Encode(w, sheet)
}

func drawImage(s *image.Paletted, pixels []byte, x, y int) {
	for i, v := range pixels[:dataset.MNISTPixels] {
		fill(s, palette.Index(color.Gray{255 - v}), x+1+i%ink.Cols*dot, y+1+i/ink.Cols*dot, dot)
	}
}

// glyphs are the digits in 3 x 5 dots, a row each number, its highest bit to the left.
var glyphs = [10][5]uint8{
	{7, 5, 5, 5, 7}, {2, 6, 2, 2, 7}, {7, 1, 7, 4, 7}, {7, 1, 7, 1, 7}, {5, 5, 7, 1, 1},
	{7, 4, 7, 1, 7}, {7, 4, 7, 5, 7}, {7, 1, 1, 2, 2}, {7, 5, 7, 5, 7}, {7, 5, 7, 1, 7},
}

func drawGlyph(s *image.Paletted, digit, x, y, size int) {
	for row, bits := range glyphs[digit] {
		for col := range 3 {
			if bits>>(2-col)&1 == 1 {
				fill(s, red, x+col*size, y+row*size, size)
			}
		}
	}
}

// fill fills a square.
func fill(s *image.Paletted, colour, x, y, size int) {
	for i := range size * size {
		s.SetColorIndex(x+i%size, y+i/size, uint8(colour))
	}
}
