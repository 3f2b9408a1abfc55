package app

import (
	"slices"
	"strings"

	"inkling/wasm/run"
)

// outward returns a sentence for the page around: without names that the visitor
// has given to runs.
func (s *State) outward(text string) string {
	private := func(r *run.Run) bool { return r.Name != r.Given && r.Name != "" && strings.Contains(text, r.Name) }
	if slices.ContainsFunc(s.Runs.Ledger.Runs, private) {
		return "Something happened to a run that the visitor has named; the frame shows what."
	}
	return text
}
