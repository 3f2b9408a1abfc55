package recipe

import (
	"strings"

	"inkling/nn/numeral"
	"inkling/nn/phrase"
)

// Values parses a list of values of the field and returns s with each of them, without repetitions. Semicolons separate
// values; spaces and commas do so too where they have only one meaning. The error says what is wrong and what would be right.
func (f *Field) Values(s Settings, text string) (list []Settings, err error) {
	parts, err := f.split(text)
	if err != nil {
		return nil, phrase.Errorf("%s: %w", phrase.Phrase{Format: f.Label}, err)
	}
	seen := map[string]bool{}
	for _, part := range parts {
		next := s
		if err := f.Set(&next, part); err != nil {
			return nil, err
		}
		if value := f.Text(next); strings.TrimSpace(part) != "" && !seen[value] {
			seen[value] = true
			list = append(list, next)
		}
	}
	return list, nil
}

// split splits a list of values, according to the kind of field.
func (f *Field) split(text string) ([]string, error) {
	switch f.Kind {
	case Real:
		return numeral.Split(text)
	case Whole:
		return numeral.SplitWhole(text)
	case Layers: // commas separate the layers of one network
		return strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' }), nil
	default:
		return strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";, \n", r) }), nil
	}
}
