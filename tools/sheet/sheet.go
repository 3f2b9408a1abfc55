package sheet

import (
	"image"
	"unicode/utf8"
)

// A Sheet describes a contact sheet.
type Sheet struct {
	Rows, Cols int      // of each image, in pixels
	Pixels     []byte   // image after image, row by row; 0 is paper, 255 is ink
	Labels     []byte   // one for each image, an index into Classes
	Classes    []string // the names
	Limit      int      // images of each class, the first ones; 0 for all
	Across     int      // tiles per row; 0 for 20
}

const (
	defaultAcross = 20
	smallest      = 28 // pixels: images whose longer side is shorter are enlarged, by a whole number
	gap           = 2  // pixels between tiles
	margin        = 8  // around the sheet, and between classes
	maxName       = 24 // characters of a name
)

// check panics if the fields of a sheet are inconsistent; readers of data prevent that.
func (s *Sheet) check() {
	switch {
	case s.Rows < 1 || s.Cols < 1:
		panic("sheet: images without pixels")
	case len(s.Pixels) != len(s.Labels)*s.Rows*s.Cols:
		panic("sheet: pixels and labels of different sets")
	case s.Limit < 0 || s.Across < 0:
		panic("sheet: a negative limit")
	}
	for _, label := range s.Labels {
		if int(label) >= len(s.Classes) {
			panic("sheet: a label without class")
		}
	}
}

// A layout is the position of everything on the sheet.
type layout struct {
	scale  int         // pixels of the sheet per pixel of an image.
	across int         // tiles per row.
	left   int         // of the tiles; names are left of it
	tile   image.Point // size of a tile
	shown  [][]int     // the images of each class, by index
	count  []int       // images of each class, shown or not.
	top    []int       // of each class
	size   image.Point // of the sheet
}

// arrange computes the layout of the sheet.
func (s *Sheet) arrange() *layout {
	l := &layout{
		scale:  max(1, smallest/max(s.Rows, s.Cols)),
		across: s.Across,
		shown:  make([][]int, len(s.Classes)),
		count:  make([]int, len(s.Classes)),
	}
	for i, label := range s.Labels {
		if l.count[label]++; s.Limit == 0 || l.count[label] <= s.Limit {
			l.shown[label] = append(l.shown[label], i)
		}
	}
	if l.across == 0 {
		l.across = defaultAcross
	}
	widest := 0 // widest row of tiles, so that few images make a narrow sheet
	for _, index := range l.shown {
		widest = max(widest, min(len(index), l.across))
	}
	l.tile = image.Pt(s.Cols, s.Rows).Mul(l.scale)
	l.left = 2*margin + l.nameWidth(s.Classes)
	y := margin
	for _, index := range l.shown {
		l.top = append(l.top, y)
		lines := max(1, (len(index)+l.across-1)/l.across)
		y += max(lines*(l.tile.Y+gap)-gap, 2*lineHeight) + margin
	}
	l.size = image.Pt(l.left+max(0, widest*(l.tile.X+gap)-gap)+margin, y)
	return l
}

// nameWidth returns the width of the column of names and counts.
func (l *layout) nameWidth(classes []string) int {
	characters := 0
	for i, name := range classes {
		characters = max(characters, utf8.RuneCountInString(shortened(name)), utf8.RuneCountInString(l.counted(i)))
	}
	return characters * face.Advance
}

// place returns the rectangle of the n-th tile of a class.
func (l *layout) place(class, n int) image.Rectangle {
	step := l.tile.Add(image.Pt(gap, gap))
	at := image.Pt(l.left+n%l.across*step.X, l.top[class]+n/l.across*step.Y)
	return image.Rectangle{at, at.Add(l.tile)}
}
