package coach

import (
	"math"
	"strconv"
	"strings"

	"inkling/wasm/words"
)

// mostNamed is the largest number of units named in a sentence.
const mostNamed = 5

// part formats a small fraction as 1/n, with two significant digits.
func part(fraction float64) string {
	if fraction <= 0 {
		return nothingLeft.Say()
	}
	if fraction > 0.6 {
		return words.Percent(fraction)
	}
	return "1/" + words.Thousands(round(1/fraction))
}

// round rounds to two significant digits.
func round(x float64) int {
	power := math.Pow(10, max(0, math.Floor(math.Log10(x))-1))
	return int(math.Round(x/power) * power)
}

// either joins names as in "a, b or c".
func either(names []string) string {
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return lastOrOther.Say(strings.Join(names[:n-1], ", "), names[n-1])
}

// numbers lists units, counted from 1, and the number of those beyond mostNamed.
func numbers(units []int) string {
	var names []string
	for _, j := range units[:min(len(units), mostNamed)] {
		names = append(names, strconv.Itoa(j+1))
	}
	if rest := len(units) - mostNamed; rest > 0 {
		names = append(names, moreUnits.Say(rest))
	}
	return words.List(names)
}
