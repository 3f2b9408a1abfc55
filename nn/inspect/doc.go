// Package inspect examines a trained network: its answers, its strongest weights, and the
// images that it would most like to see. It never changes the network.
//
// Out of scope: pictures, colours, messages and files (package results writes confusion
// matrices).
package inspect
