package network2

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/foreign"
	"inkling/nn/model"
	"inkling/nn/recipe"
)

// example returns the model of a small network with settings that the book knows.
func example(t testing.TB, hidden ...int) *model.Model {
	t.Helper()
	s := recipe.Default()
	s.Hidden = hidden
	m, err := model.Assemble(model.Layers(s.Network(dataset.MNIST)), nn.Sigmoid, nn.CrossEntropy)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func encoded(t testing.TB, m *model.Model) []byte {
	t.Helper()
	b, err := Encode(m)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRoundTrip(t *testing.T) {
	for _, hidden := range [][]int{nil, {3}, {4, 2}} {
		want := example(t, hidden...)
		got, err := Decode(encoded(t, want))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%v: %s", hidden, d)
		}
	}
}

// TestBooksFile reads what testdata/make.py has saved as the book's program does,
// and compares the outputs with numpy's.
func TestBooksFile(t *testing.T) {
	b, err := os.ReadFile("testdata/network.json")
	if err != nil {
		t.Fatal(err)
	}
	m, err := Decode(b)
	if err != nil {
		t.Fatal(err)
	}
	if m.Settings.Cost != nn.CrossEntropy {
		t.Errorf("cost %v", m.Settings.Cost)
	}
	var answers [][]float64
	if b, err = os.ReadFile("testdata/answers.json"); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &answers); err != nil {
		t.Fatal(err)
	}
	for i, want := range answers {
		got := m.Network.Feedforward(image(i))
		if len(want) != len(got) {
			t.Fatalf("image %d: %d outputs, numpy has %d", i, len(got), len(want))
		}
		for j, a := range got {
			if d := math.Abs(float64(a) - want[j]); !(d < 1e-5) {
				t.Errorf("image %d, output %d is %v, numpy says %v", i, j, a, want[j])
			}
		}
	}
	if len(answers) != 3 {
		t.Errorf("%d answers", len(answers))
	}
}

// image is that of make.py.
func image(i int) []float32 {
	x := make([]float32, 784)
	for p := range x {
		if (p+i)%4 == 0 {
			x[p] = float32((7*p+50*i)%256) / 255
		}
	}
	return x
}

func TestUnsupportedByTheBook(t *testing.T) {
	for _, c := range []struct {
		hidden nn.Activation
		cost   nn.Cost
		want   string
	}{
		{nn.Tanh, nn.Quadratic, "not tanh units, sigmoid outputs and the quadratic cost"},
		{nn.Sigmoid, nn.LogLikelihood, "softmax outputs and the log-likelihood cost"},
	} {
		m, err := model.Assemble(model.Layers(example(t, 3).Network), c.hidden, c.cost)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Encode(m)
		if err == nil || b != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%v, %v: error %v, want %q in it", c.hidden, c.cost, err, c.want)
		}
	}
}

// tiny is the form without the numbers that a network for MNIST needs.
const tiny = `{"sizes": [2, 1], "weights": [[[0.5, -1e-3]]], "biases": [[[3]]], "cost": "QuadraticCost"}`

func malformed(t testing.TB) []struct{ name, file, want string } {
	example := string(encoded(t, example(t, 3)))
	with := func(old, new string) string { return strings.Replace(tiny, old, new, 1) }
	return []struct{ name, file, want string }{
		{"empty", "", "byte 0: the text is incomplete, expected an object; expected an object with sizes, weights, biases and cost"},
		{"web page", "<!doctype html>", `byte 0: "<", expected an object`},
		{"a list", "[]", "byte 0: a list, expected an object"},
		{"cut", example[:1000], "(byte 1000): the text is incomplete, expected"},
		{"goes on", example + "{}", "an object, expected the end of the text"},
		{"nothing", "{}", `cost "", expected QuadraticCost`},
		{"null", "null", "byte 0: null, expected an object"},
		{"unknown member", with(`"cost"`, `"activation": "relu", "cost"`), `unknown key "activation", expected one of sizes, weights, biases, cost`},
		{"capitals", with(`"sizes"`, `"SIZES"`), `key "SIZES", expected "sizes": upper and lower case differ`},
		{"sizes twice", with(`"cost"`, `"sizes": [784, 10], "cost"`), `key "sizes" appears twice`},
		{"other cost", with("QuadraticCost", "HingeCost"), `cost "HingeCost", expected QuadraticCost or CrossEntropyCost`},
		{"numbers for cost", with(`"QuadraticCost"`, "3"), "cost (byte 74): a number, expected a string"},
		{"no sizes", with("[2, 1]", "[]"), "sizes: 0 layers, expected 2 to 8"},
		{"many sizes", with("[2, 1]", "[2, 1, 1, 1, 1, 1, 1, 1, 1]"), "sizes: 9 layers"},
		{"negative size", with("[2, 1]", "[2, -1]"), "layer of -1 units, expected 1 to 4096"},
		{"huge size", with("[2, 1]", "[2, 1000000000]"), "layer of 1000000000 units"},
		{"size that overflows", with("[2, 1]", "[2, 1e30]"), "sizes[1] (byte 14): 1e30, expected a whole number of at most 64 bits"},
		{"sizes of others", with("[2, 1]", "[4000, 4000]"), "weights[0] (byte 36): 15 characters remain, too few for 4000 x 4000 numbers"},
		{"weights missing", with(`"weights": [[[0.5, -1e-3]]],`, ""), "weights or biases are missing"},
		{"biases missing", with(`"biases": [[[3]]],`, ""), "weights or biases are missing"},
		{"weights null", with("[[[0.5, -1e-3]]]", "null"), "weights (byte 29): null, expected a list"},
		{"row missing", with("[[[0.5, -1e-3]]]", "[[           ]]"), "weights[0] (byte 43): 0 items, expected 1"},
		{"short row", with("0.5, -1e-3", "0.5"), "weights[0][0] (byte 36): 1 items, expected 2"},
		{"long row", with("0.5, -1e-3", "0.5, 1, 2"), "weights[0][0][2] (byte 40): more items than the expected 2"},
		{"another layer", with("]]], \"b", "]], []], \"b"), "weights[1] (byte 46): more items than the expected 1"},
		{"null for a number", with("0.5", "null"), "weights[0][0][0] (byte 32): null, expected a number"},
		{"text for a number", with("0.5", `"0.5"`), "weights[0][0][0] (byte 32): a string, expected a number"},
		{"too large", with("-1e-3", "-1e39"), "weights[0][0][1] (byte 37): -1e39, expected a number that fits float32"},
		{"flat biases", with("[[[3]]]", "[[  3]]"), "biases[0][0] (byte 61): a number, expected a list"},
		{"Python's NaN", with("0.5", "NaN"), `weights[0][0][0] (byte 32): "N", expected a value`},
		{"deep", with("0.5", strings.Repeat("[", 20_000)), "more than 32 nested lists and objects"},
		{"not for MNIST", tiny, "layer 0 has weights for 2 inputs, expected 784"},
	}
}

func TestMalformedFiles(t *testing.T) {
	for _, c := range malformed(t) {
		m, err := Decode([]byte(c.file))
		if err == nil || m != nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, c := range malformed(f) {
		f.Add([]byte(c.file))
	}
	f.Add(encoded(f, example(f, 1)))
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			if message := err.Error(); len(message) > 1000 || message != foreign.Clean(message) {
				t.Errorf("error %.1100q", message)
			}
			return
		}
		again := encoded(t, m)
		m, err = Decode(again)
		if err != nil {
			t.Fatalf("read once but not twice: %v", err)
		}
		if !bytes.Equal(again, encoded(t, m)) {
			t.Error("a model changed between two readings")
		}
	})
}
