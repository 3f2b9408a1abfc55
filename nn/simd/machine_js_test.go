package simd

import (
	"os"
	"testing"
)

func TestAvailable(t *testing.T) {
	if want := os.Getenv("SIMD") != "off"; Available() != want {
		t.Errorf("Available() = %v, want %v", Available(), want)
	}
}

var implementations = []implementation{{"the engine's WebAssembly", newGoMachine}}

// goMachine runs the kernels as a program does, in a piece of Go's own memory.
type goMachine struct{ bytes []byte }

func newGoMachine(t testing.TB) machine {
	t.Helper()
	if !available {
		t.Fatal("the kernels were not started: run this by node_exec.mjs, without SIMD=off")
	}
	const size = 128 << 10
	return goMachine{make([]byte, size, size+1)} // a pointer to the very end does not point at other memory
}

func (m goMachine) memory() []byte { return m.bytes }

func (m goMachine) call(kernel string, args ...any) error {
	callKernel(m.bytes, kernel, args)
	return nil
}
