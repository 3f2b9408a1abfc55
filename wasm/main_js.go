// Inkling in the browser: one program that is the page where there is a
// document, and a trainer where there is none, in a worker. So it is downloaded
// and compiled once.
//
// What either does stands in packages app and trainer; here they meet the
// browser's messages.
package main

import (
	"syscall/js"

	"gonum.org/v1/gonum/blas/blas32"

	"inkling/nn"
	"inkling/nn/simd"
	"inkling/wasm/app"
)

func main() {
	if simd.Available() {
		blas32.Use(simd.BLAS{})
		nn.Use(simd.Kernels{})
	}
	if js.Global().Get("document").IsUndefined() {
		work()
		return
	}
	app.Show()
}
