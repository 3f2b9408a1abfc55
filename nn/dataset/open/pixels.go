package open

import (
	"fmt"
	"math"

	"inkling/nn/npy"
	"inkling/nn/phrase"
)

// pixelsOf converts the images of all sets to bytes. Integers from 0 to 255 and floats up to 255 are grey levels, and
// bools are paper and ink. Floats from 0 to 1 are bytes that were divided: by 256 in the book's file, by 255 in others. If
// multiplying by one of these makes every value of every such array whole, the bytes are restored exactly; otherwise the
// values are rounded. The notes say which was the case. The option Full overrides all this.
func (c *opening) pixelsOf(sets []pair) (pixels [][]byte, err error) {
	var parts []*npy.Array // with values from 0 to 1
	isPart := make([]bool, len(sets))
	for i, s := range sets {
		if c.Table.Full != 0 {
			continue
		}
		most, err := highestOf(s.x)
		if err != nil {
			return nil, c.inArray(s.xName, err)
		}
		if isPart[i] = s.x.IsFloat() && most <= 1; isPart[i] {
			parts = append(parts, s.x)
		}
	}
	by := c.divisor(parts)
	if n := len(parts); n > 0 && n < len(sets) {
		c.notef("Only %d of %d sets of images have values from 0 to 1: each set is scaled separately.", n, len(sets))
	}
	for i, s := range sets {
		factor := 1.
		switch {
		case c.Table.Full != 0:
			factor = 255 / c.Table.Full
		case isPart[i]:
			factor = by
		case s.x.IsBool():
			factor = 255
		case s.x.IsByte():
			pixels = append(pixels, s.x.Data)
			continue
		default:
			if n := uneven(s.x); n > 0 {
				c.notef("%s: %d of %d values are not whole numbers: they are rounded to the nearest.", s.xName, n, s.x.Len())
			}
		}
		p, err := multiplied(s.x, factor)
		if err != nil {
			return nil, c.inArray(s.xName, err)
		}
		pixels = append(pixels, p)
	}
	return pixels, nil
}

// faint is a grey level that full ink exceeds if levels go to 255. Floats up to it that are not whole have some other
// scale.
const faint = 16

// highestOf returns the largest element of an array, all of which must be grey levels.
func highestOf(a *npy.Array) (most float64, err error) {
	at := 0
	for i := range a.Len() {
		v := a.Number(i)
		if !(v >= 0 && v <= 255) { // includes NaN
			return 0, outside(a, i)
		}
		if v > most {
			most, at = v, i
		}
	}
	if a.IsFloat() && most > 1 && most <= faint && uneven(a) > 0 {
		return 0, outside(a, at)
	}
	return most, nil
}

// outside returns the error for an element that is not a grey level. Converting it anyway would change the picture.
func outside(a *npy.Array, i int) error {
	levels := phrase.New("from 0 (paper) to 255 (ink)")
	if a.IsFloat() {
		levels = phrase.New("from 0 (paper) to 1 or to 255 (ink)")
	}
	if a.Number(i) > 0 {
		return phrase.Errorf("value %d is %v, expected %s: scale the images to that; if 0 is paper, name the value of full ink with %s", i, fmt.Sprint(a.Number(i)), levels, flagFull)
	}
	return phrase.Errorf("value %d is %v, expected %s: scale the images to that, or save them as they were before they were normalised", i, fmt.Sprint(a.Number(i)), levels)
}

// uneven returns how many of the values are not whole.
func uneven(a *npy.Array) (n int) {
	if !a.IsFloat() {
		return 0
	}
	for i := range a.Len() {
		if v := a.Number(i); v != math.Trunc(v) {
			n++
		}
	}
	return n
}

// divisor returns the number by which bytes were divided to give the arrays' floats, and adds a note about it.
func (c *opening) divisor(images []*npy.Array) (by float64) {
	count, whole := 0, [2]int{}
	for _, a := range images {
		count += a.Len()
		for j := range a.Len() {
			v := a.Number(j)
			for k, by := range [2]float64{256, 255} {
				if isPart(v, by, a.Width()) {
					whole[k]++
				}
			}
		}
	}
	switch count {
	case 0:
		return 255
	case whole[0]:
		c.notef("The values are whole 256ths: the bytes are recovered exactly.")
		return 256
	case whole[1]:
		c.notef("The values are whole 255ths: the bytes are recovered exactly.")
		return 255
	}
	c.notef("%d of %d values are not whole 255ths: they are rounded to the nearest.", count-whole[1], count)
	return 255
}

// isPart reports whether v is a byte divided by that number, in the precision of floats of width bytes.
func isPart(v, by float64, width int) bool {
	b := math.Floor(v*by + 0.5)
	part := b / by
	switch width {
	case 4:
		part = float64(float32(part))
	case 2:
		return b <= 255 && math.Abs(part-v) <= part/2048
	}
	return b <= 255 && part == v
}

// multiplied returns the elements multiplied by a number, as bytes.
func multiplied(a *npy.Array, by float64) ([]byte, error) {
	pixels := make([]byte, a.Len())
	for i := range pixels {
		v := float64(a.Number(i) * by)
		if !(v >= 0 && v < 255.5) {
			return nil, phrase.Errorf("value %d is %v, more than full ink or less than paper: choose another value for %s", i, a.Number(i), flagFull)
		}
		pixels[i] = byte(math.Floor(v + 0.5))
	}
	return pixels, nil
}
