package sources

import (
	"fmt"
	"math"
)

// pixelsOf turns the images of all sets into bytes. Floats from 0 to 1 are bytes that somebody divided: the book's file
// by 256, others by 255. Whichever number makes every value of every array whole again is taken, so that the bytes come
// back exactly; where neither does, the values are rounded. The note says which it was.
func pixelsOf(images []array) (pixels [][]byte, notes []string, err error) {
	turn := (*array).bytePixels
	if images[0].float() {
		by, note, err := divisor(images)
		if err != nil {
			return nil, nil, err
		}
		notes = []string{note}
		turn = func(a *array) ([]byte, error) { return a.multiplied(by), nil }
	}
	for i := range images {
		p, err := turn(&images[i])
		if err != nil {
			return nil, nil, err
		}
		pixels = append(pixels, p)
	}
	return pixels, notes, nil
}

// divisor returns the number by which bytes became the floats of the arrays, and a sentence about it.
func divisor(images []array) (by float64, note string, err error) {
	count, whole := 0, [2]int{}
	for i := range images {
		a := &images[i]
		if !a.float() {
			return 0, "", a.errorf("elements of type %s, expected floats as in the %s set: convert it with astype", a.dtype, pickledSets[0])
		}
		count += a.len()
		for j := range a.len() {
			v := a.number(j)
			if !(v >= 0 && v <= 1) { // NaN too
				return 0, "", a.errorf("value %d is %v, expected 0 to 1: divide the images by 255", j, v)
			}
			for k, by := range [2]float64{256, 255} {
				if isPart(v, by, a.width()) {
					whole[k]++
				}
			}
		}
	}
	switch count {
	case whole[0]:
		return 256, "The values are whole 256ths: the bytes are recovered exactly.", nil
	case whole[1]:
		return 255, "The values are whole 255ths: the bytes are recovered exactly.", nil
	}
	return 255, fmt.Sprintf("%d of %d values are no whole 255ths: they are rounded to the nearest.", count-whole[1], count), nil
}

// isPart tells whether v is a byte divided by that number, in the precision of floats of so many bytes.
func isPart(v, by float64, width int) bool {
	b := math.Floor(v*by + 0.5)
	part := b / by
	if width == 4 {
		part = float64(float32(part))
	}
	return b <= 255 && part == v
}

// multiplied returns the elements, floats from 0 to 1, as bytes.
func (a *array) multiplied(by float64) []byte {
	pixels := make([]byte, a.len())
	for i := range pixels {
		pixels[i] = byte(math.Floor(float64(a.number(i)*by) + 0.5))
	}
	return pixels
}
