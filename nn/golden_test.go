package nn

import (
	"crypto/sha256"
	"encoding/binary"
	"flag"
	"fmt"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/blas/blas32"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGoldenTrace pins the first steps of some trainings to the bit: a digest
// of each tensor of the step-0 gradient, then the first ten losses. The same
// file is read natively and in wasm, so that both must agree.
func TestGoldenTrace(t *testing.T) {
	var got strings.Builder
	for _, c := range []struct {
		name           string
		sizes          []int
		hidden, output Activation
		init           Init
		hyper          HyperParameters
	}{
		{"the book, chapter 1", []int{784, 30, 10}, Sigmoid, Sigmoid, Large,
			HyperParameters{Cost: Quadratic, MiniBatch: 10, Eta: 3}},
		{"the book, chapter 3", []int{784, 30, 10}, Sigmoid, Sigmoid, Scaled,
			HyperParameters{Cost: CrossEntropy, MiniBatch: 10, Eta: 0.5, Lambda: 5}},
		{"deep", []int{784, 33, 17, 10}, Tanh, Softmax, Scaled,
			HyperParameters{Cost: LogLikelihood, MiniBatch: 32, Eta: 0.1, Momentum: 0.9}},
		{"rectified", []int{784, 100, 10}, ReLU, Softmax, Scaled,
			HyperParameters{Cost: LogLikelihood, MiniBatch: 10, Eta: 0.05, Lambda: 1, Momentum: 0.5}},
		{"linear", []int{784, 7, 10}, Linear, Linear, Scaled,
			HyperParameters{Cost: Quadratic, MiniBatch: 10, Eta: 0.001, Lambda: 1, Momentum: 0.5}},
	} {
		fmt.Fprintf(&got, "# %s\n", c.name)
		net := New(c.sizes, c.hidden, c.output)
		net.Initialise(c.init, 1)
		c.hyper.Epochs, c.hyper.Seed = 1, 1
		trace(&got, net, c.hyper, blots(1000, 1))
	}

	const file = "testdata/trace.golden"
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got.String()); d != "" {
		t.Errorf("the trace differs from %s (-want +got):\n%s", file, d)
	}
}

func trace(w *strings.Builder, net *Network, h HyperParameters, data Samples) {
	nabla := net.Gradient(data, h.Cost)
	for l := range nabla.Weights {
		fmt.Fprintf(w, "nabla_w[%d] %s\nnabla_b[%d] %s\n", l, digest(numbers(nabla.Weights[l])), l, digest(nabla.Biases[l]))
	}
	trainer, err := NewTrainer(net, h, data, nil, Silence{})
	if err != nil {
		panic(err)
	}
	for range 10 {
		trainer.Step()
		loss := trainer.Progress().Latest
		fmt.Fprintf(w, "loss %016x %.9f\n", math.Float64bits(loss), loss)
	}
	for l := range net.Weights {
		fmt.Fprintf(w, "weights[%d] %s\n", l, digest(numbers(net.Weights[l])))
	}
}

// numbers returns the numbers of a matrix, row after row.
func numbers(m blas32.General) (list []float32) {
	for i := range m.Rows {
		list = append(list, row(m, i)...)
	}
	return list
}

// digest is a short SHA-256 of the numbers' bits.
func digest(v []float32) string {
	h := sha256.New()
	binary.Write(h, binary.LittleEndian, v)
	return fmt.Sprintf("%x", h.Sum(nil)[:8])
}
