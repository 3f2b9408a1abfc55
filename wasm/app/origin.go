package app

import (
	"inkling/wasm/reader"
	"slices"
	"strings"
)

// origin returns that of a run's network.
func (r *Run) origin() reader.Origin {
	if r.given == "" {
		return reader.FromKeptRun
	}
	return reader.FromRun
}

// outward returns a sentence for the page around: without names that the visitor
// has given to runs.
func (s *State) outward(text string) string {
	private := func(r *Run) bool { return r.Name != r.given && r.Name != "" && strings.Contains(text, r.Name) }
	if slices.ContainsFunc(s.Ledger.Runs, private) {
		return "Something happened to a run that the visitor has named; the frame shows what."
	}
	return text
}
