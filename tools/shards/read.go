package shards

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"inkling/nn/dataset"
	"inkling/tools/idx"
)

// The files, the large set first.
var (
	imageFiles = [2]string{"train-images-idx3-ubyte", "t10k-images-idx3-ubyte"}
	labelFiles = [2]string{"train-labels-idx1-ubyte", "t10k-labels-idx1-ubyte"}
)

func read(c *conversion) error {
	for i := range c.images {
		c.images[i].name, c.labels[i].name = imageFiles[i], labelFiles[i]
		err := errors.Join(
			open(c.From, imageFiles[i], func(r io.Reader) (err error) {
				c.images[i].images, err = idx.ReadImages(r, imageFiles[i])
				return err
			}),
			open(c.From, labelFiles[i], func(r io.Reader) (err error) {
				c.labels[i].labels, err = idx.ReadLabels(r, labelFiles[i])
				return err
			}))
		if err != nil {
			return err
		}
	}
	return nil
}

func open(folder, name string, use func(io.Reader) error) error {
	f, err := os.Open(filepath.Join(folder, name))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is not in %s: run `inkling fetch --to %s` first", name, folder, folder)
	}
	if err != nil {
		return err
	}
	defer f.Close()
	return use(f)
}

func check(c *conversion) error {
	if err := dataset.CheckLevels(c.Levels); err != nil {
		return err
	}
	for i := range c.images {
		images, labels := c.images[i], c.labels[i]
		x := images.images
		shape := dataset.Shape{Rows: x.Rows, Cols: x.Cols, Classes: len(c.Labels)}
		if err := shape.Check(); err != nil {
			return fmt.Errorf("%s: %w", images.name, err)
		}
		if i == 0 {
			c.shape = shape
		}
		if shape != c.shape {
			return fmt.Errorf("%s: images of %d x %d pixels, but those of %s are of %d x %d",
				images.name, x.Rows, x.Cols, c.images[0].name, c.shape.Rows, c.shape.Cols)
		}
		if x.Count != len(labels.labels) {
			return fmt.Errorf("%s holds %d images but %s holds %d labels: they belong to different sets",
				images.name, x.Count, labels.name, len(labels.labels))
		}
		for k, label := range labels.labels {
			if int(label) >= shape.Classes {
				return fmt.Errorf("%s: image %d has label %d, but there are names for %d classes only", labels.name, k, label, shape.Classes)
			}
		}
		if c.Levels == dataset.FewLevels {
			for k, v := range x.Pixels {
				x.Pixels[k] = dataset.Quantise(v, c.Levels)
			}
		}
		c.sets[i] = dataset.NewSet(shape, x.Pixels, labels.labels)
	}
	return nil
}
