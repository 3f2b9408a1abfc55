package exercise

import (
	"strings"
	"testing"
)

// followed are wrong answers, a part of the message for each, and the answer after following its
// advice: a right answer, or another one of this list.
var followed = []struct{ key, answer, advice, then string }{
	{Feedforward, "np.dot(w, a) + b", "a unit passes on sigmoid(z)", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(np.dot(w, a))", "the biases b are missing", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(np.dot(w, a)) + b", "added before sigmoid is taken", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(np.dot(w, a) - b)", "added, not subtracted", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid_prime(np.dot(w, a) + b)", "this is the derivative of sigmoid", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(w a + b)", "write @ or np.dot for a product of matrices", "sigmoid(w @ a + b)"},
	{Feedforward, "sigmoid(w(a) + b)", "write @ or np.dot for a product of matrices", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid((w)(a) + b)", "write @ or np.dot for a product of matrices", "sigmoid((w) @ (a) + b)"},
	{Feedforward, "sigmoid(w · a + b)", "write @ or np.dot for a product of matrices", "sigmoid(w @ a + b)"},
	{Feedforward, "sigmoid(w * a + b)", "did you mean w @ a?", "sigmoid(w @ a + b)"},
	{Feedforward, "sigmoid(np.multiply(w, a) + b)", "did you mean np.dot(w, a)?", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(a @ w + b)", "did you mean w @ a?", "sigmoid(w @ a + b)"},
	{Feedforward, "sigmoid(np.dot(a, w) + b)", "did you mean np.dot(w, a)?", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(np.dot(w.T, a) + b)", "did you mean w?", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmod(np.dot(w, a) + b)", "did you mean sigmoid?", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "σ(np.dot(w, a) + b)", "did you mean sigmoid?", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "sigmoid(np.dott(w, a) + b)", "did you mean np.dot?", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "np.sigmoid(np.dot(w, a) + b)", "write sigmoid(...)", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "a = sigmoid(np.dot(w, a) + b)", "leave out the = and what stands before it", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "return sigmoid(np.dot(w, a) + b)", "leave out return", "sigmoid(np.dot(w, a) + b)"},
	{Feedforward, "1/(1 + np.e^(-(w @ a) - b))", "write **", "1/(1 + np.e**(-(w @ a) - b))"},
	{Feedforward, "sigmoid(w @ a − -b)", "write -", "sigmoid(w @ a - -b)"},
	{Feedforward, "sigmoid(np.dot(a.T, w.T).T() + b)", "leave out the ()", "sigmoid(np.dot(a.T, w.T).T + b)"},
	{Feedforward, "sigmoid(np.reshape(w @ a, 3, 1) + b)", "a shape has parentheses of its own", "sigmoid(np.reshape(w @ a, (3, 1)) + b)"},
	{Feedforward, "sigmoid(np.reshape(w @ a, (3, 1)) + b)", "does not fit into (3, 1)", "sigmoid(np.reshape(w @ a, b.shape) + b)"},

	{CostDerivative, "y - output_activations", "the sign is the wrong way round", "output_activations - y"},
	{CostDerivative, "(output_activations - y)**2/2", "this is the cost itself", "output_activations - y"},
	{CostDerivative, "(output_activations - y)**2", "this is twice the cost", "output_activations - y"},
	{CostDerivative, "2*(output_activations - y)", "a factor 1/2, which cancels this 2", "output_activations - y"},
	{CostDerivative, "2(output_activations - y)", "write * to multiply", "2*(output_activations - y)"},
	{CostDerivative, "2 output_activations - y", "write * to multiply", "2 * output_activations - y"},
	{CostDerivative, "2 * output_activations - y", "(output_activations is (1, 1), y is (1, 1))", "output_activations - y"},
	{CostDerivative, "(output_activations² - y²)/(output_activations + y)", "write **2", "(output_activations**2 - y**2)/(output_activations + y)"},
	{CostDerivative, "np.sum(output_activations - y)", "do not add them up", "output_activations - y"},
	{CostDerivative, "abs(output_activations - y)", "the sign matters", "output_activations - y"},

	{OutputDelta, "cost_derivative(activations[-1], y)", "times sigmoid_prime(zs[-1])", "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative(activations[-1], y) * sigmoid(zs[-1])", "is sigmoid_prime, not sigmoid",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative(activations[-1], y) * sigmoid_prime(activations[-1])", "of the weighted inputs zs[-1]",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative(y, activations[-1]) * sigmoid_prime(zs[-1])", "first the outputs, then y",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative(zs[-1], y) * sigmoid_prime(zs[-1])", "not on z: activations[-1]",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "np.dot(cost_derivative(activations[-1], y), sigmoid_prime(zs[-1]))",
		"did you mean cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])?", "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "(activations - y) * sigmoid_prime(zs[-1])", "such as [-1]", "(activations[-1] - y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative(activations, y) * sigmoid_prime(zs[-1])", "take one element, such as [-1]",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative(activations[-1], y) * sigmoid_prime(zs)", "take one element, such as [-1]",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},
	{OutputDelta, "cost_derivative * sigmoid_prime(zs[-1])", "call it, cost_derivative(output_activations, y)",
		"cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])"},

	{OutputNabla, "np.dot(delta, activations[-1].transpose())", "of the layer before: activations[-2]", "np.dot(delta, activations[-2].transpose())"},
	{OutputNabla, "np.dot(activations[-2], delta.transpose())", "this is the transpose", "np.dot(delta, activations[-2].transpose())"},
	{OutputNabla, "delta", "this is the gradient by the biases", "np.dot(delta, activations[-2].transpose())"},
	{OutputNabla, "np.dot(delta, activations[-2])", "did you mean np.transpose(activations[-2])?", "np.dot(delta, np.transpose(activations[-2]))"},
	{OutputNabla, "delta @ activations(-2).T", "write [ ] to take an element", "delta @ activations[-2].T"},
	{OutputNabla, "delta * activations[-2]", "expected (1, 3)", "delta * activations[-2].T"},

	{HiddenDelta, "np.dot(weights[-l+1].transpose(), delta)", "times sigmoid_prime(z)", "np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime(z)"},
	{HiddenDelta, "np.dot(weights[-l+1].transpose(), delta) * sigmoid(z)", "is sigmoid_prime, not sigmoid",
		"np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime(z)"},
	{HiddenDelta, "np.dot(weights[-l+1].transpose(), delta * sigmoid_prime(zs[-l+1]))", "belongs to the layer -l, after the product",
		"np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime(z)"},
	{HiddenDelta, "np.dot(weights[-l+1], delta) * sigmoid_prime(z)", "did you mean np.transpose(weights[-l+1])?",
		"np.dot(np.transpose(weights[-l+1]), delta) * sigmoid_prime(z)"},
	{HiddenDelta, "np.dot(delta, weights[-l+1].T) * sigmoid_prime(z)", "did you mean np.dot(weights[-l+1].T, delta)?",
		"np.dot(weights[-l+1].T, delta) * sigmoid_prime(z)"},
	{HiddenDelta, "weights[-l+1].T * delta * sigmoid_prime(z)", "did you mean weights[-l+1].T @ delta?", "weights[-l+1].T @ delta * sigmoid_prime(z)"},
	{HiddenDelta, "np.dot(weights[-l+1].T, delta) sigmoid_prime(z)", "* to multiply number by number", "np.dot(weights[-l+1].T, delta) * sigmoid_prime(z)"},

	{HiddenNabla, "np.dot(delta, activations[-l].transpose())", "activations[-l-1]", "np.dot(delta, activations[-l-1].transpose())"},
	{HiddenNabla, "np.dot(activations[-l-1], delta.transpose())", "this is the transpose", "np.dot(delta, activations[-l-1].transpose())"},
	{HiddenNabla, "delta * activations[-l-1]", "did you mean np.transpose(activations[-l-1])?", "delta * np.transpose(activations[-l-1])"},
	{HiddenNabla, "delta @ activations[-l-1]", "did you mean np.transpose(activations[-l-1])?", "delta @ np.transpose(activations[-l-1])"},

	{UpdateWeights, "w + (eta/len(mini_batch)) * nw", "the step goes the other way", "w - (eta/len(mini_batch)) * nw"},
	{UpdateWeights, "w - eta * nw", "divided by the number of its samples, len(mini_batch)", "w - eta * nw/len(mini_batch)"},
	{UpdateWeights, "w - nw/len(mini_batch)", "the learning rate eta is missing", "w - eta*nw/len(mini_batch)"},
	{UpdateWeights, "w - nw", "eta and the number of samples", "w - eta*nw/len(mini_batch)"},
	{UpdateWeights, "(eta/len(mini_batch)) * nw", "it is subtracted from w", "w - (eta/len(mini_batch)) * nw"},
	{UpdateWeights, "w - (len(mini_batch)/eta) * nw", "eta stands above the line", "w - (eta/len(mini_batch)) * nw"},
	{UpdateWeights, "w - (eta/mini_batch) * nw", "its length, len(...)", "w - (eta/len(mini_batch)) * nw"},
	{UpdateWeights, "w - η/len(mini_batch) * nw", "did you mean eta?", "w - eta/len(mini_batch) * nw"},
	{UpdateWeights, "w - eta(nw)/len(mini_batch)", "write * to multiply", "w - eta*(nw)/len(mini_batch)"},
	{UpdateWeights, "w -= eta/len(mini_batch) * nw", "leave out the = and what stands before it", "eta/len(mini_batch) * nw"},
	{UpdateWeights, "eta/len(mini_batch) * nw", "it is subtracted from w", "w - eta/len(mini_batch) * nw"},
	{UpdateBiases, "b + (eta/len(mini_batch)) * nb", "the step goes the other way", "b - (eta/len(mini_batch)) * nb"},
	{UpdateBiases, "b - eta * nb", "divided by the number of its samples, len(mini_batch)", "b - eta * nb/len(mini_batch)"},
	{UpdateBiases, "b - nb/len(mini_batch)", "the learning rate eta is missing", "b - eta*nb/len(mini_batch)"},
	{UpdateBiases, "b - nb", "eta and the number of samples", "b - eta*nb/len(mini_batch)"},
	{UpdateBiases, "(eta/len(mini_batch)) * nb", "it is subtracted from b", "b - (eta/len(mini_batch)) * nb"},
	{UpdateBiases, "b - (len(mini_batch)/eta) * nb", "eta stands above the line", "b - (eta/len(mini_batch)) * nb"},

	{Evaluate, "np.max(a)", "wanted is its index", "np.argmax(a)"},
	{Evaluate, "np.argmin(a)", "of the smallest output", "np.argmax(a)"},
	{Evaluate, "np.argmax(a > 0.5)", "leave the comparison out", "np.argmax(a)"},
	{Evaluate, "np.argmax(a, axis=0)", "take its element, [0]", "np.argmax(a, axis=0)[0]"},
	{Evaluate, "np.argmax(a, axis=1)", "leave the axis out", "np.argmax(a)"},
	{Evaluate, "a", "wanted is the index of the largest", "np.argmax(a)"},
	{Evaluate, "a.argmx()", "did you mean argmax?", "a.argmax()"},
	{Evaluate, "np.argmx(a)", "did you mean np.argmax?", "np.argmax(a)"},
	{Evaluate, "a.argmax", "call it, .argmax()", "a.argmax()"},
	{Evaluate, "np.argmax(axis=None, a)", "come before those with one", "np.argmax(a, axis=None)"},
	{Evaluate, "np.argmax(a, axis=None, axis=None)", "leave one out", "np.argmax(a, axis=None)"},
}

// TestAdviceLeadsToTheRightAnswer follows the advice of verdicts, among them that of
// every mistake of the table.
func TestAdviceLeadsToTheRightAnswer(t *testing.T) {
	listed := map[[2]string]bool{}
	for _, c := range followed {
		listed[[2]string{c.key, c.answer}] = true
	}
	for _, c := range followed {
		b, _ := Find(c.key)
		v := b.Check(c.answer)
		if v.Right || !strings.Contains(v.Message.String(), c.advice) {
			t.Errorf("%s: %s gets %q, want %q in it", c.key, c.answer, v.Message, c.advice)
		}
		if v := b.Check(c.then); !v.Right && !listed[[2]string{c.key, c.then}] {
			t.Errorf("%s: %s becomes %s, which gets %q", c.key, c.answer, c.then, v.Message)
		}
	}
	for _, e := range Exercises {
		for _, b := range e.Blanks {
			for _, m := range b.mistakes {
				if !listed[[2]string{b.Key, m.answer}] {
					t.Errorf("%s: no case follows the advice about %s", b.Key, m.answer)
				}
			}
		}
	}
}
