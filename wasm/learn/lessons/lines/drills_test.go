package lines

import (
	"strings"
	"testing"

	"inkling/wasm/learn/drill"
	"inkling/wasm/learn/show/showtest"
	"inkling/wasm/learn/text"
)

// answer types numbers into an exercise and returns what the page says of them.
func answer(s *showtest.Frame[*State], key, numbers string) string {
	for i, text := range strings.Fields(numbers) {
		s.Update(drill.Type{Key: key, Field: i, Text: text})
	}
	s.Update(drill.Check{Key: key})
	html := s.HTML()
	html = html[strings.Index(html, s.Language.Say(key)[:30]):]
	html = html[strings.Index(html, `role="status"`):]
	html = html[strings.Index(html, ">")+1:]
	return html[:strings.Index(html, "<")]
}

// TestDrills gives right and wrong answers to the exercises.
func TestDrills(t *testing.T) {
	for _, c := range []struct{ key, numbers, want string }{
		{"lines.nand", "-2 -2 3", "Right."},
		{"lines.nand", "-20 -15 22,5", "Right."}, // another one
		{"lines.nand", "2 2 -3", "At (0, 0) the output is 0.047. It must be above 0.5."},
		{"lines.nand", "-2 -2 5", "At (1, 1) the output is 0.731. It must be below 0.5."},
		{"lines.nand", "0 0 0", "At (0, 0) the output is 0.5. It must be above 0.5."},
		{"lines.nand", "-2 -2", "b is missing."},
		{"lines.nand", "-2 x 3", "w₂ must be a number from -1000 to 1000."},
		{"lines.nand", "-2 1e9 3", "w₂ must be a number from -1000 to 1000."},
		{"lines.through", "2 1 -2", "Right."},
		{"lines.through", "0.5 0.25 -0.5", "Right."},
		{"lines.through", "-2 -1 2", "At (2, 2) the output is 0.018. It must be above 0.5."},
		{"lines.through", "2 1 -1", "At (0, 2) the weighted input is 1. On the line it must be 0."},
		{"lines.through", "1 1 -2", "At (1, 0) the weighted input is -1. On the line it must be 0."},
		{"lines.through", "0 0 0", "At (2, 2) the output is 0.5. It must be above 0.5."},
		{"lines.xor", "-10 -10 15 10 10 -5 10 10 -15", "Right."},
		{"lines.xor", "10 -10 -5 -10 10 -5 10 10 -5", "Right."}, // either only the first, or only the second
		{"lines.xor", "-10 -10 15 10 10 -5 10 10 -5", "At (0, 0) the output is 0.994. It must be below 0.5."},
	} {
		s := showtest.Open(New())
		if got := strings.ReplaceAll(answer(s, c.key, c.numbers), "−", "-"); got != c.want {
			t.Errorf("%s: %s: %q, want %q", c.key, c.numbers, got, c.want)
		}
	}
	s := showtest.Open(New())
	answer(s, "lines.nand", "-2 -2 3")
	s.Language = text.German
	if got := answer(s, "lines.through", "0 0 0"); got != "Bei (2, 2) ist die Ausgabe 0,5. Sie muss über 0,5 sein." {
		t.Error(got)
	}
	later := showtest.Open(New())
	later.Notes = s.Notes
	if html := later.HTML(); strings.Count(html, "Right.") != 1 || len(s.Notes) != 1 {
		t.Errorf("of the notes %v, the next visit shows %d", s.Notes, strings.Count(html, "Right."))
	}
	if got := answer(later, "lines.nand", "3"); !strings.Contains(got, "It must be") {
		t.Errorf("after another first number: %s", got)
	}
}
