package pendigits

import (
	"strconv"
	"strings"
)

// A form is one way of writing a digit: skeleton points through which the pen
// goes, in a box of 100 x 100, y downwards. It is given by two extremes with the
// same number of points; digits lie between them, or a little beyond.
type form struct {
	weight float64 // how often it is written, relative to the digit's other forms
	a, b   []line
}

// A line is a stroke of a form.
type line []knot

// A knot is a point of a form; at a corner the pen turns abruptly.
type knot struct {
	x, y   float64
	corner bool
}

const badForm = "pendigits: a form's text cannot be read"

// parse reads the forms of a digit, one per line:
//
//	weight: 10 20, 30 40!, 50 60 | 70 80, 90 100
//
// with strokes separated by bars, points by commas, and an exclamation mark
// after corners. A line without a weight is the other extreme of the form above.
func parse(text string) []form {
	var forms []form
	for row := range strings.Lines(strings.TrimSpace(text)) {
		weight, lines, weighted := strings.Cut(row, ":")
		if !weighted {
			forms[len(forms)-1].b = parseLines(row)
			continue
		}
		l := parseLines(lines)
		forms = append(forms, form{weight: number(strings.TrimSpace(weight)), a: l, b: l})
	}
	for _, f := range forms {
		f.check()
	}
	return forms
}

// check panics if the extremes do not match.
func (f form) check() {
	if len(f.a) != len(f.b) {
		panic(badForm)
	}
	for i := range f.a {
		if len(f.a[i]) != len(f.b[i]) {
			panic(badForm)
		}
	}
}

func parseLines(text string) (lines []line) {
	for stroke := range strings.SplitSeq(text, "|") {
		var l line
		for point := range strings.SplitSeq(stroke, ",") {
			point, corner := strings.CutSuffix(strings.TrimSpace(point), "!")
			x, y, _ := strings.Cut(point, " ")
			l = append(l, knot{number(x), number(y), corner})
		}
		lines = append(lines, l)
	}
	return lines
}

func number(text string) float64 {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		panic(badForm)
	}
	return x
}
