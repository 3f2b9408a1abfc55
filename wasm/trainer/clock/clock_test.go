package clock

import (
	"testing"
	"time"
)

func TestMoments(t *testing.T) {
	m := Now()
	if d := Since(m); d < 0 || d > time.Minute {
		t.Errorf("%v have passed since just now", d)
	}
	if d := Until(m.Add(time.Hour)); d > time.Hour || d < time.Hour-time.Minute {
		t.Errorf("%v until the next hour", d)
	}
	if d := Since(Moment(0)); d < time.Hour {
		t.Errorf("the zero moment was %v ago", d)
	}
}
