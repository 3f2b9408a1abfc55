package strokes

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/foreign"
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
		{"empty", "", "byte 0: the text is incomplete, expected a JSON array of drawings"},
		{"an object", "{}", "byte 0: an object, expected a JSON array of drawings"},
		{"a web page", "<!doctype html>", `byte 0: "<", expected a JSON array of drawings`},
		{"cut between digits", "[", "[0] (byte 1): the text is incomplete, expected an object"},
		{"cut in a digit", `[{"label":1,"str`, "[0] (byte 16): the text is incomplete, expected closing quotes"},
		{"more behind", "[] []", "byte 3: a list, expected the end of the text"},
		{"no label", one(`{"strokes":[[[1,1]]]}`), `[0] (byte 22): no label, expected one from 0 to 9`},
		{"no strokes at all", one(`{"label":1}`), `[0] (byte 12): no strokes, expected 1 to 1000`},
		{"label 10", one(`{"label":10,"strokes":[[[1,1]]]}`), "[0].label (byte 12): 10, expected 0 to 9"},
		{"label -1", one(`{"label":-1,"strokes":[[[1,1]]]}`), "[0].label (byte 12): -1, expected 0 to 9"},
		{"label of text", one(`{"label":"1"}`), "[0].label (byte 10): a string, expected a whole number"},
		{"unknown key", one(`{"label":1,"pen":2}`), `[0] (byte 18): unknown key "pen", expected one of label, source, strokes`},
		{"key in capitals", one(`{"LABEL":1,"strokes":[[[1,1]]]}`), `[0] (byte 10): key "LABEL", expected "label": upper and lower case differ`},
		{"key twice", one(`{"label":1,"label":2,"strokes":[[[1,1]]]}`), `[0] (byte 12): key "label" appears twice`},
		{"long key", one(`{"` + strings.Repeat("x", 1<<20) + `":1}`),
			`[0] (byte 1048581): unknown key "` + strings.Repeat("x", 40) + `"..., expected one of label, source, strokes`},
		{"no strokes", one(`{"label":1,"source":"x","strokes":[]}`), "[0].strokes (byte 37): no strokes, expected 1 to 1000"},
		{"empty stroke", one(`{"label":1,"strokes":[[[1,1]],[]]}`), "[0].strokes[1] (byte 33): no points, expected at least 1"},
		{"many strokes", one(`{"label":1,"strokes":[` + strings.Repeat("[[1,1]],", MaxStrokes) + `[[1,1]]]}`),
			"[0].strokes[1000] (byte 8023): more than 1000 strokes: split the digit"},
		{"three numbers", one(`{"label":1,"strokes":[[[1,1],[1,2,3]]]}`), "[0].strokes[0][1][2] (byte 35): more items than the expected 2"},
		{"one number", one(`{"label":1,"strokes":[[[1]]]}`), "[0].strokes[0][0] (byte 27): 1 items, expected 2"},
		{"too far", one(`{"label":1,"strokes":[[[1,-2e9]]]}`), "[0].strokes[0][0] (byte 32): point (1, -2e+09), expected coordinates of at most 1e+09"},
		{"no number", one(`{"label":1,"strokes":[[[1,NaN]]]}`), `[0].strokes[0][0][1] (byte 27): "N", expected a number`},
		{"long source", one(`{"label":1,"source":"` + strings.Repeat("x", 101) + `"}`),
			"[0].source (byte 124): string of 101 bytes, expected at most 100"},
		{"many points", one(`{"label":1,"strokes":[[` + strings.Repeat("[0,0],", MaxPoints) + `[0,0]]]}`),
			"[0].strokes[0][100000] (byte 600024): more than 100000 points in a digit"},
		{"second digit", `[{"label":1,"strokes":[[[1,1]]]},3]`, "[1] (byte 33): a number, expected an object"},
		{"deep", strings.Repeat("[", 1<<20), "[0] (byte 1): a list, expected an object"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(strings.NewReader(c.text))
			if err == nil {
				t.Fatalf("no error, expected %q", c.want)
			}
			if d := cmp.Diff(c.want, err.Error()); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// TestWhiteSpace reads a file that arrives in small pieces, as from gzip. A
// reader that examined all of the white space again with each piece would exceed
// the time limit of the tests.
func TestWhiteSpace(t *testing.T) {
	digits, err := Read(&pieces{text: "[" + strings.Repeat(" ", 32<<20) + "]"})
	if err != nil || len(digits) != 0 {
		t.Errorf("%v, %v", digits, err)
	}
}

// pieces gives a text in small pieces.
type pieces struct{ text string }

func (p *pieces) Read(b []byte) (int, error) {
	if p.text == "" {
		return 0, io.EOF
	}
	n := copy(b[:min(len(b), 1<<9)], p.text)
	p.text = p.text[n:]
	return n, nil
}

func TestWriteErrors(t *testing.T) {
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
	f.Add([]byte(`[{"label":0,"strokes":[[[1,1]]],"source":"\ud800"}]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		digits, err := Read(bytes.NewReader(b))
		if err != nil {
			if message := err.Error(); message != foreign.Clean(message) || len(message) > 1000 {
				t.Errorf("error %.300q", err)
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
