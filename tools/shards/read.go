package shards

import (
	"fmt"

	"inkling/nn/dataset"
	"inkling/nn/dataset/open"
	"inkling/nn/foreign"
)

func read(c *conversion) (err error) {
	if err := dataset.CheckLevels(c.Levels); err != nil {
		return err
	}
	if c.source, err = c.Open(c.Seed); err != nil {
		return err
	}
	x := c.source.Train
	fmt.Fprintf(c.out, "%s: %s, %d x %d pixels, %d classes\n", foreign.Clean(c.From), c.source.Kind, x.Rows, x.Cols, len(c.source.Classes))
	for _, note := range c.source.Notes {
		fmt.Fprintln(c.out, foreign.Clean(note.String())) // it may contain file names
	}
	return nil
}

// take converts the source to sets with the chosen number of grey levels.
func take(c *conversion) error {
	c.shape = dataset.Shape{Rows: c.source.Train.Rows, Cols: c.source.Train.Cols, Classes: len(c.source.Classes)}
	if err := c.shape.Check(); err != nil {
		return err
	}
	for split, images := range map[dataset.Split]*open.Images{
		dataset.Train: c.source.Train, dataset.Validation: c.source.Validation, dataset.Test: c.source.Test,
	} {
		if c.Levels == dataset.FewLevels {
			for k, v := range images.Pixels {
				images.Pixels[k] = dataset.Quantise(v, c.Levels)
			}
		}
		c.splits[split] = dataset.NewSet(c.shape, images.Pixels, images.Labels)
	}
	return nil
}
