package exercise

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"inkling/wasm/learn/numpy"
)

// rightAnswers give the same results as those of the table.
var rightAnswers = map[string][]string{
	Feedforward: {
		"sigmoid((w @ a) + b)", "1/(1 + np.exp(-np.dot(w, a) - b))", "1.0/(1.0+exp(-(w.dot(a)+b)))", "sigmoid(b + np.dot(a.T, w.T).T)",
		"sigmoid(np.matmul(w, a) + b)", "sigmoid(np.add(w @ a, b))", "1 - sigmoid(-(w @ a) - b)", "0.5*(1 + np.tanh((w @ a + b)/2))",
		"1/(1 + np.e**(-(w @ a) - b))", "sigmoid(np.sum(w * a.T, axis=1, keepdims=True) + b)", "sigmoid(np.sum(w * a.reshape(1, -1), axis=1).reshape(b.shape) + b)",
		"sigmoid(np.sum(np.multiply(w, np.transpose(a)), axis=1).reshape(-1, 1) + b)", "np.reshape(sigmoid(w @ a.flatten() + b.ravel()), b.shape)",
		"np.exp(w @ a + b)/(1 + np.exp(w @ a + b))", "sigmoid(w @ a + b)*True",
	},
	CostDerivative: {
		"-(y - output_activations)", "(2*output_activations - 2*y)/2", "np.subtract(output_activations, y)", "output_activations + -1*y",
		"(output_activations**2 - y**2)/(output_activations + y)", "(output_activations.T - y.T).transpose()", "0.5*2*(output_activations - y)",
	},
	OutputDelta: {
		"(activations[-1] - y) * sigmoid_prime(zs[-1])", "self.cost_derivative(activations[-1], y) * activations[-1] * (1 - activations[-1])",
		"cost_derivative(sigmoid(zs[-1]), y)*sigmoid(zs[-1])*(1-sigmoid(zs[-1]))", "np.multiply(cost_derivative(activations[-1], y), sigmoid_prime(zs[-1]))",
		"cost_derivative(activations[-1], y) * (activations[-1] - activations[-1]**2)",
		"cost_derivative(activations[-1], y) * np.exp(-zs[-1])/(1 + np.exp(-zs[-1]))**2", "sigmoid_prime(zs[-1]) * cost_derivative(activations[-1], y)",
		"cost_derivative(activations[len(activations)-1], y) * sigmoid_prime(zs[len(zs)-1])",
	},
	OutputNabla: {
		"delta @ activations[-2].T", "delta * activations[-2].T", "np.outer(delta, activations[-2])", "np.dot(delta, activations[-2].reshape(1, -1))",
		"(activations[-2] @ delta.T).T", "np.multiply(delta, np.transpose(activations[-2]))", "delta * activations[-2].flatten()",
	},
	HiddenDelta: {
		"(weights[-l+1].T @ delta) * sigmoid_prime(z)", "np.dot(np.transpose(weights[1-l]), delta) * sigmoid_prime(zs[-l])",
		"sigmoid_prime(z) * np.dot(weights[-(l-1)].T, delta)", "(delta.T @ weights[-l+1]).T * sigmoid_prime(z)",
		"np.sum(weights[-l+1] * delta, axis=0).reshape(-1, 1) * sigmoid_prime(z)", "np.sum(weights[-l+1] * delta, axis=0, keepdims=True).T * sigmoid_prime(z)",
		"weights[-l+1].transpose().dot(delta) * activations[-l] * (1 - activations[-l])",
		"np.matmul(weights[len(weights)-l+1].T, delta) * sigmoid_prime(z)",
	},
	HiddenNabla: {
		"np.dot(delta, np.transpose(activations[-l-1]))", "delta @ activations[-l-1].T", "np.outer(delta, activations[-(l+1)])",
		"delta * activations[-1-l].reshape(1, -1)", "delta.dot(activations[len(activations)-l-1].T)",
	},
	UpdateWeights: {
		"w - eta*nw/len(mini_batch)", "w - eta * (nw/len(mini_batch))", "-(eta/len(mini_batch))*nw + w", "w + (-eta/len(mini_batch))*nw",
		"np.subtract(w, np.multiply(eta/len(mini_batch), nw))", "w - eta/float(len(mini_batch))*nw",
	},
	UpdateBiases: {"b - eta/len(mini_batch)*nb", "b - nb*eta/len(mini_batch)", "(len(mini_batch)*b - eta*nb)/len(mini_batch)"},
	Evaluate: {
		"argmax(a)", "a.argmax()", "int(np.argmax(a))", "np.argmax(a.T)", "np.argmax(a.reshape(-1))", "np.argmax(a, axis=0)[0]", "np.argmax(a, axis=None)",
		"a.argmax().item()", "np.argmax(100*a)", "np.argmin(-a)", "int(np.argmax(a, axis=0))", "np.argmax(a >= np.max(a))", "np.argmax(a == np.max(a))",
	},
}

func TestRightAnswers(t *testing.T) {
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			for _, answer := range append(rightAnswers[b.Key], b.Answer) {
				if v := b.Check(answer); !v.Right || v.Message.String() != "" {
					t.Errorf("%s: %s is right, but: %s", b.Key, answer, v.Message)
				}
			}
		}
	}
}

// TestTrials checks that the trials are as README.md says.
func TestTrials(t *testing.T) {
	largest := 0.0
	for i := range Trials {
		trial := newTrial(i, 0)
		seen := map[int]bool{trial.m: true}
		for _, a := range trial.activations {
			n := len(a.(*numpy.Array).Data)
			if i > 0 && (seen[n] || n == 1) {
				t.Errorf("trial %d: a layer has %d units, as another or the mini-batch", i, n)
			}
			seen[n] = true
		}
		for _, z := range trial.zs {
			for _, x := range z.(*numpy.Array).Data {
				largest = max(largest, math.Abs(x))
			}
		}
	}
	if largest > 8 {
		t.Errorf("a weighted input is %v", largest)
	}
	t.Logf("the largest weighted input is %.1f", largest)
}

func TestMistakesOfTheTable(t *testing.T) {
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			for _, m := range b.mistakes {
				if v := b.Check(m.answer); v.Right || !strings.HasSuffix(v.Message.String(), m.says) {
					t.Errorf("%s: %s gets %q, want %q at its end", b.Key, m.answer, v.Message, m.says)
				}
			}
		}
	}
}

// TestTable checks that the table is complete: a gap for each blank, and for each
// blank all that a student needs.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range Exercises {
		if n := strings.Count(e.Code, Gap); n != len(e.Blanks) || e.About == "" || !strings.HasPrefix(e.Code, "def "+e.Key+"(") {
			t.Errorf("%s: %d gaps for %d blanks", e.Key, n, len(e.Blanks))
		}
		for _, b := range e.Blanks {
			found, ok := Find(b.Key)
			if seen[b.Key] || !ok || found.Key != b.Key || b.Asks == "" || len(b.Names) == 0 || len(b.Hints) == 0 || len(b.mistakes) < 2 {
				t.Errorf("the blank %s of %s is not whole", b.Key, e.Key)
			}
			seen[b.Key] = true
			checkNames(t, b)
		}
	}
}

// checkNames checks that the names listed are those that exist.
func checkNames(t *testing.T, b Blank) {
	names := b.pose(newTrial(1, 0))
	listed := map[string]bool{}
	for _, n := range b.Names {
		listed[n.Name] = true
	}
	for name := range names {
		if !listed[name] {
			t.Errorf("%s: %s may be used, but the page does not say so", b.Key, name)
		}
		delete(listed, name)
	}
	if len(listed) > 0 {
		t.Errorf("%s: %v are listed, but do not exist", b.Key, listed)
	}
}

func TestWrongAnswers(t *testing.T) {
	for _, c := range wrongAnswers {
		b, ok := Find(c.key)
		if !ok {
			t.Fatalf("no blank %s", c.key)
		}
		v := b.Check(c.answer)
		if v.Right {
			t.Errorf("%s: %s counts as right", c.key, c.answer)
		}
		if d := cmp.Diff(c.want, v.Message.String()); d != "" {
			t.Errorf("%s: %s\n%s", c.key, c.answer, d)
		}
	}
	if _, ok := Find("backprop"); ok {
		t.Error("a missing blank is found")
	}
}

func ExampleBlank_Check() {
	b, _ := Find(OutputNabla)
	fmt.Println(b.Check("np.dot(activations[-2], delta)").Message)
	fmt.Println(b.Check("np.dot(activations[-2].T, delta)").Message)
	fmt.Println(b.Check(b.Answer).Right)
	// Output:
	// got (3, 1), expected (1, 3) (delta is (1, 1))
	// line 1, column 1: np.dot of (1, 3) and (1, 1): 3 columns, but 1 row; did you mean np.dot(delta, activations[-2].T)?
	// true
}

// FuzzCheck checks that whatever is answered, somebody gets a verdict.
func FuzzCheck(f *testing.F) {
	for _, c := range wrongAnswers {
		f.Add(c.answer, uint8(len(c.key)))
	}
	for i, e := range Exercises {
		f.Add(e.Blanks[0].Answer, uint8(i))
	}
	var blanks []Blank
	for _, e := range Exercises {
		blanks = append(blanks, e.Blanks...)
	}
	f.Fuzz(func(t *testing.T, answer string, which uint8) {
		v := blanks[int(which)%len(blanks)].Check(answer)
		if v.Right != (v.Message.String() == "") || v.Right && v.Got != nil {
			t.Errorf("%q: verdict %+v", answer, v)
		}
	})
}
