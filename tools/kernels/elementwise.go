package kernels

import "inkling/tools/kernels/asm"

func axpy(m *asm.Module) {
	f := m.Func("axpy", "y += alpha x")
	n, alpha, x, y := f.ParamI32("n"), f.ParamF32("alpha"), f.ParamPtr("x"), f.ParamPtr("y")
	a := f.VarF32x4()
	a.Set(alpha.Splat())
	eachFour(f, n, func(q four) {
		q.store(y, q.load(y).Add(a.Mul(q.load(x))))
	})
}

func scale(m *asm.Module) {
	f := m.Func("scale", "x *= alpha")
	n, alpha, x := f.ParamI32("n"), f.ParamF32("alpha"), f.ParamPtr("x")
	a := f.VarF32x4()
	a.Set(alpha.Splat())
	eachFour(f, n, func(q four) {
		q.store(x, q.load(x).Mul(a))
	})
}

func sub(m *asm.Module) {
	f := m.Func("sub", "d = a - y")
	n, d, a, y := f.ParamI32("n"), f.ParamPtr("d"), f.ParamPtr("a"), f.ParamPtr("y")
	eachFour(f, n, func(q four) {
		q.store(d, q.load(a).Sub(q.load(y)))
	})
}

func accelerate(m *asm.Module) {
	f := m.Func("accelerate", "v += alpha w, then w += v")
	n, alpha, w, v := f.ParamI32("n"), f.ParamF32("alpha"), f.ParamPtr("w"), f.ParamPtr("v")
	a, faster := f.VarF32x4(), f.VarF32x4()
	a.Set(alpha.Splat())
	eachFour(f, n, func(q four) {
		faster.Set(q.load(v).Add(a.Mul(q.load(w))))
		q.store(v, faster)
		q.store(w, q.load(w).Add(faster))
	})
}

// toBytes writes code that converts strides from floats to bytes.
func toBytes(strides ...asm.I32) {
	for _, s := range strides {
		s.Set(s.Shl(2))
	}
}

// A four is a position in all the vectors of a kernel: four floats there, or
// the one, two or three that are left at the end.
type four struct {
	f      *asm.Func
	offset asm.I32 // of the position, in bytes
	count  int
	value  asm.F32x4 // scratch
}

func (q four) load(p asm.Ptr) asm.F32x4 {
	return p.Plus(q.offset).FirstF32s(0, q.count)
}

func (q four) store(p asm.Ptr, v asm.F32x4) {
	if q.count == 3 { // two instructions, which should not compute v twice
		q.value.Set(v)
		v = q.value
	}
	q.f.StoreFirstF32s(p.Plus(q.offset), 0, q.count, v)
}

// eachFour writes the body in a loop over n floats, and three more times for
// the floats that may be left.
func eachFour(f *asm.Func, n asm.I32, body func(four)) {
	q := four{f: f, offset: f.VarI32(), count: 4, value: f.VarF32x4()}
	end := f.VarI32()
	end.Set(n.Shl(2))
	f.For(q.offset, end.Sub(asm.Int(12)), 16, func() { body(q) })
	for q.count = 1; q.count < 4; q.count++ {
		f.If(end.Sub(q.offset).Equal(asm.Int(int32(4*q.count))), func() { body(q) })
	}
}
