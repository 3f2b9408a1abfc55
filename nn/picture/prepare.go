package picture

import (
	"math"
	"slices"

	"inkling/nn/ink"
)

const (
	box    = 20   // the longer side of the ink in the image, in pixels
	middle = 14.5 // where MNIST has the centre of mass, from the edge
	// thin is the least thickness of the ink in the image, in pixels; ink of thinner pens is made thicker. Of MNIST's
	// digits, blown up and reduced to their full ink, the pen network reads 429 of 500 with 2.6, and 424 with 1.8.
	thin = 2.6
	// margin is around the box of a digit while it is prepared, so that thicker ink has space.
	margin = 2
)

// prepared returns a digit as an image like MNIST's: fitted into 20 x 20 pixels, in a pen of MNIST's thickness, with the
// centre of mass in the middle.
func prepared(level []byte, cols int, p *part) []byte {
	own := make([]bool, len(level))
	for _, at := range p.pixels {
		own[at] = true
	}
	side := max(p.height(), p.width())
	pad := side*margin/box + 1
	rows, width := p.height()+2*pad, p.width()+2*pad
	digit := make([]byte, rows*width)
	for row := range rows {
		for col := range width {
			y, x := p.top+row-pad, p.left+col-pad
			if x >= 0 && x < cols && y >= 0 && y*cols+x < len(level) && near(own, cols, y, x) {
				digit[row*width+col] = level[y*cols+x]
			}
		}
	}
	digit = thickened(digit, rows, width, float64(box)/float64(side))
	return centred(digit, rows, width)
}

// near reports whether a pixel or one next to it belongs to the digit: its edges are fainter.
func near(own []bool, cols, row, col int) bool {
	for y := row - 1; y <= row+1; y++ {
		for x := max(0, col-1); x <= min(cols-1, col+1); x++ {
			if at := y*cols + x; y >= 0 && at < len(own) && own[at] {
				return true
			}
		}
	}
	return false
}

// thickened makes thin ink thicker. The thickness is twice the area by the length of the edges.
func thickened(digit []byte, rows, cols int, scale float64) []byte {
	area, edges := 0, 0
	for at, p := range digit {
		if p < 128 {
			continue
		}
		area++
		for _, next := range [4]int{at - 1, at + 1, at - cols, at + cols} {
			if next < 0 || next >= len(digit) || digit[next] < 128 {
				edges++
			}
		}
	}
	if area == 0 {
		return digit
	}
	thickness := 2 * float64(area) / float64(edges)
	radius := int(math.Floor((thin/scale-thickness)/2 + 0.5))
	if radius < 1 {
		return digit
	}
	out := slices.Clone(digit)
	for row := range rows {
		running(out[row*cols:], 1, cols, radius, false)
	}
	for col := range cols {
		running(out[col:], cols, rows, radius, false)
	}
	return out
}

// centred scales the ink to 20 pixels and moves it so that its centre of mass is in the middle.
func centred(digit []byte, rows, cols int) []byte {
	top, left, bottom, right := rows, cols, 0, 0
	for at, p := range digit {
		if p >= solid {
			row, col := at/cols, at%cols
			top, bottom, left, right = min(top, row), max(bottom, row+1), min(left, col), max(right, col+1)
		}
	}
	image := make([]byte, ink.Pixels)
	if bottom == 0 {
		return image
	}
	scale := float64(box) / float64(max(bottom-top, right-left))
	var mass, x, y float64
	for at, p := range digit {
		v := float64(p)
		mass, x, y = mass+v, x+float64(v*(float64(at%cols)+0.5)), y+float64(v*(float64(at/cols)+0.5))
	}
	// As in MNIST, the ink is moved by whole pixels, so that its edges stay sharp.
	fromX, fromY := float64(left+right)/2, float64(top+bottom)/2
	toX := math.Floor(middle - float64((x/mass-fromX)*scale) + 0.5)
	toY := math.Floor(middle - float64((y/mass-fromY)*scale) + 0.5)
	for row := range ink.Rows {
		for col := range ink.Cols {
			// The pixel as a box in the digit, of which the mean is taken.
			x0, y0 := fromX+(float64(col)-toX)/scale, fromY+(float64(row)-toY)/scale
			image[row*ink.Cols+col] = mean(digit, rows, cols, x0, y0, 1/scale)
		}
	}
	return image
}

// mean returns the mean of a square of the digit, in which parts of pixels count in proportion.
func mean(digit []byte, rows, cols int, x0, y0, side float64) byte {
	sum := 0.
	for y := max(0, int(math.Floor(y0))); y < min(rows, int(math.Ceil(y0+side))); y++ {
		dy := min(float64(y+1), y0+side) - max(float64(y), y0)
		for x := max(0, int(math.Floor(x0))); x < min(cols, int(math.Ceil(x0+side))); x++ {
			dx := min(float64(x+1), x0+side) - max(float64(x), x0)
			sum += float64(float64(dx*dy) * float64(digit[y*cols+x]))
		}
	}
	return byte(math.Floor(min(255, sum/float64(side*side)+0.5)))
}
