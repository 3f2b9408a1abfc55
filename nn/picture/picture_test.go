package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"inkling/nn/ink"
)

// glyphs are digits as strokes; the five has a bar of its own, which does not touch.
var glyphs = map[int][]ink.Stroke{
	1: {{{X: 0, Y: 0}, {X: 0, Y: 10}}},
	4: {{{X: 3, Y: 0}, {X: 0, Y: 6}, {X: 7, Y: 6}}, {{X: 5, Y: 3}, {X: 5, Y: 10}}},
	5: {{{X: 1, Y: 1}, {X: 0, Y: 4}, {X: 4, Y: 5}, {X: 4, Y: 9}, {X: 0, Y: 10}}, {{X: 2.2, Y: 0.3}, {X: 6, Y: 0}}},
	7: {{{X: 0, Y: 0}, {X: 6, Y: 0}, {X: 2, Y: 10}}},
}

// A glyph is where a digit is in a picture.
type glyph struct{ digit, x, y int }

// drawn returns a picture with the digits, 28 x 28 pixels each times scale, on paper whose brightness level gives.
func drawn(rows, cols, scale int, glyphs []glyph, level func(row, col int, ink byte) int) *Grey {
	g := &Grey{Rows: rows, Cols: cols}
	inkAt := make([]byte, rows*cols)
	for _, d := range glyphs {
		image := glyphImage(d.digit)
		for y := range 28 * scale {
			for x := range 28 * scale {
				inkAt[(d.y+y)*cols+d.x+x] = max(inkAt[(d.y+y)*cols+d.x+x], image[y/scale*28+x/scale])
			}
		}
	}
	for at, v := range inkAt {
		g.Pixels = append(g.Pixels, byte(min(255, max(0, level(at/cols, at%cols, v)))))
	}
	return g
}

func glyphImage(digit int) []byte { return ink.Image(glyphs[digit]) }

// papers are kinds of paper and light.
var papers = map[string]func(row, col int, ink byte) int{
	"dark on light": func(_, _ int, ink byte) int { return 255 - int(ink) },
	"light on dark": func(_, _ int, ink byte) int { return int(ink) },
	"uneven light":  func(row, col int, ink byte) int { return 220 - int(ink)*150/255 - row/8 - col/10 },
	"a shadow": func(row, col int, ink byte) int {
		return (230 - int(ink)*160/255) * (100 - min(50, max(0, col-150)/3)) / 100
	},
	"grainy": func(row, col int, ink byte) int { return 225 - int(ink)*170/255 + (row*7919+col*104729)%13 },
	"pencil": func(row, col int, ink byte) int { return 240 - int(ink)*70/255 },
}

// TestDigits finds digits in two lines, in reading order, in every kind of light.
func TestDigits(t *testing.T) {
	page := []glyph{{7, 20, 30}, {4, 110, 20}, {1, 210, 35}, {5, 40, 150}, {7, 130, 160}, {5, 220, 150}}
	for name, paper := range papers {
		g := drawn(270, 330, 3, page, paper)
		digits := Digits(g)
		if len(digits) != len(page) {
			t.Errorf("%s: %d digits, expected %d", name, len(digits), len(page))
			continue
		}
		for i, d := range digits {
			if want := page[i]; d.Left < want.x || d.Top < want.y || d.Right > want.x+84 || d.Bottom > want.y+84 {
				t.Errorf("%s: digit %d at %d, %d to %d, %d, expected within 84 pixels of %d, %d", name, i, d.Left, d.Top, d.Right, d.Bottom, want.x, want.y)
			}
			if off := distance(d.Image, glyphImage(page[i].digit)); off > 0.35 {
				t.Errorf("%s: digit %d differs from the one that was drawn by %.2f", name, i, off)
			}
		}
	}
}

// distance returns the part of the ink that differs.
func distance(a, b []byte) float64 {
	differ, all := 0, 0
	for i := range a {
		differ += max(int(a[i])-int(b[i]), int(b[i])-int(a[i]))
		all += int(a[i]) + int(b[i])
	}
	return float64(differ) / float64(all)
}

// squared draws printed lines on the paper, every 24 pixels and a little tilted, as dark as contrast.
func squared(g *Grey, contrast int) *Grey {
	for row := range g.Rows {
		for col := range g.Cols {
			if at := row*g.Cols + col; (row+col/60)%24 < 2 || (col+row/60)%24 < 2 {
				g.Pixels[at] = byte(max(0, min(int(g.Pixels[at]), 255-contrast)))
			}
		}
	}
	return g
}

// TestSquaredPaper finds digits on squared and on ruled paper, whose lines are fainter than the ink.
func TestSquaredPaper(t *testing.T) {
	page := []glyph{{7, 20, 30}, {4, 110, 20}, {1, 210, 35}, {5, 40, 150}, {7, 130, 160}, {5, 220, 150}}
	for _, contrast := range []int{25, 50, 80, 110} {
		s := Find(squared(drawn(270, 330, 3, page, papers["dark on light"]), contrast))
		if len(s.Digits) != len(page) {
			t.Errorf("lines of %d: %d digits found, expected %d", contrast, len(s.Digits), len(page))
			continue
		}
		for i, d := range s.Digits {
			if x, y := (d.Left+d.Right)/2, (d.Top+d.Bottom)/2; x < page[i].x || x > page[i].x+84 || y < page[i].y || y > page[i].y+84 {
				t.Errorf("lines of %d: digit %d at %d, %d", contrast, i, x, y)
			}
			if got := distance(d.Image, glyphImage(page[i].digit)); got > 0.35 {
				t.Errorf("lines of %d: digit %d differs by %.2f", contrast, i, got)
			}
		}
	}
}

// TestWhy says why there are no digits.
func TestWhy(t *testing.T) {
	frame := drawn(270, 330, 3, nil, papers["dark on light"])
	for row := range frame.Rows {
		for col := range frame.Cols {
			if row < 4 || col < 4 || row%90 == 45 || col%110 == 55 {
				frame.Pixels[row*frame.Cols+col] = 0
			}
		}
	}
	for i, c := range []struct {
		g    *Grey
		want Why
	}{
		{drawn(270, 330, 3, nil, papers["grainy"]), Blank},
		{drawn(270, 330, 3, []glyph{{7, 20, 30}}, func(_, _ int, ink byte) int { return 240 - int(ink)/12 }), Faint},
		{drawn(270, 330, 3, []glyph{{7, 20, 30}}, papers["pencil"]), Found},
		{frame, Crossed},
	} {
		if s := Find(c.g); s.Why != c.want || (len(s.Digits) > 0) != (c.want == Found) {
			t.Errorf("%d: %d digits, %v, expected %v", i, len(s.Digits), s.Why, c.want)
		}
	}
}

// TestMNISTImage finds a digit that is as large as in MNIST, unchanged.
func TestMNISTImage(t *testing.T) {
	for _, digit := range []int{4, 7} {
		for _, name := range []string{"dark on light", "light on dark"} {
			digits := Digits(drawn(28, 28, 1, []glyph{{digit, 0, 0}}, papers[name]))
			if len(digits) != 1 || distance(digits[0].Image, glyphImage(digit)) > 0.25 {
				t.Errorf("%s, %d: %d digits found, or another image", name, digit, len(digits))
			}
		}
	}
}

// TestThinPen makes ink thicker that would be faint in the image.
func TestThinPen(t *testing.T) {
	g := &Grey{Rows: 400, Cols: 400, Pixels: slices.Repeat([]byte{250}, 400*400)}
	for i := 100; i < 300; i++ {
		for k := range 4 {
			g.Pixels[i*400+200+k], g.Pixels[(100+k)*400+i] = 20, 20
		}
	}
	digits := Digits(g)
	if len(digits) != 1 || slices.Max(digits[0].Image) < 240 {
		t.Fatalf("%d digits found, or faint", len(digits))
	}
}

// TestNoDigits finds nothing on blank paper, whatever the light.
func TestNoDigits(t *testing.T) {
	for name, paper := range papers {
		for _, size := range [][2]int{{270, 330}, {28, 28}, {1, 1}, {1, 300}} {
			if digits := Digits(drawn(size[0], size[1], 1, nil, paper)); len(digits) != 0 {
				t.Errorf("%s, %v: %d digits on blank paper", name, size, len(digits))
			}
		}
	}
}

// TestPattern finds at most maxDigits in a pattern of dots.
func TestPattern(t *testing.T) {
	g := &Grey{Rows: 600, Cols: 600}
	for at := range g.Rows * g.Cols {
		v := byte(255)
		if at/600%4 < 2 && at%600%4 < 2 {
			v = 0
		}
		g.Pixels = append(g.Pixels, v)
	}
	if n := len(Digits(g)); n > maxDigits {
		t.Errorf("%d digits, expected at most %d", n, maxDigits)
	}
}

// TestEdge ignores the edge of the paper and specks.
func TestEdge(t *testing.T) {
	g := drawn(270, 330, 3, []glyph{{7, 120, 90}}, papers["dark on light"])
	for row := range g.Rows {
		for col := range 6 {
			g.Pixels[row*g.Cols+col] = 30 // the table
		}
	}
	for k := range 3 {
		g.Pixels[(20+k)*g.Cols+250], g.Pixels[(240+k)*g.Cols+60] = 0, 0
	}
	if digits := Digits(g); len(digits) != 1 || digits[0].Left < 120 {
		t.Errorf("found %d digits, expected the seven", len(digits))
	}
}

// TestDecode reads a picture from PNG and JPEG.
func TestDecode(t *testing.T) {
	img := image.NewGray(image.Rect(0, 0, 60, 40))
	for i := range img.Pix {
		img.Pix[i] = byte(i / 10)
	}
	colour := image.NewNRGBA(img.Rect)
	for y := range 40 {
		for x := range 60 {
			colour.Set(x, y, color.NRGBA{A: byte(255 * (x % 2))})
		}
	}
	var grey, other, photo bytes.Buffer
	if err := png.Encode(&grey, img); err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(&other, colour); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&photo, img, nil); err != nil {
		t.Fatal(err)
	}
	g, err := Decode(&grey, true, nil)
	if err != nil || g.Rows != 40 || g.Cols != 60 || !bytes.Equal(g.Pixels, img.Pix) {
		t.Errorf("PNG: error %v or other pixels", err)
	}
	if g, err = Decode(&photo, true, nil); err != nil || g.Rows != 40 || g.Cols != 60 || len(g.Pixels) != 2400 {
		t.Errorf("JPEG: error %v or another size", err)
	}
	for onWhite, want := range map[bool]byte{true: 255, false: 0} {
		g, err := Decode(bytes.NewReader(other.Bytes()), onWhite, nil)
		if err != nil || g.Pixels[0] != want || g.Pixels[1] != 0 {
			t.Errorf("on white %v: error %v or pixels %v", onWhite, err, g.Pixels[:2])
		}
	}
}

// TestTurned turns a photo of three by two pixels as cameras ask for.
func TestTurned(t *testing.T) {
	upright := "abcdef" // rows abc and def
	for orientation, file := range map[int]struct {
		pixels string
		cols   int
	}{
		0: {"abcdef", 3}, 1: {"abcdef", 3}, 2: {"cbafed", 3}, 3: {"fedcba", 3}, 4: {"defabc", 3},
		5: {"adbecf", 2}, 6: {"cfbead", 2}, 7: {"fcebda", 2}, 8: {"daebfc", 2}, 9: {"abcdef", 3},
	} {
		g := turned(&Grey{6 / file.cols, file.cols, []byte(file.pixels)}, orientation)
		if string(g.Pixels) != upright || g.Cols != 3 {
			t.Errorf("%d: %s in %d columns", orientation, g.Pixels, g.Cols)
		}
	}
}

// exif is the beginning of a JPEG file with an orientation.
func exif(order binary.AppendByteOrder, name string, orientation uint16) []byte {
	b := order.AppendUint32(order.AppendUint16([]byte(name), 42), 8)
	b = order.AppendUint16(b, 2) // entries
	for tag, value := range [2]uint16{7, orientation} {
		b = order.AppendUint16(b, uint16(0x111+tag))
		b = order.AppendUint16(order.AppendUint32(order.AppendUint16(b, 3), 1), value)
		b = append(b, 0, 0)
	}
	segment := append([]byte("Exif\x00\x00"), b...)
	head := binary.BigEndian.AppendUint16([]byte("\xff\xd8\xff\xe0\x00\x04..\xff\xe1"), uint16(len(segment)+2))
	return append(head, segment...)
}

func TestOrientation(t *testing.T) {
	for name, order := range map[string]binary.AppendByteOrder{"II": binary.LittleEndian, "MM": binary.BigEndian} {
		file := exif(order, name, 6)
		if got := orientationOf(file); got != 6 {
			t.Errorf("%s: %d, expected 6", name, got)
		}
		for n := range file {
			if got := orientationOf(file[:n]); got != 1 {
				t.Errorf("%d bytes of %s: %d, expected 1", n, name, got)
			}
		}
	}
}

// pngHeader is a PNG file with a size and no pixels.
func pngHeader(cols, rows uint32) []byte {
	chunk := binary.BigEndian.AppendUint32([]byte("IHDR"), cols)
	chunk = append(binary.BigEndian.AppendUint32(chunk, rows), 8, 0, 0, 0, 0)
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0d"), chunk, binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(chunk)))
}

func TestDecodeErrors(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":  {nil, "unexpected EOF, expected a PNG or JPEG file: convert it, or move it elsewhere"},
		"GIF":      {[]byte("GIF89a......."), "png: invalid format: not a PNG file, expected a PNG or JPEG file: convert it, or move it elsewhere"},
		"huge":     {pngHeader(100_000, 100_000), "100000 x 100000 pixels, expected at most 33554432: scale it down"},
		"cut":      {pngHeader(28, 28), "unexpected EOF: is the file complete? Save it again"},
		"cut JPEG": {[]byte("\xff\xd8\xff\xe0"), "expected a PNG or JPEG file"},
	} {
		_, err := Decode(bytes.NewReader(c.file), true, nil)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, expected %q in it", name, err, c.want)
		}
	}
}

// FuzzDigits checks that digits are whole and within the picture.
func FuzzDigits(f *testing.F) {
	for _, paper := range papers {
		g := drawn(60, 90, 1, []glyph{{7, 5, 20}, {5, 45, 20}}, paper)
		f.Add(g.Pixels, 90)
	}
	f.Fuzz(func(t *testing.T, pixels []byte, cols int) {
		if cols < 1 || len(pixels) < cols || len(pixels) > 1<<16 {
			return
		}
		rows := len(pixels) / cols
		for _, d := range Digits(&Grey{rows, cols, pixels[:rows*cols]}) {
			if len(d.Image) != ink.Pixels || d.Top < 0 || d.Left < 0 || d.Bottom > rows || d.Right > cols || d.Top >= d.Bottom || d.Left >= d.Right {
				t.Errorf("a digit of %d pixels at %d, %d to %d, %d of %d x %d", len(d.Image), d.Top, d.Left, d.Bottom, d.Right, rows, cols)
			}
		}
	})
}

// FuzzDecode checks that a picture that is read has as many pixels as it says.
func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, 9, 9)), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add(pngHeader(2, 2))
	f.Fuzz(func(t *testing.T, file []byte) {
		g, err := Decode(bytes.NewReader(file), true, nil)
		if err == nil && len(g.Pixels) != g.Rows*g.Cols {
			t.Errorf("%d pixels of %d x %d", len(g.Pixels), g.Rows, g.Cols)
		}
	})
}
