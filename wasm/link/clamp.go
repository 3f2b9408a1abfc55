package link

import (
	"math"
	"strconv"
	"strings"

	"inkling/nn/numeral"
	"inkling/nn/phrase"
	"inkling/nn/recipe"
)

// clamp returns the value in a field's text, adjusted to the field's bounds, and a note on the
// adjustment. The value is nil if the text has none.
func clamp(f *recipe.Field, text string) (value *string, problem phrase.Phrase) {
	s := recipe.Default()
	err := f.Set(&s, text)
	if err != nil {
		nearest, ok := near(f, text)
		if !ok || f.Set(&s, nearest) != nil {
			return nil, phrase.New("%s; it was left unchanged", shortly(err))
		}
		problem = phrase.New("%s; it was changed to %s", shortly(err), f.Text(s))
	}
	t := f.Text(s)
	return &t, problem
}

// near returns the text of the nearest value in bounds.
func near(f *recipe.Field, text string) (string, bool) {
	switch f.Kind {
	case recipe.Whole, recipe.Real:
		x, err := numeral.Parse(text, f.Min, f.Max)
		if f.Kind == recipe.Whole {
			x, err = numeral.Whole(text)
		}
		if f.Kind == recipe.Whole {
			x = math.Round(x)
		}
		return strconv.FormatFloat(math.Max(f.Min, math.Min(f.Max, x)), 'f', -1, 64), err == nil
	case recipe.Layers:
		return nearLayers(text)
	default:
		return "", false
	}
}

// nearLayers adjusts the number of layers and the units of each to the bounds.
func nearLayers(text string) (string, bool) {
	var layers []string
	for _, part := range recipe.SplitLayers(text) {
		x, err := numeral.Whole(part)
		if err != nil || len(part) > 1 && part[0] == '0' {
			return "", false
		}
		if len(layers) < recipe.MaxHidden {
			layers = append(layers, strconv.Itoa(int(math.Max(1, math.Min(recipe.MaxUnits, math.Round(x))))))
		}
	}
	return strings.Join(layers, ","), true
}

// shortly says an error, and shortens one that quotes something long.
func shortly(err error) phrase.Phrase {
	const most = 160
	if r := []rune(err.Error()); len(r) > most {
		return phrase.Phrase{Text: string(r[:most]) + "…"}
	}
	return phrase.Of(err)
}
