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
// people type them. Training does not know who drives it or who listens.
//
// # The architecture of Inkling
//
// Inkling is a folder of static files; all computing is done on the visitor's
// machine. The data flows one way:
//
//	IDX files -> tools -> shards -> site -> worker (decode -> nn) -> messages -> page
//
//	nn            this package
//	nn/f32        exponential, logarithm and chance, the same bits everywhere
//	nn/loops      the loops of training in plain Go, and sparse inputs
//	nn/simd       the same loops, and gonum's BLAS, as SIMD kernels for the browser
//	nn/dataset    a data set in memory, and the format of shards and manifest;
//	              its codec makes few bytes of the images
//	nn/ink        pen strokes to the 28 x 28 image that a network reads
//	nn/ink/strokes  files of labelled strokes
//	nn/augment    images distorted, by chance or as somebody chooses
//	nn/pendigits  digits written by chance, in the forms that people use
//	nn/mixture    a data set, augmented images and pen digits in one mini-batch
//	nn/finetune   has a network learn somebody's own drawings without forgetting
//	nn/diagnosis  looks into a network in training: histograms, norms, what goes wrong
//	nn/recipe     the settings of a run: one table, and the presets
//	nn/numeral    numbers and lists of them as people type them
//	nn/receipt    the line that says which run came to which numbers
//	nn/inspect    what a network has learned: answers, units, images it would like to see
//	nn/model      trained networks as safetensors files; within it a room for each
//	              form of other programs, and exchange, the table of all forms
//	nn/checkpoint a training that goes on later, as bytes
//	nn/results    runs and confusion matrices as CSV and JSON
//	nn/foreign    quotes what others wrote within our messages
//	nn/strictjson JSON of others, each key once and as it is spelt
//	nn/npy        the header of numpy's files
//	wasm          what the browser runs: one program that is page or worker
//	wasm/app      the page; all its behaviour is State.Update
//	wasm/coach    says in words what nn/diagnosis found, and what to try
//	wasm/learn    the lessons: short pages on numbers that can be touched; within
//	              it their strings and formulas, what they compute (lesson), numpy's
//	              arrays, the expressions that students write (expr), the exercises
//	              and phrases, which are said in a language later
//	wasm/trainer  the worker's session
//	wasm/archive  the visitor's runs, kept in the browser for several tabs
//	wasm/proto    the messages between the two
//	wasm/chart    the charts of runs: lines, axes, pictures, tables
//	wasm/link     what an address says: settings, what is hidden and locked, a drawing
//	wasm/frame    the messages between a frame and the page around it
//	wasm/snippet  what an author copies: links, frames, cells of notebooks
//	wasm/browser  promises, fetching, keeping files, giving way to events
//	wasm/vecty    module github.com/norunners/vecty: the virtual DOM
//	site          the static page, its scripts and style, the pre-trained models
//	tools         the command line: fetch, shards, sets, train, pen, export, import,
//	              compress, serve, kernels
//	tools/sources labelled images in the forms in which people keep them
//	tools/kernels the generator of the SIMD kernels: a small assembler, and the
//	              kernels written with it
//
// Imports point to the left and downwards: nn imports neither wasm nor tools,
// page and worker know each other only through wasm/proto, and nothing imports
// tools. `make check` holds to that.
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
