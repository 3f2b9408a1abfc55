package cases

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/dataset/idx"
	"inkling/nn/model/adopt"
	"inkling/nn/model/exchange"
)

// testImages are MNIST's 10,000 test images.
func testImages(t *testing.T) *dataset.Set {
	t.Helper()
	var files [2][]byte
	for i, name := range []string{"t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"} {
		var err error
		if files[i], err = os.ReadFile(filepath.Join(mnist, name)); err != nil {
			t.Fatal(err)
		}
	}
	pixels, _, _, err := idx.ReadImages(bytes.NewReader(files[0]), "images")
	if err != nil {
		t.Fatal(err)
	}
	labels, err := idx.ReadClasses(bytes.NewReader(files[1]), "labels", 10)
	if err != nil {
		t.Fatal(err)
	}
	return dataset.NewSet(dataset.MNIST, pixels, labels)
}

// TestNetworks reads the same network from each file, with what the file does not say found out on test images.
func TestNetworks(t *testing.T) {
	const (
		right = 9352 // of the network that the files are made from
		half  = 9351 // with numbers of 16 bits, as numpy says too
	)
	test := testImages(t)
	for _, c := range []struct {
		name string
		asks bool // for the activation
	}{
		{"W1b1.npz", true}, {"W1b1.pkl", true}, {"fc.safetensors", true}, {"half.safetensors", true}, {"mlx.safetensors", true},
		{"no-metadata.safetensors", true}, {"sequential.safetensors", true},
		{"network2.json", false}, {"network2-bom.json", false}, {"network2-extra-key.json", false}, {"network2-flat-biases.json", false}, {"network2-no-cost.json", false},
	} {
		b, err := os.ReadFile(filepath.Join(cases(t), "nets", c.name))
		if err != nil {
			t.Fatal(err)
		}
		f, err := adopt.Read(b)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if asks := len(f.Unknown(adopt.Choices{})) > 0; asks != c.asks {
			t.Errorf("%s: unknown is %v", c.name, f.Unknown(adopt.Choices{}))
		}
		trials, err := f.Propose(adopt.Choices{}, test)
		if err != nil {
			t.Fatal(err)
		}
		if best := trials[0]; *best.Hidden != nn.Sigmoid || *best.Cost != nn.Quadratic || best.Inputs != adopt.Unit || !adopt.Clear(trials, adopt.TrialImages) {
			t.Errorf("%s: proposed are %v units, the %v cost and inputs %v", c.name, *best.Hidden, *best.Cost, best.Inputs)
		}
		m, err := f.Model(trials[0].Choices)
		if err != nil {
			t.Fatal(err)
		}
		want := right
		if c.name == "half.safetensors" {
			want = half
		}
		if got := m.Network.Evaluate(test); got != want {
			t.Errorf("%s: %d of 10,000 right, expected %d", c.name, got, want)
		}
		if c.name == "network2.json" {
			own, err := exchange.Decode(b)
			if err != nil {
				t.Fatal(err)
			}
			if got := own.Network.Evaluate(test); got != right {
				t.Errorf("%s, by package exchange: %d of 10,000 right, expected %d", c.name, got, right)
			}
		}
	}
}

// TestSoftmaxNetwork finds out that a network has softmax outputs and ReLU units.
func TestSoftmaxNetwork(t *testing.T) {
	b, err := os.ReadFile(models + "good.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	f, err := adopt.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	trials, err := f.Propose(adopt.Choices{}, testImages(t))
	if err != nil {
		t.Fatal(err)
	}
	if best := trials[0]; *best.Hidden != nn.ReLU || *best.Cost != nn.LogLikelihood || best.Inputs != adopt.Unit || !adopt.Clear(trials, adopt.TrialImages) {
		t.Errorf("proposed are %v units, the %v cost and inputs %v", *best.Hidden, *best.Cost, best.Inputs)
	}
}
