// Package loops holds the loops in which training spends its time, beside the
// matrix products of blas32, in plain Go.
//
// They run natively and wherever nothing faster is to be had. Package nn/simd
// has the same as SIMD kernels, and these are what it is tested against: every
// sum adds one product at a time in index order, every product is rounded before
// it is added, so that many outputs may be computed at once but none otherwise.
//
// Lengths that do not fit panic with a constant message.
package loops
