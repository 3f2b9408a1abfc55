package recipe

import (
	"strconv"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// SplitLayers splits a list such as "16, 16" without checking it; brackets around
// it are allowed.
func SplitLayers(text string) []string {
	return strings.FieldsFunc(strings.Trim(text, "[] "), func(r rune) bool { return r == ',' || r == ' ' || r == ';' })
}

// parseLayers reads a list of layers. They are whole numbers, so a comma can only
// separate; "1,024" is rejected because of the zero.
func parseLayers(text string) ([]int, error) {
	var layers []int
	for _, part := range SplitLayers(text) {
		n, err := strconv.Atoi(part)
		switch {
		case err != nil:
			return nil, phrase.Errorf("%s is not a whole number; use a list such as 30 or 16, 16", foreign.Quote(part))
		case len(part) > 1 && part[0] == '0':
			return nil, phrase.Errorf("%s begins with 0; write the units of each layer as plain digits, such as 1000", foreign.Quote(part))
		case n < 1 || n > MaxUnits:
			return nil, phrase.Errorf("a layer has %d units; use 1 to %d", n, MaxUnits)
		}
		layers = append(layers, n)
	}
	if len(layers) > MaxHidden {
		return nil, phrase.Errorf("%d hidden layers; use at most %d", len(layers), MaxHidden)
	}
	return layers, nil
}
