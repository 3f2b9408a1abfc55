package plane

import (
	"encoding/binary"
	"math"
	"strings"

	"inkling/nn/foreign"
	"inkling/nn/phrase"
	"inkling/nn/plane"
)

// Query returns the address of the state: the preset of its data, and what differs from that.
func (s *State) Query() string {
	base, ok := plane.FindPreset(s.Settings.Data)
	if !ok {
		base = plane.Default()
	}
	pairs := []string{"set=" + s.Settings.Data}
	for _, key := range plane.Keys() {
		if value := s.Settings.Get(key); key != "set" && value != base.Get(key) {
			pairs = append(pairs, key+"="+escape(value))
		}
	}
	return strings.Join(pairs, "&")
}

// escape writes the few characters of settings that have a meaning in addresses.
func escape(value string) string {
	return strings.NewReplacer("^", "%5E", "(", "%28", ")", "%29", "+", "%2B").Replace(value)
}

func (m Opened) apply(s *State) []Effect {
	if m.Query == "" && s.begun {
		return nil
	}
	s.Problems = nil
	changed := plane.Default()
	pairs := strings.Split(m.Query, "&")
	for _, pair := range pairs {
		if key, value, _ := strings.Cut(pair, "="); key == "set" {
			if preset, ok := plane.FindPreset(value); ok {
				changed = preset
			}
		}
	}
	for _, pair := range pairs {
		key, value, _ := strings.Cut(pair, "=")
		if pair == "" || elsewhere(key) {
			continue
		}
		value, ok := unescape(value)
		if !ok {
			s.Problems = append(s.Problems, phrase.New("%s cannot be read", foreign.Quote(pair)))
			continue
		}
		if err := changed.Set(key, value); err != nil {
			s.Problems = append(s.Problems, phrase.Of(err))
		}
	}
	if _, err := changed.Make(); err != nil {
		s.Problems = append(s.Problems, phrase.Of(err))
		changed, _ = plane.FindPreset(changed.Data)
		if changed.Data == "" {
			changed = plane.Default()
		}
	}
	s.Settings = changed
	s.choose()
	return s.begin()
}

// elsewhere reports whether a part of the address is for others: boot.js and the frame.
func elsewhere(key string) bool {
	switch key {
	case "view", "theme", "lang", "simd", "origin", "host", "v":
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
