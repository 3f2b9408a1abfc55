// Loop trains natively on a folder of shards, for the benchmark. It prints a line for
// each epoch: the seconds of training, the correct answers on the test images, and the
// seconds of that test.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
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
	timer.latest = time.Now()
	for trainer.Step() != nn.Done {
	}
	check(trainer.Err())
}

// A timer splits the time of an epoch at its last mini-batch.
type timer struct {
	latest   time.Time
	training time.Duration
}

// MiniBatch notes the end of training.
func (t *timer) MiniBatch(p nn.Progress) {
	if p.MiniBatch == p.MiniBatches {
		t.training = t.lap()
	}
}

// Epoch prints the line.
func (t *timer) Epoch(e nn.EpochResult) {
	fmt.Printf("%.6f %d %.6f\n", t.training.Seconds(), e.Correct, t.lap().Seconds())
}

// lap returns the time since the last lap.
func (t *timer) lap() time.Duration {
	before := t.latest
	t.latest = time.Now()
	return t.latest.Sub(before)
}

func check(err error) {
	if err != nil {
		log.Fatal("loop: ", err)
	}
}
