package proto

import (
	"fmt"
	"slices"

	"inkling/nn/dataset"
)

// MostOwn is how many drawings Learn takes.
const MostOwn = 500

// Own are the visitor's drawings, as images of MNIST's size.
type Own struct {
	Labels []int `json:"labels"` // the digit of each
}

// Lesson is how learning the drawings goes, and in the end what came of it.
type Lesson struct {
	Done    float64 `json:"done"`    // share of the work
	Seconds float64 `json:"seconds"` // spent on it, the tests included

	Own   Score `json:"own"`   // of the drawings
	Tests Score `json:"tests"` // of the data set's test images
}

// A Score is how many of some images were read correctly before and after.
type Score struct {
	Before int `json:"before"`
	After  int `json:"after"`
	Total  int `json:"total"`
}

// Beside returns what travels beside the text, or nil.
func (c Command) Beside() []byte {
	return slices.Concat(c.Parameters, c.Pixels, c.Checkpoint, c.Content)
}

// setBeside parts what has come beside the text: the pixels are at its end.
func (c *Command) setBeside(b []byte) error {
	if c.Keep != nil {
		c.Checkpoint = b
		return nil
	}
	if c.Do == ReadFile {
		c.Content = b
		return nil
	}
	if c.Own == nil {
		c.Parameters = b
		return nil
	}
	n := len(b) - len(c.Own.Labels)*dataset.MNISTPixels
	if n < 0 {
		return fmt.Errorf("%d bytes beside the command, too few for %d drawings", len(b), len(c.Own.Labels))
	}
	c.Parameters, c.Pixels = b[:n], b[n:]
	return nil
}
