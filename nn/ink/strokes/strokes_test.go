package strokes

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/ink"
)

var two = []Digit{
	{Label: 7, Source: `a "pen"`, Strokes: []ink.Stroke{{{X: 0, Y: 0.5}, {X: 1000, Y: 1e-7}}, {{X: -3, Y: 4}}}},
	{Label: 0, Strokes: []ink.Stroke{{{X: 1, Y: 1}}}},
}

func TestRoundTrip(t *testing.T) {
	for _, digits := range [][]Digit{nil, two[:1], two} {
		var b bytes.Buffer
		if err := Write(&b, digits); err != nil {
			t.Fatal(err)
		}
		got, err := Read(&b)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(digits, got); d != "" {
			t.Error(d)
		}
	}
}

func TestWritten(t *testing.T) {
	var b bytes.Buffer
	if err := Write(&b, two); err != nil {
		t.Fatal(err)
	}
	const want = `[
{"label":7,"source":"a \"pen\"","strokes":[[[0,0.5],[1000,1e-07]],[[-3,4]]]},
{"label":0,"source":"","strokes":[[[1,1]]]}
]
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}

func TestBadFiles(t *testing.T) {
	one := func(entry string) string { return "[" + entry + "]" }
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "byte 0: the file ends early: it is cut"},
		{"an object", "{}", "byte 0: {, expected [: a file of strokes is a JSON array"},
		{"a web page", "<!doctype html>", "byte 0: invalid character '<' looking for beginning of value"},
		{"cut between digits", "[", "byte 1: the file ends early: it is cut"},
		{"cut in a digit", `[{"label":1,"str`, "digit 0, before byte 1: the file ends early: it is cut"},
		{"more behind", "[] []", "byte 4: something follows the array, which must be all there is"},
		{"no label", one(`{"strokes":[[[1,1]]]}`), `digit 0, before byte 22: "label" is missing`},
		{"label 10", one(`{"label":10,"strokes":[[[1,1]]]}`), "digit 0, before byte 33: label 10, expected 0 to 9"},
		{"label of text", one(`{"label":"1"}`), "digit 0, before byte 14: json: cannot unmarshal string into Go struct field entry.label of type int"},
		{"unknown field", one(`{"label":1,"pen":2}`), `digit 0, before byte 20: json: unknown field "pen"`},
		{"no strokes", one(`{"label":1,"source":"x","strokes":[]}`), "digit 0, before byte 38: 0 strokes, expected 1 to 1000"},
		{"empty stroke", one(`{"label":1,"strokes":[[[1,1]],[]]}`), "digit 0, before byte 35: stroke 1: no points, expected at least 1"},
		{"three numbers", one(`{"label":1,"strokes":[[[1,1],[1,2,3]]]}`),
			"digit 0, before byte 40: stroke 0: point 1: 3 numbers, expected 2, x and y"},
		{"too far", one(`{"label":1,"strokes":[[[1,-2e9]]]}`), "digit 0, before byte 35: stroke 0: point 0: (1, -2e+09) is farther out than 1e+09"},
		{"no number", one(`{"label":1,"strokes":[[[1,NaN]]]}`), "digit 0, before byte 1: invalid character 'N' looking for beginning of value"},
		{"long source", one(`{"label":1,"source":"` + strings.Repeat("x", 101) + `"}`),
			"digit 0, before byte 125: source of 101 bytes, at most 100 are allowed"},
		{"many points", one(`{"label":1,"strokes":[[` + strings.Repeat("[0,0],", MaxPoints) + `[0,0]]]}`),
			"digit 0, before byte 600032: more than 100000 points"},
		{"second digit", `[{"label":1,"strokes":[[[1,1]]]},3]`, "digit 1, before byte 34: json: cannot unmarshal number into Go value of type strokes.entry"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.text))
			if err == nil {
				t.Fatalf("no error, expected %q", c.want)
			}
			if d := cmp.Diff("strokes: "+c.want, err.Error()); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestWriteRefuses(t *testing.T) {
	for _, d := range []Digit{
		{Label: 11, Strokes: two[0].Strokes},
		{Label: 1},
		{Label: 1, Strokes: []ink.Stroke{{}}},
		{Label: 1, Strokes: []ink.Stroke{{{X: math.NaN()}}}},
		{Label: 1, Strokes: []ink.Stroke{{{X: math.Inf(1)}}}},
	} {
		var b bytes.Buffer
		if err := Write(&b, []Digit{d}); err == nil || b.Len() > 0 {
			t.Errorf("%+v was written", d)
		}
	}
}

// FuzzRead looks for a file that is read but is out of bounds, or is not the same
// once written.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`[{"label":7,"source":"x","strokes":[[[0,0.5],[1000,1e-7]],[[-3,4]]]}]`))
	f.Add([]byte(`[{"label":7,"strokes":[[[0,-0]]]},{}]`))
	f.Add([]byte(`[{"label":null,"strokes":null,"source":"\ud800"}]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		digits, err := Read(bytes.NewReader(b))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "strokes: ") {
				t.Errorf("error %q does not say whose it is", err)
			}
			return
		}
		var again bytes.Buffer
		if err := Write(&again, digits); err != nil {
			t.Fatal(err)
		}
		got, err := Read(&again)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(fmt.Sprint(digits), fmt.Sprint(got)); d != "" {
			t.Error(d)
		}
	})
}
