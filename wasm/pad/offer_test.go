package pad

import (
	"strings"
	"testing"

	"inkling/nn/ink"
)

func TestPadRefuses(t *testing.T) {
	for _, c := range []struct {
		names []string
		hand  bool
		want  string
	}{
		{[]string{"seven.png"}, true, "The pad cannot read seven.png. Draw here with a mouse, a pen or a finger."},
		{[]string{"IMAGE.PNG", "b.jpg"}, true, "The pad cannot read 2 files. Draw here with a mouse, a pen or a finger."},
		{nil, true, "The pad cannot read text. Draw here with a mouse, a pen or a finger."},
		{[]string{""}, true, "The pad cannot read a file without a name. Draw here with a mouse, a pen or a finger."},
		{[]string{strings.Repeat("ä", 300) + ".png"}, true, "The pad cannot read " + strings.Repeat("ä", 40) + "…. Draw here with a mouse, a pen or a finger."},
		{[]string{"mine.NPZ"}, true, "The pad cannot open mine.NPZ. Drop networks on “Save and open networks”."},
		{[]string{"mine.safetensors"}, false, "The pad cannot open mine.safetensors. Drop networks on “Save and open networks”."},
		{[]string{"a.json"}, true, "The pad cannot open a.json. Drop networks on “Save and open networks”, drawings on “Teach it your hand”."},
		{[]string{"a.json"}, false, "The pad cannot open a.json. Drop networks on “Save and open networks”."},
		{[]string{"a.json.gz"}, true, "The pad cannot open a.json.gz. Drop networks on “Save and open networks”, drawings on “Teach it your hand”."},
		{[]string{"a.json.gz"}, false, "The pad cannot read a.json.gz. Draw here with a mouse, a pen or a finger."},
	} {
		if got := refuse(c.names, c.hand); got != c.want {
			t.Errorf("%q: %q, want %q", c.names, got, c.want)
		}
	}
}

// TestRefusalGoes wants the sentence gone with the next drawing.
func TestRefusalGoes(t *testing.T) {
	for name, m := range map[string]Msg{"a stroke": PenDown{At: ink.Point{X: 0.5}}, "Clear": Clear{}, "a key": KeyDown{Key: " "}} {
		s := opened()
		stroke(s, ink.Point{X: 0.1}, ink.Point{X: 0.2})
		s.Update(Offered{Names: []string{"seven.png"}})
		if s.refused.text == "" || len(s.Strokes) != 1 {
			t.Fatal("want the sentence, and the drawing as it was")
		}
		if s.Update(m); s.refused.text != "" {
			t.Errorf("%s leaves the sentence there", name)
		}
	}
}
