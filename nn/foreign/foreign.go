// Package foreign quotes foreign text, such as part of a file or message, in our own messages.
//
// The text is shortened before it is formatted, and characters that control a terminal or change
// the writing direction are escaped.
package foreign

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	mostQuoted  = 40   // characters that Quote shows
	mostMessage = 4000 // bytes that Clean shows
)

// Quote returns the text in double quotes, escaped as in Go source. Of a long text it shows the
// first 40 characters, followed by three dots after the quotes.
func Quote[T ~string | ~[]byte](text T) string {
	s := string(text[:min(len(text), utf8.UTFMax*mostQuoted)])
	characters := 0
	for i := range s {
		if characters == mostQuoted {
			s = s[:i]
			break
		}
		characters++
	}
	if len(s) < len(text) {
		return strconv.Quote(s) + "..."
	}
	return strconv.Quote(s)
}

// Name returns the name of something in a file unchanged if it is short and plain, and quoted
// otherwise.
func Name(name string) string {
	quoted := Quote(name)
	if quoted != `"`+name+`"` || name == "" || strings.ContainsAny(name, " ,[]():") {
		return quoted
	}
	return name
}

// Clean returns a whole message that is safe to print on a terminal: at most 4000 bytes, without
// invisible characters other than newlines and tabs. It is for messages that contain file names and
// errors of the system; text known to be foreign is quoted instead.
func Clean(message string) string {
	var b strings.Builder
	for i, r := range message {
		if b.Len() >= mostMessage {
			b.WriteString("...")
			break
		}
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(message[i:], "\ufffd"): // a byte that is not UTF-8
			b.WriteString(`\x` + strconv.FormatUint(uint64(message[i]), 16))
		case r == '\n' || r == '\t' || strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			quoted := strconv.QuoteRune(r)
			b.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return b.String()
}
