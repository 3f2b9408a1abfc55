package kernels

import "inkling/tools/kernels/asm"

// Module returns all the kernels. Pointers are addresses of float32 unless
// stated otherwise. n counts floats, less than 2^29 (2 GB) of them, and a
// stride such as ldc counts the floats between the starts of rows.
func Module() *asm.Module {
	m := new(asm.Module)
	axpy(m)
	scale(m)
	sub(m)
	accelerate(m)
	exp(m)
	sigmoid(m)
	tanh(m)
	relu(m)
	sigmoidPrime(m)
	tanhPrime(m)
	reluPrime(m)
	softmax(m)
	addRows(m)
	copyRows(m)
	transpose(m)
	answers(m)
	sgemm(m)
	sparseProduct(m)
	sparseUpdate(m)
	pickRows(m)
	run(m)
	return m
}
