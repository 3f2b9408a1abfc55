package kernels

import "inkling/tools/kernels/asm"

// Only the sum must add one float at a time; the maximum need not be fast, as
// rows are short.
func softmax(m *asm.Module) {
	f := m.Func("softmax", "each row of z = e^z / (the sum of e^z over the row)")
	rows, n := f.ParamI32("rows"), f.ParamI32("n")
	z, ldz := f.ParamPtr("z"), f.ParamI32("ldz")
	row, offset := f.VarI32(), f.VarI32()
	largest, sum, v := f.VarF32(), f.VarF32(), f.VarF32x4()
	e := newExponential(f)
	eachFloat := func(body func(float asm.F32)) {
		f.For(offset, n.Shl(2), 4, func() { body(z.Plus(offset).F32(0)) })
	}

	toBytes(ldz)
	f.For(row, rows, 1, func() {
		largest.Set(z.F32(0))
		eachFloat(func(float asm.F32) { largest.Set(largest.Max(float)) })
		v.Set(largest.Splat())
		eachFour(f, n, func(q four) { q.store(z, e.of(q.load(z).Sub(v))) })
		sum.Set(asm.Float(0))
		eachFloat(func(float asm.F32) { sum.Set(sum.Add(float)) })
		v.Set(sum.Splat())
		eachFour(f, n, func(q four) { q.store(z, q.load(z).Div(v)) })
		z.Set(z.Plus(ldz))
	})
}
