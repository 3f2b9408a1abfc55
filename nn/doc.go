// Package nn trains and evaluates small fully connected networks: layers, weight
// initialisation, feedforward, backpropagation, stochastic gradient descent and costs. It
// follows Michael Nielsen's book, chapters 1 to 3, whose equations are cited by number.
//
// Out of scope: files, browsers, clocks, data sets, and settings as people type them. Training
// does not know who drives it or who listens. README.md lists the packages around this one and
// shows a complete program.
//
// # Numerics
//
// The same seed, settings and data give the same weights to the last bit on native amd64, in
// Node and in every browser. To keep that promise:
//
//   - Numbers are float32. Matrix products are gonum's blas32.Gemm in two forms,
//     NoTrans/NoTrans and Trans/NoTrans. gonum computes these by adding one product at a time
//     in index order, skipping zero multipliers. A faster implementation may work on many
//     outputs at once but never reorders a sum.
//   - A product that is added to something is written float32(a*b) + c where a compiler could
//     fuse the two.
//   - exp, log and normal deviates are those of package f32, not of math.
//   - Every random choice comes from a seeded source held in a struct, with separate streams
//     for weights, shuffling, augmentation, pen digits and mixing.
//   - Nothing depends on time, map order or goroutines.
//
// # Design
//
// Weights are input-major, the transpose of the book's matrices: 81% of MNIST's pixels are
// zero, and a zero input then leaves a whole row of weights untouched, forward and backward.
// Model files keep PyTorch's order; package model transposes.
//
// A mini-batch is a matrix with one row per sample, so a layer is one product. So is the
// descent: weights += -eta/m (activations transposed x delta). No gradient is stored unless a
// caller asks for it.
//
// Go's own code uses no SIMD, so it is fifteen times slower in WebAssembly than the machine, and
// six times natively. So the hot loops are kernels (package simd): in the browser a second, tiny
// module of SIMD128 code that shares Go's memory, natively assembly for AVX2 and AVX-512; the
// algorithm stays in Go. Use replaces the plain loops and blas32.Use replaces gonum's products,
// and both must give the same bits. The plain loops remain as the reference in tests, and run
// where there is no SIMD. Importing this package natively calls both, if the processor has kernels.
// Where inputs are dense, the browser makes all calls of a mini-batch at once (programs).
// Images are sparse bytes and never expanded: skipping the zeros beats any dense kernel.
//
// People's drawings differ from MNIST more in their forms, such as slashed zeros, than in their
// ink. So the network that reads drawings also learns from any number of synthetic digits,
// drawn from skeletons of these forms, and from images distorted afresh each time. Both are
// generated one mini-batch at a time as sparse rows (MadeSamples); nothing is stored. Each
// replaces an image with the same label, so the size of an epoch does not change.
//
// The derivative of an activation is computed from the activation itself, so z is overwritten
// in place and a layer's memory is read once.
//
// The trainer does one small step at a time and returns. Its caller may look, pause or stop
// between any two mini-batches; this is how a worker answers the page within milliseconds
// without threads.
package nn
