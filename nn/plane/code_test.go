package plane

import (
	"slices"
	"testing"
)

func TestCode(t *testing.T) {
	for _, s := range []string{"spiral", "hills", "sine"} {
		settings, _ := FindPreset(s)
		settings.Noise = 30
		d, err := settings.Make()
		if err != nil {
			t.Fatal(err)
		}
		for i, p := range d.Training {
			d.Training[i] = p.Snap()
			if abs(p.X1-d.Training[i].X1) > coordinateStep || abs(p.Value-d.Training[i].Value) > valueStep/2 {
				t.Errorf("%s: %+v is snapped to %+v", s, p, d.Training[i])
			}
		}
		code := EncodePoints(d.Task, d.Axes, d.Training)
		got, err := DecodePoints(d.Task, d.Axes, code)
		if err != nil || !slices.Equal(got, d.Training) {
			t.Errorf("%s: %v, or other points", s, err)
		}
		table, err := ReadCSV(WriteCSV(d.Task, d.Axes, got), false)
		if err != nil || !slices.Equal(table.Points, d.Training) {
			t.Errorf("%s: %v, or other points in CSV", s, err)
		}
	}
	if got := EncodePoints(Classify, 2, []Point{{X1: -6, X2: 6, Class: 5}, {}}); got != "AA__FgAgAA" {
		t.Errorf("the code is %s", got)
	}
	for code, want := range map[string]string{
		"AAAAAA": "6 characters for points, expected 5 for each: copy the whole address",
		"AAA.A":  "character 4 of the points is not a letter, digit, - or _: copy the address again",
		"AAAAG":  "point 1 is of class 6, expected 0 to 5",
	} {
		if _, err := DecodePoints(Classify, 2, code); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", code, err, want)
		}
	}
}

func abs(x float32) float32 { return max(x, -x) }

// TestStableUse adds a point to others, which then remain for training or for testing.
func TestStableUse(t *testing.T) {
	s := Default()
	s.Data = Given
	var points []Point
	for i := range 100 {
		points = append(points, Point{X1: float32(i) / 20})
		if i == 0 {
			continue
		}
		d, err := s.Use(points)
		if err != nil {
			t.Fatal(err)
		}
		before, _ := s.Use(points[:max(i, 2)])
		if i > 5 && (!slices.Equal(before.Test, d.Test[:len(before.Test)]) || !slices.Equal(before.Training, d.Training[:len(before.Training)])) {
			t.Errorf("point %d changes what the others are for", i)
		}
		if i == 99 && (len(d.Test) < 40 || len(d.Test) > 60) {
			t.Errorf("%d of 100 points are for testing", len(d.Test))
		}
	}
}
