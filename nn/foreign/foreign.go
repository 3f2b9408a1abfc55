// Package foreign shows what others wrote, such as a part of a file or of a message, within our own messages.
//
// A message shows a bounded part of it, cut before it is formatted. Characters that act on a terminal, or that change the
// direction of writing, are escaped.
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

// Quote returns the text in double quotes, escaped as in Go source. Of a long text it shows the first 40 characters, and
// three dots follow the quotes.
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

// Name returns the name of something in a file as it is, if it is short and plain, or else quotes it.
func Name(name string) string {
	quoted := Quote(name)
	if quoted != `"`+name+`"` || name == "" || strings.ContainsAny(name, " ,[]():") {
		return quoted
	}
	return name
}

// Clean returns a whole message as it may be printed on a terminal: at most 4000 bytes of it, in which only newlines and
// tabs are left of the characters that cannot be seen. It is for messages that hold names of files and errors of the
// system; what is known to be foreign is quoted instead.
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
