package learn

import (
	"fmt"

	"github.com/norunners/vecty"
	"github.com/norunners/vecty/elem"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/wasm/learn/lesson"
)

// signedPicture shows numbers of both signs as one picture: the farther from zero, the
// fuller the colour, which is another for each sign. Full is the number that is
// in full colour.
func signedPicture(label string, cols int, values []float32, full float32) *vecty.HTML {
	return elem.Div(
		vecty.Markup(vecty.Class("signed"), vecty.Attribute("role", "img"), vecty.Attribute("aria-label", label)),
		elem.Div(
			vecty.Markup(vecty.Attribute("aria-hidden", "true")),
			&picture{Class: "positive", Cols: cols, Pixels: fullness(values, full)},
			&picture{Class: "negative", Cols: cols, Pixels: fullness(values, -full)},
		),
	)
}

// fullness returns how full the colour of each number is, from 0 for nothing or the
// other sign to 255 for full and beyond.
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

// largest returns the largest absolute value.
func largest(lists ...[]float32) (most float32) {
	for _, values := range lists {
		for _, x := range values {
			most = max(most, x, -x)
		}
	}
	return most
}

// minus returns the differences of two lists.
func minus(a, b []float32) []float32 {
	d := make([]float32, len(a))
	for i := range a {
		d[i] = a[i] - b[i]
	}
	return d
}

// The picture of all hidden units has so many in a row, with a pixel between them.
const (
	unitsInRow = 10
	tileSide   = dataset.MNISTCols + 1
)

// mosaic lays the weights of all units of the first layer beside each other.
func mosaic(n *nn.Network) (values []float32, cols int) {
	units := n.Sizes[1]
	cols = unitsInRow*tileSide - 1
	rows := (units+unitsInRow-1)/unitsInRow*tileSide - 1
	values = make([]float32, rows*cols)
	for u := range units {
		corner := u/unitsInRow*tileSide*cols + u%unitsInRow*tileSide
		for i, w := range lesson.WeightsOf(n.Parameters, 0, u) {
			values[corner+i/dataset.MNISTCols*cols+i%dataset.MNISTCols] = w
		}
	}
	return values, cols
}

// digit shows an image of MNIST with words below, which tell what it is.
func digit(pixels []byte, words string, wrong bool) *vecty.HTML {
	return elem.Figure(
		vecty.Markup(vecty.Class("digit"), vecty.ClassMap{"wrong": wrong}),
		elem.Div(vecty.Markup(vecty.Attribute("aria-hidden", "true")), &picture{Class: "ink", Cols: dataset.MNISTCols, Pixels: pixels}),
		elem.FigureCaption(vecty.Text(words)),
	)
}

// imageOf returns image i of pixels that follow each other.
func imageOf(pixels []byte, i int) []byte {
	return pixels[i*dataset.MNISTPixels : (i+1)*dataset.MNISTPixels]
}

// bar shows how far something has come, from 0 to 1.
func bar(label string, share float64) *vecty.HTML {
	return elem.Progress(vecty.Markup(vecty.Attribute("aria-label", label), vecty.Attribute("max", "1"),
		vecty.Attribute("value", fmt.Sprintf("%.3f", share))))
}

// percent writes a share.
func (v *View) percent(share float64) string { return v.State.Language.Percent(fixed(v, 100*share, 0)) }

// count writes a whole number as the language does.
func (v *View) count(n int) string { return v.State.Language.Count(n) }
