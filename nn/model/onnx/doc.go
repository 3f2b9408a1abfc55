// Package onnx writes trained networks in the form of the Open Neural Network
// Exchange, which onnxruntime, PyTorch's tools, OpenCV and others read.
//
//	onnx.go      the graph: a Gemm and an activation for each layer
//	protobuf.go  the encoding: no more of protocol buffers than is needed here
//
// The file is of IR version 8 and opset 17. Its graph has
//
//	pixels          input, float32 [batch, 784]: grey levels, 0 paper to 1 ink
//	probabilities   output of a softmax network, float32 [batch, 10], or
//	activations     output of a sigmoid network
//	layers.0.weight and so on: the parameters, named and shaped as in PyTorch
//
// batch is any number. What must be done to a picture before is said in the
// documentation of the model and of its input. The settings of the training are
// in the metadata. Nothing here reads ONNX.
package onnx
