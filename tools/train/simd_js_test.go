package train

import (
	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/simd"
)

// In WebAssembly the tests train with the kernels, unless they are left out: the
// golden file must be met with them and without.
func init() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
}
