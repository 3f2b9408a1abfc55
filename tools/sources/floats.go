package sources

import (
	"fmt"
	"math"
)

// pixelsOf converts the images of all sets to bytes. Integers from 0 to 255 and floats up to 255 are grey levels. Floats
// from 0 to 1 are bytes that were divided: by 256 in the book's file, by 255 in others. If multiplying by one of these
// makes every value of every such array whole, the bytes are restored exactly; otherwise the values are rounded. The
// notes say which was the case.
func pixelsOf(images []array) (pixels [][]byte, notes []string, err error) {
	var parts []array // with values from 0 to 1
	isPart := make([]bool, len(images))
	for i := range images {
		most, err := images[i].most()
		if err != nil {
			return nil, nil, err
		}
		if isPart[i] = images[i].float() && most <= 1; isPart[i] {
			parts = append(parts, images[i])
		}
	}
	by, note := divisor(parts)
	if note != "" {
		notes = append(notes, note)
	}
	if n := len(parts); n > 0 && n < len(images) {
		notes = append(notes, fmt.Sprintf("Only %d of %d sets of images have values from 0 to 1: each set is scaled separately.", n, len(images)))
	}
	for i := range images {
		a := &images[i]
		switch {
		case isPart[i]:
			pixels = append(pixels, a.multiplied(by))
		case a.float():
			if n := a.uneven(); n > 0 {
				notes = append(notes, fmt.Sprintf("%s: %d of %d values are not whole numbers: they are rounded to the nearest.", a.name, n, a.len()))
			}
			pixels = append(pixels, a.multiplied(1))
		default:
			p, err := a.bytePixels()
			if err != nil {
				return nil, nil, err
			}
			pixels = append(pixels, p)
		}
	}
	return pixels, notes, nil
}

// faint is a grey level that full ink exceeds if levels go to 255. Floats up to it that are not whole have some other
// scale.
const faint = 16

// most returns the largest element of an array of floats, which must be grey levels, and 0 for integers.
func (a *array) most() (most float64, err error) {
	if !a.float() {
		return 0, nil
	}
	at := 0
	for i := range a.len() {
		v := a.number(i)
		if !(v >= 0 && v <= 255) { // includes NaN
			return 0, a.outside(i, floatLevels)
		}
		if v > most {
			most, at = v, i
		}
	}
	if most > 1 && most <= faint && a.uneven() > 0 {
		return 0, a.outside(at, floatLevels)
	}
	return most, nil
}

const floatLevels = "from 0 (paper) to 1 or to 255 (ink)"

// uneven returns how many of the floats are not whole.
func (a *array) uneven() (n int) {
	for i := range a.len() {
		if v := a.number(i); v != math.Trunc(v) {
			n++
		}
	}
	return n
}

// divisor returns the number by which bytes were divided to give the arrays' floats, and a sentence about it.
func divisor(images []array) (by float64, note string) {
	count, whole := 0, [2]int{}
	for i := range images {
		a := &images[i]
		count += a.len()
		for j := range a.len() {
			for k, by := range [2]float64{256, 255} {
				if isPart(a.number(j), by, a.width()) {
					whole[k]++
				}
			}
		}
	}
	switch count {
	case 0:
		return 255, ""
	case whole[0]:
		return 256, "The values are whole 256ths: the bytes are recovered exactly."
	case whole[1]:
		return 255, "The values are whole 255ths: the bytes are recovered exactly."
	}
	return 255, fmt.Sprintf("%d of %d values are not whole 255ths: they are rounded to the nearest.", count-whole[1], count)
}

// isPart reports whether v is a byte divided by that number, in the precision of floats of width bytes.
func isPart(v, by float64, width int) bool {
	b := math.Floor(v*by + 0.5)
	part := b / by
	if width == 4 {
		part = float64(float32(part))
	}
	return b <= 255 && part == v
}

// multiplied returns the elements, floats, multiplied by a number, as bytes.
func (a *array) multiplied(by float64) []byte {
	pixels := make([]byte, a.len())
	for i := range pixels {
		pixels[i] = byte(math.Floor(float64(a.number(i)*by) + 0.5))
	}
	return pixels
}
