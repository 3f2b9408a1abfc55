package proto

import (
	"strings"

	"inkling/nn/dataset"
)

// Questions about the images of the data, and the answers.
type (
	Load struct { // Load the data without a run.
		Order
		Settings map[string]string // by key of recipe.Fields; only the data set matters
	}
	Browse struct { // Send images. The answer is Browsed.
		Question
		Look
	}
	Browsed struct {
		Data    Data
		Total   int    // images of the class in the split
		Numbers []int  // of each image within its split, from 0
		Labels  []int  // the class of each image
		Pixels  []byte `json:"-"` // grey levels, one image after the other
	}
	Average struct { // Send the mean image of each class. The answer is Averaged.
		Question
		Split dataset.Split
	}
	Averaged struct {
		Data   Data
		Pixels []byte `json:"-"` // grey levels, one image per class
	}
)

func (m *Browsed) beside() []*[]byte  { return []*[]byte{&m.Pixels} }
func (m *Averaged) beside() []*[]byte { return []*[]byte{&m.Pixels} }

// A Look says which images Browse asks for.
type Look struct {
	Split dataset.Split
	Class int // or AllClasses
	From  int // the first, from 0 among the images of the class
	Count int // at most
}

// AllClasses is the class of a Look at all classes.
const AllClasses = -1

// Data describes a data set, and in Browsed and Averaged how much of it is loaded.
type Data struct {
	Name    string   `json:"name"`
	Rows    int      `json:"rows"` // of an image, in pixels
	Cols    int      `json:"cols"`
	Classes []string `json:"classes"`
	Hash    string   `json:"hash,omitempty"`   // dataset.Manifest.Hash
	Counts  [][]int  `json:"counts,omitempty"` // only there: loaded images by split and class
}

// MNIST is the data set that the pre-trained networks were trained on, as it is known before it is
// loaded.
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
