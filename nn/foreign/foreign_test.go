package foreign

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// hostile texts act on a terminal, or change how the text around them is written.
var hostile = []struct{ name, text, quoted, clean string }{
	{"plain", "Ångström 7", `"Ångström 7"`, "Ångström 7"},
	{"quotes", `a "b" \c`, `"a \"b\" \\c"`, `a "b" \c`},
	{"a terminal's escape", "\x1b]0;title\x07\x1b[2J", `"\x1b]0;title\a\x1b[2J"`, `\x1b]0;title\a\x1b[2J`},
	{"C1 escape", "\u009b31m", `"\u009b31m"`, `\u009b31m`},
	{"return", "good\rbad", `"good\rbad"`, `good\rbad`},
	{"lines", "a\tb\nc", `"a\tb\nc"`, "a\tb\nc"},
	{"right to left", "a\u202egnp.exe", `"a\u202egnp.exe"`, `a\u202egnp.exe`},
	{"isolates", "\u2066a\u2069", `"\u2066a\u2069"`, `\u2066a\u2069`},
	{"not UTF-8", "a\xffb", `"a\xffb"`, `a\xffb`},
	{"U+FFFD itself", "a\ufffdb", `"a�b"`, "a\ufffdb"},
	{"NUL", "a\x00b", `"a\x00b"`, `a\x00b`},
	{"empty", "", `""`, ""},
}

func TestHostileTexts(t *testing.T) {
	for _, c := range hostile {
		if got := Quote(c.text); got != c.quoted {
			t.Errorf("%s: quoted as %s, expected %s", c.name, got, c.quoted)
		}
		if got := Clean(c.text); got != c.clean {
			t.Errorf("%s: cleaned to %q, expected %q", c.name, got, c.clean)
		}
	}
}

func TestLongTexts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{strings.Repeat("x", 40), `"` + strings.Repeat("x", 40) + `"`},
		{strings.Repeat("x", 41), `"` + strings.Repeat("x", 40) + `"...`},
		{strings.Repeat("ä", 41), `"` + strings.Repeat("ä", 40) + `"...`},
		{strings.Repeat("😀", 41), `"` + strings.Repeat("😀", 40) + `"...`},
		{strings.Repeat("\xf0", 170), `"` + strings.Repeat(`\xf0`, 40) + `"...`},
	} {
		if got := Quote([]byte(c.text)); got != c.want {
			t.Errorf("%.20q: %s, expected %s", c.text, got, c.want)
		}
	}
	if got, want := Clean(strings.Repeat("x", 1<<20)), strings.Repeat("x", mostMessage)+"..."; got != want {
		t.Errorf("a long message has %d bytes, expected %d", len(got), len(want))
	}
}

// FuzzShown looks for a text that is shown at length, or with a character that acts.
func FuzzShown(f *testing.F) {
	for _, c := range hostile {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		quoted, clean := Quote(text), Clean(text)
		if utf8.RuneCountInString(quoted) > 10*mostQuoted+5 || len(clean) > mostMessage+13 {
			t.Errorf("%d bytes are quoted in %d and cleaned to %d", len(text), len(quoted), len(clean))
		}
		for _, shown := range []string{quoted, strings.NewReplacer("\n", "", "\t", "").Replace(clean)} {
			if !utf8.ValidString(shown) || strings.ContainsFunc(shown, func(r rune) bool { return !unicode.IsPrint(r) }) {
				t.Errorf("%q is shown as %q", text, shown)
			}
		}
	})
}
