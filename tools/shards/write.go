package shards

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime"

	"inkling/nn/dataset"
	"inkling/tools/atomicfile"
)

// pack encodes the shards, as many at a time as there are processors, and lists
// them in loading order.
func pack(c *conversion) error {
	c.manifest = dataset.Manifest{
		Format: dataset.ManifestFormat, Name: c.Name, Licence: c.Licence, Source: c.Source,
		Rows: c.shape.Rows, Cols: c.shape.Cols, Levels: c.Levels, Classes: c.source.Classes,
	}
	var shards []numbered
	for _, split := range []dataset.Split{dataset.Train, dataset.Test, dataset.Validation} {
		for i, set := range c.parts[split] {
			shards = append(shards, numbered{i, dataset.Shard{Split: split, Levels: c.Levels, Set: set}})
		}
	}
	for i, encoded := range encode(shards) {
		ref := c.manifest.Add(shards[i].number, shards[i].Shard, encoded)
		c.files = append(c.files, packed{ref, encoded})
		fmt.Fprintf(c.out, "%s: %d images, %.1f bytes each, %.1f KB\n",
			ref.File, ref.Images, float64(ref.Bytes)/float64(ref.Images), float64(ref.Bytes)/1e3)
	}
	_, err := dataset.ReadManifest(c.manifest.Encode()) // check it as a reader will
	return err
}

// A numbered shard is the number-th of its split.
type numbered struct {
	number int
	dataset.Shard
}

// encode yields the shards' files in order, each as soon as it is done.
func encode(shards []numbered) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		files, free := make([]chan []byte, len(shards)), make(chan bool, runtime.GOMAXPROCS(0))
		for i, s := range shards {
			files[i] = make(chan []byte, 1)
			go func() {
				free <- true
				files[i] <- dataset.EncodeShard(s.Shard)
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

// write puts all shards in place together, the manifest last. Then it removes
// the shards that only the previous manifest lists.
func write(c *conversion) error {
	if err := os.MkdirAll(c.To, 0o755); err != nil {
		return err
	}
	var g atomicfile.Group
	defer g.Discard()
	add := func(name string, content []byte) error {
		return g.Add(filepath.Join(c.To, name), func(w io.Writer) error {
			_, err := w.Write(content)
			return err
		})
	}
	keep := map[string]bool{}
	for _, f := range c.files {
		keep[f.ref.File] = true
		if err := add(f.ref.File, f.encoded); err != nil {
			return err
		}
	}
	if err := add(dataset.ManifestName, c.manifest.Encode()); err != nil {
		return err
	}
	if err := g.Commit(); err != nil {
		return err
	}
	for _, name := range c.before {
		if keep[name] {
			continue
		}
		if err := os.Remove(filepath.Join(c.To, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("the data set is complete, but a shard of the previous one could not be removed: %w", err)
		}
	}
	return nil
}
