package app

// A sheet is images side by side in the cells of a grid, with a margin around
// each, as alpha values: 0 for paper and 255 for ink.
type sheet struct {
	width, height int
	alpha         []byte
}

// sheetMargin is the margin in pixels, for where there are several images.
const sheetMargin = 1

// newSheet lays out images of so many rows and columns of pixels; across and
// down are the cells of the grid.
func newSheet(pixels []byte, rows, cols, across, down, margin int) sheet {
	s := sheet{width: across * (cols + 2*margin), height: down * (rows + 2*margin)}
	s.alpha = make([]byte, s.width*s.height)
	for i := range len(pixels) / (rows * cols) {
		left := i%across*(cols+2*margin) + margin
		top := i/across*(rows+2*margin) + margin
		for y := range rows {
			copy(s.alpha[(top+y)*s.width+left:], pixels[(i*rows+y)*cols:][:cols])
		}
	}
	return s
}

// sheet lays out the images for the grid.
func (p *Images) sheet() sheet {
	return newSheet(p.Pixels, p.Data.Rows, p.Data.Cols, p.Look.Count/dataLines, dataLines, sheetMargin)
}
