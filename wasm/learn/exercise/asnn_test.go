package exercise

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"inkling/nn"
	"inkling/wasm/learn/expr"
	"inkling/wasm/learn/lesson"
	"inkling/wasm/learn/numpy"
)

// TestAsNN compares the answers of the table with what package nn computes in
// float32, in trials drawn for this.
func TestAsNN(t *testing.T) {
	for i := range Trials {
		for key, want := range nnAnswers(newTrial(i, 1)) {
			b, _ := Find(key)
			names := b.pose(newTrial(i, 1))
			maps.Copy(names, want.names)
			got := answerOf(compile(b.Answer), names)
			if d := cmp.Diff(want.value, got, cmpopts.IgnoreUnexported(numpy.Array{}), cmpopts.EquateApprox(0, 2e-5)); d != "" {
				t.Fatalf("%s, trial %d: %s", key, i, d)
			}
		}
	}
}

// An nnAnswer is what nn computes, and names to be set as it has them.
type nnAnswer struct {
	names expr.Names
	value *numpy.Array
}

// nnAnswers computes the values of the blanks by package nn.
func nnAnswers(t *trial) map[string]nnAnswer {
	sizes := []int{len(t.activations[0].(*numpy.Array).Data)}
	for _, b := range t.biases {
		sizes = append(sizes, len(b.(*numpy.Array).Data))
	}
	n := nn.New(sizes, nn.Sigmoid, nn.Sigmoid)
	for l := range n.Layers() {
		lesson.SetWeights(n.Parameters, l, t.weights[l].(*numpy.Array))
		lesson.SetBiases(n.Parameters, l, t.biases[l].(*numpy.Array))
	}
	narrow := func(v expr.Value) (list []float32) {
		for _, x := range v.(*numpy.Array).Data {
			list = append(list, float32(x))
		}
		return list
	}
	x, y := narrow(t.activations[0]), narrow(t.y)
	last := n.Layers() - 1
	first := &nn.Network{Sizes: sizes[:2], Parameters: nn.Parameters{Weights: n.Weights[:1], Biases: n.Biases[:1]}, Hidden: nn.Sigmoid, Output: nn.Sigmoid}
	output := n.Feedforward(x)
	nabla, entropy := n.Backprop(x, y, nn.Quadratic), n.Backprop(x, y, nn.CrossEntropy)
	of := func(layer int) *numpy.Array { return lesson.Biases(nabla, layer) } // (BP3): its error
	hidden := last + 1 - t.l

	samples, after := nn.NewVectors([][]float32{x}, [][]float32{y}), n.Clone()
	trainer, err := nn.NewTrainer(after, nn.HyperParameters{Epochs: 1, MiniBatch: 1, Eta: t.eta}, samples, nil, nn.Silence{})
	if err != nil {
		panic(err)
	}
	trainer.Step()
	one := expr.List{nil}
	return map[string]nnAnswer{
		Feedforward:    {nil, lesson.Column(first.Feedforward(x))},
		CostDerivative: {nil, lesson.Biases(entropy, last)}, // its output error is a - y: equation (67)
		OutputDelta:    {nil, of(last)},
		OutputNabla:    {expr.Names{"delta": of(last)}, lesson.Weights(nabla, last)},
		HiddenDelta:    {expr.Names{"delta": of(hidden + 1)}, of(hidden)},
		HiddenNabla:    {expr.Names{"delta": of(hidden)}, lesson.Weights(nabla, hidden)},
		UpdateWeights:  {expr.Names{"nw": lesson.Weights(nabla, 0), "mini_batch": one}, lesson.Weights(after.Parameters, 0)},
		UpdateBiases:   {expr.Names{"nb": lesson.Biases(nabla, 0), "mini_batch": one}, lesson.Biases(after.Parameters, 0)},
		Evaluate:       {expr.Names{"a": lesson.Column(output)}, numpy.Number(float64(nn.Answer(output)))},
	}
}
