// Package onnx writes trained networks as ONNX (Open Neural Network Exchange),
// which onnxruntime, PyTorch's tools, OpenCV and others read. It does not read
// ONNX.
//
// The file is of IR version 8 and opset 17. Its graph has
//
//	pixels          input, float32 [batch, 784]: grey levels, 0 paper to 1 ink
//	probabilities   output of a softmax network, float32 [batch, 10], or
//	activations     output of a sigmoid network
//	layers.0.weight and so on: the parameters, named and shaped as in PyTorch
//
// batch is any number. The documentation of the model and of its input explains
// how to prepare a picture. The settings of the training are in the metadata.
package onnx
