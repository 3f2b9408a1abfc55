package archive

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Moment is a time, and a text of RFC 3339 in records. A field of type time.Time would keep all
// methods of that type, and make the lab 30 KB larger.
type Moment struct {
	Milliseconds int64 // since 1970
}

// secondsEnd is the length of the text up to its seconds.
const secondsEnd = len("2026-11-22T12:00:00")

// errMoment is never shown: the reader of records names what it found.
var errMoment = errors.New("not a time")

// MomentOf returns a time without the fractions of its milliseconds.
func MomentOf(t time.Time) Moment { return Moment{t.UnixMilli()} }

// Now returns the present time.
func Now() Moment { return MomentOf(time.Now()) }

// Local returns the time in the visitor's time zone.
func (m Moment) Local() time.Time { return time.UnixMilli(m.Milliseconds) }

// MarshalText returns a text such as 2026-11-22T12:00:00.125Z.
func (m Moment) MarshalText() ([]byte, error) {
	t := m.Local().UTC()
	year, month, day := t.Date()
	hour, minute, second := t.Clock()
	return fmt.Appendf(nil, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", year, int(month), day, hour, minute, second, t.Nanosecond()/1e6), nil
}

// UnmarshalJSON reads such a text. It may have any number of decimals; the first three count.
func (m *Moment) UnmarshalJSON(b []byte) error {
	text := strings.Trim(string(b), `"`)
	if len(text) < secondsEnd {
		return errMoment
	}
	number := func(from, to int) int {
		n, _ := strconv.Atoi(text[from:to]) // errors show below
		return n
	}
	t := time.Date(number(0, 4), time.Month(number(5, 7)), number(8, 10), number(11, 13), number(14, 16), number(17, 19), 0, time.UTC)
	*m = MomentOf(t)
	if again, _ := m.MarshalText(); string(again[:secondsEnd]) != text[:secondsEnd] {
		return errMoment
	}
	if text[secondsEnd:] == "Z" {
		return nil
	}
	decimals, ok := strings.CutPrefix(text[secondsEnd:], ".")
	decimals, isUTC := strings.CutSuffix(decimals, "Z")
	if !ok || !isUTC || decimals == "" || strings.Trim(decimals, "0123456789") != "" {
		return errMoment
	}
	milliseconds, _ := strconv.Atoi((decimals + "00")[:3])
	m.Milliseconds += int64(milliseconds)
	return nil
}
