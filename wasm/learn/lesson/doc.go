// Package lesson computes what the lessons show: small networks worked through
// by hand, number by number, with the names that the book gives them.
//
//	arrays.go    weights and biases as the book's matrices
//	place.go     one weight or bias among all
//	unit.go      a perceptron and a sigmoid unit, small changes, NAND
//	plane.go     the unit's outputs all over its inputs
//	forward.go   feedforward, term by term
//	backprop.go  one sample's way back, equation by equation
//	numeric.go   the gradient by finite differences, beside it
//	descent.go   cost as a curve and as a landscape, and the way down
//	batch.go     the gradient of few samples beside that of all
//	survey.go    what a network answers to every image, and what it never does
//
// All results are package nn's: activations are its Feedforward, errors and
// gradients its Backprop, steps its Gradient. What is computed here is only what
// nn does not keep, the weighted inputs and the single terms; the tests see that
// they lead to nn's activations to the bit.
//
// nn counts in float32, with about seven digits. The tests hold each number of
// 1,000 random networks against float64: they differ by less than a millionth, or
// for numbers above 1 by less than a millionth of their size. Finite differences
// lose more, as they divide a small difference by a small step: see Numeric.
//
// What does not stand here: text to be read, pictures, the page.
package lesson
