package archive

import (
	"testing"
	"time"

	"inkling/nn/strictjson"
)

// TestMoments compares with package time, which wrote the first records.
func TestMoments(t *testing.T) {
	for _, text := range []string{"2026-11-22T12:00:00Z", "2026-11-22T12:00:00.1Z", "2026-02-28T23:59:59.125Z", "2024-02-29T00:00:00.05Z", "1969-12-31T23:59:59.999Z", "2026-11-22T12:00:00.125999999Z"} {
		want, err := time.Parse(time.RFC3339Nano, text)
		if err != nil {
			t.Fatal(err)
		}
		var m Moment
		if err := strictjson.Decode(`"`+text+`"`, &m); err != nil || m != MomentOf(want) || !m.Local().Equal(want.Truncate(time.Millisecond)) {
			t.Errorf("%s is %v, expected %v: %v", text, m, MomentOf(want), err)
		}
		again, err := strictjson.Encode(m)
		if want := want.Format(`"2006-01-02T15:04:05.000Z"`); err != nil || string(again) != want {
			t.Errorf("%s becomes %s: %v", text, again, err)
		}
	}
	for _, text := range []string{"", "2026", "2026-11-22T12:00:00", "2026-11-22T12:00:00+01:00", "2026-11-22 12:00:00Z", "2026-13-22T12:00:00Z", "2026-02-29T12:00:00Z",
		"2026-11-22T24:00:00Z", "2026-11-22T12:00:00.Z", "2026-11-22T12:00:00.5", "2026-11-22T12:00:00.x5Z", "+026-11-22T12:00:00Z", "2026-11-22T12:00:00ZZ"} {
		var m Moment
		if err := strictjson.Decode(`"`+text+`"`, &m); err == nil {
			t.Errorf("%q is read as %v", text, m)
		}
	}
}
