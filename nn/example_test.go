package nn_test

import (
	"fmt"

	"inkling/nn"
)

// A network of 2-3-1 learns which of two inputs, but not both, is 1.
func Example() {
	inputs := [][]float32{{0, 0}, {0, 1}, {1, 0}, {1, 1}}
	desired := [][]float32{{0}, {1}, {1}, {0}}
	samples := nn.NewVectors(inputs, desired)

	network := nn.New([]int{2, 3, 1}, nn.Tanh, nn.Sigmoid)
	network.Initialise(nn.Large, 1) // from seed 1
	trainer, err := nn.NewTrainer(network, nn.HyperParameters{
		Cost: nn.CrossEntropy, Epochs: 500, MiniBatch: 4, Eta: 1, Seed: 1,
	}, samples, nil, nn.Silence{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for trainer.Step() != nn.Done {
	}
	for _, x := range inputs {
		fmt.Printf("%v: %.2f\n", x, network.Feedforward(x))
	}
	// Output:
	// [0 0]: [0.01]
	// [0 1]: [0.99]
	// [1 0]: [1.00]
	// [1 1]: [0.01]
}

// A log prints the line that learners know.
type log struct{ nn.Silence }

func (log) Epoch(e nn.EpochResult) { fmt.Printf("Epoch %d: %d / %d\n", e.Epoch, e.Correct, e.Total) }

// A Recorder receives the result of every epoch.
func ExampleRecorder() {
	samples := nn.NewVectors([][]float32{{0}, {1}}, [][]float32{{1, 0}, {0, 1}})
	network := nn.New([]int{1, 2}, nn.Sigmoid, nn.Softmax)
	trainer, err := nn.NewTrainer(network, nn.HyperParameters{
		Cost: nn.LogLikelihood, Epochs: 3, MiniBatch: 1, Eta: 0.5,
	}, samples, samples, log{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for trainer.Step() != nn.Done {
	}
	// Output:
	// Epoch 0: 1 / 2
	// Epoch 1: 1 / 2
	// Epoch 2: 2 / 2
}

// A cost that does not suit a network's outputs is reported before training.
func ExampleCost_CheckOutput() {
	fmt.Println(nn.CrossEntropy.CheckOutput(nn.Tanh))
	// Output: the cross-entropy cost needs sigmoid outputs, not tanh
}
