//go:build !js

package nn

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/simd"
)

// A native program uses the kernels of package simd by itself where the processor
// has them. A program for the browser chooses, since its page must serve them.
func init() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		Use(simd.Kernels{})
	}
}
