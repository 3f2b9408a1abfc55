package exercise

// equivalent are the mutants of TestMutants that are right as well: by blank, and by
// the reason.
var equivalent = map[string]map[string][]string{
	Feedforward: {
		"activations are positive": {
			"(abs(sigmoid(np.dot(w, a) + b)))",
			"(np.maximum(sigmoid(np.dot(w, a) + b), 0))",
		},
		"@ and np.dot are the same for matrices": {
			"sigmoid((matmul(w, a)) + b)",
		},
	},
	CostDerivative: {
		"activations are positive": {
			"(abs(output_activations)) - y",
			"(np.maximum(output_activations, 0)) - y",
		},
	},
	OutputDelta: {
		"cost_derivative is this difference": {
			"(subtract(activations[-1], y)) * sigmoid_prime(zs[-1])",
		},
		"activations are positive": {
			"cost_derivative((abs(activations[-1])), y) * sigmoid_prime(zs[-1])",
			"cost_derivative((np.maximum(activations[-1], 0)), y) * sigmoid_prime(zs[-1])",
		},
		"the derivative of sigmoid is positive": {
			"cost_derivative(activations[-1], y) * (abs(sigmoid_prime(zs[-1])))",
			"cost_derivative(activations[-1], y) * (np.maximum(sigmoid_prime(zs[-1]), 0))",
		},
		"sigmoid_prime is the same at z and -z": {
			"cost_derivative(activations[-1], y) * sigmoid_prime((-zs[-1]))",
			"cost_derivative(activations[-1], y) * sigmoid_prime((abs(zs[-1])))",
		},
	},
	OutputNabla: {
		"@ and np.dot are the same for matrices": {
			"(matmul(delta, activations[-2].transpose()))",
		},
		"the product of a column and a row has each number by each": {
			"(multiply(delta, activations[-2].transpose()))",
			"(outer(delta, activations[-2].transpose()))",
		},
		"activations are positive": {
			"np.dot(delta, (abs(activations[-2])).transpose())",
			"np.dot(delta, (abs(activations[-2].transpose())))",
			"np.dot(delta, (np.maximum(activations[-2], 0)).transpose())",
			"np.dot(delta, (np.maximum(activations[-2].transpose(), 0)))",
		},
		"a row is a row already": {
			"np.dot(delta, (activations[-2].transpose().reshape(1, -1)))",
		},
		"of a single row, sum and mean are the row itself": {
			"np.dot(delta, (np.mean(activations[-2].transpose(), axis=0, keepdims=True)))",
			"np.dot(delta, (np.sum(activations[-2].transpose(), axis=0, keepdims=True)))",
		},
		"np.transpose and .transpose() are the same": {
			"np.dot(delta, (transpose(activations[-2])))",
		},
	},
	HiddenDelta: {
		"@ and np.dot are the same for matrices": {
			"(matmul(weights[-l+1].transpose(), delta)) * sigmoid_prime(z)",
		},
		"np.transpose and .transpose() are the same": {
			"np.dot((transpose(weights[-l+1])), delta) * sigmoid_prime(z)",
		},
		"l is at least 2": {
			"np.dot(weights[(np.minimum((-l+1), 0))].transpose(), delta) * sigmoid_prime(z)",
			"np.dot(weights[-(abs(l))+1].transpose(), delta) * sigmoid_prime(z)",
			"np.dot(weights[-(np.maximum(l, 0))+1].transpose(), delta) * sigmoid_prime(z)",
		},
		"the derivative of sigmoid is positive": {
			"np.dot(weights[-l+1].transpose(), delta) * (abs(sigmoid_prime(z)))",
			"np.dot(weights[-l+1].transpose(), delta) * (np.maximum(sigmoid_prime(z), 0))",
		},
		"sigmoid_prime is the same at z and -z": {
			"np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime((-z))",
			"np.dot(weights[-l+1].transpose(), delta) * sigmoid_prime((abs(z)))",
		},
	},
	HiddenNabla: {
		"@ and np.dot are the same for matrices": {
			"(matmul(delta, activations[-l-1].transpose()))",
		},
		"the product of a column and a row has each number by each": {
			"(multiply(delta, activations[-l-1].transpose()))",
			"(outer(delta, activations[-l-1].transpose()))",
		},
		"a row is a row already": {
			"np.dot(delta, (activations[-l-1].transpose().reshape(1, -1)))",
		},
		"of a single row, sum and mean are the row itself": {
			"np.dot(delta, (np.mean(activations[-l-1].transpose(), axis=0, keepdims=True)))",
			"np.dot(delta, (np.sum(activations[-l-1].transpose(), axis=0, keepdims=True)))",
		},
		"np.transpose and .transpose() are the same": {
			"np.dot(delta, (transpose(activations[-l-1])))",
		},
		"l is at least 2": {
			"np.dot(delta, activations[(np.minimum((-l-1), 0))].transpose())",
			"np.dot(delta, activations[-(abs(l))-1].transpose())",
			"np.dot(delta, activations[-(np.maximum(l, 0))-1].transpose())",
		},
	},
	UpdateWeights: {
		"eta and the number of samples are positive": {
			"w - ((abs((eta/len(mini_batch))))) * nw",
			"w - ((abs(eta))/len(mini_batch)) * nw",
			"w - ((np.maximum((eta/len(mini_batch)), 0))) * nw",
			"w - ((np.maximum(eta, 0))/len(mini_batch)) * nw",
			"w - (eta/(abs(len(mini_batch)))) * nw",
			"w - (eta/(np.maximum(len(mini_batch), 0))) * nw",
		},
	},
	UpdateBiases: {
		"eta and the number of samples are positive": {
			"b - ((abs((eta/len(mini_batch))))) * nb",
			"b - ((abs(eta))/len(mini_batch)) * nb",
			"b - ((np.maximum((eta/len(mini_batch)), 0))) * nb",
			"b - ((np.maximum(eta, 0))/len(mini_batch)) * nb",
			"b - (eta/(abs(len(mini_batch)))) * nb",
			"b - (eta/(np.maximum(len(mini_batch), 0))) * nb",
		},
	},
	Evaluate: {
		"an index is not below 0": {
			"(abs(np.argmax(a)))",
			"(np.maximum(np.argmax(a), 0))",
		},
		"a function that grows keeps the largest where it is, among outputs above 0": {
			"np.argmax((2*a))",
			"np.argmax((a + 1))",
			"np.argmax((a + 1e-6))",
			"np.argmax((a - 1))",
			"np.argmax((a**2))",
			"np.argmax((a*1.00001))",
			"np.argmax((a/2))",
			"np.argmax((abs(a)))",
			"np.argmax((np.exp(a)))",
			"np.argmax((np.log(a)))",
			"np.argmax((np.maximum(a, 0)))",
			"np.argmax((np.tanh(a)))",
			"np.argmax((sigmoid(a)))",
		},
		"the ten numbers are the same, in the same order": {
			"np.argmax((a.reshape(-1)))",
			"np.argmax((np.mean(a, axis=1)))",
			"np.argmax((np.sum(a, axis=1)))",
			"np.argmax((np.transpose(a)))",
		},
		"a row is a row already": {
			"np.argmax((a.reshape(1, -1)))",
		},
	},
}
