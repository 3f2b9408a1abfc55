// Package lesson computes the numbers that the lessons show: small networks worked through by hand,
// with the book's names.
//
// All results are those of package nn: activations from its Feedforward, gradients from its
// Backprop and Gradient. This package only computes what nn does not keep, weighted inputs and the
// terms of sums; the tests check that these give nn's activations to the bit.
//
// nn uses float32, with about seven digits. The tests compare each number of 1,000 random networks
// with float64: the differences are below 1e-6, or below 1e-6 of the number if that is larger than
// 1. Finite differences are less accurate, because they divide a small difference by a small step:
// see Numeric.
//
// Out of scope: texts, pictures, the page.
package lesson
