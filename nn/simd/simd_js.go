package simd

//go:wasmimport kernels ready
func ready() int32

var available = ready() != 0

const gonumAssembly = false
