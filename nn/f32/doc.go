// Package f32 holds the elementary functions that the network needs, in such a
// form that every machine computes the same bits.
//
// The standard library's math.Exp and math.Log are assembly on some
// architectures, so their last bit differs from one to the next; math.Sqrt and
// the four operations are exact everywhere. Here stand an exponential, a
// logarithm and a source of normal deviates built from those alone. A product
// that is added to something is always converted first, float32(a*b) + c: the
// language then forbids a compiler to fuse the two, which would round once
// instead of twice.
//
// What does not stand here: anything about networks.
package f32
