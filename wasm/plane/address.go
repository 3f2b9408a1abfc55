package plane

import (
	"encoding/binary"
	"math"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/plane"
)

// Query returns the address of the state: what differs from the preset of its data, and the code of own points.
func (s *State) Query() string {
	base := plane.Base(s.Settings.Data)
	pairs := []string{"set=" + s.Settings.Data}
	for _, key := range plane.Keys() {
		value := s.Settings.Get(key)
		if key == "set" || value == base.Get(key) || own(s.Settings.Data) && (key == "points" || key == "noise") {
			continue
		}
		pairs = append(pairs, key+"="+escape(value))
	}
	if own(s.Settings.Data) && len(s.Own) > 0 {
		pairs = append(pairs, drawnKey+"="+plane.EncodePoints(s.Settings.Task(), s.Settings.Axes(), s.Own))
	}
	return strings.Join(pairs, "&")
}

// drawnKey is the key of the code of own points.
const drawnKey = "drawn"

// escape writes the few characters of settings that have a meaning in addresses.
func escape(value string) string {
	return strings.NewReplacer("^", "%5E", "(", "%28", ")", "%29", "+", "%2B").Replace(value)
}

func (m Opened) apply(s *State) []Effect {
	if m.Query == "" && s.begun {
		return nil
	}
	s.Settings, s.Own, s.Problems = read(m.Query)
	limits, problems := readLimits(m.Query)
	s.Limits, s.Problems = limits, append(s.Problems, problems...)
	s.choose()
	s.undo, s.Note, s.pen, s.Tool = nil, nil, nil, NoTool
	if s.few() {
		s.Tool = Brush
	}
	return s.begin()
}

// read reads a query of Query. Problems are reported, and the rest is used.
func read(query string) (changed plane.Settings, points []plane.Point, problems []phrase.Phrase) {
	changed = plane.Default()
	pairs := strings.Split(query, "&")
	code := ""
	for _, pair := range pairs {
		if key, value, _ := strings.Cut(pair, "="); key == "set" {
			if _, ok := plane.FindPreset(value); ok || own(value) {
				changed = plane.Base(value)
			}
		}
	}
	for _, pair := range pairs {
		key, value, _ := strings.Cut(pair, "=")
		if pair == "" || elsewhere(key) {
			continue
		}
		value, ok := unescape(value)
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
		if _, ok := plane.FindPreset(changed.Data); !ok && !own(changed.Data) {
			changed.Data = plane.Default().Data
		}
		changed = plane.Base(changed.Data)
	}
	if !own(changed.Data) {
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

// unescape decodes a value of an address.
func unescape(value string) (string, bool) {
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

// bytesOf returns numbers as nn.Parameters.SetBytes reads them.
func bytesOf(v []float32) []byte {
	b := make([]byte, 0, 4*len(v))
	for _, x := range v {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}
