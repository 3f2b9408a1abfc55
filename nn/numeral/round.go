package numeral

import (
	"math"
	"strconv"
)

// Round returns the positive number x as text, rounded to 1, 2, 3 or 5 times a power of ten: a
// proposal that reads like one.
func Round(x float64) string {
	power := math.Pow(10, math.Floor(math.Log10(x)))
	nearest := 1.0
	for _, step := range []float64{2, 3, 5, 10} {
		if math.Abs(math.Log(x/power/step)) < math.Abs(math.Log(x/power/nearest)) {
			nearest = step
		}
	}
	return strconv.FormatFloat(nearest*power, 'g', 6, 64)
}
