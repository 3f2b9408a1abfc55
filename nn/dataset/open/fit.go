package open

import "inkling/nn/picture"

// fit returns a picture in the middle of a square with this side. A larger one is reduced until it fits: each pixel is the
// mean of its area. The rest of the square is paper, which is white if the ink is dark.
func fit(g *picture.Grey, side int, onWhite bool) *picture.Grey {
	longer := max(g.Rows, g.Cols, side)
	rows, cols := max(1, g.Rows*side/longer), max(1, g.Cols*side/longer)
	out := &picture.Grey{Rows: side, Cols: side, Pixels: make([]byte, side*side)}
	if onWhite {
		for i := range out.Pixels {
			out.Pixels[i] = 255
		}
	}
	top, left := (side-rows)/2, (side-cols)/2
	for row := range rows {
		for col := range cols {
			out.Pixels[(top+row)*side+left+col] = area(g, row*g.Rows, rows, col*g.Cols, cols)
		}
	}
	return out
}

// area returns the mean of the pixels from row top/rows to (top+g.Rows)/rows, and of the columns likewise. Pixels at the
// edges count in part.
func area(g *picture.Grey, top, rows, left, cols int) byte {
	sum := 0
	for r := top / rows; r*rows < top+g.Rows; r++ {
		high := min((r+1)*rows, top+g.Rows) - max(r*rows, top)
		for c := left / cols; c*cols < left+g.Cols; c++ {
			wide := min((c+1)*cols, left+g.Cols) - max(c*cols, left)
			sum += high * wide * int(g.Pixels[r*g.Cols+c])
		}
	}
	all := g.Rows * g.Cols
	return byte((sum + all/2) / all)
}
