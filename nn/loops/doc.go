// Package loops holds the loops in which training spends its time, other than
// the matrix products of blas32, in plain Go.
//
// They run wherever nothing faster is available, and are the reference for the
// SIMD kernels of package nn/simd. Every sum adds one product at a time in index
// order, and every product is rounded before it is added. A kernel may compute many
// outputs at once but must keep this order and rounding.
//
// A Program is the interface of a list of such calls, which is made at once.
//
// Mismatched lengths panic with a constant message.
package loops
