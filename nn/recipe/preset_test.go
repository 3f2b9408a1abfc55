package recipe

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPresetsDoNotChange: shared lines and links name a preset and mean its settings. A preset with other settings gets another key. Lines always give the seed, and
// links without one mean UnsaidSeed, so the seed of the first may change.
func TestPresetsDoNotChange(t *testing.T) {
	want := map[string]string{
		"book":     "hidden=30 data=mnist epochs=30 mini-batch=10 eta=3 seed=18 activation=sigmoid cost=quadratic init=large decay=0 lambda=0 momentum=0 augment=0 strength=1 pen=0",
		"late":     "hidden=30 data=mnist epochs=30 mini-batch=10 eta=3 seed=1 activation=sigmoid cost=quadratic init=large decay=0 lambda=0 momentum=0 augment=0 strength=1 pen=0",
		"unlucky":  "hidden=100 data=mnist epochs=30 mini-batch=10 eta=3 seed=3 activation=sigmoid cost=quadratic init=large decay=0 lambda=0 momentum=0 augment=0 strength=1 pen=0",
		"sixteen":  "hidden=16, 16 data=mnist epochs=30 mini-batch=10 eta=3 seed=1 activation=sigmoid cost=quadratic init=large decay=0 lambda=0 momentum=0 augment=0 strength=1 pen=0",
		"single":   "hidden= data=mnist epochs=15 mini-batch=10 eta=0.1 seed=1 activation=sigmoid cost=log-likelihood init=scaled decay=0 lambda=1 momentum=0 augment=0 strength=1 pen=0",
		"chapter3": "hidden=100 data=mnist epochs=30 mini-batch=10 eta=0.5 seed=1 activation=sigmoid cost=cross-entropy init=scaled decay=0 lambda=5 momentum=0 augment=0 strength=1 pen=0",
		"deep":     "hidden=30, 30, 30, 30, 30 data=mnist epochs=30 mini-batch=10 eta=0.1 seed=1 activation=sigmoid cost=cross-entropy init=scaled decay=0 lambda=5 momentum=0 augment=0 strength=1 pen=0",
		"good":     "hidden=100 data=mnist epochs=30 mini-batch=32 eta=0.2 seed=1 activation=relu cost=log-likelihood init=scaled decay=0.1 lambda=3 momentum=0.5 augment=0 strength=1 pen=0",
		"pen":      "hidden=256, 128 data=mnist epochs=40 mini-batch=16 eta=0.06 seed=1 activation=relu cost=log-likelihood init=scaled decay=0.08 lambda=0.5 momentum=0.7 augment=0.8 strength=1 pen=0.4",
		"fast":     "hidden=150 data=mnist epochs=12 mini-batch=20 eta=0.15 seed=1 activation=relu cost=log-likelihood init=scaled decay=0.35 lambda=2 momentum=0.5 augment=0 strength=1 pen=0 target=98",
		"short":    "hidden=150 data=mnist epochs=12 mini-batch=20 eta=0.15 seed=1 activation=relu cost=log-likelihood init=scaled decay=0.35 lambda=2 momentum=0.5 augment=0 strength=1 pen=0 validation-target=97.8",
	}
	got := map[string]string{}
	for _, p := range Presets {
		var words []string
		for _, f := range Fields {
			if text := f.Text(p.Settings); f.Neutral == "" || text != f.Neutral {
				words = append(words, f.Key+"="+text)
			}
		}
		got[p.Key] = strings.Join(words, " ")
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestNearest(t *testing.T) {
	for _, p := range Presets {
		if got, differing := p.Settings.Nearest(); got.Key != p.Key || differing != nil {
			t.Errorf("%s is nearest to %s but for %d fields", p.Key, got.Key, len(differing))
		}
	}
	s := Presets[0].Settings
	s.Seed, s.Data, s.Eta = 9, "fashion", 0.5
	p, differing := s.Nearest()
	var keys []string
	for _, f := range differing {
		keys = append(keys, f.Key)
	}
	if d := cmp.Diff([]string{"data", "eta", "seed"}, keys); p.Key != "book" || d != "" {
		t.Errorf("nearest to %s but for %s", p.Key, d)
	}
}

// TestSeeds: the default seed is the one whose run is most like the book's. Texts from before that default which give no
// seed mean the earlier default. (That the lessons have the same: TestOneSeed of package learn.)
func TestSeeds(t *testing.T) {
	if got := Default().Seed; got != 18 {
		t.Errorf("the default seed is %d", got)
	}
	text := Default().Metadata()
	delete(text, "seed")
	if s, errs := Parse(text); s.Seed != 1 || errs != nil {
		t.Errorf("a text without a seed means seed %d (%v)", s.Seed, errs)
	}
	late, _ := FindPreset("late")
	if fields := late.Settings.Differing(Default()); len(fields) != 1 || fields[0].Key != "seed" || late.Settings.Seed != 1 {
		t.Errorf("the late awakening is seed %d and differs in %d fields from the default", late.Settings.Seed, len(fields))
	}
	if p, _ := late.Settings.Nearest(); p.Key != "late" {
		t.Errorf("its settings are nearest to %s", p.Key)
	}
	late.Settings.Eta = 1
	if p, differing := late.Settings.Nearest(); p.Key != "book" || len(differing) != 2 {
		t.Errorf("with another learning rate they are nearest to %s but for %d fields", p.Key, len(differing))
	}
}
