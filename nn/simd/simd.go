package simd

import "unsafe"

// The generator is part of a program that uses this package, so it is built without
// the files that it writes.
//
//go:generate go run -tags purego inkling/tools kernels --out .

// Available reports whether the kernels are in use. It does not change while
// the program runs. It is false in every program that is not GOOS=js, and where
// the page did not start the kernels.
func Available() bool { return available }

// address returns the address of the first element.
func address[T any](s []T) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(s)) }
