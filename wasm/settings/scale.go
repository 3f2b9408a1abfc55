package settings

import (
	"math"
	"strconv"

	"inkling/nn/numeral"
	"inkling/nn/recipe"
)

// scaleSteps is the number of steps of a slider on a logarithmic scale.
const scaleSteps = 100

// onScale returns the place of a field's text on its slider. If it is not a number, that is the
// lowest place.
func onScale(f *recipe.Field, text string) int {
	x, err := numeral.Parse(text, f.Min, f.Max)
	if err != nil || !(x > 0) {
		return 0
	}
	at := scaleSteps * math.Log(x/f.Low) / math.Log(f.High/f.Low)
	return int(math.Round(max(0, min(at, scaleSteps))))
}

// fromScale returns the text for a place on the slider, to two significant digits.
func fromScale(f *recipe.Field, at int) string {
	x := f.Low * math.Pow(f.High/f.Low, float64(at)/scaleSteps)
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'g', 2, 64), 64)
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}
