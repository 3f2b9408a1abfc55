//go:build linux && !purego

package simd

import (
	"os"
	"syscall"
	"testing"
)

var native = []implementation{
	{"AVX2", func(t testing.TB) machine { return newNativeMachine(t, hasAVX2, false) }},
	{"AVX-512", func(t testing.TB) machine { return newNativeMachine(t, hasAVX512, true) }},
}

// nativeMachine runs the kernels for one set of instructions. The pages before and
// after its memory cannot be read, so that a kernel that reads beyond one of its
// ends is stopped.
type nativeMachine struct {
	wide  bool
	bytes []byte
}

func newNativeMachine(t testing.TB, has, wide bool) machine {
	t.Helper()
	if !has {
		t.Skip("this processor does not have these instructions")
	}
	const size = 128 << 10
	page := os.Getpagesize()
	pages, err := syscall.Mmap(-1, 0, size+2*page, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { syscall.Munmap(pages) })
	for _, guard := range [][]byte{pages[:page], pages[page+size:]} {
		if err := syscall.Mprotect(guard, syscall.PROT_NONE); err != nil {
			t.Fatal(err)
		}
	}
	return nativeMachine{wide, pages[page:][:size]}
}

func (m nativeMachine) memory() []byte { return m.bytes }

func (m nativeMachine) call(kernel string, args ...any) error {
	defer func(before bool) { avx512 = before }(avx512)
	avx512 = m.wide
	callKernel(m.bytes, kernel, args)
	return nil
}
