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
func part(share float64) string {
	if share <= 0 {
		return "nothing"
	}
	if share > 0.6 {
		return words.Percent(share)
	}
	return "1/" + words.Thousands(round(1/share))
}

// round rounds to two significant digits.
func round(x float64) int {
	power := math.Pow(10, max(0, math.Floor(math.Log10(x))-1))
	return int(math.Round(x/power) * power)
}

// list joins names with commas, and the last with word.
func list(names []string, word string) string {
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + " " + word + " " + names[n-1]
}

// units names units, counted from 1, and the number of those beyond mostNamed.
func units(index []int) string {
	var names []string
	for _, j := range index[:min(len(index), mostNamed)] {
		names = append(names, strconv.Itoa(j+1))
	}
	if rest := len(index) - mostNamed; rest > 0 {
		names = append(names, strconv.Itoa(rest)+" more")
	}
	if len(index) == 1 {
		return "Unit " + names[0]
	}
	return "Units " + list(names, "and")
}

// plural returns the form that fits the number.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
