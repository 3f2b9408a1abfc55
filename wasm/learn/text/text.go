package text

import (
	"fmt"
	"maps"
	"strconv"
	"strings"

	"inkling/wasm/learn/contents"
)

// A Language is a language, identified by its tag.
type Language string

// The languages.
const (
	English Language = "en"
	German  Language = "de"
)

// Languages are all languages, the default first.
var Languages = []Language{English, German}

// One string, in each language.
type strings2 struct{ english, german string }

// A table holds strings by key.
type table map[string]strings2

// all holds the strings of every page.
var all = union(titles(), frame, perceptron, small, matrices, descent, backprop,
	working, batches, thirty, exercises)

// titles returns the titles of the lessons, with keys NAME.title.
func titles() table {
	t := table{}
	for _, p := range contents.Pages {
		t[p.Name+".title"] = strings2{p.English, p.German}
	}
	return t
}

func union(tables ...table) table {
	u := table{}
	for _, t := range tables {
		maps.Copy(u, t)
	}
	return u
}

// Choose returns the first of the user's languages that is available, by tags such as de-AT, or
// English.
func Choose(tags ...string) Language {
	for _, tag := range tags {
		base, _, _ := strings.Cut(strings.ToLower(tag), "-")
		for _, l := range Languages {
			if base == string(l) {
				return l
			}
		}
	}
	return English
}

// Name returns the name of the language in that language.
func (l Language) Name() string { return l.Say("language") }

// Say returns the string of a key with its arguments, or the key if there is no such string.
func (l Language) Say(key string, args ...any) string {
	s, ok := all[key]
	if !ok {
		return key
	}
	if len(args) == 0 {
		return s.in(l)
	}
	return fmt.Sprintf(s.in(l), args...)
}

func (s strings2) in(l Language) string {
	if l == German {
		return s.german
	}
	return s.english
}

// Has reports whether the key has a string.
func Has(key string) bool {
	_, ok := all[key]
	return ok
}

// Decimal formats a decimal fraction, such as 0.25, with the language's decimal separator.
func (l Language) Decimal(text string) string {
	if l == German {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}

// Number formats a number that is formatted by package strconv: -3.9e-05 becomes −3.9 × 10⁻⁵, with
// no-break spaces.
func (l Language) Number(text string) string {
	rest, negative := strings.CutPrefix(text, "-")
	sign := ""
	if negative {
		sign = "−"
	}
	if rest == "Inf" || rest == "+Inf" {
		return sign + "∞"
	}
	mantissa, power, ok := strings.Cut(rest, "e")
	number := sign + l.Decimal(mantissa)
	if !ok {
		return number
	}
	times := "×"
	if l == German {
		times = "·"
	}
	return number + "\u00a0" + times + "\u00a010" + superscript(power)
}

// Percent formats a percentage.
func (l Language) Percent(number string) string {
	if l == German {
		return number + "\u00a0%"
	}
	return number + "%"
}

// superscript formats an integer as a superscript.
func superscript(power string) string {
	n, _ := strconv.Atoi(power)
	var b strings.Builder
	for _, r := range strconv.Itoa(n) {
		if r == '-' {
			b.WriteRune('⁻')
		} else {
			b.WriteRune([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹")[r-'0'])
		}
	}
	return b.String()
}

// Count formats an integer with thousands separators.
func (l Language) Count(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	sign := ","
	if l == German {
		sign = "."
	}
	return fmt.Sprintf("%s%s%03d", l.Count(n/1000), sign, n%1000)
}
