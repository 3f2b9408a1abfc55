package proto

import (
	"strings"

	"inkling/nn/dataset"
)

// A Look says which images Browse asks for. Of Average only Split counts.
type Look struct {
	Split dataset.Split `json:"split"`
	Class int           `json:"class"` // or AllClasses
	From  int           `json:"from"`  // the first, counted from 0 among the images of the class
	Count int           `json:"count"` // at most so many
}

// AllClasses is the class of a Look at the images of every class.
const AllClasses = -1

// Images are what a Look shows; their grey levels are Report.Pixels.
type Images struct {
	Look    Look  `json:"look"` // that was asked for
	Data    Data  `json:"data"`
	Total   int   `json:"total"`   // images of the class there are in the split
	Numbers []int `json:"numbers"` // of each image within its split, from 0; none of a mean
	Labels  []int `json:"labels"`  // the class of each image
}

// Data describes a data set, and in Images how much of it has come.
type Data struct {
	Name    string   `json:"name"`
	Rows    int      `json:"rows"` // of an image's pixels
	Cols    int      `json:"cols"`
	Classes []string `json:"classes"`
	Hash    string   `json:"hash,omitempty"`   // dataset.Manifest.Hash
	Counts  [][]int  `json:"counts,omitempty"` // in Images: how many by split and class; those of a split that is not loaded are 0
}

// MNIST is the data set that the pre-trained networks know, as far as it is known before it is loaded.
var MNIST = &Data{Name: "MNIST", Rows: dataset.MNISTRows, Cols: dataset.MNISTCols, Classes: strings.Split("0123456789", "")}

// Shape returns the shape of the data set.
func (d Data) Shape() dataset.Shape {
	return dataset.Shape{Rows: d.Rows, Cols: d.Cols, Classes: len(d.Classes)}
}

// Pixels returns the number of pixels of an image.
func (d Data) Pixels() int { return d.Rows * d.Cols }

// Images returns how many images of the class, or of AllClasses, the split has.
func (d Data) Images(split dataset.Split, class int) int {
	if class != AllClasses {
		return d.Counts[split][class]
	}
	n := 0
	for _, count := range d.Counts[split] {
		n += count
	}
	return n
}
