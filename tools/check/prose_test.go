package main

import (
	"strings"
	"testing"
)

// TestWordings finds each wrong wording, and nothing in the right one.
func TestWordings(t *testing.T) {
	for _, pair := range [][2]string{
		{"Nothing is to be seen that goes wrong.", "No problems found."},
		{"the network is coming", "Loading network ..."},
		{"The data is another than that of the line", "This data set differs from the one in the pasted run."},
		{"Which data sets there are could not be found out", "Could not list the data sets. Reload to try again."},
		{"No better any more", "No longer improving"},
		{"unit 16 answers to 99% of images as to a switch", "Unit 16 is saturated on 99% of images"},
		{"Learning rate falls", "Learning-rate decay"},
		{"First weights", "Weight initialisation"},
		{"told and never forced", "announced, never forced"},
		{"Nothing is to be tried again.", "Nothing to try again."},
		{"The package that stands beside it.", "The package next to it."},
		{"What comes late is dropped.", "Late messages are dropped."},
		{strings.Repeat("word ", mostWords+1), strings.Repeat("word ", mostWords)},
	} {
		if worded("x.md", pair[0]) == nil {
			t.Errorf("%q passes", pair[0])
		}
		if err := worded("x.md", pair[1]); err != nil {
			t.Errorf("%q: %v", pair[1], err)
		}
	}
	if err := worded("x.md", "Run `spoilt`:\n\n```sh\nanew\n```\n\n    beside\n"); err != nil {
		t.Errorf("code is no prose: %v", err)
	}
	if worded("x.md", "- a list\n  of things made\n  anew") == nil {
		t.Error("a list is prose")
	}
}

// TestScriptComments separates comments from code.
func TestScriptComments(t *testing.T) {
	for _, c := range []struct{ extension, source, want string }{
		{".js", "a(); // one\nb(\"https://x\");\n// two", "- one\n\ntwo"},
		{".mjs", "/** one */\nexport a;\n/**\n * two\n * three\n */\nexport b;", "one\n\n\ntwo\nthree\n\n"},
		{".css", "/* one\n   two */ p { }\nq { } /* three */ r { }", "one\ntwo\n- three"},
		{".sh", "#!/bin/sh\n# one\na ${#b} # two", "\none\n- two"},
	} {
		if got := scriptComments(c.extension, c.source); got != c.want {
			t.Errorf("%q: %q, expected %q", c.source, got, c.want)
		}
	}
}
