// Package inspect looks into a trained network: what it answers, which weights
// count, what it would most like to see.
//
//	exam.go      answers to a set of images: the confusion matrix, and the images behind it
//	edges.go     the strongest edges between two layers
//	unit.go      what a unit sums up, for and against
//	ascent.go    the image that the network would most like to see
//
// Nothing here changes a network. What does not stand here: pictures, colours,
// messages, files (a confusion matrix is written by package results).
package inspect
