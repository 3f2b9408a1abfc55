package expr

import (
	"maps"
	"slices"
	"strings"

	"inkling/nn/phrase"
)

// unknown returns the error for an undefined name.
func unknown(at place, name string, names Names) error {
	known := slices.Sorted(maps.Keys(names))
	hint := didYouMean(name, known)
	if len(known) > 0 && hint.Format == "" {
		hint = phrase.New(": there are %s", strings.Join(known, ", "))
	}
	return at.errorf("%s is not known here%s", name, hint)
}

// didYouMean suggests the most similar name of the list, if one is similar.
func didYouMean(name string, names []string) phrase.Phrase {
	if best := mostLike(name, names); best != "" {
		return meant(best)
	}
	return phrase.Phrase{}
}

// greek maps the Greek letters of the lessons to names.
var greek = map[string]string{"σ": "sigmoid", "δ": "delta", "η": "eta"}

// mostLike returns the most similar name of the list, or "" if none is similar.
func mostLike(name string, names []string) string {
	if latin := greek[name]; slices.Contains(names, latin) {
		return latin
	}
	best, least := "", min(3, (len(name)+6)/4)
	for _, n := range names {
		if d := distance(strings.ToLower(name), strings.ToLower(n)); d < least {
			best, least = n, d
		}
	}
	return best
}

// meant returns a suggestion.
func meant(what string) phrase.Phrase { return phrase.New("; did you mean %s?", what) }

// distance returns the Levenshtein distance of a and b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			d := diagonal
			if a[i] != b[j] {
				d++
			}
			diagonal = row[j+1]
			row[j+1] = min(d, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// parameters formats a parameter list: (a, b).
func parameters(names []string) string { return "(" + strings.Join(names, ", ") + ")" }
