// The lab and the lessons, on the page's thread. What a visitor sees before it has
// loaded is the program of cmd/pad; what trains networks is that of cmd/trainer.
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
