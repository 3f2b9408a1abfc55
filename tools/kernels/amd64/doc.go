// Package amd64 writes the kernels of package nn/simd as Go assembly, with avo:
// for AVX2, whose vectors hold eight floats, and for AVX-512, whose vectors hold
// sixteen.
//
// The rule is that of the WebAssembly kernels: a kernel works on several outputs
// at once, but computes each as the plain loop does, and rounds each product
// before it is added. So no kernel contains a fused multiply-add. Floats left over
// after whole vectors use the same instructions with a mask, which touch only
// these floats.
//
// Out of scope: checking lengths. Package simd does that before each call.
package amd64
