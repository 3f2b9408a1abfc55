package show

import (
	"math"
	"strconv"
	"strings"
)

// The ways in which numbers are shown: as people write them, in the language of the
// page. Small ones have a power of ten.

// Plain writes a number that somebody typed or set, with at most six digits: a
// float32 that was computed has no more to show.
func Plain[F float](l language, x F) string { return l.Number(significant(float64(x), 6)) }

// Exact writes a number that was computed with five digits.
func Exact[F float](l language, x F) string { return l.Number(significant(float64(x), 5)) }

// Brief writes one with three.
func Brief[F float](l language, x F) string { return l.Number(significant(float64(x), 3)) }

// Short writes one with two.
func Short[F float](l language, x F) string { return l.Number(significant(float64(x), 2)) }

// Rough writes a number with three places behind the point.
func Rough[F float](l language, x F) string { return l.Number(decimals(float64(x), 3)) }

// Rough6 writes a number with six, where small differences are to be seen.
func Rough6[F float](l language, x F) string { return l.Number(decimals(float64(x), 6)) }

// Fixed writes a number with all of its places behind the point, as columns need it.
func Fixed[F float](l language, x F, places int) string {
	return l.Number(strconv.FormatFloat(float64(x), 'f', places, 64))
}

type float interface{ float32 | float64 }

// language is a text.Language, or a View that has one.
type language interface{ Number(text string) string }

// Share writes a share in per cent.
func (v View) Share(share float64) string { return v.Percent(Fixed(v, 100*share, 0)) }

// Tick writes a number of a scale.
func (v View) Tick(x float64) string { return Short(v, x) }

// editable writes a number for a field, without powers of ten unless it is tiny.
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

// tiny is the size below which a number has a power of ten, huge that from which it
// has one.
const tiny, huge = 1e-4, 1e7

// mostPlaces is how many places behind the point can be read.
const mostPlaces = 6

// significant writes a number with at most so many digits.
func significant(x float64, digits int) string {
	size := math.Abs(x)
	if x == 0 || !(size <= math.MaxFloat64) {
		return decimals(x, 0)
	}
	return decimals(x, min(max(0, digits-1-int(math.Floor(math.Log10(size)))), mostPlaces))
}

// decimals writes a number with at most so many places behind the point. Zeros at
// the end go. A number that is too small or too large for this has two digits and a
// power of ten.
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
	if !ok { // infinite, or no number
		return mantissa
	}
	return trim(mantissa) + "e" + power
}

// trim takes the zeros off the end of a decimal fraction.
func trim(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
