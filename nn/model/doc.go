// Package model saves and loads trained networks as safetensors files.
//
// A file has eight bytes with the length of a JSON header, the header, and then
// raw float32 numbers. Tensors are named and shaped as in PyTorch:
// layers.0.weight with one row for each unit, layers.0.bias and so on. The
// settings of the run, its data and its accuracy are in the header's metadata,
// all as text.
//
// The formats of other programs have packages of their own: npz for numpy,
// onnx, network2 for the book's program, script for Python and Go. All of them
// write a Model; npz and network2 also read one.
//
// Files may come from anywhere, so the reader checks everything: sizes must
// agree to the byte, and the numbers must have the SHA-256 that the metadata
// states.
package model
