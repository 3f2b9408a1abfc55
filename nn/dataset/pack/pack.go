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
// stops at the first error of each.
func Pack(source *open.Source, a About, each func(File) error) (*dataset.Manifest, error) {
	if err := dataset.CheckLevels(a.Levels); err != nil {
		return nil, err
	}
	shape := dataset.Shape{Rows: source.Train.Rows, Cols: source.Train.Cols, Classes: len(source.Classes)}
	if err := shape.Check(); err != nil {
		return nil, err
	}
	m := &dataset.Manifest{
		Format: dataset.ManifestFormat, Name: a.Name, Licence: a.Licence, Source: a.Source,
		Rows: shape.Rows, Cols: shape.Cols, Levels: a.Levels, Classes: source.Classes,
	}
	parts := divide(source, shape, a.Seed)
	for i, e := range encode(parts, shape, a.Levels) {
		ref := m.Add(parts[i].number, e.Shard, e.file)
		if err := each(File{ref, e.file, i, len(parts)}); err != nil {
			return nil, err
		}
	}
	_, err := dataset.ReadManifest(m.Encode()) // check it as a reader will
	return m, err
}

// A part is the images of a shard, the number-th of its split.
type part struct {
	number int
	split  dataset.Split
	images *open.Images
	index  []int // of those in the shard
}

// shard copies the images of a part. The whole data set is never copied: its images take most of the memory.
func (p *part) shard(shape dataset.Shape, levels int) dataset.Shard {
	size := shape.Pixels()
	pixels, labels := make([]byte, 0, len(p.index)*size), make([]byte, 0, len(p.index))
	for _, i := range p.index {
		pixels = append(pixels, p.images.Image(i)...)
		labels = append(labels, p.images.Labels[i])
	}
	if levels == dataset.FewLevels {
		for k, v := range pixels {
			pixels[k] = dataset.Quantise(v, levels)
		}
	}
	return dataset.Shard{Split: p.split, Levels: levels, Set: dataset.NewSet(shape, pixels, labels)}
}

// An encoded shard is one with its file.
type encoded struct {
	dataset.Shard
	file []byte
}

// encode yields the shards in order, each as soon as it is encoded. Only as many are encoded at once as there are processors,
// since each takes memory.
func encode(parts []part, shape dataset.Shape, levels int) iter.Seq2[int, encoded] {
	return func(yield func(int, encoded) bool) {
		done, free := make([]chan encoded, len(parts)), make(chan bool, runtime.GOMAXPROCS(0))
		for i := range done {
			done[i] = make(chan encoded, 1)
		}
		go func() {
			for i := range parts {
				free <- true
				go func() {
					shard := parts[i].shard(shape, levels)
					done[i] <- encoded{shard, dataset.EncodeShard(shard)}
					<-free
				}()
			}
		}()
		for i := range done {
			if !yield(i, <-done[i]) {
				return
			}
		}
	}
}
