// Package script writes programs that run a trained network.
//
// The Python program contains the network and needs only numpy: put it into a
// notebook's folder and import it. The Go program is short, because packages nn
// and model do the work; it reads the network's safetensors file.
package script
