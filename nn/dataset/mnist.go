package dataset

// The shape of MNIST, to which package ink converts drawings.
const (
	MNISTRows    = 28
	MNISTCols    = 28
	MNISTPixels  = MNISTRows * MNISTCols
	MNISTClasses = 10
)

// MNIST is the shape of MNIST.
var MNIST = Shape{Rows: MNISTRows, Cols: MNISTCols, Classes: MNISTClasses}

// Preprocessing describes the inputs that a network receives for an MNIST
// image; model files include it.
const Preprocessing = "28x28 grey levels, row by row, 0 paper to 255 ink, divided by 255"
