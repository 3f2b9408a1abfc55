package drawings

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/simd"
)

// In WebAssembly the benchmarks compare what browsers do, with the kernels.
func init() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
}
