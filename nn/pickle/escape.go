package pickle

import (
	"strconv"
	"unicode/utf8"
)

// The escapes after a backslash, with the number of their hexadecimal digits. In a string of Python 2 they are bytes, in a
// text they are characters, and a backslash before anything else is one.
var (
	stringEscapes  = map[byte]int{'x': 2}
	unicodeEscapes = map[byte]int{'u': 4, 'U': 8}
)

// simpleEscapes are those of one character, in a string.
var simpleEscapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', '\\': '\\', '\'': '\'', '"': '"', '0': 0, 'a': 7, 'b': 8, 'f': 12, 'v': 11}

// unescape replaces the escapes.
func unescape(line []byte, escapes map[byte]int) ([]byte, bool) {
	_, characters := escapes['u']
	out := make([]byte, 0, len(line))
	for i := 0; i < len(line); i++ {
		if line[i] != '\\' || i+1 == len(line) {
			out = append(out, line[i])
			continue
		}
		digits, known := escapes[line[i+1]]
		simple, short := simpleEscapes[line[i+1]]
		switch {
		case known:
			if i+2+digits > len(line) {
				return nil, false
			}
			n, err := strconv.ParseUint(string(line[i+2:i+2+digits]), 16, 32)
			if err != nil || n > utf8.MaxRune {
				return nil, false
			}
			if characters {
				out = utf8.AppendRune(out, rune(n))
			} else {
				out = append(out, byte(n))
			}
			i += 1 + digits
		case characters:
			out = append(out, line[i])
		case short:
			out = append(out, simple)
			i++
		default:
			return nil, false
		}
	}
	return out, true
}
