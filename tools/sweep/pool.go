package sweep

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"sync"
	"sync/atomic"

	"github.com/schollz/progressbar/v3"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
	"inkling/tools/progress"
	"inkling/tools/runs"
)

// A pool trains runs, several at a time.
type pool struct {
	options *Options
	fields  []*recipe.Field // that vary
	out     io.Writer
	total   int // runs of the sweep
	bar     *progressbar.ProgressBar

	mutex   sync.Mutex // for out, bar and results
	results []runs.Result
}

// train trains the runs of one data set after the other, so that only one is in memory.
func (p *pool) train(ctx context.Context, left []recipe.Settings, watched io.Writer) error {
	var names []string
	byData, epochs := map[string][]recipe.Settings{}, 0
	for _, s := range left {
		if byData[s.Data] == nil {
			names = append(names, s.Data)
		}
		byData[s.Data] = append(byData[s.Data], s)
		epochs += s.Epochs
	}
	p.bar = progress.Bar(watched, int64(epochs), "epochs")
	defer p.bar.Exit()
	for _, name := range names {
		manifest, data, err := runs.Load(filepath.Join(p.options.From, name))
		if err != nil {
			return err
		}
		if err := p.abreast(ctx, byData[name], manifest, data); err != nil {
			return err
		}
	}
	return nil
}

// abreast trains runs of one data set. They share the data, which they only read.
func (p *pool) abreast(ctx context.Context, list []recipe.Settings, m *dataset.Manifest, data *dataset.Splits) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var workers sync.WaitGroup
	var next atomic.Int64
	for range min(p.options.Jobs, len(list)) {
		workers.Go(func() {
			for i := next.Add(1); i <= int64(len(list)) && ctx.Err() == nil; i = next.Add(1) {
				if err := p.one(ctx, list[i-1], m, data); err != nil {
					cancel(err)
				}
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}

// one trains a run and writes its result.
func (p *pool) one(ctx context.Context, s recipe.Settings, m *dataset.Manifest, data *dataset.Splits) error {
	epochs := 0
	run := runs.Run{Settings: s, Validate: true, Epoch: func(nn.EpochResult) {
		epochs++
		p.mutex.Lock()
		defer p.mutex.Unlock()
		p.bar.Add(1)
	}}
	_, r, err := run.Train(ctx, m, data)
	if err != nil && r.Failure == "" {
		return err
	}
	if err := r.Write(p.options.file(s)); err != nil {
		return err
	}
	p.mutex.Lock()
	defer p.mutex.Unlock()
	p.results = append(p.results, r)
	p.bar.Add(s.Epochs - epochs) // of a run that ended early
	p.bar.Clear()
	_, err = fmt.Fprintf(p.out, "%d of %d, %s: %s\n", len(p.results), p.total, runs.Describe(s, p.fields), r.Summary())
	return err
}
