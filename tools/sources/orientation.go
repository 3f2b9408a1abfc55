package sources

import (
	_ "embed"
	"math"
	"slices"
)

// digitMeans are the mean images of MNIST's 60,000 training images, digit after digit, each reduced to 7 x 7 pixels by the
// means of 4 x 4. Made by TestDigitMeans.
//
//go:embed digits.means
var digitMeans []byte

const meanSide = 7 // pixels of a side

// An orientation is a way in which images may lie.
type orientation struct {
	as   string                              // what images that lie so look like
	from func(row, col, last int) (r, c int) // the pixel of such an image that upright images have at row and col
}

// orientations are all eight, upright first.
var orientations = []orientation{
	{"upright", func(row, col, last int) (int, int) { return row, col }},
	{"transposed, rows and columns swapped, as EMNIST's are", func(row, col, last int) (int, int) { return col, row }},
	{"mirrored, left and right swapped", func(row, col, last int) (int, int) { return row, last - col }},
	{"mirrored, top and bottom swapped", func(row, col, last int) (int, int) { return last - row, col }},
	{"turned by 180 degrees", func(row, col, last int) (int, int) { return last - row, last - col }},
	{"turned by 90 degrees to the left", func(row, col, last int) (int, int) { return last - col, row }},
	{"turned by 90 degrees to the right", func(row, col, last int) (int, int) { return col, last - row }},
	{"transposed and turned by 180 degrees", func(row, col, last int) (int, int) { return last - col, last - row }},
}

// Digits are known by a mean correlation with MNIST's of at least digitsAlike, in one of the orientations; they lie
// otherwise if another fits better by at least clearly. Measured: MNIST's test images fit by 0.999, the next orientation
// by 0.85; 30 of each digit by at least 0.985; 3 of each by 0.89, those are let pass. Fashion-MNIST fits by 0.59 at best,
// and MNIST with its digits interchanged by 0.85.
const (
	digitsAlike = 0.9
	clearly     = 0.1
)

// remarkOrientation compares digits with MNIST's. Of anything else nothing is known, so nothing is said.
func (c *opening) remarkOrientation() {
	means, ok := c.digitMeans()
	if !ok {
		return
	}
	best, fit := 0, [8]float64{}
	for i, o := range orientations {
		for digit := range 10 {
			fit[i] += correlation(means[digit], digitMeans[digit*meanSide*meanSide:], o) / 10
		}
		if fit[i] > fit[best] {
			best = i
		}
	}
	if !(fit[best] >= digitsAlike && fit[best]-fit[0] >= clearly) { // a class without ink has no correlation: NaN
		return
	}
	look := orientations[best].as
	switch {
	case c.Transpose && best == 1:
		c.note("After transposing, the images look %s: is --transpose right?", look)
	case best == 1:
		c.note("The images look %s: if so, use --transpose.", look)
	default:
		c.note("The images look %s: look at them with `inkling shards inspect --sheet`, and turn them before they are converted.", look)
	}
}

// digitMeans returns the mean training image of each digit, if the classes have the digits.
func (s *Source) digitMeans() (means [10][]float64, ok bool) {
	if s.Train.Rows < meanSide || s.Train.Cols < meanSide {
		return means, false
	}
	for digit, name := range numbers(10) {
		class := slices.Index(s.Classes, name)
		if class < 0 {
			return means, false
		}
		means[digit] = s.Train.meanOf(byte(class))
	}
	return means, true
}

// meanOf returns the mean of the images of a class, reduced to meanSide rows and columns.
func (s *Images) meanOf(class byte) []float64 {
	sum, pixels := make([]float64, meanSide*meanSide), make([]float64, meanSide*meanSide)
	for i, label := range s.Labels {
		if label != class {
			continue
		}
		for k, p := range s.Image(i) {
			to := k/s.Cols*meanSide/s.Rows*meanSide + k%s.Cols*meanSide/s.Cols
			sum[to] += float64(p)
			pixels[to]++
		}
	}
	for k := range sum {
		sum[k] /= pixels[k]
	}
	return sum
}

// correlation returns Pearson's coefficient of a mean image, turned upright from an orientation, with MNIST's.
func correlation(mean []float64, mnist []byte, o orientation) float64 {
	var x, y, xx, yy, xy float64
	for k := range meanSide * meanSide {
		row, col := o.from(k/meanSide, k%meanSide, meanSide-1)
		a, b := mean[row*meanSide+col], float64(mnist[k])
		x, y, xx, yy, xy = x+a, y+b, xx+a*a, yy+b*b, xy+a*b
	}
	n := float64(meanSide * meanSide)
	return (n*xy - x*y) / math.Sqrt((n*xx-x*x)*(n*yy-y*y))
}
