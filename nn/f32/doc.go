// Package f32 holds the elementary functions that the network needs, computed
// with the same bits on every machine.
//
// The standard library's math.Exp and math.Log are assembly on some
// architectures, so their last bits differ; math.Sqrt and the four operations
// are exact everywhere. This package has an exponential, a logarithm, a sine and a
// source of normal deviates built from those alone. A product that is added to
// something is always converted first, float32(a*b) + c. The language then
// forbids a compiler to fuse the two, which would round once instead of twice.
package f32
