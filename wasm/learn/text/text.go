package text

import (
	"fmt"
	"maps"
	"strconv"
	"strings"

	"inkling/wasm/learn/contents"
)

// A Language is known by its tag, as the browser names it.
type Language string

// The languages.
const (
	English Language = "en"
	German  Language = "de"
)

// Languages are all there are, the first where nothing else is wished.
var Languages = []Language{English, German}

// strings2 is one string in each language.
type strings2 struct{ english, german string }

// A table holds strings by key.
type table map[string]strings2

// all holds the strings of every page.
var all = union(titles(), frame, perceptron, small, matrices, descent, backprop,
	working, batches, thirty, exercises)

// titles are those of the lessons, NAME.title.
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

// Choose returns the first language that somebody wishes for and that is here,
// by tags such as de-AT, or English.
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

// Name returns what the language calls itself.
func (l Language) Name() string { return l.Say("language") }

// Say returns the string of a key with the arguments filled in. A key that is
// not there comes back as it is.
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

// Has reports whether there is a string of this key.
func Has(key string) bool {
	_, ok := all[key]
	return ok
}

// Decimal writes a decimal fraction, such as 0.25, with the sign that the language
// has between units and tenths.
func (l Language) Decimal(text string) string {
	if l == German {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}

// Number writes a number as people do, of the form that package strconv gives it:
// -3.9e-05 becomes −3.9 × 10⁻⁵. Spaces in it break no line.
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

// Percent writes a number of hundredths.
func (l Language) Percent(number string) string {
	if l == German {
		return number + "\u00a0%"
	}
	return number + "%"
}

// superscript writes a whole number above the line.
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

// Count writes a whole number with a sign between its thousands.
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
