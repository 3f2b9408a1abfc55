package ui

// A Sheet is images in a grid, with a margin around each, as alpha values: 0 for paper and 255 for
// ink.
type Sheet struct {
	Width, Height int
	Alpha         []byte
}

// SheetMargin is the margin in pixels for sheets of several images.
const SheetMargin = 1

// NewSheet lays out images of rows x cols pixels in a grid with across columns and down rows.
func NewSheet(pixels []byte, rows, cols, across, down, margin int) Sheet {
	s := Sheet{Width: across * (cols + 2*margin), Height: down * (rows + 2*margin)}
	s.Alpha = make([]byte, s.Width*s.Height)
	for i := range len(pixels) / (rows * cols) {
		left := i%across*(cols+2*margin) + margin
		top := i/across*(rows+2*margin) + margin
		for y := range rows {
			copy(s.Alpha[(top+y)*s.Width+left:], pixels[(i*rows+y)*cols:][:cols])
		}
	}
	return s
}
