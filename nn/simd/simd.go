package simd

import "unsafe"

//go:generate go run inkling/tools kernels --out .

// Available reports whether the kernels do the work. It does not change while
// the program runs. It is false in every program that is not GOOS=js, and where
// the page did not start the kernels.
func Available() bool { return available }

// address returns where the floats begin.
func address[T any](s []T) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(s)) }
