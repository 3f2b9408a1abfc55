// Package npz saves and loads trained networks as numpy archives, as numpy.savez
// writes them: a zip file with one array in each member.
//
//	weights_0       float32, a row for each unit of the first layer after the
//	                inputs, a column for each input: the book's matrix w
//	biases_0        float32, one for each of these units
//	weights_1 ...   and so on for every layer
//	activation      text: that of the hidden layers, sigmoid, tanh or relu
//	output          text: that of the outputs, sigmoid or softmax
//	cost            text: quadratic, cross-entropy or log-likelihood
//	preprocessing   text: how pixels become inputs
//
// Such an archive can be written with numpy alone:
//
//	numpy.savez("model.npz", weights_0=w0, biases_0=b0, weights_1=w1, biases_1=b1,
//	            activation="sigmoid", cost="quadratic")
//
// The reader accepts float32 and float64 in either byte order, either order of
// the axes, biases as a row, a list or the book's column, and compressed
// archives; it ignores other arrays. The settings of the training are not stored;
// the safetensors files of package model have them.
package npz
