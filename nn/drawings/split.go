package drawings

import (
	"inkling/nn/dataset"
	"inkling/nn/ink"
)

// HeldBack reports whether drawing i of the n of a class, from 0 in the order in which
// they were drawn, is held back from training to test the network: every fifth one, and
// one of two to four.
func HeldBack(i, n int) bool {
	held := n / 5
	if n > 1 {
		held = max(1, held)
	}
	return (i+1)*held/n != i*held/n
}

// Split returns the drawings to train on and those that are held back.
func Split(classes [][]Drawing) (train, held [][]Drawing) {
	train, held = make([][]Drawing, len(classes)), make([][]Drawing, len(classes))
	for c, list := range classes {
		for i, d := range list {
			to := train
			if HeldBack(i, len(list)) {
				to = held
			}
			to[c] = append(to[c], d)
		}
	}
	return train, held
}

// Set returns the drawings as images with labels, class after class.
func Set(classes [][]Drawing) *dataset.Set {
	var pixels, labels []byte
	for c, list := range classes {
		for _, d := range list {
			pixels = append(pixels, ink.Image(d)...)
			labels = append(labels, byte(c))
		}
	}
	return dataset.NewSet(dataset.Shape{Rows: ink.Rows, Cols: ink.Cols, Classes: len(classes)}, pixels, labels)
}
