// Decoder measures how fast shards are decoded in a browser's worker. It fetches
// the shards of a data set and decodes them several times. In the global scope it
// stores the images per second of the median round as `perSecond`, and as
// `checked` the same including SHA-256 checks and appending the images to a set.
package main

import (
	"slices"
	"syscall/js"
	"time"

	"inkling/nn/dataset"
	"inkling/wasm/browser"
)

const (
	folder = "data/mnist/"
	rounds = 7
)

func main() {
	m, err := dataset.ReadManifest(fetch(dataset.ManifestName))
	if err != nil {
		panic(err)
	}
	files := make([][]byte, len(m.Shards))
	for i, ref := range m.Shards {
		files[i] = fetch(ref.File)
	}
	report("perSecond", m, func() {
		for _, b := range files {
			_, err := dataset.DecodeShard(b)
			must(err)
		}
	})
	all := []dataset.Split{dataset.Train, dataset.Validation, dataset.Test}
	report("checked", m, func() {
		splits := dataset.NewSplits(m, all...)
		for i, b := range files {
			split, set, err := m.Shards[i].Open(m, b)
			must(err)
			splits.Add(split, set)
		}
	})
}

func fetch(name string) []byte {
	b, err := browser.Fetch(browser.Request{Address: folder + name, Cache: "default"})
	must(err)
	return b
}

// report runs f several times and reports the median in images per second.
func report(name string, m *dataset.Manifest, f func()) {
	times := make([]float64, rounds)
	for i := range times {
		began := time.Now()
		f()
		times[i] = time.Since(began).Seconds()
	}
	slices.Sort(times)
	images := m.Images(dataset.Train) + m.Images(dataset.Validation) + m.Images(dataset.Test)
	js.Global().Set(name, float64(images)/times[rounds/2])
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
