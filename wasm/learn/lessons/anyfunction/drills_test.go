package anyfunction

import (
	"strings"
	"testing"

	"inkling/wasm/learn/drill"
	"inkling/wasm/learn/show"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
)

// TestDrills gives right and wrong answers to the exercises.
func TestDrills(t *testing.T) {
	for _, c := range []struct{ key, numbers, want string }{
		{"anyfunction.place", "20 -30", "Right."},
		{"anyfunction.place", "10 -15", "Right."},
		{"anyfunction.place", "20 30", "Your step is at -1.5, not at 1.5."},
		{"anyfunction.place", "5 -7.5", "With w = 5 the step is too smooth, or falls"},
		{"anyfunction.place", "-20 30", "With w = -20 the step is too smooth, or falls"},
		{"anyfunction.tower", "20 40 20 -20 0.8 -0.8", "Right."},
		{"anyfunction.tower", "20 -20 20 40 -0.8 0.8", "Right."},                                   // in the other order
		{"anyfunction.tower", "20 40 20 -20 0.8 0.8", "At x = 1.5 your network gives 1.6, not 0."}, // both up
		{"anyfunction.tower", "20 40 20 -20 0.5 -0.5", "At x = -1.5 your network gives 0.5, not 0.8."},
		{"anyfunction.tower", "2 4 2 -2 0.8 -0.8", "At x = -2.5 your network gives 0.2"}, // too smooth
		{"anyfunction.tower", "20 60 20 -20 0.8 -0.8", "At x = -2.5 your network gives 0.8, not 0."},
	} {
		s := showtest.Open(New())
		for i, text := range strings.Fields(c.numbers) {
			s.Update(drill.Type{Key: c.key, Field: i, Text: text})
		}
		s.Update(drill.Check{Key: c.key})
		if html := strings.ReplaceAll(s.HTML(), "−", "-"); strings.Count(html, c.want) != 1 {
			t.Errorf("%s: %s: the page does not say %q", c.key, c.numbers, c.want)
		}
	}
	for _, l := range text.Languages {
		for key, numbers := range map[string][]float32{"anyfunction.place": {stepPlace, steepEnough}, "anyfunction.tower": {towerTo, towerHeight, towerMargin, towerAllowed}} {
			for _, x := range numbers {
				if !strings.Contains(l.Say(key), show.Rough(l, x)) {
					t.Errorf("%s in %s does not name %v", key, l, x)
				}
			}
		}
	}
}
