//go:build js || (amd64 && !purego)

package simd

import (
	"reflect"
	"unsafe"
)

// callKernel calls a kernel as the package does. Places are in the memory.
func callKernel(memory []byte, kernel string, args []any) {
	var values []reflect.Value
	for _, a := range args {
		switch a := a.(type) {
		case int:
			values = append(values, reflect.ValueOf(int32(a)))
		case float32:
			values = append(values, reflect.ValueOf(a))
		case place:
			values = append(values, reflect.ValueOf(unsafe.Add(address(memory), a)))
		}
	}
	reflect.ValueOf(kernels[kernel]).Call(values)
}

var kernels = map[string]any{
	"axpy": axpyKernel, "scale": scaleKernel, "sub": subKernel, "accelerate": accelerateKernel,
	"exp": expKernel, "sigmoid": sigmoidKernel, "tanh": tanhKernel, "relu": reluKernel,
	"sigmoidPrime": sigmoidPrimeKernel, "tanhPrime": tanhPrimeKernel, "reluPrime": reluPrimeKernel,
	"softmax": softmaxKernel, "addRows": addRowsKernel, "copyRows": copyRowsKernel,
	"transpose": transposeKernel, "answers": answersKernel, "sgemm": sgemmKernel,
	"sparseProduct": sparseProductKernel, "sparseUpdate": sparseUpdateKernel,
}
