package dataset

// The shape of MNIST, to which package ink prepares what is drawn.
const (
	MNISTRows    = 28
	MNISTCols    = 28
	MNISTPixels  = MNISTRows * MNISTCols
	MNISTClasses = 10
)

// MNIST is the same as a Shape.
var MNIST = Shape{Rows: MNISTRows, Cols: MNISTCols, Classes: MNISTClasses}

// Preprocessing says in words what a network is given for a pixel of MNIST;
// models carry it.
const Preprocessing = "28x28 grey levels, row by row, 0 paper to 255 ink, divided by 255"
