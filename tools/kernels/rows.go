package kernels

import "inkling/tools/kernels/asm"

func addRows(m *asm.Module) {
	f := m.Func("addRows", "y += alpha times each row of a, the first row first")
	rows, n, alpha := f.ParamI32("rows"), f.ParamI32("n"), f.ParamF32("alpha")
	a, lda, y := f.ParamPtr("a"), f.ParamI32("lda"), f.ParamPtr("y")
	row, i, times, sum := f.VarPtr(), f.VarI32(), f.VarF32x4(), f.VarF32x4()
	toBytes(lda)
	times.Set(alpha.Splat())
	eachFour(f, n, func(q four) {
		sum.Set(q.load(y))
		row.Set(a)
		f.For(i, rows, 1, func() {
			sum.Set(sum.Add(times.Mul(q.load(row))))
			row.Set(row.Plus(lda))
		})
		q.store(y, sum)
	})
}

func copyRows(m *asm.Module) {
	f := m.Func("copyRows", "each row of c = x")
	rows, n, x := f.ParamI32("rows"), f.ParamI32("n"), f.ParamPtr("x")
	c, ldc := f.ParamPtr("c"), f.ParamI32("ldc")
	row, i, v := f.VarPtr(), f.VarI32(), f.VarF32x4()
	toBytes(ldc)
	eachFour(f, n, func(q four) {
		v.Set(q.load(x))
		row.Set(c)
		f.For(i, rows, 1, func() {
			q.store(row, v)
			row.Set(row.Plus(ldc))
		})
	})
}
