package numeral

import (
	"strings"
	"unicode"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
)

// Split splits a list of numbers without parsing them. The separators are
// semicolons, line breaks, spaces, and commas followed by a space. A comma between
// two digits may also be a decimal comma: see separatesByComma.
func Split(text string) ([]string, error) {
	if strings.ContainsAny(text, ";\n") {
		return semicolons(text)
	}
	words, spaced, tight := commas(text)
	switch {
	case tight == 0:
		return words, nil
	case len(words) == 1 && separatesByComma(words[0]):
		return strings.Split(words[0], ","), nil
	case len(words) > 1 && !spaced && tight == len(words) && everyDecimal(words):
		return words, nil
	}
	return nil, unclear(text)
}

// SplitWhole splits a list of whole numbers, as Split does. They have no decimals,
// so a comma separates, unless three digits follow it.
func SplitWhole(text string) ([]string, error) {
	if strings.ContainsAny(text, ";\n") {
		return semicolons(text)
	}
	words, _, _ := commas(text)
	for _, w := range words {
		if _, ok := grouped(w); ok && strings.Contains(w, ",") {
			return nil, unclear(text)
		}
	}
	return cut(text, spaceOrComma), nil
}

// semicolons splits a list whose only separators are semicolons and line breaks.
func semicolons(text string) ([]string, error) {
	list := cut(text, func(r rune) bool { return r == ';' || r == '\n' })
	for _, part := range list {
		if _, ok := grouped(part); !ok && len(strings.Fields(part)) > 1 {
			return nil, unclear(text)
		}
	}
	return list, nil
}

// unclear returns an error that says how to write a list.
func unclear(text string) error {
	return phrase.Errorf("%s is ambiguous: separate the values by semicolons, such as 0.5; 1.5", foreign.Quote(strings.TrimSpace(text)))
}

// commas returns the words between spaces, without trailing commas. It reports
// whether there were such commas, and how many words contain others.
func commas(text string) (words []string, spaced bool, tight int) {
	fields := strings.Fields(text)
	for i, field := range fields {
		word := strings.TrimRight(field, ",")
		spaced = spaced || word != field && i < len(fields)-1
		if strings.Contains(word, ",") {
			tight++
		}
		if word != "" {
			words = append(words, word)
		}
	}
	return words, spaced, tight
}

// separatesByComma reports whether the commas of a word such as "0.5,1.5" must be
// separators, because it also has decimal points. "1.000,5" and "1,000.5" may each
// be one number.
func separatesByComma(word string) bool {
	for i, part := range strings.Split(word, ",") {
		whole, _, _ := strings.Cut(part, ".")
		if _, ok := grouped(part); ok || part == "" || i > 0 && len(whole) == 3 {
			return false
		}
	}
	return strings.Contains(word, ".")
}

// everyDecimal reports whether each word is a number with a decimal comma.
func everyDecimal(words []string) bool {
	for _, w := range words {
		if _, ok := decimal(w); !ok || !strings.Contains(w, ",") {
			return false
		}
	}
	return true
}

// cut splits text at the separators and trims spaces and trailing commas.
func cut(text string, separates func(rune) bool) (list []string) {
	for part := range strings.FieldsFuncSeq(text, separates) {
		if part = strings.TrimSpace(strings.TrimRightFunc(part, spaceOrComma)); part != "" {
			list = append(list, part)
		}
	}
	return list
}

func spaceOrComma(r rune) bool { return r == ',' || unicode.IsSpace(r) }
