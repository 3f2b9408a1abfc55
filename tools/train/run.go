package train

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/model"
	"inkling/tools/atomicfile"
	"inkling/tools/input"
)

// Run trains and prints a line for each epoch. If training diverges or does not reproduce
// the line, no model is written.
func Run(o Options, out io.Writer) error {
	settings, line, err := o.settings()
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if o.Int8 && o.Out == "" {
		return errors.New("train: --int8 needs a file to write: add --out")
	}
	if o.Out != "" {
		if err := atomicfile.Check(o.Out); err != nil {
			return fmt.Errorf("train: --out: %w", err)
		}
	}
	manifest, data, err := load(filepath.Join(o.From, settings.Data))
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if shape := data[dataset.Train].Shape; o.Out != "" && shape != dataset.MNIST {
		return fmt.Errorf("train: a model file can only hold a network for %v, but %s has %v: remove --out", dataset.MNIST, settings.Data, shape)
	}
	if err := settings.Check(manifest); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if err := checkData(line, manifest.Hash()); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	network, log := settings.Network(data[dataset.Train].Shape), &logger{out: out}
	began := time.Now()
	trainer, err := nn.NewTrainer(network, settings.HyperParameters(), mixture.Of(settings, &data[dataset.Train]), &data[dataset.Test], log)
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if settings.ValidationTarget > 0 {
		trainer.Measure(&data[dataset.Validation], nil)
	}
	for trainer.Step() != nn.Done {
	}
	if err := trainer.Err(); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	spent, epochs := time.Since(began).Seconds(), trainer.Progress().Epoch
	if settings.HyperParameters().Reached(log.last) {
		fmt.Fprintf(out, "stopped at the target after %d of %s: %s\n", epochs, several(settings.Epochs), score(log.last))
	}
	fmt.Fprintf(out, "%s of %v in %.1f s, %.2f s per epoch\n", several(epochs), network.Sizes, spent, spent/float64(epochs))
	m := model.Model{Network: network, Settings: settings, Epochs: epochs, Data: manifest.Hash(), Correct: log.last.Correct, Total: log.last.Total}
	fmt.Fprintf(out, "weights %s\n", model.Hash(network))
	if err := compare(line, log.epochs, model.Hash(network), out); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if o.Out == "" {
		return nil
	}
	file := m.Encode()
	if o.Int8 {
		if file, err = int8File(m, &data[dataset.Test], out); err != nil {
			return fmt.Errorf("train: %w", err)
		}
	}
	return atomicfile.Write(o.Out, func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	})
}

// several returns the number of epochs in words.
func several(epochs int) string {
	if epochs == 1 {
		return "1 epoch"
	}
	return fmt.Sprintf("%d epochs", epochs)
}

// int8File returns the file of m with int8 weights, including how many test images it
// classifies correctly.
func int8File(m model.Model, test *dataset.Set, out io.Writer) ([]byte, error) {
	rounded, err := model.Decode(m.EncodeInt8())
	if err != nil {
		return nil, err
	}
	m.Correct = rounded.Network.Evaluate(test)
	fmt.Fprintf(out, "int8 weights %s: %d / %d\n", model.Hash(rounded.Network), m.Correct, m.Total)
	return m.EncodeInt8(), nil
}

// logger prints an epoch as the book's program does.
type logger struct {
	nn.Silence
	out    io.Writer
	last   nn.EpochResult
	epochs []nn.EpochResult
}

func (l *logger) Epoch(e nn.EpochResult) {
	l.last, l.epochs = e, append(l.epochs, e)
	fmt.Fprintf(l.out, "Epoch %d: %d / %d\n", e.Epoch, e.Correct, e.Total)
}

// score returns the accuracies in words.
func score(e nn.EpochResult) string {
	text := fmt.Sprintf("%.2f%% of the test images", 100*e.Test().Accuracy())
	if e.Validation.Total > 0 {
		text = fmt.Sprintf("%.2f%% of the validation images, ", 100*e.Validation.Accuracy()) + text
	}
	return text
}

// load reads the data set of a folder. The tests replace it, so that they load MNIST once.
var load = func(folder string) (*dataset.Manifest, *dataset.Splits, error) {
	if _, err := os.Stat(filepath.Join(folder, dataset.ManifestName)); errors.Is(err, fs.ErrNotExist) {
		return nil, nil, fmt.Errorf("there is no %s in %s: run `inkling shards` first, or choose another data set with --data", dataset.ManifestName, folder)
	}
	return dataset.Load(input.Dir(folder))
}
