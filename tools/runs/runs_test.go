package runs

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/recipe"
	"inkling/nn/sha256"
)

// example returns a made-up result.
func example(change func(*Result)) Result {
	s := recipe.Default()
	s.Epochs = 3
	r := Result{
		Settings: s, Data: "1cb033366fe28590", Weights: strings.Repeat("4ba45554", 8), Seconds: 1.25,
		Test: Scores{[]int{9137, 9250, 9240}, 10_000}, Validation: Scores{[]int{910, 930, 920}, 1000},
	}
	if change != nil {
		change(&r)
	}
	return r
}

func eta(x float64) func(*Result) { return func(r *Result) { r.Settings.Eta = x } }

func diverged(r *Result) {
	r.Settings.Eta = 1e9
	r.Weights, r.Failure, r.Test, r.Validation = "", "training diverged in epoch 0", Scores{}, Scores{}
}

// encode returns the result as a file.
func encode(t testing.TB, r Result) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), FileName(r.Settings))
	if err := r.Write(file); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRoundTrip(t *testing.T) {
	for name, change := range map[string]func(*Result){
		"ended": nil, "without layers": func(r *Result) { r.Settings.Hidden = nil }, "diverged": diverged,
		"diverged later":     func(r *Result) { r.Failure, r.Weights = "training diverged in epoch 3", "" },
		"without validation": func(r *Result) { r.Validation = Scores{} },
	} {
		want := example(change)
		got, err := decode(encode(t, want))
		if err != nil || Key(got.Settings) != Key(want.Settings) {
			t.Errorf("%s: settings %s and error %v, expected %s", name, Key(got.Settings), err, Key(want.Settings))
		}
		got.Settings, want.Settings = recipe.Settings{}, recipe.Settings{}
		for _, r := range []*Result{&got, &want} {
			for _, s := range []*Scores{&r.Test, &r.Validation} {
				s.Correct = append([]int{}, s.Correct...) // nil and empty are the same
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s:\n%s", name, d)
		}
	}
}

// resealed returns the file with a replacement in its JSON and the right SHA-256 in the first line.
func resealed(t *testing.T, old, new string) []byte {
	t.Helper()
	_, text, _ := bytes.Cut(encode(t, example(nil)), []byte("\n"))
	if !bytes.Contains(text, []byte(old)) {
		t.Fatalf("the file does not contain %q", old)
	}
	text = bytes.Replace(text, []byte(old), []byte(new), 1)
	return append([]byte(format+" "+version+" "+sha256.Sum(text)+"\n"), text...)
}

func TestMalformedFiles(t *testing.T) {
	whole := encode(t, example(nil))
	for _, c := range []struct {
		name    string
		file    []byte
		want    string
		version bool // another version may have written it
	}{
		{"empty", nil, `begins with "", expected "inkling-result", its version and a SHA-256`, false},
		{"a web page", []byte("<!doctype html>"), `begins with "<!doctype html>", expected "inkling-result"`, false},
		{"cut", whole[:len(whole)/2], "the SHA-256 of the content is ", false},
		{"altered", bytes.Replace(whole, []byte("9250"), []byte("9251"), 1), "the SHA-256 of the content is ", false},
		{"newer", bytes.Replace(whole, []byte("result 1"), []byte("result 2"), 1), `result of version "2", expected 1: another version of Inkling wrote it`, true},
		{"unknown member", resealed(t, `"seconds"`, `"minutes"`), "minutes", true},
		{"unknown setting", resealed(t, `"eta"`, `"zeta"`), `unknown settings "zeta"`, true},
		{"wrong setting", resealed(t, `"eta": "3"`, `"eta": "-3"`), "Learning rate: -3 is too small", true},
		{"wrong line", resealed(t, "inkling 1 ", "inkling 2 "), `line: line of version "2", expected 1`, true},
		{"another line", resealed(t, "preset=book", "preset=sixteen"), "the line says inkling 1 preset=sixteen ", true},
		{"another weights hash", resealed(t, `"weights_hash": "4`, `"weights_hash": "5`), "the line says ", true},
		{"no line", resealed(t, `"line": "`+example(nil).Line()+`"`, `"line": ""`), "only runs that ended well have a line", true},
		{"too many answers", resealed(t, "9250", "19250"), "19250 correct answers to 10000 images", true},
	} {
		_, err := decode(c.file)
		if err == nil || !strings.Contains(err.Error(), c.want) || errors.Is(err, ErrVersion) != c.version {
			t.Errorf("%s: error %v\nexpected %s (another version: %t)", c.name, err, c.want, c.version)
		}
	}
}

// FuzzDecode looks for a file that is accepted, but cannot be shown or written.
func FuzzDecode(f *testing.F) {
	for _, change := range []func(*Result){nil, diverged} {
		_, text, _ := bytes.Cut(encode(f, example(change)), []byte("\n"))
		if _, err := parse(text); err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r, err := parse(text)
		if err != nil {
			return
		}
		if err := Report([]Result{r}, filepath.Join(t.TempDir(), "x.csv"), &bytes.Buffer{}); err != nil {
			t.Error(err)
		}
		if _, err := decode(encode(t, r)); err != nil {
			t.Error(err)
		}
	})
}

func TestReport(t *testing.T) {
	other := func(layers ...int) func(*Result) {
		return func(r *Result) {
			r.Settings.Hidden, r.Settings.Seed = layers, 2
			r.Validation.Correct = []int{940, 940, 915}
		}
	}
	list := []Result{example(other(100)), example(diverged), example(nil), example(other()), example(eta(0.5)), example(other(30, 30)),
		example(func(r *Result) { r.Settings.Hidden, r.Settings.Seed, r.Settings.Cost = nil, 1, nn.CrossEntropy })}
	Sort(list)
	csv := filepath.Join(t.TempDir(), "table.csv")
	var out strings.Builder
	if err := Report(list, csv, &out); err != nil {
		t.Fatal(err)
	}
	want := `hidden  eta    cost           seed  epochs  validation best  last    test best  last    seconds  weights
none    3      quadratic      2     3       94.00%           91.50%  92.50%     92.40%  1.2      4ba455544ba4
none    3      cross-entropy  1     3       93.00%           92.00%  92.50%     92.40%  1.2      4ba455544ba4
30      0.5    quadratic      18    3       93.00%           92.00%  92.50%     92.40%  1.2      4ba455544ba4
30      3      quadratic      18    3       93.00%           92.00%  92.50%     92.40%  1.2      4ba455544ba4
30      1e+09  quadratic      18    0       -                -       -          -       1.2      diverged
30, 30  3      quadratic      2     3       94.00%           91.50%  92.50%     92.40%  1.2      4ba455544ba4
100     3      quadratic      2     3       94.00%           91.50%  92.50%     92.40%  1.2      4ba455544ba4
Best on the validation images: hidden none, eta 3, cost cross-entropy, seed 1. To train its model again:
  inkling train --line "inkling 1 preset=book hidden= epochs=3 cost=cross-entropy seed=1 data-hash=1cb033366fe2 epoch-0=9137/10000 epoch-2=9240/10000 weights=4ba455544ba4" --out best.safetensors
`
	if d := cmp.Diff(want, out.String()); d != "" {
		t.Errorf("printed (-want +got):\n%s", d)
	}
	b, err := os.ReadFile(csv)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(b), "\n")
	for i, want := range map[int]string{
		0: "hidden,data,epochs,mini-batch,eta,seed,activation,cost,init,decay,lambda,momentum,augment,strength,pen,images,validation-target,target," +
			"data_hash,epochs_trained,validation_best,validation_last,validation_total,test_best,test_last,test_total,seconds,weights_hash,failure,line",
		3: "30,mnist,3,10,0.5,18,sigmoid,quadratic,large,0,0,0,0,1,0,0,0,0,1cb033366fe28590,3,930,920,1000,9250,9240,10000,1.250," +
			strings.Repeat("4ba45554", 8) + ",," + list[2].Line(),
		5: "30,mnist,3,10,1e+09,18,sigmoid,quadratic,large,0,0,0,0,1,0,0,0,0,1cb033366fe28590,0,,,,,,,1.250,,training diverged in epoch 0,",
	} {
		if d := cmp.Diff(want, lines[i]); d != "" {
			t.Errorf("line %d (-want +got):\n%s", i, d)
		}
	}
	if len(lines) != len(list)+2 {
		t.Errorf("%d lines, expected a head, %d and an end", len(lines), len(list))
	}
}

// TestBestWithoutValidation chooses by the test images if a run was not measured on validation images.
func TestBestWithoutValidation(t *testing.T) {
	var out strings.Builder
	list := []Result{example(nil), example(func(r *Result) { r.Settings.Seed, r.Validation, r.Test.Correct = 2, Scores{}, []int{1, 2, 9500} })}
	if err := Report(list, "", &out); err != nil || !strings.Contains(out.String(), "Best on the test images: seed 2.") {
		t.Errorf("printed %s, error %v", out.String(), err)
	}
}

// TestDifferentResults tells apart what two runs of the same settings must agree on.
func TestDifferentResults(t *testing.T) {
	if a, b := example(nil), example(func(r *Result) { r.Seconds = 9 }); !a.Same(b) {
		t.Error("seconds make a difference")
	}
	for name, change := range map[string]func(*Result){
		"weights": func(r *Result) { r.Weights = strings.Repeat("0", 64) },
		"counts":  func(r *Result) { r.Test.Correct[2]++ },
		"failure": diverged,
	} {
		if a, b := example(nil), example(change); a.Same(b) {
			t.Errorf("%s make no difference", name)
		}
	}
}
