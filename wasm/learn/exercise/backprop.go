package exercise

// backprop is the exercise on the four equations of backpropagation.
var backprop = Exercise{
	Key:   "backprop",
	About: "returns the gradient of the cost of one sample, by the four equations of backpropagation.",
	Code: `def backprop(self, x, y):
    nabla_b = [np.zeros(b.shape) for b in self.biases]
    nabla_w = [np.zeros(w.shape) for w in self.weights]
    activations = [x]
    zs = []
    for b, w in zip(self.biases, self.weights):
        zs.append(np.dot(w, activations[-1]) + b)
        activations.append(sigmoid(zs[-1]))
    delta = ____
    nabla_b[-1] = delta
    nabla_w[-1] = ____
    for l in range(2, self.num_layers):
        z = zs[-l]
        delta = ____
        nabla_b[-l] = delta
        nabla_w[-l] = ____
    return nabla_b, nabla_w
`,
	Blanks: []Blank{
		{
			Key:  OutputDelta,
			Asks: "the error of the last layer, (BP1)",
			Names: []Name{
				{"cost_derivative", "a function", "cost_derivative(output_activations, y), of the exercise before"},
				activationsName, zsName,
				{"y", "(units of the last layer, 1)", "the desired output"},
			},
			Hints: []string{
				"(BP1): the derivative of the cost by the outputs, times the derivative of sigma at z, unit by unit.",
				"The outputs are activations[-1] and their weighted inputs zs[-1].",
				"Unit by unit is the operator *, not np.dot.",
			},
			Answer: "cost_derivative(activations[-1], y) * sigmoid_prime(zs[-1])",
			mistakes: []mistake{
				{"cost_derivative(activations[-1], y)", "the derivative of sigma is missing: times sigmoid_prime(zs[-1])"},
				{"cost_derivative(activations[-1], y) * sigmoid(zs[-1])", "the derivative of sigma is sigmoid_prime, not sigmoid"},
				{"cost_derivative(activations[-1], y) * sigmoid_prime(activations[-1])",
					"sigmoid_prime is taken of the weighted inputs zs[-1], not of the activations"},
				{"cost_derivative(y, activations[-1]) * sigmoid_prime(zs[-1])", "the sign is the wrong way round: first the outputs, then y"},
				{"cost_derivative(zs[-1], y) * sigmoid_prime(zs[-1])", "the cost depends on the activations, not on z: activations[-1]"},
			},
			pose: (*trial).outputDelta,
		},
		{
			Key:   OutputNabla,
			Asks:  "the gradient by the weights of the last layer, (BP4)",
			Names: []Name{{"delta", "(units of the last layer, 1)", "the error of the last layer"}, activationsName},
			Hints: []string{
				"(BP4): for each weight, the activation it takes in times the error of the unit that it leads to.",
				"The shape is that of the weights: a row for each unit of this layer, a column for each of the layer before.",
				"A column times a row is a matrix: delta is a column, and the activations of the layer before must become a row.",
			},
			Answer: "np.dot(delta, activations[-2].transpose())",
			mistakes: []mistake{
				{"np.dot(delta, activations[-1].transpose())", "the weights take in the activations of the layer before: activations[-2]"},
				{"np.dot(activations[-2], delta.transpose())", "this is the transpose: the rows belong to the units of the last layer"},
				{"delta", "this is the gradient by the biases, (BP3)"},
			},
			pose: (*trial).outputNabla,
		},
		{
			Key:  HiddenDelta,
			Asks: "the error of the layer -l, from that of the layer behind it, (BP2)",
			Names: []Name{
				{"weights", "a list", "the weights of all layers: weights[-l+1] leads from the layer -l to the one behind it"},
				{"delta", "(units of the layer behind, 1)", "the error of the layer behind"},
				{"z", "(units of the layer -l, 1)", "the weighted inputs of the layer -l"},
				lName, activationsName, zsName,
			},
			Hints: []string{
				"(BP2): the errors go backwards through the weights, then times the derivative of sigma, unit by unit.",
				"Backwards through the weights is np.dot with the transpose of the matrix.",
				"The weights behind the layer -l are weights[-l+1]: a layer's own are weights[-l].",
			},
			Answer: "np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime(z)",
			mistakes: []mistake{
				{"np.dot(weights[-l+1].transpose(), delta)", "the derivative of sigma is missing: times sigmoid_prime(z)"},
				{"np.dot(weights[-l+1].transpose(), delta) * sigmoid(z)", "the derivative of sigma is sigmoid_prime, not sigmoid"},
				{"np.dot(weights[-l+1].transpose(), delta * sigmoid_prime(zs[-l+1]))",
					"sigmoid_prime belongs to the layer -l, after the product, not before it"},
			},
			pose: (*trial).hiddenDelta,
		},
		{
			Key:   HiddenNabla,
			Asks:  "the gradient by the weights of the layer -l, (BP4)",
			Names: []Name{{"delta", "(units of the layer -l, 1)", "the error of the layer -l"}, lName, activationsName},
			Hints: []string{
				"As for the last layer: delta times the activations that these weights take in.",
				"For l = 1 it was activations[-2]. What is it for any l?",
			},
			Answer: "np.dot(delta, activations[-l-1].transpose())",
			mistakes: []mistake{
				{"np.dot(delta, activations[-l].transpose())", "the weights take in the activations of the layer before: activations[-l-1]"},
				{"np.dot(activations[-l-1], delta.transpose())", "this is the transpose: the rows belong to the units of the layer -l"},
			},
			pose: (*trial).hiddenNabla,
		},
	},
}

var (
	activationsName = Name{"activations", "a list of columns", "the activations of all layers, the input first"}
	zsName          = Name{"zs", "a list of columns", "the weighted inputs of all layers but the first"}
	lName           = Name{"l", "a number", "which layer, counted from the last, from 2"}
)
