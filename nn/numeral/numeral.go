// Package numeral parses numbers as people type them: 0.5 and 0,5 are the same.
// The page, the lessons, links and the command line all use it.
//
// A comma may also separate thousands, or the values of a list. An ambiguous text
// gives an error that says how to write it, never a guess. Round writes numbers for
// proposals.
package numeral

import (
	"math"
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Parse parses a number with a decimal point or a decimal comma. "1,125" could
// also be 1125; it is an error if both are from low to high. A number too large
// for a float64 is infinite.
func Parse(text string, low, high float64) (float64, error) {
	x, ok := decimal(text)
	switch {
	case !ok && strings.Contains(text, ",") && strings.Contains(text, "."):
		return 0, phrase.Errorf("%s has a point and a comma: use only one of them, for decimals", foreign.Quote(text))
	case !ok:
		return 0, phrase.Errorf("%s is not a number", foreign.Quote(text))
	}
	if y, ok := grouped(text); ok && strings.Contains(text, ",") && y >= low && y <= high {
		return 0, phrase.Errorf("%s is ambiguous: write %s or %s", foreign.Quote(text), plain(x), plain(y))
	}
	return x, nil
}

// Whole parses a number for a value without decimals. A point or a comma before
// three digits then most likely separates thousands, which is an error. The caller
// checks that the number is whole; "2.0" and "1e3" are.
func Whole(text string) (float64, error) {
	if y, ok := grouped(text); ok {
		return 0, phrase.Errorf("%s is ambiguous: write only digits, such as %s", foreign.Quote(text), plain(y))
	}
	x, ok := decimal(text)
	if !ok {
		return 0, phrase.Errorf("%s is not a number", foreign.Quote(text))
	}
	return x, nil
}

// Readings returns all numbers that a text may mean: none, one or two. Groups of
// three digits may be separated by a point, a comma, a space or an apostrophe.
func Readings(text string) (list []float64) {
	if x, ok := decimal(text); ok && !math.IsInf(x, 0) {
		list = append(list, x)
	}
	if x, ok := grouped(text); ok {
		list = append(list, x)
	}
	return list
}

// clean trims spaces and replaces a typographic minus.
func clean(text string) string {
	return strings.ReplaceAll(strings.TrimSpace(text), "−", "-")
}

// decimal parses a number with a decimal point or one decimal comma.
func decimal(text string) (float64, bool) {
	text = clean(text)
	if strings.Count(text, ",") == 1 && !strings.Contains(text, ".") {
		text = strings.Replace(text, ",", ".", 1)
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, (err == nil || math.IsInf(x, 0)) && !math.IsNaN(x)
}

// grouped parses a whole number with its digits in groups of three.
func grouped(text string) (float64, bool) {
	text = clean(text)
	unsigned := strings.TrimLeft(text, "+-")
	for _, separator := range []string{",", ".", " ", "’", "'", "\u00a0", "\u202f"} {
		groups := strings.Split(unsigned, separator)
		if len(groups) < 2 || !startsGroups(groups[0]) {
			continue
		}
		whole := true
		for _, g := range groups[1:] {
			whole = whole && len(g) == 3 && digits(g)
		}
		if whole {
			return decimal(strings.ReplaceAll(text, separator, ""))
		}
	}
	return 0, false
}

// startsGroups reports whether the text can be the digits before the first
// separator: "0,125" has no thousands.
func startsGroups(text string) bool {
	return len(text) >= 1 && len(text) <= 3 && digits(text) && text[0] != '0'
}

func digits(text string) bool { return strings.Trim(text, "0123456789") == "" }

// plain formats a number without an exponent.
func plain(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
