package shards

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"inkling/nn/dataset"
	"inkling/tools/atomicfile"
)

func pack(c *conversion) error {
	c.manifest = dataset.Manifest{
		Format: dataset.ManifestFormat, Name: "MNIST",
		Source:  "Y. LeCun, C. Cortes, C. J. C. Burges: the MNIST database of handwritten digits",
		Rows:    dataset.MNISTRows,
		Cols:    dataset.MNISTCols,
		Classes: strings.Split("0123456789", ""),
	}
	for _, split := range []dataset.Split{dataset.Train, dataset.Test, dataset.Validation} { // in the order of need
		for i, set := range c.parts[split] {
			encoded := dataset.EncodeShard(split, set)
			ref := dataset.NewShardRef(split, i, set.Len(), encoded)
			c.files = append(c.files, packed{ref, encoded})
			c.manifest.Shards = append(c.manifest.Shards, ref)
		}
	}
	return nil
}

// write puts the shards in place before the manifest that names them, and then
// removes those that no manifest names any more.
func write(c *conversion) error {
	if err := os.MkdirAll(c.To, 0o755); err != nil {
		return err
	}
	keep := map[string]bool{}
	for _, f := range c.files {
		keep[f.ref.File] = true
		if err := writeFile(filepath.Join(c.To, f.ref.File), f.encoded); err != nil {
			return err
		}
	}
	if err := writeFile(filepath.Join(c.To, dataset.ManifestName), c.manifest.Encode()); err != nil {
		return err
	}
	present, err := fs.Glob(os.DirFS(c.To), "*.shard")
	if err != nil {
		return err
	}
	for _, name := range present {
		if !keep[name] {
			if err := os.Remove(filepath.Join(c.To, name)); err != nil {
				return fmt.Errorf("a shard of an older version could not be removed: %w", err)
			}
		}
	}
	return nil
}

func writeFile(path string, b []byte) error {
	return atomicfile.Write(path, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}
