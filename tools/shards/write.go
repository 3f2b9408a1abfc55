package shards

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"inkling/nn/dataset"
	"inkling/nn/dataset/pack"
	"inkling/tools/atomicfile"
)

// packAll encodes the shards and lists them.
func packAll(c *conversion) (err error) {
	about := pack.About{Name: c.Name, Licence: c.Licence, Source: c.Source, Levels: c.Levels, Seed: c.Seed}
	c.manifest, err = pack.Pack(c.source, about, func(f pack.File) error {
		c.files = append(c.files, f)
		fmt.Fprintf(c.out, "%s: %d images, %.1f bytes each, %.1f KB\n",
			f.Ref.File, f.Ref.Images, float64(f.Ref.Bytes)/float64(f.Ref.Images), float64(f.Ref.Bytes)/1e3)
		return nil
	})
	return err
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
		keep[f.Ref.File] = true
		if err := add(f.Ref.File, f.Content); err != nil {
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
