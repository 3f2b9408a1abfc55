// Package kernels is the subcommand that writes the WebAssembly module of
// package nn/simd, and the Go and JavaScript code that calls it; and with package
// amd64 the same kernels natively.
//
// One rule makes the bits equal to those of the plain Go loops. A kernel works
// on several outputs at once but computes each as the loop does: it adds one
// product at a time in the same order, with multiplication and addition rounded
// separately. Floats left over after groups of four use the same instructions,
// with loads and stores that touch only these floats.
//
// Out of scope: checking lengths. Package simd does that before each call; a
// kernel checks nothing.
package kernels
