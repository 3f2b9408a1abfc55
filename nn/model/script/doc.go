// Package script writes programs that answer with a trained network.
//
// Python's holds the network itself and needs nothing but numpy: it can be put
// into a notebook's folder and imported. Go's is short, because packages nn and
// model do the work, and reads the network's safetensors file.
//
//	script.go    filling the templates
//	python.tmpl  the program in Python, 3.8 or later
//	go.tmpl      the program in Go
package script
