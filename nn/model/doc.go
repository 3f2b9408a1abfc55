// Package model keeps trained networks in files.
//
// The form is safetensors: eight bytes with the length of a JSON header,
// the header, then raw float32 numbers. Tensors are named and shaped as PyTorch
// names them, layers.0.weight with one row for each unit, layers.0.bias and so
// on; the settings of the run, the data it saw and what it scored are in the
// header's metadata, all as text.
//
//	safetensors.go  the container: any tensors, strictly checked
//	model.go        what makes a network of them
//	int8.go         the same with int8 weights
//	layer.go        a network in parts, as the forms of other programs need it
//	about.go        the same in words
//
// Those other forms have rooms of their own: npz for numpy, onnx, network2 for
// the program of the book, script for Python and Go. Each turns a Model into
// bytes; npz and network2 read it back.
//
// Files come from anywhere, so a reader believes nothing: sizes must agree to
// the byte and the numbers must have the SHA-256 that the metadata states.
package model
