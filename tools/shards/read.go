package shards

import (
	"fmt"

	"inkling/nn/dataset"
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
