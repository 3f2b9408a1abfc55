package show

import (
	"math"
	"strconv"
	"strings"
)

// Formats of numbers, in the language of the page. Small numbers have a power of ten.

// Plain formats a number that was typed or set, with at most six digits, the accuracy of a float32.
func Plain[F float](l language, x F) string { return l.Number(significant(float64(x), 6)) }

// Exact formats a computed number with five digits.
func Exact[F float](l language, x F) string { return l.Number(significant(float64(x), 5)) }

// Brief formats a number with three digits.
func Brief[F float](l language, x F) string { return l.Number(significant(float64(x), 3)) }

// Short formats a number with two digits.
func Short[F float](l language, x F) string { return l.Number(significant(float64(x), 2)) }

// Rough formats a number with three decimals.
func Rough[F float](l language, x F) string { return l.Number(decimals(float64(x), 3)) }

// Rough6 formats a number with six decimals, to show small differences.
func Rough6[F float](l language, x F) string { return l.Number(decimals(float64(x), 6)) }

// Fixed formats a number with all its decimals, including zeros at the end, for columns.
func Fixed[F float](l language, x F, places int) string {
	return l.Number(strconv.FormatFloat(float64(x), 'f', places, 64))
}

type float interface{ float32 | float64 }

// language is a text.Language, or a View, which contains one.
type language interface{ Number(text string) string }

// Percentage formats a fraction as a percentage.
func (v View) Percentage(fraction float64) string { return v.Percent(Fixed(v, 100*fraction, 0)) }

// Tick formats a number of a scale.
func (v View) Tick(x float64) string { return Short(v, x) }

// editable formats a number for a field, without a power of ten unless it would be long.
func (v View) editable(x float32) string {
	text := significant(float64(x), 6)
	if strings.Contains(text, "e") {
		if y, err := strconv.ParseFloat(strconv.FormatFloat(float64(x), 'g', 6, 64), 64); err == nil {
			if long := strconv.FormatFloat(y, 'f', -1, 64); len(long) <= 12 {
				text = long
			}
		}
	}
	return v.Decimal(text)
}

// tiny and huge are the bounds of the numbers without a power of ten.
const tiny, huge = 1e-4, 1e7

// mostPlaces is the largest number of decimals.
const mostPlaces = 6

// significant formats a number with at most so many significant digits.
func significant(x float64, digits int) string {
	size := math.Abs(x)
	if x == 0 || !(size <= math.MaxFloat64) {
		return decimals(x, 0)
	}
	return decimals(x, min(max(0, digits-1-int(math.Floor(math.Log10(size)))), mostPlaces))
}

// decimals formats a number with at most so many decimals, without zeros at the end. A number that
// is too small or too large for that has two digits and a power of ten.
func decimals(x float64, places int) string {
	size := math.Abs(x)
	if size < huge {
		text := trim(strconv.FormatFloat(x, 'f', places, 64))
		switch {
		case x == 0:
			return "0"
		case size >= tiny && text != "0" && text != "-0":
			return text
		}
	}
	mantissa, power, ok := strings.Cut(strconv.FormatFloat(x, 'e', 1, 64), "e")
	if !ok { // infinite or NaN
		return mantissa
	}
	return trim(mantissa) + "e" + power
}

// trim removes the zeros at the end of a decimal fraction.
func trim(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
