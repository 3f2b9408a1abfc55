package words

import "strings"

// disguise puts accents on the letters of an English text, and makes its words longer by a third, as other languages have
// them. What package fmt replaces and code between grave accents stay as they are.
func disguise(english string) string {
	var b strings.Builder
	letters := 0 // of the current word
	end := func() {
		b.WriteString(strings.Repeat("~", letters/3))
		letters = 0
	}
	for i := 0; i < len(english); i++ {
		c := english[i]
		n := kept(english[i:])
		if at := strings.IndexByte(plain, c); n == 0 && at >= 0 {
			b.WriteString(accented[at])
			letters++
			continue
		}
		if letter := 'a' <= c|0x20 && c|0x20 <= 'z'; n == 0 && letter {
			letters++
		} else {
			end()
		}
		n = max(1, n)
		b.WriteString(english[i : i+n])
		i += n - 1
	}
	end()
	return b.String()
}

// kept returns the length of a verb or of code at the start of a text, or 0.
func kept(text string) int {
	switch text[0] {
	case '%':
		end := 1
		for end < len(text)-1 && strings.IndexByte("+-#.0123456789[]", text[end]) >= 0 {
			end++
		}
		return min(end+1, len(text))
	case '`':
		return 1 + max(0, strings.IndexByte(text[1:], '`')+1)
	}
	return 0
}

const plain = "aeiouyncAEIOUYNC"

var accented = [len(plain)]string{"à", "é", "ï", "ö", "ü", "ÿ", "ñ", "ç", "À", "É", "Ï", "Ö", "Ü", "Ÿ", "Ñ", "Ç"}
