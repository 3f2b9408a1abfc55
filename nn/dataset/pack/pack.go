// Package pack makes shards and their manifest from a data set that package open has read. The training images are in an
// order in which every shard has its share of each class.
package pack

import (
	"iter"
	"runtime"

	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
)

// About describes the data set that is made.
type About struct {
	Name, Licence, Source string
	Levels                int    // of grey: dataset.AllLevels or dataset.FewLevels
	Seed                  uint64 // for the order of the training images
}

// A File is an encoded shard with its entry in the manifest. It is number I of N.
type File struct {
	Ref     dataset.ShardRef
	Content []byte
	I, N    int
}

// Pack calls each with every shard as soon as it is encoded, in loading order, and returns the manifest that lists them. It
// stops at the first error of each. The source loses its pixels, which would take memory in addition to the shards.
func Pack(source *open.Source, a About, each func(File) error) (*dataset.Manifest, error) {
	sets, err := take(source, a.Levels)
	if err != nil {
		return nil, err
	}
	shape := sets[dataset.Train].Shape
	m := &dataset.Manifest{
		Format: dataset.ManifestFormat, Name: a.Name, Licence: a.Licence, Source: a.Source,
		Rows: shape.Rows, Cols: shape.Cols, Levels: a.Levels, Classes: source.Classes,
	}
	parts := divide(sets, a)
	for i, encoded := range encode(parts) {
		ref := m.Add(parts[i].number, parts[i].Shard, encoded)
		if err := each(File{ref, encoded, i, len(parts)}); err != nil {
			return nil, err
		}
	}
	_, err = dataset.ReadManifest(m.Encode()) // check it as a reader will
	return m, err
}

// take converts the source to sets with this number of grey levels, and takes its pixels.
func take(source *open.Source, levels int) (sets [3]*dataset.Set, err error) {
	if err := dataset.CheckLevels(levels); err != nil {
		return sets, err
	}
	shape := dataset.Shape{Rows: source.Train.Rows, Cols: source.Train.Cols, Classes: len(source.Classes)}
	if err := shape.Check(); err != nil {
		return sets, err
	}
	for split, images := range [3]*open.Images{dataset.Train: source.Train, dataset.Validation: source.Validation, dataset.Test: source.Test} {
		if levels == dataset.FewLevels {
			for k, v := range images.Pixels {
				images.Pixels[k] = dataset.Quantise(v, levels)
			}
		}
		sets[split] = dataset.NewSet(shape, images.Pixels, images.Labels)
		images.Pixels = nil // no longer needed
	}
	return sets, nil
}

// A part is the number-th shard of its split.
type part struct {
	number int
	dataset.Shard
}

// encode yields the shards' files in order, each as soon as it is done.
func encode(parts []part) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		files, free := make([]chan []byte, len(parts)), make(chan bool, runtime.GOMAXPROCS(0))
		for i, p := range parts {
			files[i] = make(chan []byte, 1)
			go func() {
				free <- true
				files[i] <- dataset.EncodeShard(p.Shard)
				<-free
			}()
		}
		for i := range files {
			if !yield(i, <-files[i]) {
				return
			}
		}
	}
}
