package runs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/mixture"
	"inkling/nn/model"
	"inkling/nn/recipe"
	"inkling/tools/input"
)

// Load reads the data set of a folder.
func Load(folder string) (*dataset.Manifest, *dataset.Splits, error) {
	if err := present(folder); err != nil {
		return nil, nil, err
	}
	return dataset.Load(input.Dir(folder))
}

// Manifest reads the manifest of the data set of a folder.
func Manifest(folder string) (*dataset.Manifest, error) {
	if err := present(folder); err != nil {
		return nil, err
	}
	b, err := input.Read(filepath.Join(folder, dataset.ManifestName))
	if err != nil {
		return nil, err
	}
	m, err := dataset.ReadManifest(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", filepath.Join(folder, dataset.ManifestName), err)
	}
	return m, nil
}

// present returns an error if the folder has no data set.
func present(folder string) error {
	if _, err := os.Stat(filepath.Join(folder, dataset.ManifestName)); errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no %s in %s: run `inkling shards` first, or choose another data set with --data", dataset.ManifestName, folder)
	}
	return nil
}

// A Run is a run to train.
type Run struct {
	Settings recipe.Settings
	Validate bool                 // measure each epoch on the validation images, if there are any
	Epoch    func(nn.EpochResult) // called after each epoch
}

// Train trains the run in one goroutine, until it ends or ctx is cancelled; another prepares augmented images and pen
// digits, if there are several cores. It only reads the data. If training diverges,
// the error is a *nn.Diverged, and the result says so too.
func (r Run) Train(ctx context.Context, m *dataset.Manifest, data *dataset.Splits) (*nn.Network, Result, error) {
	result, s := Result{Settings: r.Settings, Data: m.Hash()}, r.Settings
	network, began := s.Network(m.Shape()), time.Now()
	samples := mixture.Of(s, &data[dataset.Train])
	if generated, ok := samples.(*mixture.Samples); ok && runtime.GOMAXPROCS(0) > 1 {
		ahead := generated.Ahead(s.HyperParameters().MiniBatches(generated.Len()))
		defer ahead.Stop()
		samples = ahead
	}
	trainer, err := nn.NewTrainer(network, s.HyperParameters(), samples, &data[dataset.Test],
		recorder{each: func(e nn.EpochResult) {
			result.add(e)
			r.Epoch(e)
		}})
	if err != nil {
		return nil, result, err
	}
	if s.ValidationTarget > 0 || r.Validate && data[dataset.Validation].Len() > 0 {
		trainer.Measure(&data[dataset.Validation], nil)
	}
	for ctx.Err() == nil && trainer.Step() != nn.Done {
	}
	if err := ctx.Err(); err != nil {
		return nil, result, err
	}
	result.Seconds = time.Since(began).Seconds()
	if err := trainer.Err(); err != nil {
		result.Failure = err.Error()
		return nil, result, err
	}
	result.Weights = model.Hash(network)
	return network, result, nil
}

// A recorder calls a function after each epoch.
type recorder struct {
	nn.Silence
	each func(nn.EpochResult)
}

func (r recorder) Epoch(e nn.EpochResult) { r.each(e) }
