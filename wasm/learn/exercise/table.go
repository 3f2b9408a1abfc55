package exercise

import "inkling/wasm/learn/expr"

// The keys of the blanks.
const (
	Feedforward    = "feedforward"
	CostDerivative = "cost_derivative"
	OutputDelta    = "backprop.output_delta"
	OutputNabla    = "backprop.output_nabla_w"
	HiddenDelta    = "backprop.delta"
	HiddenNabla    = "backprop.nabla_w"
	UpdateWeights  = "update_mini_batch.weights"
	UpdateBiases   = "update_mini_batch.biases"
	Evaluate       = "evaluate"
)

// Exercises are all exercises, in the recommended order.
var Exercises = []Exercise{
	{
		Key:   "feedforward",
		About: "takes an input through the network, layer by layer, and returns the output.",
		Code: `def feedforward(self, a):
    for b, w in zip(self.biases, self.weights):
        a = ____
    return a
`,
		Blanks: []Blank{{
			Key:  Feedforward,
			Asks: "the activations of this layer, from those of the layer before",
			Names: []Name{
				{"w", "(units of this layer, units of the layer before)", "the weights that lead to this layer"},
				{"b", "(units of this layer, 1)", "its biases"},
				{"a", "(units of the layer before, 1)", "the activations of the layer before"},
			},
			Hints: []string{
				"Equation (22): the activations of the layer before, weighted and added up, then the bias, then sigma.",
				"A row of w holds the weights of one unit; np.dot(w, a) weights and adds up for all units at once.",
				"z = np.dot(w, a) + b is the weighted input. What does a unit make of its z?",
			},
			Answer: "sigmoid(np.dot(w, a) + b)",
			mistakes: []mistake{
				{"np.dot(w, a) + b", "this is z, the weighted input: a unit passes on sigmoid(z)"},
				{"sigmoid(np.dot(w, a))", "the biases b are missing"},
				{"sigmoid(np.dot(w, a)) + b", "the bias is added before sigmoid is taken, not after"},
				{"sigmoid(np.dot(w, a) - b)", "the bias is added, not subtracted"},
				{"sigmoid_prime(np.dot(w, a) + b)", "this is the derivative of sigmoid, which only backpropagation needs"},
			},
			pose: (*trial).feedforward,
		}},
	},
	{
		Key:   "cost_derivative",
		About: "returns how the quadratic cost of a sample changes with each output.",
		Code: `def cost_derivative(self, output_activations, y):
    return ____
`,
		Blanks: []Blank{{
			Key:  CostDerivative,
			Asks: "the derivative of the cost by each output activation",
			Names: []Name{
				{"output_activations", "(units of the last layer, 1)", "what the network says"},
				{"y", "(units of the last layer, 1)", "what it should say"},
			},
			Hints: []string{
				"The cost of one sample is 1/2 sum (a - y)^2, a being the outputs: equation (6).",
				"Differentiate (a - y)^2/2 by a: the 2 of the square and the 1/2 cancel.",
			},
			Answer: "output_activations - y",
			mistakes: []mistake{
				{"y - output_activations", "the sign is the wrong way round: the cost grows when an output that is too large grows"},
				{"(output_activations - y)**2/2", "this is the cost itself, not its derivative"},
				{"(output_activations - y)**2", "this is twice the cost, not its derivative"},
				{"2*(output_activations - y)", "the cost has a factor 1/2, which cancels this 2"},
				{"np.sum(output_activations - y)", "every output has a derivative of its own: do not add them up"},
				{"abs(output_activations - y)", "the sign matters: it tells in which direction the output is wrong"},
			},
			pose: (*trial).costDerivative,
		}},
	},
	backprop,
	{
		Key:   "update_mini_batch",
		About: "takes one step of gradient descent on the samples of a mini-batch.",
		Code: `def update_mini_batch(self, mini_batch, eta):
    nabla_b = [np.zeros(b.shape) for b in self.biases]
    nabla_w = [np.zeros(w.shape) for w in self.weights]
    for x, y in mini_batch:
        delta_nabla_b, delta_nabla_w = self.backprop(x, y)
        nabla_b = [nb + dnb for nb, dnb in zip(nabla_b, delta_nabla_b)]
        nabla_w = [nw + dnw for nw, dnw in zip(nabla_w, delta_nabla_w)]
    self.weights = [____ for w, nw in zip(self.weights, nabla_w)]
    self.biases = [____ for b, nb in zip(self.biases, nabla_b)]
`,
		Blanks: []Blank{
			step(UpdateWeights, "w", "nw", "weights", func(t *trial) expr.List { return t.weights }),
			step(UpdateBiases, "b", "nb", "biases", func(t *trial) expr.List { return t.biases }),
		},
	},
	{
		Key:   "evaluate",
		About: "counts the test samples that the network answers correctly.",
		Code: `def evaluate(self, test_data):
    right = 0
    for x, y in test_data:
        a = self.feedforward(x)
        answer = ____
        right += int(answer == y)
    return right
`,
		Blanks: []Blank{{
			Key:   Evaluate,
			Asks:  "the digit that the network gives as its answer",
			Names: []Name{{"a", "(units of the last layer, 1)", "the outputs, one for each digit"}},
			Hints: []string{
				"The answer is the digit whose output is the largest.",
				"Not how large it is counts, but where it is: np.argmax finds that.",
			},
			Answer: "np.argmax(a)",
			mistakes: []mistake{
				{"np.max(a)", "this is the largest output itself; wanted is its index"},
				{"np.argmin(a)", "this is the index of the smallest output"},
				{"np.argmax(a > 0.5)", "this is the first output above 0.5, which need not be the largest: leave the comparison out"},
				{"np.argmax(a, axis=0)", "this is an array of one index: take its element, [0], or leave the axis out"},
				{"np.argmax(a, axis=1)", "this looks along the rows, which have one number each: leave the axis out"},
				{"a", "these are all outputs; wanted is the index of the largest"},
			},
			pose: (*trial).evaluate,
		}},
	},
}

// step returns the blank that updates the weights w or the biases b.
func step(key, w, nw, what string, of func(t *trial) expr.List) Blank {
	return Blank{
		Key:  key,
		Asks: "the " + what + " of a layer after the step",
		Names: []Name{
			{w, "as of the " + what + " of a layer", "the " + what + " before the step"},
			{nw, "the same", "their gradient, summed over the samples of the mini-batch"},
			{"eta", "a number", "the learning rate"},
			{"mini_batch", "a list", "its samples; len(mini_batch) is their number"},
		},
		Hints: []string{
			"Equations (20) and (21): against the gradient, by eta/m times its sum over the m samples.",
			nw + " is the sum; the mean is " + nw + "/len(mini_batch).",
			"From " + w + ", eta times the mean is subtracted.",
		},
		Answer: w + " - (eta/len(mini_batch)) * " + nw,
		mistakes: []mistake{
			{w + " + (eta/len(mini_batch)) * " + nw, "this climbs: the gradient points uphill, and the step goes the other way"},
			{w + " - eta * " + nw, "the sum over the mini-batch is to be divided by the number of its samples, len(mini_batch)"},
			{w + " - " + nw + "/len(mini_batch)", "the learning rate eta is missing"},
			{w + " - " + nw, "the learning rate eta and the number of samples, len(mini_batch), are missing"},
			{"(eta/len(mini_batch)) * " + nw, "this is the step alone: it is subtracted from " + w},
			{w + " - (len(mini_batch)/eta) * " + nw, "eta stands above the line and len(mini_batch) below it"},
		},
		pose: poseStep(w, nw, of),
	}
}
