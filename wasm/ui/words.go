package ui

import (
	"fmt"
	"strings"
)

// Thousands writes 23860 as 23,860.
func Thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", Thousands(n/1000), n%1000)
}

// Percent writes a share with one decimal place.
func Percent(share float64) string { return fmt.Sprintf("%.1f%%", 100*share) }

// Counted says "1 epoch" and "2 epochs".
func Counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return Thousands(n) + " " + what + "s"
}

// Capital begins text with a capital letter.
func Capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// List writes a, b and c.
func List(words []string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
	return strings.Join(words, "")
}

// FileName makes a part of a file's name of text: small letters, digits and dots, with hyphens between them.
func FileName(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.'
	})
	return strings.Trim(strings.Join(words, "-"), "-.")
}

// Shorten quotes what came from elsewhere.
func Shorten(text string) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "…"
	}
	return text
}

// most is how much of something foreign a message quotes.
const most = 40

// Hundredths is how an output stands beside its bar, from 0 to 100.
func Hundredths(a float32) int { return int(a*100 + 0.5) }

// Shape writes layers as 784-30-10.
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

// Rate is the share of right answers, 0 of none.
func Rate(right, total int) float64 { return float64(right) / float64(max(1, total)) }
