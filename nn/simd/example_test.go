package simd_test

import (
	"fmt"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas32"
	"gonum.org/v1/gonum/blas/gonum"

	"inkling/nn/f32"
	"inkling/nn/simd"
)

// A program that multiplies matrices by gonum, first as gonum does it and then,
// after one line, by the SIMD kernels. In the browser, with the kernels started
// as kernels.js shows, the second product is many times faster, and natively on
// amd64 several times; elsewhere gonum does both. The bits are the same anywhere.
//
// To compare the times:
//
//	go test -bench Sgemm ./nn/simd
//	GOOS=js GOARCH=wasm go test -exec "$PWD/nn/simd/node_exec.mjs" -bench Sgemm ./nn/simd
func Example() {
	const n = 100
	a, b := random(n, 1), random(n, 2)

	without := multiply(a, b)
	blas32.Use(simd.BLAS{}) // the one line
	with := multiply(a, b)
	blas32.Use(gonum.Implementation{}) // for the other tests

	different := 0
	for i, v := range without.Data {
		if with.Data[i] != v {
			different++
		}
	}
	fmt.Printf("%d x %d products, %d of them different\n", with.Rows, with.Cols, different)
	// Output: 100 x 100 products, 0 of them different
}

// multiply returns a times b.
func multiply(a, b blas32.General) blas32.General {
	c := blas32.General{Rows: a.Rows, Cols: b.Cols, Stride: b.Cols, Data: make([]float32, a.Rows*b.Cols)}
	blas32.Gemm(blas.NoTrans, blas.NoTrans, 1, a, b, 0, c)
	return c
}

// random returns an n x n matrix of normal deviates.
func random(n int, seed uint64) blas32.General {
	m := blas32.General{Rows: n, Cols: n, Stride: n, Data: make([]float32, n*n)}
	rng := f32.NewRand(seed, 0)
	for i := range m.Data {
		m.Data[i] = float32(rng.Normal())
	}
	return m
}
