package ink

import "math"

// draw rasterises the pieces with round ends and joins; radius is the pen's, in
// pixels. A pixel's grey is how much of it the pen covers, estimated from the
// distance of its centre to the nearest piece.
func draw(pieces []piece, radius float64, image []byte) {
	clear(image)
	for _, p := range pieces {
		drawPiece(image, p, radius)
	}
}

// drawPiece draws one piece. Where pieces overlap the darker counts, so that a
// joint is no darker than the rest.
func drawPiece(image []byte, p piece, radius float64) {
	reach := radius + 0.5 // beyond it a pixel stays white: the pen's edge is soft
	reach2 := float64(reach * reach)
	top, bottom := span(p.a.Y, p.b.Y, reach, Rows)
	left, right := span(p.a.X, p.b.X, reach, Cols)
	dx, dy := p.b.X-p.a.X, p.b.Y-p.a.Y
	perLength2 := 0.0
	if length2 := float64(dx*dx) + float64(dy*dy); length2 > 0 {
		perLength2 = 1 / length2
	}
	for row := top; row < bottom; row++ {
		y := float64(row) + 0.5 - p.a.Y
		along := float64(y * dy)
		pixels, reached := image[row*Cols+left:row*Cols+right], false
		for i, v := range pixels {
			if v == 255 {
				continue
			}
			x := float64(left+i) + 0.5 - p.a.X
			t := (float64(x*dx) + along) * perLength2
			if t < 0 { // t is the position of the nearest point
				t = 0
			} else if t > 1 {
				t = 1
			}
			away, up := x-float64(t*dx), y-float64(t*dy)
			d2 := float64(away*away) + float64(up*up)
			if d2 < reach2 {
				pixels[i] = max(v, grey(reach-math.Sqrt(d2)))
				reached = true
			} else if reached {
				break // the pen's path is convex
			}
		}
	}
}

// grey returns the byte for a covered fraction of a pixel.
func grey(cover float64) byte {
	if cover >= 1 {
		return 255
	}
	return byte(float64(cover*255) + 0.5)
}

// span returns the pixels, of n, whose centres are within reach of a piece from a to b
// on one axis.
func span(a, b, reach float64, n int) (from, to int) {
	if a > b {
		a, b = b, a
	}
	return int(max(0, min(a-reach+0.5, float64(n)))), int(max(0, min(b+reach+0.5, float64(n))))
}
