package recipe

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
)

func TestMetadataRoundTrip(t *testing.T) {
	for _, p := range Presets {
		got, errs := Parse(p.Settings.Metadata())
		if len(errs) > 0 {
			t.Fatal(errs)
		}
		if d := cmp.Diff(p.Settings, got); d != "" {
			t.Errorf("%s: %s", p.Key, d)
		}
	}
}

// TestTextsOfOtherVersions reads what an older version has written, and a newer one.
func TestTextsOfOtherVersions(t *testing.T) {
	want, text := Presets[6].Settings, Presets[6].Settings.Metadata()
	for _, f := range Fields {
		if f.Neutral != "" {
			delete(text, f.Key)
			if err := f.Set(&want, f.Neutral); err != nil {
				t.Error(err)
			}
		}
	}
	got, errs := Parse(text)
	if d := cmp.Diff(want, got); d != "" || errs != nil {
		t.Error(d, errs)
	}
	if err := Unknown(text); err != nil {
		t.Error(err)
	}
	text["dropout"], text["warp"], text["format"] = "0.5", "9", "inkling 1"
	err := Unknown(text, "format")
	if want := `unknown settings "dropout", "warp" (2 in all), written by a newer version: reload the page, or update the program`; err == nil || err.Error() != want {
		t.Errorf("error %v, expected %s", err, want)
	}
}

// TestEachFieldIsItsOwn changes one field at a time and sees that no other changes.
func TestEachFieldIsItsOwn(t *testing.T) {
	for _, f := range Fields {
		text := map[Kind]string{Layers: "7, 8", Whole: "17", Real: "0.125", Folder: "other"}[f.Kind]
		if f.Kind == Choice {
			text = f.Choices[1]
		}
		s := Default()
		if err := f.Set(&s, text); err != nil {
			t.Fatal(err)
		}
		want := Default().Metadata()
		want[f.Key] = text
		if d := cmp.Diff(want, s.Metadata()); d != "" {
			t.Errorf("%s: %s", f.Key, d)
		}
	}
}

func TestChoicesAreThoseOfNN(t *testing.T) {
	s := Default()
	for _, f := range Fields {
		if f.Names != nil && len(f.Names) != len(f.Choices) {
			t.Errorf("%s: %d names for %d choices", f.Label, len(f.Names), len(f.Choices))
		}
		for i, c := range f.Choices {
			if err := f.Set(&s, c); err != nil {
				t.Fatal(err)
			}
			if f.Text(s) != c {
				t.Errorf("%s: choice %d is called %q here and %q in nn", f.Label, i, c, f.Text(s))
			}
		}
	}
}

// TestEverySettingTrains builds what each preset describes.
func TestEverySettingTrains(t *testing.T) {
	for _, p := range Presets {
		x := make([]float32, 784)
		y := make([]float32, 10)
		data := nn.NewVectors([][]float32{x}, [][]float32{y})
		if _, err := nn.NewTrainer(p.Settings.Network(dataset.MNIST), p.Settings.HyperParameters(), data, nil, nn.Silence{}); err != nil {
			t.Errorf("%s: %v", p.Key, err)
		}
	}
	all := Default()
	for c := nn.Quadratic; c <= nn.LogLikelihood; c++ {
		all.Cost = c
		if err := c.CheckOutput(all.Output()); err != nil {
			t.Error(err)
		}
	}
}

func TestCheck(t *testing.T) {
	p, _ := FindPreset("pen")
	clothes := []string{"Shirt", "Coat"}
	onlyAugmented, stopping := p.Settings, Default()
	onlyAugmented.Pen = 0
	stopping.ValidationTarget = 97
	validation := []dataset.SplitRef{{Split: "validation", Images: 10}}
	for _, c := range []struct {
		s    Settings
		data dataset.Manifest
		want string
	}{
		{p.Settings, dataset.Manifest{Rows: 28, Cols: 28, Classes: digits}, ""},
		{onlyAugmented, dataset.Manifest{Rows: 28, Cols: 28, Classes: clothes}, ""},
		{p.Settings, dataset.Manifest{Rows: 28, Cols: 28, Classes: clothes},
			`pen digits need a data set of digits, not of "Shirt, Coat": set their fraction to 0`},
		{onlyAugmented, dataset.Manifest{Rows: 14, Cols: 28, Classes: digits},
			"images of 14 x 28 pixels cannot be augmented or mixed with pen digits, only those of 28 x 28: set both fractions to 0"},
		{Default(), dataset.Manifest{Rows: 14, Cols: 28, Classes: clothes}, ""},
		{stopping, dataset.Manifest{Rows: 28, Cols: 28, Classes: digits, Splits: validation}, ""},
		{stopping, dataset.Manifest{Rows: 28, Cols: 28, Classes: digits},
			"this data set has no validation images: set “Stop at validation accuracy, %” to 0"},
	} {
		got := ""
		if err := c.s.Check(&c.data); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%v: %q, expected %q", c.data, got, c.want)
		}
	}
}

// TestTraining takes a part of a set in which one class is rare.
func TestTraining(t *testing.T) {
	labels := []byte{0, 0, 0, 1, 0, 2, 1, 0}
	set := dataset.NewSet(dataset.MNIST, make([]byte, len(labels)*dataset.MNISTPixels), labels)
	for images, want := range map[int][]byte{0: labels, 99: labels, 1: {0}, 3: {0, 1, 2}, 6: {0, 0, 0, 1, 2, 1}} {
		got := Settings{Images: images}.Training(set)
		if d := cmp.Diff(want, got.Labels); d != "" {
			t.Errorf("%d images: %s", images, d)
		}
	}
}

func TestLayers(t *testing.T) {
	for text, want := range map[string][]int{
		"30": {30}, "16, 16": {16, 16}, " 16 16 ": {16, 16}, "[100;50]": {100, 50}, "": nil, "[]": nil, "1,2,3,4,5,6": {1, 2, 3, 4, 5, 6},
	} {
		s := Default()
		if err := Fields[0].Set(&s, text); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, s.Hidden); d != "" {
			t.Errorf("%q: %s", text, d)
		}
	}
}

// TestDecimals reads what people type, with a point or a comma.
func TestDecimals(t *testing.T) {
	for _, c := range []struct {
		key, text string
		want      float64
	}{
		{"eta", "0,5", 0.5}, {"eta", "0.5", 0.5}, {"eta", "1.125", 1.125}, {"eta", "1,1250", 1.125}, {"eta", " 3,0 ", 3}, {"eta", "1e-3", 0.001},
		{"eta", "1,5e2", 150}, {"eta", "0,001", 0.001}, {"lambda", ",5", 0.5}, {"momentum", "0,125", 0.125}, {"strength", "1,125", 1.125},
		{"epochs", "5,0", 5}, {"epochs", "1e2", 100}, {"images", "60000", 60000}, {"validation-target", "97,5", 97.5}, {"seed", "9007199254740992", 1 << 53},
	} {
		s := Default()
		f, _ := FindField(c.key)
		if err := f.Set(&s, c.text); err != nil || f.Number(s) != c.want {
			t.Errorf("%s = %q is %v (%v), want %v", c.key, c.text, f.Number(s), err, c.want)
		}
	}
}

// TestNames finds each field by its key, by its label as a flag is written, and by
// its other names. No name means two fields.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{"eta": "eta", "learning-rate": "eta", "layers": "hidden", "hidden-layers": "hidden",
		"batch": "mini-batch", "minibatch": "mini-batch", "weight-initialisation": "init", "learning-rate-decay": "decay", "seed": "seed",
		"stop-at-validation-accuracy": "validation-target", "stop-at-test-accuracy": "target", "dropout": "dropout", "": ""} {
		if got := KeyOf(name); got != want {
			t.Errorf("%q means %q, want %q", name, got, want)
		}
	}
	for _, f := range Fields {
		for _, name := range append([]string{f.Key}, f.Also...) {
			if got := KeyOf(name); got != f.Key {
				t.Errorf("%q of %s means %s", name, f.Key, got)
			}
		}
	}
}

func TestBadValues(t *testing.T) {
	for _, c := range []struct{ key, text, want string }{
		{"hidden", "abc", `Hidden layers: "abc" is not a whole number; use a list such as 30 or 16, 16`},
		{"hidden", "30, x", `Hidden layers: "x" is not a whole number; use a list such as 30 or 16, 16`},
		{"hidden", "0", "Hidden layers: a layer has 0 units; use 1 to 1024"},
		{"hidden", "-3", "Hidden layers: a layer has -3 units; use 1 to 1024"},
		{"hidden", "100000", "Hidden layers: a layer has 100000 units; use 1 to 1024"},
		{"hidden", "1,1,1,1,1,1,1", "Hidden layers: 7 hidden layers; use at most 6"},
		{"epochs", "0", "Epochs: 0 is too small; use a number from 1 to 1000"},
		{"epochs", "2.5", "Epochs: 2.5 is not a whole number; use one from 1 to 1000"},
		{"mini-batch", "1e9", "Mini-batch size: 1e9 is too large; use a number from 1 to 1000"},
		{"eta", "0", "Learning rate: 0 is too small; use a number from 0.000001 to 1000000000000"},
		{"eta", "NaN", `Learning rate: "NaN" is not a number; use one from 0.000001 to 1000000000000`},
		{"eta", "1e999", "Learning rate: 1e999 is too large; use a number from 0.000001 to 1000000000000"},
		{"eta", "", `Learning rate: "" is not a number; use one from 0.000001 to 1000000000000`},
		{"seed", "-1", "Seed: -1 is too small; use a number from 0 to 9007199254740992"},
		{"cost", "cubic", `Cost and outputs: "cubic" is unknown; use one of quadratic, cross-entropy, log-likelihood`},
		{"data", "../secret", `Data set: "../secret" is not a valid name of a data set; use lower-case letters, digits and dashes, such as mnist`},
		{"data", "", `Data set: "" is not a valid name of a data set; use lower-case letters, digits and dashes, such as mnist`},
		{"augment", "-0.1", "Augmented images: -0.1 is too small; use a number from 0 to 1"},
		{"strength", "4", "Strength of augmentation: 4 is too large; use a number from 0 to 3"},
		{"pen", "2", "Pen digits: 2 is too large; use a number from 0 to 1"},
		{"images", "-1", "Training images used: -1 is too small; use a number from 0 to 1000000"},
		{"target", "101", "Stop at test accuracy, %: 101 is too large; use a number from 0 to 100"},
		{"validation-target", "-1", "Stop at validation accuracy, %: -1 is too small; use a number from 0 to 100"},
		{"eta", "1,125", `Learning rate: "1,125" is ambiguous: write 1.125 or 1125; use one from 0.000001 to 1000000000000`},
		{"eta", "1.000,5", `Learning rate: "1.000,5" has a point and a comma: use only one of them, for decimals; use one from 0.000001 to 1000000000000`},
		{"epochs", "0,5", "Epochs: 0,5 is not a whole number; use one from 1 to 1000"},
		{"images", "10,000", `Training images used: "10,000" is ambiguous: write only digits, such as 10000; use one from 0 to 1000000`},
		{"images", "10.000", `Training images used: "10.000" is ambiguous: write only digits, such as 10000; use one from 0 to 1000000`},
		{"hidden", "1,024", `Hidden layers: "024" begins with 0; write the units of each layer as plain digits, such as 1000`},
		{"hidden", "1.000", `Hidden layers: "1.000" is not a whole number; use a list such as 30 or 16, 16`},
		{"momentum", "1", "Momentum: 1 is too large; use a number from 0 to 0.999"},
		{"hidden", strings.Repeat("x", 4000), `Hidden layers: "` + strings.Repeat("x", 40) + `"... is not a whole number; use a list such as 30 or 16, 16`},
		{"epochs", strings.Repeat("9", 400), `Epochs: ` + strings.Repeat("9", 40) + ` is too large; use a number from 1 to 1000`},
		{"cost", strings.Repeat("c", 4000), `Cost and outputs: "` + strings.Repeat("c", 40) + `"... is unknown; use one of quadratic, cross-entropy, log-likelihood`},
	} {
		s, errs := Parse(map[string]string{c.key: c.text})
		if len(errs) != 1 || errs[0].Error() != c.want {
			t.Errorf("%s = %q: errors %v\nwant %s", c.key, c.text, errs, c.want)
		}
		want := Default()
		want.Seed = UnsaidSeed
		if d := cmp.Diff(want, s); d != "" {
			t.Errorf("%s = %q changed the settings: %s", c.key, c.text, d)
		}
	}
}

// FuzzParse looks for a text that passes the checks but cannot be trained.
func FuzzParse(f *testing.F) {
	f.Add("30", "10", "3.0", "1")
	f.Add("16, 16", "1000", "1e-6", "9007199254740992")
	f.Fuzz(func(t *testing.T, hidden, miniBatch, eta, seed string) {
		s, errs := Parse(map[string]string{"hidden": hidden, "mini-batch": miniBatch, "eta": eta, "seed": seed})
		for _, err := range errs {
			if !strings.Contains(err.Error(), ": ") {
				t.Errorf("error without a field: %v", err)
			}
		}
		for _, n := range s.Hidden {
			if n < 1 || n > MaxUnits {
				t.Errorf("layer of %d", n)
			}
		}
		if !(s.Eta > 0) || math.IsInf(s.Eta, 0) || s.MiniBatch < 1 || s.MiniBatch > 1000 {
			t.Errorf("settings %+v", s)
		}
	})
}
