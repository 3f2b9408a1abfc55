package strokes

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
)

// TestReadAny reads the same seven in forms that people have.
func TestReadAny(t *testing.T) {
	seven := []ink.Stroke{{{X: 28, Y: 24}, {X: 72, Y: 22}, {X: 56, Y: 50}, {X: 46, Y: 80}}, {{X: 30, Y: 50}, {X: 60, Y: 52}}}
	long := ink.Stroke{}
	var xs, ys []string
	for i := range 20 {
		long = append(long, ink.Point{X: float64(i), Y: float64(2 * i)})
		xs, ys = append(xs, fmt.Sprint(i)), append(ys, fmt.Sprint(2*i))
	}
	const points = `[[28,24],[72,22],[56,50],[46,80]],[[30,50],[60,52]]`
	for name, c := range map[string]struct {
		text string
		want []Digit
	}{
		"as written":        {`[{"label":7,"source":"me","strokes":[` + points + `]}]`, []Digit{{7, "me", seven}}},
		"a byte order mark": {"\ufeff" + `[{"label":7,"strokes":[` + points + `]}]`, []Digit{{7, "", seven}}},
		"a digit":           {`{"label":7,"strokes":[` + points + `]}`, []Digit{{7, "", seven}}},
		"lines":             {`{"label":7,"strokes":[` + points + `]}` + "\n" + `{"label":1,"strokes":[[[1,2]]]}` + "\n\n", []Digit{{7, "", seven}, {1, "", []ink.Stroke{{{X: 1, Y: 2}}}}}},
		"time":              {`[{"label":7,"strokes":[[[28,24,0],[72,22,10],[56,50,20],[46,80,30]],[[30,50,5],[60,52,6]]]}]`, []Digit{{7, "", seven}}},
		"pressure":          {`[{"label":7,"strokes":[[[28,24,0,0.5],[72,22,10,0.5],[56,50,20,1],[46,80,30,1]],[[30,50,5,0],[60,52,6,0]]]}]`, []Digit{{7, "", seven}}},
		"objects":           {`[{"label":7,"strokes":[[{"x":28,"y":24,"t":0},{"y":22,"x":72},{"X":56,"Y":50},{"x":46,"y":80}],[{"x":30,"y":50},{"x":60,"y":52}]]}]`, []Digit{{7, "", seven}}},
		"objects of points": {`[{"label":7,"strokes":[{"points":[{"x":28,"y":24},{"x":72,"y":22},{"x":56,"y":50},{"x":46,"y":80}],"color":"red"},{"points":[[30,50],[60,52]]}]}]`, []Digit{{7, "", seven}}},
		"Quick Draw":        {`{"word":"7","countrycode":"DE","recognized":true,"drawing":[[[28,72,56,46],[24,22,50,80]],[[30,60],[50,52]]]}`, []Digit{{7, "DE", seven}}},
		"Quick Draw, raw":   {`{"word":"7","timestamp":"2017","drawing":[[[28,72,56,46],[24,22,50,80],[0,10,20,30]],[[30,60],[50,52],[40,50]]]}`, []Digit{{7, "", seven}}},
		"columns":           {`[{"label":1,"strokes":[[[` + strings.Join(xs, ",") + `],[` + strings.Join(ys, ",") + `]]]}]`, []Digit{{1, "", []ink.Stroke{long}}}},
		"other keys":        {`[{"id":3,"writer":"x","label":"7","meta":{"a":[1,2]},"strokes":[` + points + `]}]`, []Digit{{7, "x", seven}}},
		"nothing":           {` `, nil},
	} {
		got, err := ReadAny(strings.NewReader(c.text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestReadAnyErrors(t *testing.T) {
	for text, want := range map[string]string{
		`"a"`:                                    "byte 0: a string, expected a JSON array of drawings",
		`[{"label":10,"strokes":[[[1,2]]]}]`:     "[0].label (byte 12): 10, expected 0 to 9",
		`[{"word":"cat","drawing":[[[1],[2]]]}]`: `[0].word (byte 14): "cat", expected a digit`,
		`[{"strokes":[[[1,2]]]}]`:                "[0] (byte 22): no label, expected one from 0 to 9",
		`[{"label":1}]`:                          "[0] (byte 12): no strokes, expected 1 to 1000",
		`[{"label":1,"strokes":[]}]`:             "[0].strokes (byte 24): no strokes, expected 1 to 1000",
		`[{"label":1,"strokes":[[]]}]`:           "[0].strokes[0] (byte 25): no points, expected at least 1",
		`[{"label":1,"strokes":[[[1]]]}]`:        "[0].strokes[0] (byte 28): a point of 1 numbers, expected x and y",
		`[{"label":1,"strokes":[[{"x":1}]]}]`:    "[0].strokes[0][0] (byte 31): a point of 1 numbers, expected x and y",
		`[{"label":1,"strokes":[[[1,2e9]]]}]`:    "[0].strokes[0] (byte 32): point (1, 2e+09), expected coordinates of at most 1e+09",
		`{"label":1,"strokes":[[[1,2]]]} x`:      `byte 32: "x", expected a JSON array of drawings`,
		`{"label":1,"strokes":[[[1,2]]]`:         "byte 30: the text is incomplete, expected a comma or }",
		strings.Repeat("[", 100):                 "[0] (byte 1): a list, expected an object",
	} {
		_, err := ReadAny(strings.NewReader(text))
		if err == nil || err.Error() != want {
			t.Errorf("%.60s: error %v, expected %q", text, err, want)
		}
	}
}

// FuzzReadAny checks that what is read can be written and read again.
func FuzzReadAny(f *testing.F) {
	f.Add(`{"word":"7","drawing":[[[28,72,56,46],[24,22,50,80],[0,10,20,30]]]}`)
	f.Add(`[{"label":7,"strokes":[{"points":[{"x":28,"y":24}]}]}]`)
	f.Fuzz(func(t *testing.T, text string) {
		digits, err := ReadAny(strings.NewReader(text))
		if err != nil {
			return
		}
		var b strings.Builder
		if err := Write(&b, digits); err != nil {
			t.Fatal(err)
		}
		again, err := Read(strings.NewReader(b.String()))
		if err != nil || len(again) != len(digits) {
			t.Fatalf("%d digits of %d, error %v", len(again), len(digits), err)
		}
	})
}

// TestDrawings writes drawings line by line, and reads them with labels of any kind.
func TestDrawings(t *testing.T) {
	want := []Drawing{
		{"heart", "me", []ink.Stroke{{{X: 0.25, Y: 1}, {X: 3, Y: 4}}}},
		{"7", "", []ink.Stroke{{{X: 1, Y: 2}}}},
		{`ä "b"`, "", []ink.Stroke{{{X: 1, Y: 2}}, {{X: -1, Y: 0}}}},
	}
	var lines []string
	for _, d := range want {
		lines = append(lines, Line(d))
	}
	if line := `{"label":7,"source":"","strokes":[[[1,2]]]}`; lines[1] != line {
		t.Errorf("%s, expected %s", lines[1], line)
	}
	for n := range len(want) + 1 {
		if got, ok := Lines(File(lines[:n])); !ok || !slices.Equal(got, lines[:n]) {
			t.Errorf("the lines %q, expected %q", got, lines[:n])
		}
		if n > 0 && !strings.HasPrefix(lines[n-1], Head(want[n-1].Label)) {
			t.Errorf("%s does not begin with %s", lines[n-1], Head(want[n-1].Label))
		}
	}
	for _, text := range []string{"", "[]", "[\n", "]\n", lines[0], "[\n" + lines[0] + "]\n"} {
		if got, ok := Lines(text); ok {
			t.Errorf("%q has the lines %q", text, got)
		}
	}
	for _, list := range [][]Drawing{nil, want} {
		got, err := ReadDrawings(strings.NewReader(File(lines[:len(list)])))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(list, got); d != "" {
			t.Errorf("(-want +got):\n%s", d)
		}
	}
	for text, want := range map[string]string{
		`[{"label":"","strokes":[[[1,2]]]}]`:                                 "[0] (byte 33): no label, expected the name of what is drawn",
		`[{"label":" ","strokes":[[[1,2]]]}]`:                                "[0] (byte 34): no label, expected the name of what is drawn",
		`[{"label":12,"strokes":[[[1,2]]]}]`:                                 "[0].label (byte 12): 12, expected 0 to 9",
		`[{"label":"` + strings.Repeat("a", 101) + `","strokes":[[[1,2]]]}]`: "[0].label (byte 113): string of 101 bytes, expected at most 100",
	} {
		if _, err := ReadDrawings(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%.60s: error %v, expected %q", text, err, want)
		}
	}
}
