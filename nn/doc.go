// Package nn is the network: layers, their first weights, feedforward,
// backpropagation, stochastic gradient descent, costs, evaluation. It follows
// Michael Nielsen's book, chapters 1 to 3, whose equations are cited by number.
//
//	network.go     Network and Feedforward      pass.go      a mini-batch's way through it
//	activation.go  sigmoid, tanh, ReLU, softmax backprop.go  the gradient, for looking at
//	cost.go        the three costs              trainer.go   SGD, a mini-batch at a time
//	init.go        the first weights            guard.go     notices divergence
//	samples.go     where data comes from        evaluate.go  counts right answers, sums costs
//	parameters.go  weights and biases           recorder.go  who is told how it goes
//	measure.go     what it is tested on, too
//	blas.go        matrix products              kernels.go   the loops that can be replaced
//	probe.go       what goes on inside, for looking at
//	checkpoint.go  the state of a trainer       sensitivity.go  what the inputs do to the outputs
//	learned.go     the latest mini-batch
//
// What does not stand here: files, browsers, clocks, data sets, settings as
// people type them. Training does not know who drives it or who listens. The
// packages around this one, and what a program does with them, are in README.md.
//
// # Numerics
//
// The promise: the same seed, settings and data give the same weights to the
// last bit on native amd64, in Node and in every browser. What it takes:
//
//   - Numbers are float32. Matrix products are gonum's blas32.Gemm in two forms,
//     NoTrans/NoTrans and Trans/NoTrans. gonum computes these by adding one
//     product at a time in index order, skipping zero multipliers; a faster
//     implementation may work on many outputs at once but never reorders a sum.
//   - A product that is added to something is written float32(a*b) + c where a
//     compiler could fuse the two.
//   - exp, log and the normal deviates are package f32's, not math's.
//   - Every random choice comes from a seeded source that a struct holds, with a
//     stream of its own for weights, shuffling, distorting, writing and mixing.
//   - Nothing depends on time, on the order of a map or on goroutines.
//
// # Why it is like this
//
// Weights lie input-major, the transpose of the book's matrices: 81 of 100
// pixels are zero, and a zero input then leaves a whole row of weights alone,
// forward and backward. Model files keep PyTorch's order; package model turns
// them around.
//
// A mini-batch is a matrix with one row a sample, so that a layer is one product.
// The descent is one product as well: weights += -eta/m (activations transposed
// x delta). No gradient is stored, unless somebody asks to see it.
//
// Go has no SIMD in WebAssembly, and its scalar code is fifteen times slower
// than the machine. So the hot loops are a second, tiny module of SIMD128 code
// that shares Go's memory; the algorithm stays here, in Go. Kernels replace the
// plain loops by Use and gonum's products by blas32.Use, and must give the same
// bits: the plain loops stay as the oracle, and as what runs natively and where
// there is no SIMD. Images are bytes, kept sparse, and never expanded: skipping
// the zeros beats any dense kernel.
//
// What people draw differs from MNIST in its forms, such as slashed zeros, more
// than in its ink. So the network that reads drawings also learns from digits that
// are computed from skeletons of these forms, as many as wanted, and from images
// distorted anew each time. Both are made a mini-batch at a time, as sparse rows
// (MadeSamples); nothing is stored, and each takes the place of an image of the
// same label, so that an epoch stays an epoch.
//
// The derivative of an activation is told from the activation itself, so z is
// overwritten in place and the memory of a layer is read once.
//
// The trainer does one small step at a time and returns. Whoever drives it may
// look, pause or stop between any two mini-batches; this is how a worker answers
// the page within milliseconds without threads.
package nn
