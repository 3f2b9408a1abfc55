package ink

// A Renderer makes one image after another without allocating. The zero value is
// ready for use.
type Renderer struct{ pieces []piece }

// Image writes the image of the strokes to image, which has Pixels bytes. They
// are prepared as MNIST's are, but drawn by a pen of the given radius in pixels.
func (r *Renderer) Image(strokes []Stroke, radius float64, image []byte) {
	if len(image) != Pixels {
		panic("ink: an image has 784 pixels")
	}
	low, high, ok := bounds(strokes)
	if !ok {
		clear(image)
		return
	}
	r.render(strokes, fitInto(low, high, box, radius), radius, true, image)
}

// render draws the strokes with this placing; if centred, it moves their centre
// of mass to the middle.
func (r *Renderer) render(strokes []Stroke, p placing, radius float64, centred bool, image []byte) {
	r.pieces = appendPieces(r.pieces[:0], strokes, p)
	draw(r.pieces, radius, image)
	if !centred {
		return
	}
	x, y := centreOfMass(image)
	move(r.pieces, shift(x), shift(y))
	draw(r.pieces, radius, image)
}

// shift returns how far to move ink with its centre of mass at c: to the middle,
// but not over the edge, as would happen to a seven with a wide bar.
func shift(c float64) float64 { return max(-room, min(room, middle-c)) }

// centreOfMass returns the mean position of the ink, in pixels from the top
// left; the middle of the image if there is none.
func centreOfMass(image []byte) (x, y float64) {
	var sum, sumX, sumY int
	for row := range Rows {
		n := 0
		for col, v := range image[row*Cols : row*Cols+Cols] {
			n += int(v)
			sumX += int(v) * (2*col + 1)
		}
		sum += n
		sumY += n * (2*row + 1)
	}
	if sum == 0 {
		return middle, middle
	}
	return float64(sumX) / float64(2*sum), float64(sumY) / float64(2*sum)
}
