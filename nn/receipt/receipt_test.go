package receipt

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/foreign"
	"inkling/nn/recipe"
)

// of returns a receipt of a run by these settings, made up but for them.
func of(s recipe.Settings) Receipt {
	return Receipt{s, Outcome{Data: "d10e52eb64ba", Counts: []Count{{0, 9137, 10000}, {s.Epochs - 1, 9501, 10000}}, Weights: "4ba455542c52"}}
}

func preset(key string) recipe.Settings {
	p, _ := recipe.FindPreset(key)
	return p.Settings
}

func TestLines(t *testing.T) {
	changed := preset("pen")
	changed.Hidden, changed.Seed, changed.Eta, changed.TestTarget = []int{64, 32}, 17, 0.5, 99
	validated := preset("pen")
	validated.ValidationTarget = 99
	noLayer := preset("book")
	noLayer.Hidden, noLayer.Activation = nil, 2
	begun := of(preset("book"))
	begun.Counts, begun.Weights = begun.Counts[:1], ""
	for want, r := range map[string]Receipt{
		"inkling 1 preset=book seed=18 data-hash=d10e52eb64ba epoch-0=9137/10000 epoch-29=9501/10000 weights=4ba455542c52":                               of(preset("book")),
		"inkling 1 preset=pen hidden=64,32 eta=0.5 target=99 seed=17 data-hash=d10e52eb64ba epoch-0=9137/10000 epoch-39=9501/10000 weights=4ba455542c52": of(changed),
		"inkling 1 preset=pen validation-target=99 seed=1 data-hash=d10e52eb64ba epoch-0=9137/10000 epoch-39=9501/10000 weights=4ba455542c52":            of(validated),
		"inkling 1 preset=book hidden= activation=relu seed=18 data-hash=d10e52eb64ba epoch-0=9137/10000 epoch-29=9501/10000 weights=4ba455542c52":       of(noLayer),
		"inkling 1 preset=book seed=18 data-hash=d10e52eb64ba epoch-0=9137/10000":                                                                        begun,
	} {
		if got := r.String(); got != want {
			t.Errorf("%s\nwant %s", got, want)
		}
		got, err := Parse("\n " + strings.ReplaceAll(want, " ", " \n") + " ")
		if d := cmp.Diff(r, got); d != "" || err != nil {
			t.Errorf("%s: %v %s", want, err, d)
		}
	}
}

// TestEveryPreset checks that each preset's line names it, and no other setting.
func TestEveryPreset(t *testing.T) {
	for _, p := range recipe.Presets {
		want := "inkling 1 preset=" + p.Key + " seed="
		if got := of(p.Settings).String(); !strings.HasPrefix(got, want) {
			t.Errorf("%s\nwant %s…", got, want)
		}
	}
}

func TestHashes(t *testing.T) {
	long := of(preset("book"))
	long.Data, long.Weights = strings.Repeat("ab", 32), strings.Repeat("cd", 32)
	short, err := Parse(long.String())
	if err != nil || !SameHash(short.Data, long.Data) || !SameHash(long.Weights, short.Weights) {
		t.Error(short, err)
	}
	if SameHash("", "abc") || SameHash("abd", "abcd") {
		t.Error("hashes of others are called the same")
	}
}

var malformed = []struct{ line, want string }{
	{"", `expected a line that begins with "inkling 1"`},
	{"hello world", `the line begins with "hello", expected "inkling 1"`},
	{"inkling", `the line ends after "inkling"`},
	{"inkling 2 preset=book", `line of version "2", expected 1: reload`},
	{"inkling 1", "preset is missing"},
	{"inkling 1 preset", `"preset" is not a setting with a value`},
	{"inkling 1 preset=", `unknown preset "", expected one of book, `},
	{"inkling 1 preset=cook", `unknown preset "cook"`},
	{"inkling 1 preset=book preset=book", `"preset" appears twice`},
	{"inkling 1 preset=book dropout=0.5", `unknown setting "dropout": the line was altered`},
	{"inkling 1 preset=book", "seed is missing"},
	{"inkling 1 preset=book seed=x", `Seed: "x" is not a number`},
	{"inkling 1 preset=book eta=0 seed=1", "Learning rate: 0 is too small"},
	{"inkling 1 preset=book hidden=0 seed=1", "Hidden layers: a layer has 0 units"},
	{"inkling 1 preset=book seed=1", "data-hash is missing: copy the whole line"},
	{"inkling 1 preset=book seed=1 data-hash=D10E52EB64BA", `data-hash is "D10E52EB64BA"`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba", "epoch-0 is missing"},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-1=1/2", "epoch-0 is missing"},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-30=1/2", `"epoch-30" is not an epoch of this run, expected epoch-0 to epoch-29`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch--1=1/2", `"epoch--1" is not an epoch`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-=1/2", `"epoch-" is not an epoch`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-0=1/2 epoch-00=1/2", "epoch 0 appears twice"},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-0=9137", `epoch-0 is "9137", expected correct/all test images`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-0=3/2", `epoch-0 is "3/2"`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-0=0/0", `epoch-0 is "0/0"`},
	{"inkling 1 preset=book seed=1 data-hash=d10e52eb64ba epoch-0=1/2 weights=xyz", `weights is "xyz"`},
	{strings.Repeat("x", 5000), "line of 5000 bytes, expected at most"},
}

func TestMalformedLines(t *testing.T) {
	for _, c := range malformed {
		if _, err := Parse(c.line); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%.100s\nerror %v\nwant  %s", c.line, err, c.want)
		}
	}
}

// FuzzParse looks for a line that is read, but not the same when it is written again.
func FuzzParse(f *testing.F) {
	for _, c := range malformed {
		f.Add(c.line)
	}
	for _, p := range recipe.Presets {
		f.Add(of(p.Settings).String())
	}
	f.Fuzz(func(t *testing.T, line string) {
		r, err := Parse(line)
		if err != nil {
			if message := err.Error(); message == "" || len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		r.Data, r.Weights = Shorten(r.Data), Shorten(r.Weights)
		again, err := Parse(r.String())
		if d := cmp.Diff(r, again); d != "" || err != nil {
			t.Error(err, d)
		}
	})
}
