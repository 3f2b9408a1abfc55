package learn

import (
	"math"
	"strconv"
	"strings"

	"inkling/nn/numeral"
)

// Typed is what is typed into a field for a number.
type Typed struct {
	Field    string
	Text     string
	From, To float64           // between which the number must be
	Then     func(float64) Msg // what happens if it is
}

// Settled says that the field is left: a number stands there as it is shown
// everywhere, and what is none stays to be mended.
type Settled struct{ Field string }

func (m Typed) apply(s *State) []Effect {
	s.typed[m.Field] = m.Text
	if x, ok := parse(m.Text, m.From, m.To); ok {
		return m.Then(x).apply(s)
	}
	return nil
}

func (m Settled) apply(s *State) []Effect {
	delete(s.typed, m.Field)
	return nil
}

// parse reads a number between two bounds.
func parse(text string, from, to float64) (x float64, ok bool) {
	x, err := numeral.Parse(text, from, to)
	return x, err == nil && x >= from && x <= to
}

// The ways in which numbers are shown: as people write them, in the language of the
// page. Small ones have a power of ten.

// plain writes a number that somebody typed or set, with at most six digits: a
// float32 that was computed has no more to show.
func plain[F float](v *View, x F) string { return v.written(significant(float64(x), 6)) }

// exact writes a number that was computed with five digits.
func exact[F float](v *View, x F) string { return v.written(significant(float64(x), 5)) }

// brief writes one with three.
func brief[F float](v *View, x F) string { return v.written(significant(float64(x), 3)) }

// short writes one with two.
func short[F float](v *View, x F) string { return v.written(significant(float64(x), 2)) }

// rough writes a number with three places behind the point.
func rough[F float](v *View, x F) string { return v.written(decimals(float64(x), 3)) }

// rough6 writes a number with six, where small differences are to be seen.
func rough6[F float](v *View, x F) string { return v.written(decimals(float64(x), 6)) }

// fixed writes a number with all of its places behind the point, as columns need it.
func fixed[F float](v *View, x F, places int) string {
	return v.written(strconv.FormatFloat(float64(x), 'f', places, 64))
}

type float interface{ float32 | float64 }

func (v *View) written(number string) string { return v.State.Language.Number(number) }

// editable writes a number for a field, without powers of ten unless it is tiny.
func (v *View) editable(x float32) string {
	text := significant(float64(x), 6)
	if strings.Contains(text, "e") {
		if y, err := strconv.ParseFloat(strconv.FormatFloat(float64(x), 'g', 6, 64), 64); err == nil {
			if long := strconv.FormatFloat(y, 'f', -1, 64); len(long) <= 12 {
				text = long
			}
		}
	}
	return v.State.Language.Decimal(text)
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
