package train

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"inkling/nn"
	"inkling/nn/mnist"
	"inkling/nn/model"
	"inkling/tools/atomicfile"
)

// Run trains and prints a line an epoch. When it is interrupted or training
// diverges, no model is written.
func Run(ctx context.Context, o Options, out io.Writer) error {
	settings, err := o.settings()
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	data, hash, err := load(o.Data)
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	network, log := settings.Network(), &logger{out: out}
	began := time.Now()
	trainer, err := nn.NewTrainer(network, settings.HyperParameters(), settings.Samples(&data[mnist.Train]), &data[mnist.Test], log)
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	for trainer.Step() != nn.Done {
		if ctx.Err() != nil {
			return errors.New("train: stopped before the end; no model was written")
		}
	}
	if err := trainer.Err(); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	spent := time.Since(began).Seconds()
	fmt.Fprintf(out, "%d epochs of %v in %.1f s, %.2f s an epoch\n", settings.Epochs, network.Sizes, spent, spent/float64(settings.Epochs))
	m := model.Model{Network: network, Settings: settings, Epochs: settings.Epochs, Data: hash, Correct: log.last.Correct, Total: log.last.Total}
	fmt.Fprintf(out, "weights %s\n", model.Hash(network))
	if o.Out == "" {
		return nil
	}
	return atomicfile.Write(o.Out, func(w io.Writer) error {
		_, err := w.Write(m.Encode())
		return err
	})
}

// logger prints an epoch as the book's program does.
type logger struct {
	nn.Silence
	out  io.Writer
	last nn.EpochResult
}

func (l *logger) Epoch(e nn.EpochResult) {
	l.last = e
	fmt.Fprintf(l.out, "Epoch %d: %d / %d\n", e.Epoch, e.Correct, e.Total)
}

// load reads the shards that the manifest of the folder lists.
func load(folder string) (*mnist.Splits, string, error) {
	b, err := os.ReadFile(filepath.Join(folder, mnist.ManifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", fmt.Errorf("there is no %s in %s: run `inkling shards` first", mnist.ManifestName, folder)
	}
	if err != nil {
		return nil, "", err
	}
	m, err := mnist.ReadManifest(b)
	if err != nil {
		return nil, "", err
	}
	var all mnist.Splits
	for _, ref := range m.Shards {
		b, err := os.ReadFile(filepath.Join(folder, ref.File))
		if err != nil {
			return nil, "", err
		}
		split, set, err := ref.Open(b)
		if err != nil {
			return nil, "", err
		}
		all.Add(split, set)
	}
	return &all, m.Hash(), nil
}
