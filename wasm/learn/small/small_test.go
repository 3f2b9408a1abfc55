package small

import (
	"slices"
	"testing"
)

func TestParseShape(t *testing.T) {
	for text, want := range map[string][]int{"[2, 3, 1]": {2, 3, 1}, "2-3-1": {2, 3, 1}, "6 6 6 6": {6, 6, 6, 6}, "1x1": {1, 1}} {
		if got, ok := parseShape(text); !ok || !slices.Equal(got, want) {
			t.Errorf("%q is %v (%v), want %v", text, got, ok, want)
		}
	}
}
