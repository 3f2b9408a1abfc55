package compress

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
)

// Run brings the compressed forms of every file below dir up to date, on all cores, and removes forms from earlier
// runs whose files are gone. Quick forms are larger and take a fiftieth of the time; the next run that is not quick
// replaces them.
func Run(dir string, quick bool) (Totals, error) {
	if !quick {
		if err := removeQuick(dir); err != nil {
			return Totals{}, err
		}
	}
	found, err := survey(dir)
	if err != nil {
		return Totals{}, err
	}
	for i := range found.sources {
		found.sources[i].quick = quick
	}
	totals := Totals{Files: len(found.sources), Orphans: len(found.orphans)}
	for _, s := range found.sources {
		totals.Bytes += s.info.Size()
	}
	for _, orphan := range found.orphans {
		if err := os.Remove(orphan); err != nil {
			return totals, err
		}
	}
	jobs := jobsOf(found.sources)
	if quick && slices.ContainsFunc(jobs, job.due) {
		if err := os.WriteFile(filepath.Join(dir, quickName), nil, 0o644); err != nil {
			return totals, err
		}
	}
	if err := runJobs(jobs, &totals); err != nil {
		return totals, err
	}
	return totals, writeList(dir, found.sources)
}

// job is one file to bring up to date in one format.
type job struct {
	source source
	format format
}

// due reports whether the form is not up to date.
func (j job) due() bool {
	_, done := j.format.upToDate(j.source)
	return !done
}

// jobsOf lists the slow format of every file first, so that the cores finish at about the same time.
func jobsOf(sources []source) []job {
	var jobs []job
	for _, f := range formats {
		for _, s := range sources {
			jobs = append(jobs, job{s, f})
		}
	}
	return jobs
}

// runJobs distributes the jobs over the cores and adds their results to totals. After a failure it starts no more of
// them.
func runJobs(jobs []job, totals *Totals) error {
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	queue := make(chan job, len(jobs))
	for _, j := range jobs {
		queue <- j
	}
	close(queue)

	var mu sync.Mutex // guards totals
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for j := range queue {
				if ctx.Err() != nil {
					return
				}
				result, err := j.format.update(j.source)
				if err != nil {
					cancel(err)
					return
				}
				mu.Lock()
				totals.add(j.format, result)
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}
