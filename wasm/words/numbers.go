package words

import (
	"fmt"
	"strconv"
	"strings"
)

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
	if l == German {
		return strings.Replace(number, ".", ",", 1)
	}
	return number
}

// Thousands formats 23860 as 23,860, with the separator of the page's language.
func Thousands(n int) string { return current.Thousands(n) }

// Thousands formats an integer with the language's separator: in German a narrow space, from five digits on.
func (l Language) Thousands(n int) string {
	switch {
	case n < 1000, l == German && n < 10_000:
		return strconv.Itoa(n)
	case l == German:
		return german(n)
	}
	return fmt.Sprintf("%s,%03d", l.Thousands(n/1000), n%1000)
}

func german(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s\u202f%03d", german(n/1000), n%1000)
}

// Percent formats a fraction as a percentage with one decimal, in the page's language.
func Percent(fraction float64) string {
	return current.Percent(current.Decimal(fmt.Sprintf("%.1f", 100*fraction)))
}

// Percent adds the sign to the number of a percentage.
func (l Language) Percent(number string) string {
	if l == German {
		return number + "\u00a0%"
	}
	return number + "%"
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
	times := "×"
	if l == German {
		times = "·"
	}
	return number + "\u00a0" + times + "\u00a010" + superscript(power)
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
