package exercise

import (
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"inkling/wasm/learn/expr"
)

var update = flag.Bool("update", false, "write the table of wrong answers again")

// likely are the wrong answers that students give, and the kinds they belong to.
var likely = []struct{ key, kind, answer string }{
	{Feedforward, "activation missing", "np.dot(w, a) + b"},
	{Feedforward, "wrong activation", "np.tanh(np.dot(w, a) + b)"},
	{Feedforward, "wrong activation", "sigmoid_prime(np.dot(w, a) + b)"},
	{Feedforward, "wrong activation", "np.maximum(np.dot(w, a) + b, 0)"},
	{Feedforward, "bias missing", "sigmoid(np.dot(w, a))"},
	{Feedforward, "bias after the activation", "sigmoid(np.dot(w, a)) + b"},
	{Feedforward, "sign", "sigmoid(np.dot(w, a) - b)"},
	{Feedforward, "sign", "sigmoid(-np.dot(w, a) - b)"},
	{Feedforward, "sum for the product", "sigmoid(np.sum(w, axis=1, keepdims=True) + b)"},
	{Feedforward, "mean for the sum", "sigmoid(np.dot(w, a)/len(a) + b)"},
	{Feedforward, "wrong axis", "sigmoid(np.dot(w, a) + np.transpose(b))"},
	{Feedforward, "operator for np.dot", "sigmoid(w * a + b)"},
	{Feedforward, "operands swapped", "sigmoid(np.dot(a, w) + b)"},
	{Feedforward, "transpose too much", "sigmoid(np.dot(w.T, a) + b)"},
	{Feedforward, "threshold", "(np.dot(w, a) + b > 0)"},
	{Feedforward, "constant", "0.5*np.ones(b.shape)"},
	{Feedforward, "almost", "sigmoid(np.dot(w, a) + b) * 1.00001"},
	{CostDerivative, "sign", "y - output_activations"},
	{CostDerivative, "the cost itself", "(output_activations - y)**2/2"},
	{CostDerivative, "factor", "2*(output_activations - y)"},
	{CostDerivative, "another cost", "(output_activations - y)/(output_activations*(1 - output_activations))"},
	{CostDerivative, "another cost", "-y/output_activations"},
	{CostDerivative, "sum", "np.sum(output_activations - y)"},
	{CostDerivative, "mean", "(output_activations - y)/len(y)"},
	{CostDerivative, "size without sign", "abs(output_activations - y)"},
	{CostDerivative, "derivative of sigmoid as well", "(output_activations - y)*output_activations*(1 - output_activations)"},
	{CostDerivative, "transpose too much", "(output_activations - y).T"},
	{CostDerivative, "threshold", "(output_activations > 0.5) - y"},
	{CostDerivative, "almost", "(output_activations - y) * 1.00001"},
	{OutputDelta, "derivative missing", "cost_derivative(activations[-1], y)"},
	{OutputDelta, "wrong function", "cost_derivative(activations[-1], y) * sigmoid(zs[-1])"},
	{OutputDelta, "wrong argument", "cost_derivative(activations[-1], y) * sigmoid_prime(activations[-1])"},
	{OutputDelta, "wrong argument", "cost_derivative(zs[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "sign", "cost_derivative(y, activations[-1]) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "another layer", "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-2])"},
	{OutputDelta, "another layer", "cost_derivative(activations[1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "index from the front", "cost_derivative(activations[2], y) * sigmoid_prime(zs[1])"},
	{OutputDelta, "index from the front", "cost_derivative(activations[-1], y) * sigmoid_prime(zs[3])"},
	{OutputDelta, "np.dot for the operator", "np.dot(cost_derivative(activations[-1], y).T, sigmoid_prime(zs[-1]))"},
	{OutputDelta, "product of all pairs", "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1]).T"},
	{OutputDelta, "sum", "np.sum(cost_derivative(activations[-1], y)) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "almost", "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1]) * 1.00001"},
	{OutputNabla, "another layer", "np.dot(delta, activations[-1].T)"},
	{OutputNabla, "index from the front", "np.dot(delta, activations[1].T)"},
	{OutputNabla, "index from the front", "np.dot(delta, activations[0].T)"},
	{OutputNabla, "transpose of it", "np.dot(activations[-2], delta.T)"},
	{OutputNabla, "transpose missing", "np.dot(delta, activations[-2])"},
	{OutputNabla, "gradient by the biases", "delta"},
	{OutputNabla, "sum", "np.sum(delta) * activations[-2].T"},
	{OutputNabla, "mean", "np.dot(delta, activations[-2].T)/len(delta)"},
	{OutputNabla, "sign", "-np.dot(delta, activations[-2].T)"},
	{OutputNabla, "almost", "np.dot(delta, activations[-2].T) * 1.00001"},
	{HiddenDelta, "derivative missing", "np.dot(weights[-l+1].T, delta)"},
	{HiddenDelta, "wrong function", "np.dot(weights[-l+1].T, delta) * sigmoid(z)"},
	{HiddenDelta, "wrong argument", "np.dot(weights[-l+1].T, delta) * sigmoid_prime(activations[-l])"},
	{HiddenDelta, "another layer", "np.dot(weights[-l].T, delta) * sigmoid_prime(z)"},
	{HiddenDelta, "another layer", "np.dot(weights[-l+1].T, delta * sigmoid_prime(zs[-l+1]))"},
	{HiddenDelta, "constant index", "np.dot(weights[-1].T, delta) * sigmoid_prime(z)"},
	{HiddenDelta, "constant index", "np.dot(weights[-2].T, delta) * sigmoid_prime(z)"},
	{HiddenDelta, "index from the front", "np.dot(weights[1].T, delta) * sigmoid_prime(zs[0])"},
	{HiddenDelta, "transpose missing", "np.dot(weights[-l+1], delta) * sigmoid_prime(z)"},
	{HiddenDelta, "operator for np.dot", "weights[-l+1].T * delta * sigmoid_prime(z)"},
	{HiddenDelta, "wrong axis", "np.sum(weights[-l+1], axis=0).reshape(-1, 1) * sigmoid_prime(z)"},
	{HiddenDelta, "sum", "np.sum(delta) * sigmoid_prime(z)"},
	{HiddenDelta, "sign", "-np.dot(weights[-l+1].T, delta) * sigmoid_prime(z)"},
	{HiddenDelta, "almost", "np.dot(weights[-l+1].T, delta) * sigmoid_prime(z) * 1.00001"},
	{HiddenNabla, "another layer", "np.dot(delta, activations[-l].T)"},
	{HiddenNabla, "off by one", "np.dot(delta, activations[-l+1].T)"},
	{HiddenNabla, "constant index", "np.dot(delta, activations[-3].T)"},
	{HiddenNabla, "constant index", "np.dot(delta, activations[-2].T)"},
	{HiddenNabla, "index from the front", "np.dot(delta, activations[0].T)"},
	{HiddenNabla, "transpose of it", "np.dot(activations[-l-1], delta.T)"},
	{HiddenNabla, "transpose missing", "np.dot(delta, activations[-l-1])"},
	{HiddenNabla, "gradient by the biases", "delta"},
	{HiddenNabla, "almost", "np.dot(delta, activations[-l-1].T) * 1.00001"},
	{UpdateWeights, "sign", "w + (eta/len(mini_batch)) * nw"},
	{UpdateWeights, "sum for the mean", "w - eta * nw"},
	{UpdateWeights, "eta missing", "w - nw/len(mini_batch)"},
	{UpdateWeights, "eta and m missing", "w - nw"},
	{UpdateWeights, "step alone", "(eta/len(mini_batch)) * nw"},
	{UpdateWeights, "fraction turned over", "w - (len(mini_batch)/eta) * nw"},
	{UpdateWeights, "constant for m", "w - (eta/10) * nw"},
	{UpdateWeights, "constant for eta", "w - (3/len(mini_batch)) * nw"},
	{UpdateWeights, "another length", "w - (eta/len(nw)) * nw"},
	{UpdateWeights, "off by one", "w - (eta/(len(mini_batch) - 1)) * nw"},
	{UpdateWeights, "gradient of the biases", "w - (eta/len(mini_batch)) * np.sum(nw, axis=1, keepdims=True)"},
	{UpdateWeights, "mean of the array", "w - eta * np.mean(nw)"},
	{UpdateWeights, "weights for their gradient", "w - (eta/len(mini_batch)) * w"},
	{UpdateWeights, "almost", "w - (eta/len(mini_batch)) * nw * 1.00001"},
	{UpdateBiases, "sign", "b + (eta/len(mini_batch)) * nb"},
	{UpdateBiases, "sum for the mean", "b - eta * nb"},
	{UpdateBiases, "eta missing", "b - nb/len(mini_batch)"},
	{UpdateBiases, "constant for m", "b - (eta/10) * nb"},
	{UpdateBiases, "another length", "b - (eta/len(nb)) * nb"},
	{UpdateBiases, "mean of the array", "b - eta * np.mean(nb)"},
	{UpdateBiases, "wrong axis", "b - (eta/len(mini_batch)) * nb.T"},
	{UpdateBiases, "almost", "b - (eta/len(mini_batch)) * nb * 1.00001"},
	{Evaluate, "threshold", "np.argmax(a > 0.8)"},
	{Evaluate, "threshold", "np.argmax(a > 0.5)"},
	{Evaluate, "threshold", "np.argmax(a > 0.01)"},
	{Evaluate, "threshold", "np.argmax(a > np.mean(a))"},
	{Evaluate, "threshold", "np.argmax(a > 0.9*np.max(a))"},
	{Evaluate, "threshold", "np.argmax(a > np.max(a) - 0.001)"},
	{Evaluate, "argmax of something else", "np.argmax(a*(1 - a))"},
	{Evaluate, "argmax of something else", "np.argmax(abs(a - 0.5))"},
	{Evaluate, "argmax of something else", "np.argmax(sigmoid_prime(a))"},
	{Evaluate, "sign", "np.argmax(-a)"},
	{Evaluate, "sign", "np.argmin(a)"},
	{Evaluate, "off by one", "np.argmax(a) + 1"},
	{Evaluate, "off by one", "np.argmax(a) - 1"},
	{Evaluate, "from the end", "len(a) - 1 - np.argmax(a)"},
	{Evaluate, "wrong axis", "np.argmax(a, axis=1)[0]"},
	{Evaluate, "the output itself", "np.max(a)"},
	{Evaluate, "count", "np.sum(a > 0.5)"},
	{Evaluate, "constant", "0"},
	{Evaluate, "constant", "7"},
	{Evaluate, "constant", "len(a) - 1"},
	{Evaluate, "almost", "np.argmax(a) * 1.00001"},
}

// draws is how many sets of trials the probabilities are estimated from. Only where
// an answer is one of ten digits do wrong ones pass a trial now and then.
func draws(key string) uint64 {
	if key == Evaluate {
		return 200
	}
	return 20
}

// TestLikelyWrongAnswers estimates an upper bound of the probability that each would pass with
// newly drawn trials, and compares the table with README.md.
func TestLikelyWrongAnswers(t *testing.T) {
	sets := map[string][][]expr.Names{}
	for _, c := range likely {
		if sets[c.key] == nil {
			b, _ := Find(c.key)
			for seed := range draws(c.key) {
				sets[c.key] = append(sets[c.key], b.poses(seed))
			}
		}
	}
	var table strings.Builder
	for _, c := range likely {
		b, _ := Find(c.key)
		if b.Check(c.answer).Right {
			t.Errorf("%s: %s counts as right", c.key, c.answer)
		}
		p := bound(b, c.answer, sets[c.key])
		if !(p < 1e-6) {
			t.Errorf("%s: %s passes with a probability of up to %.2g", c.key, c.answer, p)
		}
		fmt.Fprintf(&table, "| %s | %s | `%s` | %s |\n", c.key, c.kind, c.answer, power(p))
	}
	checkTable(t, table.String())
}

// bound returns an upper bound of the probability that an answer passes all trials:
// the product of those of each trial. A probability is estimated from trials of one
// kind, and three standard deviations, or three trials, are added to the count.
func bound(b *Blank, answer string, sets [][]expr.Names) float64 {
	p, right := compileOrNil(answer), compile(b.Answer)
	if p == nil {
		return 0
	}
	var passed [len(plan)]float64
	for _, poses := range sets {
		for i, names := range poses[1:] {
			if try(p, names, answerOf(right, names)).Right {
				passed[i%len(plan)]++
			}
		}
	}
	each := (Trials - 1) / len(plan)
	product := 1.0
	for _, count := range passed {
		count += 3 + 3*math.Sqrt(count)
		product *= math.Pow(min(1, count/float64(each*len(sets))), float64(each))
	}
	return product
}

func compileOrNil(answer string) *expr.Program {
	p, _ := expr.Compile(answer)
	return p
}

// power writes a bound as a power of ten; below 1e-12 it says only that.
func power(p float64) string {
	return fmt.Sprintf("< 1e%d", max(-12, int(math.Ceil(math.Log10(p)))))
}

// checkTable compares the rows with those of README.md, or writes them there.
func checkTable(t *testing.T, rows string) {
	t.Helper()
	const name, head = "README.md", "| --- | --- | --- | --- |\n"
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	before, written, ok := strings.Cut(string(content), head)
	if !ok {
		t.Fatalf("%s has no table of four columns", name)
	}
	if *update {
		if err := os.WriteFile(name, []byte(before+head+rows), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if written != rows {
		t.Errorf("the table of %s is out of date: run this test with -update", name)
	}
}
