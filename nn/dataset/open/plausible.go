package open

import (
	"fmt"
	"slices"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// checkLevels rejects images whose pixels are all 0 or 1, which are floats truncated to whole numbers: blank but for
// their darkest spots. It also rejects true black and white images.
func checkLevels(c *opening) error {
	for _, s := range c.sets() {
		switch highest := highest(s.Pixels); {
		case highest == 1:
			return c.errorf("every pixel of the %s images is 0 or 1, expected 0 (paper) to 255 (ink): %s; if the images are black and white, use %s", s.role, c.floatAdvice(), flagFull+" 1")
		case highest > 1 && highest < 128 && !c.Invert:
			c.notef("The highest pixel of the %s images is %d of 255: if that is full ink, use %s.", s.role, highest, fmt.Sprint(flagFull, " ", highest))
		}
	}
	return nil
}

// remark returns an error if all images are blank, and adds notes about anything odd that may be intended.
func remark(c *opening) error {
	for _, s := range c.sets() {
		switch blank := s.blank(); {
		case blank == s.Len():
			return c.errorf("every pixel of the %s images is 0 (paper), expected ink: %s", s.role, c.inkAdvice())
		case 2*blank > s.Len():
			return c.errorf("%d of %d %s images are blank, every pixel 0 (paper), expected ink: save them again", blank, s.Len(), s.role)
		case blank > 0:
			c.notef("%d of %d %s images are blank.", blank, s.Len(), s.role)
		}
	}
	if p := c.Train.Pixels; highest(p) == slices.Min(p) {
		return c.errorf("every pixel of the training images is %d, expected ink and paper: %s", p[0], c.inkAdvice())
	}
	c.remarkPaper()
	c.remarkClasses()
	c.remarkOrientation()
	return nil
}

// inkAdvice says what to do about images without ink.
func (c *opening) inkAdvice() phrase.Phrase {
	switch {
	case c.Invert:
		return phrase.New("remove %s, or save the images again", flagInvert)
	case c.kind == pictureFolder:
		return phrase.New("if the ink is dark on a light or transparent background, use %s", flagInvert)
	}
	return c.floatAdvice()
}

// floatAdvice is advice for floats that were truncated to whole numbers and are lost. The kinds that hold floats restore
// exactly the original bytes.
func (c *opening) floatAdvice() phrase.Phrase {
	if c.kind == idxFiles || c.kind == pictureFolder {
		return phrase.New("if x was floats from 0 to 1 before, save %s of them", `(x * 255).round().astype("uint8")`)
	}
	return phrase.New("if x was floats from 0 to 1 before, save those floats")
}

// remarkPaper adds notes about more ink than paper, and about sets one of which seems to be inverted.
func (c *opening) remarkPaper() {
	trained := mean(c.Train.Pixels)
	switch {
	case trained > 127 && !c.Invert:
		c.notef("The mean pixel is %d of 255, more ink than paper: if the ink is dark on light, use %s.", trained, flagInvert)
	case trained > 127:
		c.notef("The mean pixel is %d of 255 after inverting, more ink than paper: is %s right?", trained, flagInvert)
	}
	for _, s := range c.sets() {
		if other := mean(s.Pixels); (other > 127) != (trained > 127) && max(other, trained)-min(other, trained) > 64 {
			c.notef("The mean pixel of the %s images is %d of 255, but that of the training images %d: is one of the sets inverted?", s.role, other, trained)
		}
	}
}

// remarkClasses adds notes about sets that have only one class or lack some.
func (c *opening) remarkClasses() {
	for _, s := range c.sets() {
		n := counts(s.Labels, len(c.Classes))
		var missing []string
		for class, count := range n {
			switch {
			case count == s.Len():
				c.notef("All %d %s images are of class %s.", count, s.role, foreign.Name(c.Classes[class]))
			case count*10 > 9*s.Len():
				c.notef("%d of %d %s images are of class %s.", count, s.Len(), s.role, foreign.Name(c.Classes[class]))
			case count == 0:
				missing = append(missing, c.Classes[class])
			}
		}
		if len(missing) > 0 && most(n) < s.Len() {
			c.notef("No %s images of class %s.", s.role, some(missing))
		}
	}
}

// blank returns the number of images without ink.
func (s *Images) blank() (n int) {
	for i := range s.Len() {
		if highest(s.Image(i)) == 0 {
			n++
		}
	}
	return n
}

func highest(pixels []byte) (highest byte) {
	for _, p := range pixels {
		highest = max(highest, p)
	}
	return highest
}

func mean(pixels []byte) int {
	sum := 0
	for _, p := range pixels {
		sum += int(p)
	}
	return sum / len(pixels)
}

// most returns the largest count.
func most(counts []int) (most int) {
	for _, n := range counts {
		most = max(most, n)
	}
	return most
}
