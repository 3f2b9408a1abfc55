//go:build unix

// Loop trains natively on a folder of shards, for the benchmark. It prints a line for
// each epoch: the seconds of training, those of the processor, the correct answers on
// the test images, and the seconds of that test.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"inkling/nn"
	"inkling/nn/dataset"
	"inkling/nn/recipe"
)

func main() {
	log.SetFlags(0)
	settings := recipe.Default()
	data := flag.String("data", filepath.Join("site", "data", dataset.DefaultFolder), "folder of the shards")
	hidden := flag.Int("hidden", 30, "units of the hidden layer")
	flag.IntVar(&settings.MiniBatch, "batch", settings.MiniBatch, "samples in a mini-batch")
	flag.Float64Var(&settings.Eta, "eta", settings.Eta, "learning rate")
	flag.IntVar(&settings.Epochs, "epochs", 1, "epochs")
	flag.Uint64Var(&settings.Seed, "seed", settings.Seed, "the seed, as in the page")
	flag.Parse()
	settings.Hidden = []int{*hidden}

	_, splits, err := dataset.Load(os.DirFS(*data))
	check(err)
	timer := &timer{}
	trainer, err := nn.NewTrainer(settings.Network(dataset.MNIST), settings.HyperParameters(), &splits[dataset.Train], &splits[dataset.Test], timer)
	check(err)
	timer.lap()
	for trainer.Step() != nn.Done {
	}
	check(trainer.Err())
}

// A timer splits the time of an epoch at its last mini-batch.
type timer struct {
	latest, latestComputed time.Duration // since some time in the past
	training, computed     time.Duration
}

// MiniBatch notes the end of training.
func (t *timer) MiniBatch(p nn.Progress) {
	if p.MiniBatch == p.MiniBatches {
		t.training, t.computed = t.lap()
	}
}

// Epoch prints the line.
func (t *timer) Epoch(e nn.EpochResult) {
	testing, _ := t.lap()
	fmt.Printf("%.6f %.6f %d %.6f\n", t.training.Seconds(), t.computed.Seconds(), e.Correct, testing.Seconds())
}

// began is when the program did.
var began = time.Now()

// lap returns the time since the last lap, and that of the processor.
func (t *timer) lap() (elapsed, computed time.Duration) {
	before, beforeComputed := t.latest, t.latestComputed
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	t.latest, t.latestComputed = time.Since(began), time.Duration(usage.Utime.Nano()+usage.Stime.Nano())
	return t.latest - before, t.latestComputed - beforeComputed
}

func check(err error) {
	if err != nil {
		log.Fatal("loop: ", err)
	}
}
