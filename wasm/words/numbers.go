package words

import (
	"fmt"
	"strconv"
	"strings"
)

// A locale says how a language writes numbers.
type locale struct {
	decimal        string
	separator      string // of thousands
	separatedFrom  int    // the smallest number that has a separator
	percent, times string
}

// locales are those of the Languages.
var locales = [languages]locale{
	{".", ",", 1000, "%", "×"},
	{",", "\u202f", 10_000, "\u00a0%", "·"},
}

// A fraction is a number that package fmt formats with the decimal sign of a language.
type fraction struct {
	x float64
	l Language
}

// Format formats the number as package fmt does.
func (f fraction) Format(s fmt.State, verb rune) {
	fmt.Fprint(s, f.l.Decimal(fmt.Sprintf(fmt.FormatString(s, verb), f.x)))
}

// Decimal replaces the decimal point of a number, such as 0.25, by the decimal sign of the page's language.
func Decimal(number string) string { return current.Decimal(number) }

// Decimal replaces the decimal point of a number by the language's decimal sign.
func (l Language) Decimal(number string) string {
	return strings.Replace(number, ".", locales[l.index()].decimal, 1)
}

// Thousands formats 23860 as 23,860, with the separator of the page's language.
func Thousands(n int) string { return current.Thousands(n) }

// Thousands formats an integer with the language's separator.
func (l Language) Thousands(n int) string {
	if n < locales[l.index()].separatedFrom {
		return strconv.Itoa(n)
	}
	text := strconv.Itoa(n)
	for at := len(text) - 3; at > 0; at -= 3 {
		text = text[:at] + locales[l.index()].separator + text[at:]
	}
	return text
}

// Percent formats a fraction as a percentage with one decimal, in the page's language.
func Percent(fraction float64) string {
	return current.Percent(current.Decimal(fmt.Sprintf("%.1f", 100*fraction)))
}

// Percent adds the sign to the number of a percentage.
func (l Language) Percent(number string) string {
	return number + locales[l.index()].percent
}

// Number formats a number of package strconv: -3.9e-05 becomes −3.9 × 10⁻⁵, with no-break spaces.
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
	return number + "\u00a0" + locales[l.index()].times + "\u00a010" + superscript(power)
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

// List joins words as in "a, b and c".
func List(list []string) string {
	if n := len(list); n > 1 {
		return lastOfList.Say(strings.Join(list[:n-1], ", "), list[n-1])
	}
	return strings.Join(list, "")
}

var lastOfList = M{"%s and %s", "%s und %s"}
