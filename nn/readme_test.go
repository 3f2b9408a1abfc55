package nn_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/ink"
	"inkling/nn/model"
	"inkling/nn/pendigits"
	"inkling/nn/recipe"
)

func train(folder fs.FS) ([]byte, error) {
	_, data, err := dataset.Load(folder)
	if err != nil {
		return nil, err
	}
	settings := recipe.Default() // the book's first network
	settings.Epochs = 3
	network := settings.Network(dataset.MNIST)
	err = network.SGD(settings.HyperParameters(), &data[dataset.Train], &data[dataset.Test], log{})
	if err != nil {
		return nil, err
	}
	drawing := []ink.Stroke{{{X: 300, Y: 100}, {X: 420, Y: 100}, {X: 340, Y: 300}}}
	inputs := make([]float32, dataset.MNISTPixels)
	dataset.Inputs(ink.Image(drawing), inputs)
	fmt.Println("the drawing is a", nn.Answer(network.Feedforward(inputs)))
	return model.Model{Network: network, Settings: settings}.Encode(), nil
}

// Example_dataset is the program of README.md, with 2,000 pen digits in the place of MNIST.
func Example_dataset() {
	file, err := train(penDigits(2000, 200))
	fmt.Println(len(file) > 0, err)
	// Output:
	// Epoch 0: 49 / 200
	// Epoch 1: 88 / 200
	// Epoch 2: 104 / 200
	// the drawing is a 7
	// true <nil>
}

// penDigits is a folder of a data set that is computed.
func penDigits(training, test int) fs.FS {
	files := fstest.MapFS{}
	m := dataset.Manifest{Format: dataset.ManifestFormat, Name: "Pen digits", Rows: dataset.MNISTRows, Cols: dataset.MNISTCols,
		Levels: dataset.AllLevels, Classes: strings.Split("0123456789", "")}
	writer := pendigits.NewWriter(1)
	for split, n := range [...]int{dataset.Train: training, dataset.Validation: 0, dataset.Test: test} {
		if n == 0 {
			continue
		}
		images, labels := make([]byte, n*dataset.MNISTPixels), make([]byte, n)
		for i := range labels {
			labels[i] = byte(i % dataset.MNISTClasses)
			writer.Image(int(labels[i]), images[i*dataset.MNISTPixels:][:dataset.MNISTPixels])
		}
		shard := dataset.Shard{Split: dataset.Split(split), Levels: m.Levels, Set: dataset.NewSet(dataset.MNIST, images, labels)}
		b := dataset.EncodeShard(shard)
		files[m.Add(0, shard, b).File] = &fstest.MapFile{Data: b}
	}
	files[dataset.ManifestName] = &fstest.MapFile{Data: m.Encode()}
	return files
}

// TestReadme checks that README.md shows the function as it is compiled here.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile("readme_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, shown, _ := strings.Cut(string(readme), "```go\n")
	shown, _, _ = strings.Cut(shown, "```")
	if shown == "" || !strings.Contains(string(source), "\n"+shown) {
		t.Errorf("README.md shows another program than readme_test.go has:\n%s", shown)
	}
}
