// Package address reads and writes the settings and the points of the plane as a query: set=circle&hidden=4,2&eta=0.1. Addresses
// are never trusted: what Read returns is valid, whatever the query contains.
//
// Out of scope: the limits of a frame, which the page reads itself.
package address

import (
	"slices"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/plane"
)

// Kinds are the kinds of own points.
var Kinds = []string{plane.Given, plane.GivenCurve}

// Own reports whether the data are points of one's own.
func Own(data string) bool { return slices.Contains(Kinds, data) }

// Write returns the query of settings: what differs from the preset of their data, and the code of own points.
func Write(s plane.Settings, points []plane.Point) string {
	base := plane.Base(s.Data)
	pairs := []string{"set=" + s.Data}
	for _, key := range plane.Keys() {
		value := s.Get(key)
		if key == "set" || value == base.Get(key) || Own(s.Data) && (key == "points" || key == "noise") {
			continue
		}
		pairs = append(pairs, key+"="+escape(value))
	}
	if Own(s.Data) && len(points) > 0 {
		pairs = append(pairs, drawnKey+"="+plane.EncodePoints(s.Task(), s.Axes(), points))
	}
	return strings.Join(pairs, "&")
}

// drawnKey is the key of the code of own points.
const drawnKey = "drawn"

// escape writes the few characters of settings that have a meaning in addresses.
func escape(value string) string {
	return strings.NewReplacer("^", "%5E", "(", "%28", ")", "%29", "+", "%2B").Replace(value)
}

// Read reads a query of Write. Problems are reported, and the rest is used.
func Read(query string) (changed plane.Settings, points []plane.Point, problems []phrase.Phrase) {
	changed = plane.Default()
	pairs := strings.Split(query, "&")
	code := ""
	for _, pair := range pairs {
		if key, value, _ := strings.Cut(pair, "="); key == "set" {
			if _, ok := plane.FindPreset(value); ok || Own(value) {
				changed = plane.Base(value)
			}
		}
	}
	for _, pair := range pairs {
		key, value, _ := strings.Cut(pair, "=")
		if pair == "" || elsewhere(key) {
			continue
		}
		value, ok := Unescape(value)
		switch {
		case !ok:
			problems = append(problems, phrase.New("%s cannot be read", foreign.Quote(pair)))
		case key == drawnKey:
			code = value
		default:
			if err := changed.Set(key, value); err != nil {
				problems = append(problems, phrase.Of(err))
			}
		}
	}
	if err := changed.Check(); err != nil {
		problems = append(problems, phrase.Of(err))
		if _, ok := plane.FindPreset(changed.Data); !ok && !Own(changed.Data) {
			changed.Data = plane.Default().Data
		}
		changed = plane.Base(changed.Data)
	}
	if !Own(changed.Data) {
		return changed, nil, problems
	}
	points, err := plane.DecodePoints(changed.Task(), changed.Axes(), code)
	if err == nil && len(points) >= plane.MinPoints {
		_, err = changed.Use(points)
	}
	if err != nil {
		return changed, nil, append(problems, phrase.Of(err))
	}
	return changed, points, problems
}

// elsewhere reports whether a part of the address is not a setting.
func elsewhere(key string) bool {
	switch key {
	case "view", "theme", "lang", "simd", "origin", "host", "v", "hide", "lock", "note":
		return true
	}
	return false
}

// Unescape decodes a value of an address.
func Unescape(value string) (string, bool) {
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		switch c := value[i]; c {
		case '+':
			b.WriteByte(' ')
		case '%':
			if i+2 >= len(value) {
				return "", false
			}
			high, low := strings.IndexByte(digits, value[i+1]|0x20), strings.IndexByte(digits, value[i+2]|0x20)
			if high < 0 || low < 0 {
				return "", false
			}
			b.WriteByte(byte(high<<4 | low))
			i += 2
		default:
			b.WriteByte(c)
		}
	}
	return b.String(), true
}

const digits = "0123456789abcdef"
