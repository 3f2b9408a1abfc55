package expr

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/nn/f32"
	"inkling/wasm/learn/numpy"
)

// names are a small network's, and one function.
func names(t testing.TB) Names {
	t.Helper()
	minus, err := Compile("output_activations - y")
	if err != nil {
		t.Fatal(err)
	}
	w := numpy.New([]float64{1, 2, 3, 4, 5, 6}, 3, 2)
	a := numpy.New([]float64{1, -1}, 2, 1)
	b := numpy.New([]float64{0, 1, 2}, 3, 1)
	return Names{
		"w": w, "a": a, "b": b, "l": Number(1), "eta": Number(3), "row": numpy.New([]float64{7, 9, 8}, 3),
		"activations": List{a, b}, "matrices": List{w, w}, "cost_derivative": &Function{[]string{"output_activations", "y"}, minus},
	}
}

func evaluate(t testing.TB, text string) (Value, error) {
	t.Helper()
	p, err := Compile(text)
	if err != nil {
		return nil, err
	}
	return p.Eval(names(t))
}

func TestValues(t *testing.T) {
	for text, want := range map[string]string{
		"1 + 2*3":                       "7.0",
		"-2**2":                         "-4.0",
		"2**-1":                         "0.5",
		"2**3**2":                       "512.0",
		"(1+2)*3 - -4":                  "13.0",
		"+.5e1":                         "5.0",
		"10/4/5":                        "0.5",
		"1 < 2":                         "1.0",
		"(1 < 2) == 1":                  "1.0",
		"w[1]":                          "[3. 4.]",
		"w[1][0] + w[-1, 1]":            "9.0",
		"activations[-l]":               "[[0.]\n [1.]\n [2.]]",
		"activations[-l-1].T":           "[[ 1. -1.]]",
		"np.dot(w, a) + b":              "[[-1.]\n [ 0.]\n [ 1.]]",
		"w @ a":                         "[[-1.]\n [-1.]\n [-1.]]",
		"w.dot(a).transpose()":          "[[-1. -1. -1.]]",
		"dot(w.T, b)":                   "[[13.]\n [16.]]",
		"numpy.outer(a, row)":           "[[ 7.  9.  8.]\n [-7. -9. -8.]]",
		"np.sum(w)":                     "21.0",
		"np.sum(w, axis=0)":             "[ 9. 12.]",
		"np.sum(w, 1)":                  "[ 3.  7. 11.]",
		"w.mean(axis=-1)":               "[1.5 3.5 5.5]",
		"np.argmax(row)":                "1.0",
		"np.maximum(a, 0)":              "[[1.]\n [0.]]",
		"np.zeros(b.shape)":             "[[0.]\n [0.]\n [0.]]",
		"np.ones((2, 3))":               "[[1. 1. 1.]\n [1. 1. 1.]]",
		"np.zeros(2)":                   "[0. 0.]",
		"np.array([[1, 2], [3, 4]]).T":  "[[1. 3.]\n [2. 4.]]",
		"np.array(activations[0])":      "[[ 1.]\n [-1.]]",
		"row + [1, 2, 3]":               "[ 8. 11. 11.]",
		"len(activations) + len(w)":     "5.0",
		"w.shape[0]*w.size + w.ndim":    "20.0",
		"np.shape(a)[1]":                "1.0",
		"sigmoid(0) + sigmoid_prime(0)": "0.75",
		"np.exp(0) + exp(-np.exp(9))":   "1.0",
		"int(7/2) + float(1)":           "4.0",
		"np.pi > 3":                     "1.0",
		"self.cost_derivative(b, 1) + cost_derivative(cost_derivative(b, 2), b)": "[[-3.]\n [-2.]\n [-1.]]",
		"b + row":             "[[ 7.  9.  8.]\n [ 8. 10.  9.]\n [ 9. 11. 10.]]",
		"(\n1 +\n 2\n)":       "3.0",
		"1 / 0":               "inf",
		"np.log(-1)":          "nan",
		"np.sqrt(np.abs(-4))": "2.0",
		"np.square(-3)":       "9.0",

		"np.sum(w, axis=0, keepdims=True)": "[[ 9. 12.]]",
		"w.mean(axis=-1, keepdims=True)":   "[[1.5]\n [3.5]\n [5.5]]",
		"np.sum(w, keepdims=True, axis=1)": "[[ 3.]\n [ 7.]\n [11.]]",
		"np.sum(w, keepdims=True)":         "[[21.]]",
		"row.max(keepdims=True)":           "[9.]",
		"np.sum(w, axis=None)":             "21.0",
		"np.argmax(row, keepdims=False)":   "1.0",
		"np.argmax(b, axis=0)[0]":          "2.0",
		"b.argmax().item()":                "2.0",
		"np.reshape(w, (2, -1))":           "[[1. 2. 3.]\n [4. 5. 6.]]",
		"w.reshape(2, 3)":                  "[[1. 2. 3.]\n [4. 5. 6.]]",
		"w.reshape((1, 6))":                "[[1. 2. 3. 4. 5. 6.]]",
		"row.reshape(-1, 1)":               "[[7.]\n [9.]\n [8.]]",
		"row.reshape(b.shape)":             "[[7.]\n [9.]\n [8.]]",
		"np.ravel(b) + b.flatten()":        "[0. 2. 4.]",
	} {
		v, err := evaluate(t, text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got := v.(*numpy.Array).String(); got != want {
			t.Errorf("%s = %s, want %s", text, got, want)
		}
	}
}

var mistakes = []struct{ text, want string }{
	{"np.dot(w, b)", "line 1, column 1: np.dot of (3, 2) and (3, 1): 2 columns, but 3 rows; did you mean np.transpose(w)?"},
	{"sigmoid(a + np.dot(w, b))", "line 1, column 13: np.dot of (3, 2) and (3, 1): 2 columns, but 3 rows; did you mean np.transpose(w)?"},
	{"b @ w", "line 1, column 3: @ of (3, 1) and (3, 2): 1 column, but 3 rows; did you mean np.transpose(b)?"},
	{"np.dot(a, w)", "line 1, column 1: np.dot of (2, 1) and (3, 2): 1 column, but 3 rows; did you mean np.dot(w, a)?"},
	{"a @ w", "line 1, column 3: @ of (2, 1) and (3, 2): 1 column, but 3 rows; did you mean w @ a?"},
	{"b.dot(activations[-l])", "line 1, column 3: np.dot of (3, 1) and (3, 1): 1 column, but 3 rows; did you mean b * activations[-l]?"},
	{"np.dot(w.T, a)", "line 1, column 1: np.dot of (2, 3) and (2, 1): 3 columns, but 2 rows; did you mean w?"},
	{"np.dot(a.T, w.T.T)", "line 1, column 1: np.dot of (1, 2) and (3, 2): 2 columns, but 3 rows; did you mean w.T?"},
	{"np.dot(w.T, b.T)", "line 1, column 1: np.dot of (2, 3) and (1, 3): 3 columns, but 1 row; did you mean b?"},
	{"np.dot(b[0], w.T)", "line 1, column 1: np.dot of (1,) and (2, 3): 1 number, but 2 rows"},
	{"np.dot(row.reshape(1, 1 + 2), a.reshape(1, -1))", "line 1, column 1: np.dot of (1, 3) and (1, 2): 3 columns, but 1 row; did you mean np.transpose(row.reshape(1, 1+2))?"},
	{"np.dot(w.transpose(), a)", "line 1, column 1: np.dot of (2, 3) and (2, 1): 3 columns, but 2 rows; did you mean w?"},
	{"np.dot(w, b * 2)", "line 1, column 1: np.dot of (3, 2) and (3, 1): 2 columns, but 3 rows; did you mean np.transpose(w)?"},
	{"(w*1.5) @ b", "line 1, column 9: @ of (3, 2) and (3, 1): 2 columns, but 3 rows; did you mean to transpose the first?"},
	{"2 @ w", "line 1, column 3: @ of () and (3, 2): @ takes arrays, not a single number: use * for that"},
	{"w * b + a", "line 1, column 7: + of (3, 2) and (2, 1) do not fit: 3 rows and 2, and neither is 1"},
	{"w +", "line 1, column 4: the expression ends here, but something must follow"},
	{"", "line 1, column 1: nothing is written here yet"},
	{"  \n ", "line 2, column 2: nothing is written here yet"},
	{"wt * 2", "line 1, column 1: wt is not known here; did you mean w?"},
	{"activatons[0]", "line 1, column 1: activatons is not known here; did you mean activations?"},
	{"gradient", "line 1, column 1: gradient is not known here: there are a, activations, b, cost_derivative, eta, l, matrices, row, w"},
	{"np.dott(w, a)", "line 1, column 1: there is no function np.dott; did you mean np.dot?"},
	{"np.sigmoid(b)", "line 1, column 1: numpy has no sigmoid: write sigmoid(...)"},
	{"np.exp", "line 1, column 1: np.exp is a function: call it, np.exp(...)"},
	{"cost_derivative - 1", "line 1, column 1: cost_derivative is a function: call it, cost_derivative(output_activations, y)"},
	{"cost_derivative(b)", "line 1, column 1: cost_derivative(output_activations, y) takes 2 arguments, but has 1"},
	{"cost_derivative(b, a)", "line 1, column 1: in cost_derivative, line 1, column 20: - of (3, 1) and (2, 1) do not fit: 3 rows and 2, and neither is 1"},
	{"cost_derivative(cost_derivative, b)", "line 1, column 17: cost_derivative is a function: call it, cost_derivative(output_activations, y)"},
	{"cost_derivative(activations, 1)", "line 1, column 1: in cost_derivative, line 1, column 20: - of a list of 2 and a number: take one element of the list, such as [-1], or its length, len(...)"},
	{"w(a)", "line 1, column 1: w is an array of shape (3, 2), not a function: write @ or np.dot for a product of matrices, * to multiply number by number"},
	{"eta(a)", "line 1, column 1: eta is a number, not a function: write * to multiply"},
	{"matrices(0)", "line 1, column 1: matrices is a list of 2, not a function: write [ ] to take an element"},
	{"(w + w)(a)", "line 1, column 4: only a name can be called: write @ or np.dot for a product of matrices, * to multiply number by number"},
	{"sigmoid(w a + b)", "line 1, column 11: an operator is missing before a: write @ or np.dot for a product of matrices, * to multiply number by number"},
	{"w 2", "line 1, column 3: an operator is missing before 2: write * to multiply"},
	{"2(a)", "line 1, column 1: only a name can be called: write * to multiply"},
	{"2 a", "line 1, column 3: an operator is missing before a: write * to multiply"},
	{"a = w", "line 1, column 3: an expression alone is wanted: leave out the = and what stands before it"},
	{"(a = w)", "line 1, column 2: an expression alone is wanted: leave out the = and what stands before it"},
	{"a[0 = 1]", "line 1, column 5: an expression alone is wanted: leave out the = and what stands before it"},
	{"w -= eta", "line 1, column 3: an expression alone is wanted: leave out the = and what stands before it"},
	{"return a", "line 1, column 1: leave out return: an expression alone is wanted"},
	{"[x for x in a]", "line 1, column 4: there are no loops here: arrays are computed all at once"},
	{"a if b else w", "line 1, column 3: there is no if here: np.maximum and comparisons may do what you want"},
	{"import os", "line 1, column 1: only expressions of numbers and arrays are understood here"},
	{"__import__('os')", "line 1, column 12: text in quotes is not of this language"},
	{"(a + b", "line 1, column 1: this ( is not closed: ) is missing"},
	{"np.dot(w, a", "line 1, column 7: this ( is not closed: ) is missing"},
	{"(a b)", "line 1, column 4: an operator is missing before b: write @ or np.dot for a product of matrices, * to multiply number by number"},
	{"(a ]", "line 1, column 4: ) or a comma is expected before ]"},
	{"a)", "line 1, column 2: this ) closes nothing"},
	{"a, b", "line 1, column 2: one expression alone is wanted, without a comma"},
	{"a + ,", "line 1, column 5: , cannot be here: a number, a name or ( is expected"},
	{"a + ]", "line 1, column 5: something must stand before ]"},
	{"a ^ 2", "line 1, column 3: ^ is no power: write **"},
	{"a // 2", "line 1, column 3: // is not of this language: write / to divide"},
	{"a × b", "line 1, column 3: the character × is not of this language: write @ or np.dot for a product of matrices, * to multiply number by number"},
	{"a²", "line 1, column 2: the character ² is not of this language: write **2"},
	{"a − b", "line 1, column 3: the character − is not of this language: write -"},
	{"“a”", "line 1, column 1: text in quotes is not of this language"},
	{"σ(a)", "line 1, column 1: there is no function σ; did you mean sigmoid?"},
	{"η", "line 1, column 1: η is not known here; did you mean eta?"},
	{"w * a", "line 1, column 3: * of (3, 2) and (2, 1) do not fit: 3 rows and 2, and neither is 1; did you mean w @ a?"},
	{"np.multiply(w, a)", "line 1, column 1: np.multiply of (3, 2) and (2, 1) do not fit: 3 rows and 2, and neither is 1; did you mean np.dot(w, a)?"},
	{"(w*.5) * a", "line 1, column 8: * of (3, 2) and (2, 1) do not fit: 3 rows and 2, and neither is 1; did you mean @, the product of matrices?"},
	{"a * b", "line 1, column 3: * of (2, 1) and (3, 1) do not fit: 2 rows and 3, and neither is 1; did you mean np.transpose(b)?"},
	{"w.T * w", "line 1, column 5: * of (2, 3) and (3, 2) do not fit: 2 rows and 3, and neither is 1; did you mean w.T @ w?"},
	{"np.dot(b - 1, sigmoid(b))", "line 1, column 1: np.dot of (3, 1) and (3, 1): 1 column, but 3 rows; did you mean *, number by number?"},
	{"np.dot((-b)**2, (b - 1))", "line 1, column 1: np.dot of (3, 1) and (3, 1): 1 column, but 3 rows; did you mean *, number by number?"},
	{"np.dot(-b, (b - 1))", "line 1, column 1: np.dot of (3, 1) and (3, 1): 1 column, but 3 rows; did you mean -b * (b-1)?"},
	{"np.dot(w, sigmoid(b))", "line 1, column 1: np.dot of (3, 2) and (3, 1): 2 columns, but 3 rows; did you mean np.transpose(w)?"},
	{"np.dot(sigmoid(a), w)", "line 1, column 1: np.dot of (2, 1) and (3, 2): 1 column, but 3 rows; did you mean np.dot(w, sigmoid(a))?"},
	{"np.reshape(w, 2, 3)", "line 1, column 1: a shape has parentheses of its own: np.reshape(x, (3, 1))"},
	{"w.reshape(4, 2)", "line 1, column 3: .reshape: an array of shape (3, 2) does not fit into (4, 2)"},
	{"w.reshape(4, -1)", "line 1, column 3: .reshape: an array of shape (3, 2) does not fit into (4, -1)"},
	{"w.reshape(-1, -1)", "line 1, column 3: .reshape: only one dimension can be -1, not (-1, -1)"},
	{"w.reshape(-2)", "line 1, column 3: a shape is made of whole numbers, not of -2.0: .reshape((3, 1)) or .reshape(b.shape)"},
	{"np.zeros(-1)", "line 1, column 1: a shape is made of whole numbers, not of -1.0: np.zeros((3, 1)) or np.zeros(b.shape)"},
	{"w.item()", "line 1, column 3: .item takes one number, not an array of shape (3, 2)"},
	{"flatten(w)", "line 1, column 1: there is no function flatten"},
	{"np.sum(w, keepdims=w)", "line 1, column 1: keepdims is True or False, not an array of shape (3, 2)"},
	{"np.sum(axis=0, w)", "line 1, column 16: arguments without a name come before those with one"},
	{"np.sum(w, axis=0, axis=0)", "line 1, column 19: axis= is there twice: leave one out"},
	{"np.exp(w, keepdims=True)", "line 1, column 11: np.exp takes no keepdims= here"},
	{"np.sum(w, 0, axis=1)", "line 1, column 1: np.sum takes 2 arguments, but has 3"},
	{"None + w", "line 1, column 6: +: None is not an array"},
	{"-None", "line 1, column 2: None is not an array"},
	{"a $ b", "line 1, column 3: the character '$' is not of this language"},
	{"1 < 2 < 3", "line 1, column 7: one comparison after another is not of this language: compare two things"},
	{"w[0:2]", "line 1, column 4: parts such as a[1:3] are not of this language: take one element, a[1]"},
	{"w[]", "line 1, column 2: between [ and ] stands one index, or two for row and column"},
	{"w[3]", "line 1, column 3: index 3, but there are 3 rows: 0 to 2, or -1 to -3 from the end"},
	{"activations[-l-2]", "line 1, column 15: index -3, but there are 2 elements: 0 to 1, or -1 to -2 from the end"},
	{"np.zeros(1)[1]", "line 1, column 13: index 1, but there is only 1 number: 0, or -1 from the end"},
	{"np.zeros((0, 2))[0]", "line 1, column 18: index 0, but there are 0 rows"},
	{"a % 2", "line 1, column 3: % is not of this language"},
	{"row[0.5]", "line 1, column 5: an index is a whole number, not 0.5"},
	{"row[w]", "line 1, column 5: an index is a whole number, not an array of shape (3, 2)"},
	{"eta[0]", "line 1, column 4: a number has no elements: [ ] is for lists and arrays"},
	{"activations + 1", "line 1, column 13: + of a list of 2 and a number: take one element of the list, such as [-1], or its length, len(...)"},
	{"[1, 2] + 1", "line 1, column 8: + of a list of 2 and a number: take one element of the list, such as [-1], its length, len(...), or an array of it, np.array(...)"},
	{"1 + activations", "line 1, column 3: + of a number and a list of 2: take one element of the list, such as [-1], or its length, len(...)"},
	{"-activations", "line 1, column 2: - of a list of 2: take one element of the list, such as [-1], or its length, len(...)"},
	{"sigmoid(activations)", "line 1, column 1: sigmoid: a list of different shapes, (2, 1) and (3, 1), is not one array: take one element, such as [-1]"},
	{"np.array(matrices)", "line 1, column 1: np.array: a list of 2 matrices is not one array here: take one of them, such as the last, [-1]"},
	{"w.transpose", "line 1, column 3: transpose is a method: call it, .transpose()"},
	{"w.t", "line 1, column 3: an array has no .t; did you mean T?"},
	{"w.T()", "line 1, column 3: T is not a method: leave out the ()"},
	{"w.sort()", "line 1, column 3: an array has no .sort()"},
	{"w.", "line 1, column 3: a name must follow the point, such as shape or T"},
	{"np.", "line 1, column 4: a name must follow np."},
	{"np.dot(w)", "line 1, column 1: np.dot takes 2 arguments, but has 1"},
	{"np.dot(w, out=a)", "line 1, column 11: np.dot takes no out= here"},
	{"np.sum(w, axis=2)", "line 1, column 1: np.sum along axis 2, but the shape is (3, 2)"},
	{"max(0, 0.5)", "line 1, column 1: the axis of max is 0 or 1, not 0.5; of two arrays, np.maximum and np.minimum choose"},
	{"np.max(np.zeros(0))", "line 1, column 1: np.max of an empty array"},
	{"np.zeros(3, 1)", "line 1, column 1: a shape has parentheses of its own: np.zeros((3, 1))"},
	{"np.zeros((1, 2, 3))", "line 1, column 1: a shape of 3 dimensions: arrays have at most 2 here"},
	{"np.zeros(b)", "line 1, column 1: a shape is made of whole numbers, not of an array of shape (3, 1): np.zeros((3, 1)) or np.zeros(b.shape)"},
	{"np.zeros((1000, 1001))", "line 1, column 1: an array of shape (1000, 1001) is too large: at most 1000000 numbers"},
	{"np.zeros(1000000)+np.zeros(1000000)+np.zeros(1000000)", "line 1, column 36: the arrays of this expression are too large: more than 4000000 numbers in all"},
	{"np.ones((900,900)) @ np.ones((900,900))", "line 1, column 20: this takes too long: more than 20000000 multiplications"},
	{"np.outer(np.zeros(1000000), np.zeros(1000000))", "line 1, column 1: an array of shape (1000000, 1000000) is too large: at most 1000000 numbers"},
	{"len(3)", "line 1, column 1: len of a number: only lists and arrays have a length"},
	{"int(w)", "line 1, column 1: int takes one number, not an array of shape (3, 2)"},
	{"1e999", "line 1, column 1: 1e999 is too large a number"},
	{strings.Repeat("(", 60) + "1", "line 1, column 52: nested more than 50 deep: write it more simply"},
	{strings.Repeat("-", 60) + "1", "line 1, column 52: nested more than 50 deep: write it more simply"},
	{strings.Repeat("1+", 1500) + "1", "line 1, column 1: the expression has 3001 characters: at most 2000 are read"},
}

func TestMistakes(t *testing.T) {
	for _, c := range mistakes {
		_, err := evaluate(t, c.text)
		if err == nil {
			t.Errorf("%s: no error, want %s", c.text, c.want)
			continue
		}
		if d := cmp.Diff(c.want, err.Error()); d != "" {
			t.Errorf("%s: %s", c.text, d)
		}
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: the error is a %T, want *Error", c.text, err)
		}
	}
}

func TestUses(t *testing.T) {
	p, err := Compile("np.dot(w, a.T)[i] + cost(b, np.sum(c, axis=d)) + [w] * np.pi * pi")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{"a", "b", "c", "cost", "d", "i", "pi", "w"}, p.Uses()); d != "" {
		t.Error(d)
	}
}

// TestAgain evaluates with other names, larger and smaller: no memory of the
// first time may show.
func TestAgain(t *testing.T) {
	p, err := Compile("sigmoid(np.dot(w, a) + b)")
	if err != nil {
		t.Fatal(err)
	}
	rng := f32.NewRand(1, 1)
	for _, n := range []int{3, 5, 2} {
		w, a, b := numpy.Zeros(n, 4), numpy.Zeros(4, 1), numpy.Zeros(n, 1)
		for i := range w.Data {
			w.Data[i] = rng.Normal()
		}
		for i := range a.Data {
			a.Data[i] = rng.Normal()
		}
		v, err := p.Eval(Names{"w": w, "a": a, "b": b})
		if err != nil {
			t.Fatal(err)
		}
		var z, want numpy.Array
		z.Dot(w, a)
		want.Map(numpy.SigmoidOf, &z)
		if got := v.(*numpy.Array); !cmp.Equal(want.Data, got.Data) {
			t.Errorf("of %d units: got %v, want %v", n, got.Data, want.Data)
		}
	}
}

func FuzzExpression(f *testing.F) {
	for _, c := range mistakes {
		f.Add(c.text)
	}
	for _, text := range []string{
		"sigmoid(np.dot(w, a) + b)", "np.dot(w.transpose(), b) * sigmoid_prime(a)", "cost_derivative(activations[-1], b)",
		"w - (eta/len(row)) * np.ones((3, 2))", "np.argmax(row) == 2", "np.sum(w, axis=1)[0]", "2**-1**.5e-3", "[[1, 2], (3, 4)]",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := Compile(text)
		if err == nil {
			_, err = p.Eval(names(t))
		}
		if err != nil {
			checkPlace(t, text, err)
			return
		}
		first := printed(t, p)
		if second := printed(t, p); first != second {
			t.Errorf("%q came to %s, then to %s", text, first, second)
		}
	})
}

// checkPlace checks that an error points into the text, or just behind it.
func checkPlace(t *testing.T, text string, err error) {
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%q: the error is a %T, want *Error", text, err)
	}
	lines := strings.Split(text, "\n")
	if e.Line < 1 || e.Line > len(lines) || e.Column < 1 || e.Column > len([]rune(lines[e.Line-1]))+1 || e.Message.String() == "" {
		t.Errorf("%q: the error points out of the text: %v", text, err)
	}
}

func printed(t *testing.T, p *Program) string {
	v, err := p.Eval(names(t))
	if err != nil {
		t.Fatal(err)
	}
	return text(v)
}

func text(v Value) string {
	switch v := v.(type) {
	case *numpy.Array:
		return v.Repr()
	case List:
		var s strings.Builder
		for _, item := range v {
			s.WriteString(text(item) + ", ")
		}
		return "[" + s.String() + "]"
	}
	return Describe(v).String()
}

func BenchmarkFeedforward(b *testing.B) {
	p, err := Compile("sigmoid(np.dot(w, a) + b)")
	if err != nil {
		b.Fatal(err)
	}
	rng := f32.NewRand(1, 1)
	w, a, bias := numpy.Zeros(30, 784), numpy.Zeros(784, 1), numpy.Zeros(30, 1)
	for i := range w.Data {
		w.Data[i] = rng.Normal()
	}
	for i := range 150 {
		a.Data[300+i] = 1
	}
	env := Names{"w": w, "a": a, "b": bias}
	for b.Loop() {
		if _, err := p.Eval(env); err != nil {
			b.Fatal(err)
		}
	}
}
