package strictjson

import "bytes"

// Indent returns JSON without white space, as Encode returns it, with a line for
// each member and item, indented by two spaces per level, as encoding/json does.
func Indent(text []byte) []byte {
	var b bytes.Buffer
	depth, quoted := 0, false
	line := func() {
		b.WriteByte('\n')
		for range depth {
			b.WriteString("  ")
		}
	}
	for i, c := range text {
		switch {
		case quoted:
			b.WriteByte(c)
			quoted = c != '"' || escaped(text[:i])
			continue
		case c == '"':
			quoted = true
		case c == '}' || c == ']':
			depth--
			if opens(text[i-1]) {
				break
			}
			line()
		}
		b.WriteByte(c)
		switch {
		case opens(c):
			depth++
			if next := text[i+1]; next != '}' && next != ']' {
				line()
			}
		case c == ',':
			line()
		case c == ':':
			b.WriteByte(' ')
		}
	}
	return b.Bytes()
}

func opens(c byte) bool { return c == '{' || c == '[' }

// escaped reports whether the text ends in an unescaped backslash, which escapes
// the next character.
func escaped(text []byte) bool {
	return (len(text)-len(bytes.TrimRight(text, `\`)))%2 == 1
}
