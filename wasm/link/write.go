package link

import (
	"fmt"
	"strconv"
	"strings"

	"inkling/nn/receipt"
	"inkling/nn/recipe"
)

// Of returns the link of settings: the nearest preset and the differences from it. It always
// contains the seed, so that the link keeps its meaning when the default changes. text is by key of
// recipe.Fields; invalid values are left out.
func Of(text map[string]string) Link {
	said := func(s recipe.Settings) recipe.Settings {
		for _, f := range recipe.Fields {
			if t, ok := text[f.Key]; ok {
				f.Set(&s, t) // or keeps the value
			}
		}
		return s
	}
	p, differing := recipe.Nearest(said)
	s := said(p.Settings)
	l := Link{Preset: p.Key, Settings: map[string]string{"seed": fmt.Sprint(s.Seed)}}
	for _, f := range differing {
		l.Settings[f.Key] = f.Text(s)
	}
	return l
}

// String returns an address after its question mark, as short as possible; "" for a link that is
// empty or has only the default seed.
func (l Link) String() string {
	pairs := l.Pairs()
	opens := [2]string{"seed", fmt.Sprint(recipe.Presets[0].Settings.Seed)}
	if len(pairs) == 0 || len(pairs) == 1 && pairs[0] == opens {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "v=%d", Version)
	for _, p := range pairs {
		b.WriteString("&" + p[0] + "=" + escape(p[1]))
	}
	return b.String()
}

// OfRun returns the link to a run with its results.
func OfRun(r receipt.Receipt) Link {
	l := Of(r.Settings.Metadata())
	l.Outcome = &r.Outcome
	return l
}

// Home is the hash that an address without one leads to.
const Home = "#lab"

// Hash returns the hash of an address with this route, such as #lab/train, and the link.
func (l Link) Hash(route string) string {
	switch query := l.String(); {
	case query != "":
		return route + "?" + query
	case route != Home:
		return route
	default:
		return ""
	}
}

// Pairs returns the keys and values of the link in order, without the version.
func (l Link) Pairs() (pairs [][2]string) {
	put := func(key, value string) {
		if value != "" {
			pairs = append(pairs, [2]string{key, value})
		}
	}
	put("view", l.View)
	if l.Preset != recipe.Presets[0].Key {
		put("preset", l.Preset)
	}
	l.putSettings(put)
	put("reader", l.Reader)
	put("hide", strings.Join(l.Hide, ","))
	put("lock", strings.Join(l.Lock, ","))
	put("ink", EncodeStrokes(l.Strokes))
	if l.Begin {
		put("run", "begin")
	}
	if l.Outcome != nil {
		pairs = append(pairs, l.Outcome.Pairs()...)
	}
	put("note", l.Note)
	put("theme", l.Theme)
	put("lang", l.Lang)
	put("host", l.Host)
	return pairs
}

// putSettings writes the settings in the order of recipe.Fields, including an empty list of layers.
func (l Link) putSettings(put func(key, value string)) {
	for _, f := range recipe.Fields {
		value, ok := l.Settings[f.Key]
		if value = strings.ReplaceAll(value, ", ", ","); ok && value == "" {
			value = "[]"
		}
		put(f.Key, value)
	}
}

// plain are the characters, apart from letters and digits, that are not escaped: so links stay
// readable, and programs that recognise links in a text take them whole.
const plain = "-._~,/:"

// escape writes all other bytes as %XX.
func escape(value string) string {
	var b strings.Builder
	for _, c := range []byte(value) {
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(plain, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// unescape reverses escape, reads "+" as a space as forms write it, and reports whether each % is
// followed by two hexadecimal digits. (Package net/url would make the program 100 KB larger.)
func unescape(text string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '+':
			b.WriteByte(' ')
		case '%':
			if i+2 >= len(text) {
				return "", false
			}
			n, err := strconv.ParseUint(text[i+1:i+3], 16, 8)
			if err != nil {
				return "", false
			}
			b.WriteByte(byte(n))
			i += 2
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), true
}
