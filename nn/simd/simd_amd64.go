//go:build !purego

package simd

import (
	"fmt"
	"syscall"

	"golang.org/x/sys/cpu"
)

// gonumAssembly says that gonum adds floats in assembly.
const gonumAssembly = true

// The sets of vector instructions that the processor has, as far as the kernels
// need them.
var (
	hasAVX2   = cpu.X86.HasAVX2 && cpu.X86.HasBMI2
	hasAVX512 = hasAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512VL && cpu.X86.HasAVX512DQ && cpu.X86.HasAVX512BW
)

var available, avx512 = choose(setting(), hasAVX2, hasAVX512)

// setting returns the environment variable INKLING_KERNELS, for tests and
// benchmarks. Packages of nn do not import os, since they open no files.
func setting() string {
	value, _ := syscall.Getenv("INKLING_KERNELS")
	return value
}

// choose returns whether to use kernels, the named ones or the best that the
// processor has, and whether these are the ones for AVX-512.
func choose(name string, hasAVX2, hasAVX512 bool) (available, wide bool) {
	switch {
	case name == "":
		return hasAVX2, hasAVX512
	case name == "plain":
		return false, false
	case name == "avx2" && hasAVX2, name == "avx512" && hasAVX512:
		return true, name == "avx512"
	case name == "avx2", name == "avx512":
		panic("simd: INKLING_KERNELS is " + name + ", which this processor does not have")
	}
	panic(fmt.Sprintf("simd: INKLING_KERNELS is %q, expected plain, avx2 or avx512", name))
}
