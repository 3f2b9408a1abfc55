// Command lab is the program of the lab, on the page's thread. It replaces cmd/pad once it has
// loaded; networks are trained by cmd/trainer.
package main

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/simd"
	"inkling/wasm/lab"
)

func main() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
	lab.Show()
}
