package kernels

import "inkling/tools/kernels/asm"

// sgemm computes c += alpha a b for a of m x k, or its transpose: ai is the
// distance in floats between rows of a, and al that between neighbours in a
// row. A multiplier of 0 is skipped, as in gonum, which matters when b holds
// Inf or NaN.
func sgemm(m *asm.Module) {
	f := m.Func("sgemm", "c += alpha a b, a being m x k with the strides ai and al")
	rows, n, k, alpha := f.ParamI32("m"), f.ParamI32("n"), f.ParamI32("k"), f.ParamF32("alpha")
	a, ai, al := f.ParamPtr("a"), f.ParamI32("ai"), f.ParamI32("al")
	b, ldb := f.ParamPtr("b"), f.ParamI32("ldb")
	c, ldc := f.ParamPtr("c"), f.ParamI32("ldc")
	i, l, aRow, aNow, bRow, cRow := f.VarI32(), f.VarI32(), f.VarPtr(), f.VarPtr(), f.VarPtr(), f.VarPtr()
	multiplier, times, sums := f.VarF32(), f.VarF32x4(), accumulators(f)

	toBytes(ai, al, ldb, ldc)
	eachBlock(f, n, func(block block) {
		aRow.Set(a)
		cRow.Set(c.Plus(block.start))
		f.For(i, rows, 1, func() {
			block.loadAll(sums, cRow)
			aNow.Set(aRow)
			bRow.Set(b.Plus(block.start))
			f.For(l, k, 1, func() {
				multiplier.Set(alpha.Mul(aNow.F32(0)))
				f.If(multiplier.NotZero(), func() {
					times.Set(multiplier.Splat())
					for j, sum := range sums[:block.registers] {
						sum.Set(sum.Add(times.Mul(block.load(bRow, j))))
					}
				})
				aNow.Set(aNow.Plus(al))
				bRow.Set(bRow.Plus(ldb))
			})
			block.storeAll(cRow, sums)
			aRow.Set(aRow.Plus(ai))
			cRow.Set(cRow.Plus(ldc))
		})
	})
}
