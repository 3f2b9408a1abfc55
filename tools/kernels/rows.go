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

// pickRows loads a mini-batch for run; natively the rows are copied one by one.
func pickRows(m *asm.Module) {
	f := m.Func("pickRows", "each row of c = the row of a with the next index; of numbers of 32 bits")
	f.OnlyWasm = true
	rows, n, index := f.ParamI32("rows"), f.ParamI32("n"), f.ParamPtr("index")
	a, lda, c, ldc := f.ParamPtr("a"), f.ParamI32("lda"), f.ParamPtr("c"), f.ParamI32("ldc")
	i, next, row, v := f.VarI32(), f.VarPtr(), f.VarPtr(), f.VarF32x4()
	toBytes(lda, ldc)
	eachFour(f, n, func(q four) {
		next.Set(index)
		row.Set(c)
		f.For(i, rows, 1, func() {
			v.Set(q.load(a.Plus(next.I32(0).Mul(lda))))
			q.store(row, v)
			next.Set(next.Plus(asm.Int(4)))
			row.Set(row.Plus(ldc))
		})
	})
}

// transpose reads across the rows and writes along them: the matrices are small,
// and adjacent stores are cheaper.
func transpose(m *asm.Module) {
	f := m.Func("transpose", "c = a transposed, a being rows x n")
	rows, n := f.ParamI32("rows"), f.ParamI32("n")
	a, lda, c, ldc := f.ParamPtr("a"), f.ParamI32("lda"), f.ParamPtr("c"), f.ParamI32("ldc")
	i, j, from, to := f.VarI32(), f.VarI32(), f.VarPtr(), f.VarPtr()
	toBytes(lda, ldc)
	f.For(j, n, 1, func() {
		from.Set(a)
		to.Set(c)
		f.For(i, rows, 1, func() {
			f.StoreF32(to, 0, from.F32(0))
			from.Set(from.Plus(lda))
			to.Set(to.Plus(asm.Int(4)))
		})
		a.Set(a.Plus(asm.Int(4)))
		c.Set(c.Plus(ldc))
	})
}

// answers does not branch on which output is the largest, since a processor
// cannot predict it.
func answers(m *asm.Module) {
	f := m.Func("answers", "of each row of a, the index of the largest, the first of equals; of numbers of 32 bits")
	rows, n := f.ParamI32("rows"), f.ParamI32("n")
	a, lda, answer := f.ParamPtr("a"), f.ParamI32("lda"), f.ParamPtr("answer")
	i, j, best := f.VarI32(), f.VarI32(), f.VarI32()
	largest, here, value := f.VarF32(), f.VarPtr(), f.VarF32()
	toBytes(lda)
	f.For(i, rows, 1, func() {
		best.Set(asm.Int(0))
		largest.Set(a.F32(0))
		here.Set(a)
		f.For(j, n, 1, func() {
			value.Set(here.F32(0))
			best.Set(value.Greater(largest).I32(j, best))
			largest.Set(value.Greater(largest).F32(value, largest))
			here.Set(here.Plus(asm.Int(4)))
		})
		f.StoreI32(answer, 0, best)
		answer.Set(answer.Plus(asm.Int(4)))
		a.Set(a.Plus(lda))
	})
}
