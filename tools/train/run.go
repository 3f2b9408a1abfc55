package train

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/model"
	plane "inkling/nn/plane/line"
	"inkling/tools/atomicfile"
	"inkling/tools/runs"
)

// Run trains and prints a line for each epoch. If training diverges or does not reproduce
// the line, no model is written.
func Run(ctx context.Context, o *Options, out io.Writer) error {
	if err := o.run(ctx, out); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
}

func (o *Options) run(ctx context.Context, out io.Writer) error {
	if plane.Is(o.Line) {
		return o.planeLine(out)
	}
	settings, line, err := o.settings()
	if err != nil {
		return err
	}
	if err := o.checkFiles(); err != nil {
		return err
	}
	manifest, data, err := load(filepath.Join(o.From, settings.Data))
	if err != nil {
		return err
	}
	if shape := data[dataset.Train].Shape; o.Out != "" && shape != dataset.MNIST {
		return fmt.Errorf("a model file can only hold a network for %v, but %s has %v: remove --out", dataset.MNIST, settings.Data, shape)
	}
	if err := errors.Join(settings.Check(manifest), checkData(line, manifest.Hash())); err != nil {
		return err
	}
	log := &logger{out: out}
	network, result, err := runs.Run{Settings: settings, Validate: o.Result != "", Epoch: log.epoch}.Train(ctx, manifest, data)
	if o.Result != "" && (err == nil || result.Failure != "") {
		if err := result.Write(o.Result); err != nil {
			return fmt.Errorf("--result: %w", err)
		}
	}
	if result.Failure != "" && o.Result != "" && o.Out == "" && line == nil {
		_, err := fmt.Fprintln(out, result.Failure)
		return err
	}
	if err != nil {
		return err
	}
	epochs := len(log.epochs)
	if settings.HyperParameters().Reached(log.last) {
		fmt.Fprintf(out, "stopped at the target after %d of %s: %s\n", epochs, several(settings.Epochs), result.Summary())
	}
	fmt.Fprintf(out, "%s of %v in %.1f s, %.2f s per epoch\n", several(epochs), network.Sizes, result.Seconds, result.Seconds/float64(epochs))
	fmt.Fprintf(out, "weights %s\n", result.Weights)
	if err := compare(line, log.epochs, result.Weights, out); err != nil || o.Out == "" {
		return err
	}
	m := model.Model{Network: network, Settings: settings, Epochs: epochs, Data: manifest.Hash(), Correct: log.last.Correct, Total: log.last.Total}
	file := m.Encode()
	if o.Int8 {
		if file, err = int8File(m, &data[dataset.Test], out); err != nil {
			return err
		}
	}
	return atomicfile.Write(o.Out, func(w io.Writer) error {
		_, err := w.Write(file)
		return err
	})
}

// checkFiles returns an error if a file could not be written after training.
func (o *Options) checkFiles() error {
	if o.Int8 && o.Out == "" {
		return errors.New("--int8 needs a file to write: add --out")
	}
	if o.Out != "" {
		if err := atomicfile.Check(o.Out); err != nil {
			return fmt.Errorf("--out: %w", err)
		}
	}
	if o.Result != "" {
		if err := runs.Prepare(o.Result); err != nil {
			return fmt.Errorf("--result: %w", err)
		}
	}
	return nil
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
	out    io.Writer
	last   nn.EpochResult
	epochs []nn.EpochResult
}

func (l *logger) epoch(e nn.EpochResult) {
	l.last, l.epochs = e, append(l.epochs, e)
	fmt.Fprintf(l.out, "Epoch %d: %d / %d\n", e.Epoch, e.Correct, e.Total)
}

// load reads the data set of a folder. The tests replace it, so that they load MNIST once.
var load = runs.Load
