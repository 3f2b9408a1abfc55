// Package asm is a small typed assembler for WebAssembly with 128-bit SIMD. It
// knows the instructions that the kernels use, and no others.
//
// Go code writes the code: an I32, Ptr, F32, F32x4 or I32x4 stands for an
// expression, and the methods build larger expressions of it. Mixing the types
// does not compile. Nothing is computed until a statement uses an expression,
// and an expression that is used twice is computed twice: what should be kept
// goes into a variable.
//
//	f := m.Func("sum", "y = the sum of x")
//	n, x, y := f.ParamI32("n"), f.ParamPtr("x"), f.ParamPtr("y")
//	i, sum := f.VarI32(), f.VarF32()
//	f.For(i, n, 1, func() {
//		sum.Set(sum.Add(x.Plus(i.Shl(2)).F32(0)))
//	})
//	f.StoreF32(y, 0, sum)
//
//	module.go   a module, and its functions with their parameters and variables
//	scalar.go   I32, Ptr, F32 and conditions
//	vector.go   F32x4 and I32x4
//	memory.go   loads and stores
//	control.go  loops and decisions
//	encode.go   the binary format
//
// A module has no memory of its own: it imports the one named "memory" of the
// module "env". It has no stack, globals or tables either, so any number of
// programs may each give their memory to an instance of it.
package asm
