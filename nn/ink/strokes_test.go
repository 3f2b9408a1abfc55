package ink

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStrokesRoundTrip(t *testing.T) {
	for _, want := range [][]Stroke{{}, seven, {{{0.1, -1e9}}, {{1e-300, 0}}}} {
		got, err := DecodeStrokes(EncodeStrokes(want))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
}

// TestStrokesForm pins the text, and that what is not finite is not in it.
func TestStrokesForm(t *testing.T) {
	s := []Stroke{{{1, 2}, {math.NaN(), 0}, {2.5, -3}}, {{math.Inf(1), 0}}, {{7, 8}}}
	if d := cmp.Diff("[[[1,2],[2.5,-3]],\n[[7,8]]]\n", string(EncodeStrokes(s))); d != "" {
		t.Error(d)
	}
}

var malformedStrokes = []struct{ name, file, want string }{
	{"empty", "", "EOF (near byte 0 of 0)"},
	{"web page", "<!doctype html>", "invalid character '<'"},
	{"object", `{"strokes": []}`, "cannot unmarshal object"},
	{"cut", "[[[1,2],[3", "unexpected EOF"},
	{"goes on", "[] []", "goes on after byte"},
	{"one number", "[[[1,2],[3]]]", "point 1 of stroke 0, expected two numbers"},
	{"three numbers", "[[],[[1,2,3]]]", "point 0 of stroke 1, expected two numbers"},
	{"null", "[[[1,null]]]", "point 0 of stroke 0, expected two numbers from -1e+09 to 1e+09"},
	{"text", `[[["1","2"]]]`, "cannot unmarshal string"},
	{"far", "[[[0,1e10]]]", "point 0 of stroke 0"},
	{"overflow", "[[[0,1e400]]]", "cannot unmarshal number 1e400"},
	{"many strokes", "[" + strings.Repeat("[],", 1000) + "[]]", "1001 strokes, expected at most 1000"},
	{"many points", "[[" + strings.Repeat("[0,0],", 100_000) + "[0,0]]]", "more than 100000 points"},
	{"large", strings.Repeat(" ", 10<<20+1), "10485761 bytes, expected at most 10485760"},
	{"deep", strings.Repeat("[", 20_000), "exceeded max depth"},
}

func TestMalformedStrokes(t *testing.T) {
	for _, c := range malformedStrokes {
		s, err := DecodeStrokes([]byte(c.file))
		if err == nil || s != nil || !strings.HasPrefix(err.Error(), "ink: strokes: ") || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func FuzzDecodeStrokes(f *testing.F) {
	for _, c := range malformedStrokes {
		if len(c.file) < 1000 {
			f.Add([]byte(c.file))
		}
	}
	f.Add(EncodeStrokes(seven))
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := DecodeStrokes(b)
		if err != nil {
			return
		}
		image := Image(s)
		again, err := DecodeStrokes(EncodeStrokes(s))
		if err != nil {
			t.Fatalf("read once but not twice: %v", err)
		}
		if !bytes.Equal(image, Image(again)) {
			t.Error("the strokes draw another image after two readings")
		}
	})
}
