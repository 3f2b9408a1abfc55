package sheet

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"

	"golang.org/x/image/font"
	"golang.org/x/image/font/basicfont"
	"golang.org/x/image/math/fixed"
)

// face has fixed bitmaps, so that a sheet is the same on every machine. It has the letters of ASCII; others appear as
// its replacement character.
var face = basicfont.Face7x13

const lineHeight = 14

var (
	background = color.Gray{0xe4} // so that the edges of tiles are visible
	text       = color.Gray{0x20}
	faint      = color.Gray{0x70}
)

// Draw returns the sheet, with dark ink on light paper. It panics if the fields of the sheet are inconsistent.
func (s *Sheet) Draw() *image.Gray {
	s.check()
	l := s.arrange()
	img := image.NewGray(image.Rectangle{Max: l.size})
	draw.Draw(img, img.Bounds(), image.NewUniform(background), image.Point{}, draw.Src)
	for class, name := range s.Classes {
		write(img, margin, l.top[class], shortened(name), text)
		write(img, margin, l.top[class]+lineHeight, l.counted(class), faint)
		for n, i := range l.shown[class] {
			s.drawTile(img, l.place(class, n), i, l.scale)
		}
	}
	return img
}

// Encode writes the sheet as PNG.
func (s *Sheet) Encode(w io.Writer) error {
	return png.Encode(w, s.Draw())
}

// drawTile draws one image.
func (s *Sheet) drawTile(img *image.Gray, at image.Rectangle, i, scale int) {
	pixels := s.Pixels[i*s.Rows*s.Cols : (i+1)*s.Rows*s.Cols]
	for y := range at.Dy() {
		line := img.Pix[img.PixOffset(at.Min.X, at.Min.Y+y):]
		row := pixels[y/scale*s.Cols:]
		for x := range at.Dx() {
			line[x] = 255 - row[x/scale]
		}
	}
}

// write writes a line of text with its upper left corner at x, y.
func write(img draw.Image, x, y int, line string, c color.Color) {
	d := font.Drawer{Dst: img, Src: image.NewUniform(c), Face: face, Dot: fixed.P(x, y+face.Ascent)}
	d.DrawString(line)
}

// counted returns the number of images of a class, with the number shown if that is less.
func (l *layout) counted(class int) string {
	if shown := len(l.shown[class]); shown < l.count[class] {
		return fmt.Sprintf("%d of %d", shown, l.count[class])
	}
	return fmt.Sprint(l.count[class])
}

// shortened returns the part of a name that is shown.
func shortened(name string) string {
	runes := []rune(name)
	if len(runes) <= maxName {
		return name
	}
	return string(runes[:maxName-2]) + ".."
}
