package ui

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Capital capitalises the first letter of text, which may be an umlaut.
func Capital(text string) string {
	_, n := utf8.DecodeRuneInString(text)
	return strings.ToUpper(text[:n]) + text[n:]
}

// FileName turns text into a part of a file name: lower-case letters, digits and dots, separated by
// hyphens.
func FileName(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.'
	})
	return strings.Trim(strings.Join(words, "-"), "-.")
}

// Shorten shortens foreign text to quote it in a message.
func Shorten(text string) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

// most is the number of characters that Shorten keeps.
const most = 40

// Hundredths returns an output in hundredths, rounded, as shown next to its bar.
func Hundredths(a float32) int { return int(a*100 + 0.5) }

// Shape formats layer sizes as 784-30-10.
func Shape(sizes []int) string {
	text := ""
	for i, n := range sizes {
		if i > 0 {
			text += "-"
		}
		text += fmt.Sprint(n)
	}
	return text
}

// Rate returns the fraction of right answers, 0 if there are none.
func Rate(right, total int) float64 { return float64(right) / float64(max(1, total)) }
