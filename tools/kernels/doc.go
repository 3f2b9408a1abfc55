// Package kernels is the subcommand that writes the WebAssembly module of
// package nn/simd, and what Go and JavaScript need to call it.
//
//	module.go       the list of kernels
//	elementwise.go  y += alpha x, and its like: each float by itself
//	activation.go   sigmoid, tanh, ReLU and their derivatives
//	exp.go          the exponential, step by step as in nn/f32
//	softmax.go      softmax of each row
//	rows.go         a vector and the rows of a matrix
//	columns.go      how a product shares its columns out among registers
//	gemm.go         the matrix product
//	sparse.go       product and update for rows that are mostly zero
//	asm             the assembler that they are written in
//	write.go        the files that are made of them
//
// One rule makes the bits equal to those of the plain Go loops: a kernel works
// on several outputs at once, but computes each as the loop does, adding one
// product at a time in the same order, multiplication and addition rounded
// separately. What is left over when the floats do not come in fours is done
// by the same instructions, with loads and stores that touch just these floats.
//
// What does not stand here: checks of lengths. Package simd makes them before
// it calls; a kernel believes its arguments.
package kernels
