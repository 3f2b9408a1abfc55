package simd

import (
	"reflect"
	"testing"
	"unsafe"
)

// goMachine runs the kernels as a program does, in a piece of Go's own memory.
type goMachine struct{ bytes []byte }

func newMachine(t testing.TB) machine {
	t.Helper()
	if !available {
		t.Fatal("the kernels were not started: run this by node_exec.mjs, without SIMD=off")
	}
	const size = 128 << 10
	return goMachine{make([]byte, size, size+1)} // a pointer to the very end does not point at other memory
}

func (m goMachine) memory() []byte { return m.bytes }

func (m goMachine) call(kernel string, args ...any) error {
	var values []reflect.Value
	for _, a := range args {
		switch a := a.(type) {
		case int:
			values = append(values, reflect.ValueOf(int32(a)))
		case float32:
			values = append(values, reflect.ValueOf(a))
		case place:
			values = append(values, reflect.ValueOf(unsafe.Add(address(m.bytes), a)))
		}
	}
	reflect.ValueOf(kernels[kernel]).Call(values)
	return nil
}

var kernels = map[string]any{
	"axpy": axpyKernel, "scale": scaleKernel, "sub": subKernel,
	"exp": expKernel, "sigmoid": sigmoidKernel, "tanh": tanhKernel, "relu": reluKernel,
	"sigmoidPrime": sigmoidPrimeKernel, "tanhPrime": tanhPrimeKernel, "reluPrime": reluPrimeKernel,
	"softmax": softmaxKernel, "addRows": addRowsKernel, "copyRows": copyRowsKernel,
	"transpose": transposeKernel, "answers": answersKernel, "sgemm": sgemmKernel,
	"sparseProduct": sparseProductKernel, "sparseUpdate": sparseUpdateKernel,
}
