// The lab and the trainer: one program that is the page where there is a
// document, and a trainer where there is none, in a worker; or where it is told so,
// if there can be no worker. So it is downloaded and compiled once. What a visitor
// sees before it has come is the program of cmd/pad.
//
// What either does stands in packages app and trainer; here they meet the
// browser's messages.
package main

import (
	"os"
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
	switch {
	case js.Global().Get("document").IsUndefined():
		work(js.Global())
		return
	case len(os.Args) > 1: // on the page's thread, started by site/trainers.js
		work(js.Global().Get("inkling").Get("port"))
		return
	}
	app.Show()
}
