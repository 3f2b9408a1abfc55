package learn

import (
	"math"
	"strconv"
	"strings"
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

// parse reads a number as people write it, with a point or a comma.
func parse(text string, from, to float64) (x float64, ok bool) {
	text = strings.NewReplacer(",", ".", "−", "-").Replace(strings.TrimSpace(text))
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil && x >= from && x <= to
}

// plain writes a number that somebody typed or set as it is.
func plain(x float32) string { return strconv.FormatFloat(float64(x), 'g', -1, 32) }

// exact writes a number that was computed with at least seven digits, so that it
// differs from what it stands for by less than 1e-7 of its size or of 1.
func exact[F float32 | float64](x F) string { return digits(float64(x), 7) }

// rough writes a number with three places behind the point.
func rough[F float32 | float64](x F) string { return digits(float64(x), 3) }

// rough6 writes a number with six, where small differences are to be seen.
func rough6[F float32 | float64](x F) string { return digits(float64(x), 6) }

// digits writes a number with so many places behind the point, and small ones with
// so many digits and a power of ten. Zeros at the end go.
func digits(x float64, places int) string {
	size := math.Abs(x)
	switch {
	case x == 0:
		return "0"
	case size < max(math.Pow10(-places), 1e-4), size >= 1e7:
		mantissa, power, _ := strings.Cut(strconv.FormatFloat(x, 'e', places-1, 64), "e")
		return trim(mantissa) + "e" + power
	}
	return trim(strconv.FormatFloat(x, 'f', places, 64))
}

// trim takes the zeros off the end of a decimal fraction.
func trim(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
