package show

import (
	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn/dataset"
)

// Signed shows numbers of both signs as one picture, with a colour for each sign, of an intensity
// that increases with the magnitude up to full.
func Signed(label string, cols int, values []float32, full float32) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("signed"), vecty.Attribute("role", "img"), vecty.Attribute("aria-label", label)),
		elem.Div(
			vecty.Markup(vecty.Attribute("aria-hidden", "true")),
			&Picture{Class: "positive", Cols: cols, Pixels: fullness(values, full)},
			&Picture{Class: "negative", Cols: cols, Pixels: fullness(values, -full)},
		),
	)
}

// fullness returns the intensity of each number with the sign of full, from 0 to 255; that of the
// other sign is 0.
func fullness(values []float32, full float32) []byte {
	pixels := make([]byte, len(values))
	if full == 0 {
		return pixels
	}
	for i, x := range values {
		pixels[i] = byte(255 * max(0, min(x/full, 1)))
	}
	return pixels
}

// Largest returns the largest absolute value.
func Largest(lists ...[]float32) (most float32) {
	for _, values := range lists {
		for _, x := range values {
			most = max(most, x, -x)
		}
	}
	return most
}

// Digit shows an image of MNIST with a caption.
func Digit(pixels []byte, words string, wrong bool) *vecty.HTML {
	return elem.Figure(
		vecty.Markup(vecty.Class("digit"), vecty.ClassMap{"wrong": wrong}),
		elem.Div(vecty.Markup(vecty.Attribute("aria-hidden", "true")), &Picture{Class: "ink", Cols: dataset.MNISTCols, Pixels: pixels}),
		elem.FigureCaption(vecty.Text(words)),
	)
}

// ImageOf returns image i of consecutive images.
func ImageOf(pixels []byte, i int) []byte {
	return pixels[i*dataset.MNISTPixels : (i+1)*dataset.MNISTPixels]
}
