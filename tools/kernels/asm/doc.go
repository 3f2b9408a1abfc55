// Package asm is a small typed assembler for WebAssembly with 128-bit SIMD. It
// has only the instructions that the kernels use.
//
// Go code generates the instructions: an I32, Ptr, F32, F32x4 or I32x4 is an
// expression, and its methods build larger expressions. Mixing the types does
// not compile. Code is emitted only when a statement uses an expression, and an
// expression used twice is computed twice; assign it to a variable to keep its
// value.
//
//	f := m.Func("sum", "y = the sum of x")
//	n, x, y := f.ParamI32("n"), f.ParamPtr("x"), f.ParamPtr("y")
//	i, sum := f.VarI32(), f.VarF32()
//	f.For(i, n, 1, func() {
//		sum.Set(sum.Add(x.Plus(i.Shl(2)).F32(0)))
//	})
//	f.StoreF32(y, 0, sum)
//
// A module has no memory of its own: it imports the one named "memory" of the
// module "env". It has no stack, globals or tables either, so any number of
// programs may share their memory with an instance of it.
package asm
