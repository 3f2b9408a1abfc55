package numpy

import (
	"math"
	"strconv"
	"strings"
)

// precision is numpy's default for the largest number of decimals printed.
const precision = 8

// A format is the common format of an array's numbers: numpy's FloatingFormat with default options.
type format struct {
	scientific  bool
	left, right int // characters before and after the decimal point
}

// formatOf returns the format for the numbers to print.
func formatOf(numbers []float64) format {
	f := format{scientific: isScientific(numbers)}
	finite, right := false, 0
	for _, x := range numbers {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			continue
		}
		finite = true
		before, after, _ := strings.Cut(f.shortest(x), ".")
		after, exponent, _ := strings.Cut(after, "e")
		f.left, f.right = max(f.left, len(before)), max(f.right, len(after))
		right = max(right, len(exponent))
	}
	if f.scientific && finite {
		right += 1 + f.right // the exponent with its e
	} else {
		right = f.right
	}
	for _, x := range numbers {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			f.left = max(f.left, len(notFinite(x))-right-1)
		}
	}
	return f
}

// isScientific reports whether the range of the numbers requires exponents.
func isScientific(numbers []float64) bool {
	largest, smallest := 0.0, math.Inf(1)
	for _, x := range numbers {
		if x = math.Abs(x); x > 0 && x <= math.MaxFloat64 {
			largest, smallest = max(largest, x), min(smallest, x)
		}
	}
	return largest > 0 && (largest >= 1e8 || smallest < 1e-4 || largest/smallest > 1000)
}

// shortest returns the shortest text that identifies x, with at most 8 decimals and always a
// decimal point.
func (f format) shortest(x float64) string {
	verb := byte('f')
	if f.scientific {
		verb = 'e'
	}
	s := strconv.FormatFloat(x, verb, -1, 64)
	mantissa, exponent := split(s)
	if _, after, _ := strings.Cut(mantissa, "."); len(after) > precision {
		mantissa, exponent = split(strconv.FormatFloat(x, verb, precision, 64))
		mantissa = strings.TrimRight(mantissa, "0")
	}
	if !strings.Contains(mantissa, ".") {
		mantissa += "."
	}
	return mantissa + exponent
}

// split splits a number before its e.
func split(s string) (mantissa, exponent string) {
	if i := strings.IndexByte(s, 'e'); i >= 0 {
		return s[:i], s[i:]
	}
	return s, ""
}

func notFinite(x float64) string {
	switch {
	case math.IsNaN(x):
		return "nan"
	case x < 0:
		return "-inf"
	}
	return "inf"
}

// text returns x in this format, padded to the common width.
func (f format) text(x float64, width int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return padLeft(notFinite(x), width)
	}
	mantissa, exponent := split(f.shortest(x))
	before, after, _ := strings.Cut(mantissa, ".")
	fill := " "
	if f.scientific {
		fill = "0"
	}
	return padLeft(before, f.left) + "." + after + strings.Repeat(fill, f.right-len(after)) + exponent
}

func padLeft(s string, width int) string {
	return strings.Repeat(" ", max(0, width-len(s))) + s
}

// width returns the width of the finite numbers, or of the others if none is finite.
func (f format) width(numbers []float64) int {
	w := 0
	for _, x := range numbers {
		if s := f.textIfFinite(x); len(s) > w {
			w = len(s)
		}
	}
	if w == 0 {
		w = f.left + f.right + 1
	}
	return w
}

func (f format) textIfFinite(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return ""
	}
	return f.text(x, 0)
}

// NumberText returns x as Python prints a float: 1.0, 0.1, 1e-05.
func NumberText(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return notFinite(x)
	}
	if size := math.Abs(x); x != 0 && (size < 1e-4 || size >= 1e16) {
		return strconv.FormatFloat(x, 'e', -1, 64)
	}
	s := strconv.FormatFloat(x, 'f', -1, 64)
	if !strings.Contains(s, ".") {
		s += ".0"
	}
	return s
}
