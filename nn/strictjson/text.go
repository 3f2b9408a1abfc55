package strictjson

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"inkling/nn/phrase"
)

// Text reads a string. Half of a surrogate pair becomes U+FFFD.
func (r *Reader) Text() (string, error) {
	if r.peek() != '"' {
		return "", r.Expected(aString)
	}
	start := r.at + 1
	var b strings.Builder // used once there is an escape
	for r.at = start; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == '"':
			b.WriteString(r.text[start:r.at])
			r.at++
			return b.String(), nil
		case c < ' ':
			return "", r.Errorf("unescaped control character in a string")
		case c == '\\':
			b.WriteString(r.text[start:r.at])
			if err := r.escape(&b); err != nil {
				return "", err
			}
			start = r.at + 1
		case c >= utf8.RuneSelf:
			rune, size := utf8.DecodeRuneInString(r.text[r.at:])
			if rune == utf8.RuneError && size == 1 {
				return "", r.Errorf("a string is not valid UTF-8: save the text as UTF-8")
			}
			r.at += size - 1
		}
	}
	return "", r.Expected(phrase.New("closing quotes"))
}

// escape writes the character of an escape sequence, and leaves the reader at its last byte.
func (r *Reader) escape(b *strings.Builder) error {
	const letters, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	r.at++
	if r.at == len(r.text) {
		return r.Expected(phrase.New("the rest of an escape sequence"))
	}
	c := r.text[r.at]
	if i := strings.IndexByte(letters, c); i >= 0 {
		b.WriteByte(meant[i])
		return nil
	}
	unit, ok := r.unit(r.at + 1)
	if c != 'u' || !ok {
		return r.Errorf(`unknown escape sequence, expected one such as \n or \u00e4`)
	}
	r.at += 4
	if utf16.IsSurrogate(unit) && strings.HasPrefix(r.text[r.at+1:], `\u`) {
		if second, ok := r.unit(r.at + 3); ok {
			if pair := utf16.DecodeRune(unit, second); pair != utf8.RuneError {
				unit = pair
				r.at += 6
			}
		}
	}
	b.WriteRune(unit) // half of a pair becomes U+FFFD
	return nil
}

// unit returns the number of four hexadecimal digits.
func (r *Reader) unit(at int) (rune, bool) {
	if len(r.text)-at < 4 {
		return 0, false
	}
	for _, c := range []byte(r.text[at : at+4]) {
		if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(r.text[at:at+4], 16, 16)
	return rune(n), err == nil
}
