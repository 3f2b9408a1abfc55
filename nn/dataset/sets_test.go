package dataset

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/foreign"
)

func TestSetsRoundTrip(t *testing.T) {
	want := []SetRef{{"mnist", "MNIST"}, {"fashion-2", "Mode, \"schön\" ✓"}}
	b, err := EncodeSets(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := ReadSets(b)
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Error(d, err)
	}
}

func TestMalformedSets(t *testing.T) {
	many := "[" + strings.Repeat(`{"folder":"a","name":"A"},`, MaxSets) + `{"folder":"b","name":"B"}]`
	for _, c := range []struct{ name, text, want string }{
		{"a web page", "<!doctype html>", `sets.json: byte 0: "<", expected a list`},
		{"nothing", "", "sets.json: byte 0: the text is incomplete, expected a list"},
		{"an unknown member", `[{"folder":"a","title":"A"}]`, `sets.json: [0] (byte 23): unknown key "title", expected one of folder, name`},
		{"capitals", `[{"Folder":"a","name":"A"}]`, `sets.json: [0] (byte 11): key "Folder", expected "folder": upper and lower case differ`},
		{"a key twice", `[{"folder":"a","name":"A","name":"B"}]`, `sets.json: [0] (byte 26): key "name" appears twice`},
		{"large", "[" + strings.Repeat(" ", maxSetsFile) + "]", "sets.json: 65538 bytes, expected at most 65536"},
		{"two lists", `[{"folder":"a","name":"A"}][]`, "sets.json: byte 27: a list, expected the end of the text"},
		{"no set", "[]", "sets.json: 0 data sets, expected 1 to 64"},
		{"too many", many, "sets.json: 65 data sets, expected 1 to 64"},
		{"a way out", `[{"folder":"../x","name":"A"}]`,
			`sets.json: data set 0: "../x" is not a valid name of a data set; use lower-case letters, digits and dashes, such as mnist`},
		{"twice", `[{"folder":"a","name":"A"},{"folder":"a","name":"B"}]`, `sets.json: data set 1: folder "a" is listed twice`},
		{"no name", `[{"folder":"a","name":""}]`, `sets.json: data set 0: name "", expected 1 to 40 characters`},
		{"a line break", `[{"folder":"a","name":"A\nB"}]`, `sets.json: data set 0: name "A\nB" contains U+000A, which is not printable`},
	} {
		_, err := ReadSets([]byte(c.text))
		if err == nil {
			t.Errorf("%s: no error", c.name)
			continue
		}
		if d := cmp.Diff(c.want, err.Error()); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
	if _, err := EncodeSets(nil); err == nil {
		t.Error("an empty list was encoded")
	}
}

func FuzzReadSets(f *testing.F) {
	f.Add([]byte(`[{"folder":"mnist","name":"MNIST"}]`))
	f.Add([]byte(`[]`))
	f.Fuzz(func(t *testing.T, b []byte) {
		sets, err := ReadSets(b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		again, err := EncodeSets(sets)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ReadSets(again)
		if d := cmp.Diff(sets, got); d != "" || err != nil {
			t.Error(d, err)
		}
	})
}
