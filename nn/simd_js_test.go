package nn

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn/simd"
)

// In WebAssembly the tests use the kernels, if they are there, as a page does.
func init() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		Use(simd.Kernels{})
	}
}
