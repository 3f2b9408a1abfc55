package ui

import "testing"

func TestCapital(t *testing.T) {
	for text, want := range map[string]string{"": "", "a run": "A run", "öffne die Datei": "Öffne die Datei", "7 runs": "7 runs"} {
		if got := Capital(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
