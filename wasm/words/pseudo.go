package words

import "strings"

// disguise puts accents on the letters of an English text, and makes it longer by a third, as other languages are. What
// package fmt replaces, code between grave accents, and names of elements stay as they are.
func disguise(english string) string {
	var b strings.Builder
	letters := 0
	for i := 0; i < len(english); i++ {
		switch c := english[i]; {
		case c == '%': // to the end of the verb
			end := i + 1
			for end < len(english) && strings.IndexByte("+-#. 0123456789[]", english[end]) >= 0 {
				end++
			}
			end = min(end, len(english)-1)
			b.WriteString(english[i : end+1])
			i = end
		case c == '`':
			end := strings.IndexByte(english[i+1:], '`')
			b.WriteString(english[i : i+end+2])
			i += end + 1
		default:
			if at := strings.IndexByte(plain, c); at >= 0 {
				b.WriteString(accented[at])
			} else {
				b.WriteByte(c)
			}
			if c != ' ' {
				letters++
			}
		}
	}
	if letters > 0 {
		b.WriteString(strings.Repeat("~", (letters+2)/3))
	}
	return b.String()
}

const plain = "aeiouyncAEIOUYNC"

var accented = [len(plain)]string{"à", "é", "ï", "ö", "ü", "ÿ", "ñ", "ç", "À", "É", "Ï", "Ö", "Ü", "Ÿ", "Ñ", "Ç"}
