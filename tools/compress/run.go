package compress

import (
	"context"
	"os"
	"runtime"
	"sync"
)

// Run brings the compressed forms of every file below dir up to date, on all cores, and removes those that it wrote
// earlier of files that are gone.
func Run(dir string) (Totals, error) {
	found, err := survey(dir)
	if err != nil {
		return Totals{}, err
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
	if err := runJobs(jobsOf(found.sources), &totals); err != nil {
		return totals, err
	}
	return totals, writeList(dir, found.sources)
}

// job is one file to be brought up to date in one format.
type job struct {
	source source
	format format
}

// jobsOf lists the slow format of every file first, so that the cores run out of work at about the same time.
func jobsOf(sources []source) []job {
	var jobs []job
	for _, f := range formats {
		for _, s := range sources {
			jobs = append(jobs, job{s, f})
		}
	}
	return jobs
}

// runJobs spreads the jobs over the cores and adds their results to totals. After a failure it begins no more of them.
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
