// Package simd makes gonum programs fast, in the browser and natively on amd64. It
// implements gonum's blas.Float32 and the loops of package loops with SIMD kernels.
//
// Where there are no kernels, gonum and the plain loops do the work: on other
// processors, with the build tag purego, without AVX2, in a browser without SIMD or
// a page that did not start them. The results are the same to the bit, all NaNs
// counting as equal: a kernel computes several outputs at once, but each in the
// order of the plain loop, and never fuses a multiplication with an addition. The
// exponential is that of package f32, with an error of at most 1 unit in the last
// place.
//
// # Usage
//
// The first line makes all of blas32 use the kernels, the second all of package
// nn:
//
//	blas32.Use(simd.BLAS{})
//	nn.Use(simd.Kernels{})
//
// A native program that imports package nn needs neither: nn calls both. For tests
// and benchmarks, the environment variable INKLING_KERNELS, which is read once,
// chooses plain, avx2 or avx512.
//
// A page serves kernels.wasm and kernels.js next to the program, and starts it as
// the comment in kernels.js shows. A program for the browser that imports this
// package does not start without the imports of kernels.js, so tests of such a
// package run in Node with
//
//	GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" ./...
//
// # Natively
//
// The kernels are Go assembly for AVX2 and AVX-512, written with avo by
// tools/kernels/amd64, in avx2_amd64.s and avx512_amd64.s. A kernel takes the
// pointers of slices that its caller holds. It calls nothing, and only sparseUpdate
// needs more stack than every function has.
//
// A Go program that uses gonum gains natively, too, after blas32.Use(simd.BLAS{}).
// Nanoseconds a product, the shortest of 7 runs on one core (AMD EPYC with AVX-512,
// Zen 4, 2026-12-01, go test -run xx -bench Sgemm -cpu 1 ./nn/simd):
//
//	m x n x k                gonum     AVX2   AVX-512
//	10 x 10 x 30             1,609      233       264
//	10 x 30 x 10               742      297       158
//	30 x 10 x 10, a^T        1,560      254       240
//	32 x 10 x 100           17,092    1,945     2,096
//	32 x 100 x 10            3,675    1,386     1,099
//	100 x 10 x 32, a^T      17,492    2,367     2,237
//	10 x 30 x 784           56,330   11,197     8,862
//	100 x 100 x 100        174,200   39,735    32,495
//	256 x 256 x 256      2,508,648  544,796   418,146
//
// Of all shapes tried only a row times one factor was slower, and so was adding fewer
// than 128 floats that do not fill vectors: gonum does these itself.
//
// # In the browser
//
// Go itself has no SIMD in WebAssembly. So kernels.wasm, a second module of some
// kilobytes, works in the memory of the Go program. It has no memory, stack,
// globals or tables: it imports the memory that Go exports, and Go imports the
// kernels by go:wasmimport. Each module would have to exist before the other, so Go
// imports one-line JavaScript functions that call the kernels. Such a call takes
// some 20 nanoseconds, and what Go does around it as long again. So one call does a
// whole layer for a whole mini-batch. Even that is too little work for small networks: a
// program (NewProgram) keeps the calls of a mini-batch as a list, and the kernel run makes
// them all. Epochs a second
// of 250 points in the plane, in mini-batches of 10, the best of 100 in Node 20 (AMD EPYC, Zen 4, busy,
// 2026-12-01; the third column is the training loop of TensorFlow Playground, in
// JavaScript, at the same time):
//
//	             calls    program   Playground
//	2-4-2-1      7,600     42,300       10,300
//	2-8x6-1      3,600     13,800          890
//
// The memory may grow, as both modules share it. The garbage collector cannot
// run during a kernel, because Go has one thread here, so pointers passed to a
// kernel stay valid.
//
// # Checks and tests
//
// Every function checks all lengths and strides, and panics with a constant
// message, before a kernel runs: kernels check nothing. They read and write only
// inside their slices. One suite runs each implementation against the plain loops:
// WebAssembly in wazero and in Node, AVX2, AVX-512. It has every length to 74 and
// many alignments, with denormals, infinities, NaN and both zeros. It puts slices at
// both ends of memory too, where natively a page follows that cannot be read.
//
// # What was tried natively
//
// Processor time of an epoch of 784-30-10 with mini-batches of 10, and of 784-100-10
// with 32, on 50,000 images of MNIST (AMD EPYC with AVX-512, Zen 4, two cores that
// were busy with browser tests, 2026-11-30, medians of 8 epochs in three runs each):
//
//	             784-30-10   784-100-10
//	plain        0.286 s     0.445 s
//	AVX2         0.049 s     0.118 s
//	AVX-512      0.047 s     0.103 s
//
// What helped, measured for 784-30-10:
//
//   - Rows of weights that begin on cache lines, as package nn makes them: AVX2 0.051
//     to 0.046 s.
//   - In AVX-512, no mask for the last columns. Two overlapping registers of eight
//     columns replace it, and 0.096 became 0.043 s together with the line above. This
//     processor takes many cycles to store with a mask. One overlapping register of
//     sixteen, which always lies on two cache lines, was slower (0.049 s).
//   - Fetching the rows of a mini-batch into the cache before the product: 0.054 to
//     0.050 s.
//   - A table of the update's factors: one multiplication for each of 256 bytes
//     instead of one for each entry. It was there from the beginning, so it was not
//     measured alone.
//
// What did not help enough to stay:
//
//   - Fetching the rows of the next mini-batch while this one is trained: 1 to 2%
//     over fetching them at the beginning of the product.
//   - Working on one register of columns at a time, so that its part of the weights
//     fits into the first-level cache: reading the entries twice costs more (2.4
//     instead of 1.9 microseconds for a mini-batch's product).
//   - Summing two images at a time, and sorting the entries of a mini-batch by pixel,
//     so that each row of weights is loaded and stored once: not built. By counting
//     instructions, loads limit the product more than the chain of additions does,
//     and the sort costs more than the loads and stores that it saves.
//
// # What was tried in the browser
//
// An epoch of 784-30-10 in the page, with its test, its examination and its
// messages, takes the worker 0.099 to 0.106 s of processor time (Chromium 156, the
// same machine, busier, 2026-12-01: the lower quartiles of some 30 epochs in three
// runs). A sparse C program with vectors of 128 bits, tools/bench/native/sparse.c,
// takes 0.063 to 0.068 s with its test. About 55% of the worker's time is the product
// and the update: 4.3 and 5.5 microseconds for a mini-batch, at best. Loops of the
// same form in C, compiled for SSE2, take 3.7 to 4.0 and 4.5.
//
// What helped:
//
//   - Constants of kernels in variables, set before the loop. Chromium compiles a
//     constant to three instructions wherever it is used, which was half of an
//     exponential: 400 sigmoids took 0.9 and take 0.5 microseconds.
//   - The whole step of a mini-batch as one program, as for the plane: an epoch in Node
//     with made-up images took 0.076 instead of 0.092 s (medians of 4 runs in turn,
//     2026-12-01, 07:00, nothing else on the machine).
//   - Around the kernels: a guard without branches, all labels cleared in one call,
//     one question for the time instead of two, no lock for a small product. With
//     the line above, an epoch took 0.103 instead of 0.111 s.
//
// What did not help:
//
//   - Two entries in each turn of the product's and the update's loops, which saves
//     5 of some 45 instructions: no faster, and kernels.wasm is up to a third larger.
//     The weights do not fit into the first-level cache, and the loops wait for the
//     second.
//   - Warming up for 0.5 s instead of 0.06: the first epoch of a visit takes as much
//     processor time. The product and the update are optimised after some 300
//     mini-batches. The rest of the first epoch's additional time is its
//     two additional examinations, the first messages, and the browser's compiler
//     on the other core.
package simd
